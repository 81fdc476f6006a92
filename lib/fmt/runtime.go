package fmt

import "unsafe"

// The runtime's services, bound to its symbols.

// resolveName turns the offset of a Name into its address: programs lie below 2 GiB.
func resolveName(off int32) *byte { return (*byte)(unsafe.Pointer(uintptr(off))) }

// A mapIter is the runtime's iterator over a map; key is nil at the end.
type mapIter struct {
	key, elem unsafe.Pointer
	t         *mapType
	m         unsafe.Pointer
	state     [12]uint64
}

//go:linkname mapIterStart rt_map_iter_start
func mapIterStart(t *mapType, m unsafe.Pointer, it *mapIter)

//go:linkname mapIterNext rt_map_iter_next
func mapIterNext(it *mapIter)

// ftoa writes a float into buf and returns the length: format e, f or g (or their capitals), prec -1 for the
// shortest digits that read back as the same value of bits (32 or 64) bits.
//
//go:linkname ftoa runtime.ftoa
func ftoa(buf *byte, size int, f float64, format byte, prec, bits int) int

func appendFloat(b []byte, f float64, format byte, prec, bits int) []byte {
	size := 400
	if prec > 0 {
		size += prec
	}
	room := make([]byte, size)
	n := ftoa(&room[0], size, f, format, prec, bits)
	return append(b, room[:n]...)
}
