// run

// The operations of sync/atomic and their results.
package main

import (
	"fmt"
	"sync/atomic"
	"unsafe"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	var a int32 = 5
	fmt.Println(atomic.AddInt32(&a, -7), atomic.LoadInt32(&a), atomic.SwapInt32(&a, 9))
	fmt.Println(atomic.CompareAndSwapInt32(&a, 8, 1), atomic.CompareAndSwapInt32(&a, 9, 1))
	fmt.Println(a)
	var b uint64 = 0xf0
	fmt.Println(atomic.AndUint64(&b, 0x3c), atomic.OrUint64(&b, 3), atomic.AddUint64(&b, ^uint64(0)))
	fmt.Println(b)
	var u uintptr
	atomic.StoreUintptr(&u, 3)
	fmt.Println(atomic.AddUintptr(&u, 4))
	x, y := 1, 2
	p := unsafe.Pointer(&x)
	fmt.Println(atomic.SwapPointer(&p, unsafe.Pointer(&y)) == unsafe.Pointer(&x), *(*int)(atomic.LoadPointer(&p)))
	var i atomic.Int64
	i.Store(1 << 40)
	fmt.Println(i.Add(1), i.Swap(3), i.CompareAndSwap(3, 4), i.Load(), i.And(6), i.Or(1), i.Load())
	var f atomic.Bool
	fmt.Println(f.Load(), f.Swap(true), f.CompareAndSwap(true, false), f.Load())
	var q atomic.Pointer[int]
	q.Store(&x)
	fmt.Println(*q.Load(), q.CompareAndSwap(&y, nil), *q.Swap(&y), *q.Load())
	var v atomic.Value
	fmt.Println(v.Load())
	v.Store("s")
	fmt.Println(v.Load(), v.Swap("t"), v.CompareAndSwap("t", "u"), v.Load())
	try(func() { v.Store(1) })
	try(func() { v.Store(nil) })
	done := false
	var flag atomic.Bool
	go func() { done = true; flag.Store(true) }()
	for !flag.Load() {
	}
	fmt.Println(done)
}
