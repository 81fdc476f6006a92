// run

package main

import "fmt"

func main() {
	a := complex(1, 2)
	b := 3 - 4i
	fmt.Println(a+b, a-b, a*b, a/b, -a)
	fmt.Println(real(a), imag(b), a == b, a != b)
	var c complex64 = complex64(a)
	c *= c
	fmt.Println(c)
	fmt.Printf("%T %T %T\n", a, c, real(c))
	var z complex128
	fmt.Println(a/z, z/z)
	m := map[complex128]string{a: "a", b: "b"}
	fmt.Println(m[1+2i], len(m))
}
