// escape -m

package main

type Big [131072]byte
type Bigger [131073]byte
type Implicit [65537]byte

func main() {
	var a Big
	var b Bigger
	p := new(Implicit)
	q := &Implicit{}
	a[1], b[1], p[2], q[3] = 1, 2, 3, 4
	println(a[1], b[1], p[2], q[3])
}
