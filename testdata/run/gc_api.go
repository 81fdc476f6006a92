// run

// What runtime and runtime/debug tell of the collector.

package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

var sink []byte

func mallocs(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := 0; i < 100; i++ {
		f()
	}
	runtime.ReadMemStats(&after)
	return after.Mallocs - before.Mallocs
}

func main() {
	old := debug.SetGCPercent(50)
	fmt.Println(old, debug.SetGCPercent(old))
	fmt.Println(debug.SetMemoryLimit(-1) > 1<<60)
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	cycles, forced := m.NumGC, m.NumForcedGC
	runtime.GC()
	runtime.GC()
	debug.FreeOSMemory()
	runtime.ReadMemStats(&m)
	fmt.Println(m.NumGC-cycles >= 3, m.NumForcedGC-forced == 3, m.HeapAlloc < 1<<20)
	fmt.Println(m.BySize[0].Size, m.BySize[1].Size, m.BySize[5].Size, m.BySize[60].Size)
	fmt.Println(m.Sys > 0, m.Mallocs-m.Frees == m.HeapObjects, m.Alloc == m.HeapAlloc)
	sink = make([]byte, 10<<20)
	runtime.ReadMemStats(&m)
	fmt.Println(m.HeapAlloc >> 20)
	fmt.Println(mallocs(func() { sink = make([]byte, 100) }))
	fmt.Println(mallocs(func() { sink = make([]byte, 100000) }) >= 100)
	fmt.Println(mallocs(func() {}))
}
