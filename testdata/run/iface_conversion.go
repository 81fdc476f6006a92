// run

package main

import "fmt"

type reader interface{ read() string }
type writer interface{ write(string) }
type readWriter interface {
	reader
	writer
}
type file struct{ s string }

func (f *file) read() string   { return f.s }
func (f *file) write(t string) { f.s += t }

type word uintptr
type ptrs struct{ p *int }
type arr [1]*int

func (w word) read() string { return fmt.Sprint("word ", uintptr(w)) }
func (p ptrs) read() string { return fmt.Sprint("ptrs ", *p.p) }
func (a arr) read() string  { return fmt.Sprint("arr ", *a[0]) }

func main() {
	f := &file{"a"}
	var rw readWriter = f
	rw.write("b")
	var r reader = rw
	fmt.Println(r.read())
	var w writer = r.(writer)
	w.write("c")
	fmt.Println(f.s, w.(reader).read(), any(w).(readWriter).read())
	n := 5
	for _, r := range []reader{word(7), ptrs{&n}, arr{&n}, f} {
		fmt.Println(r.read())
		if _, ok := r.(writer); ok {
			fmt.Println("is a writer")
		}
	}
	var e any = ptrs{&n}
	fmt.Println(*e.(ptrs).p, e == any(ptrs{&n}))
	big := [4]string{"a", "b", "c", "d"}
	e = big
	big[0] = "changed"
	fmt.Println(e.([4]string)[0], e)
}
