// run

// Arrays that are windows on one slice are assigned as if they did not overlap.
package main

import "fmt"

func shift(s []byte) { *(*[32]byte)(s[4:36]) = *(*[32]byte)(s[2:34]) }

func shiftWords(s []int) { *(*[16]int)(s[1:]) = *(*[16]int)(s) }

func main() {
	b := make([]byte, 40)
	for i := range b {
		b[i] = byte(i)
	}
	shift(b)
	fmt.Println(b)
	w := make([]int, 18)
	for i := range w {
		w[i] = i
	}
	shiftWords(w)
	fmt.Println(w)
}
