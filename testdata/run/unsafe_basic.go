// run

package main

import (
	"fmt"
	"unsafe"
)

type s struct {
	a int8
	b int64
	c int16
	d string
	e []int
	f any
}

func main() {
	var v s
	fmt.Println(unsafe.Sizeof(v), unsafe.Alignof(v.b), unsafe.Offsetof(v.b), unsafe.Offsetof(v.c), unsafe.Offsetof(v.f))
	arr := [4]int32{1, 2, 3, 4}
	p := unsafe.Pointer(&arr[0])
	q := (*int32)(unsafe.Add(p, 8))
	fmt.Println(*q, *(*int32)(unsafe.Pointer(uintptr(p) + 4)))
	sl := unsafe.Slice(&arr[1], 2)
	sl[0] = 20
	fmt.Println(arr, len(sl), cap(sl))
	b := []byte("bytes")
	str := unsafe.String(&b[0], len(b))
	fmt.Println(str, *unsafe.StringData(str), *unsafe.SliceData(b))
	f := 1.5
	fmt.Printf("%#x\n", *(*uint64)(unsafe.Pointer(&f)))
	const size = unsafe.Sizeof(uintptr(0))
	fmt.Println(size, unsafe.Sizeof(struct {
		a int32
		b struct{}
	}{}))
}
