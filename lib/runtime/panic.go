package runtime

import "unsafe"

// The functions below are called by compiled code (see runtime.def) and by C code when an operation
// fails. None of them returns.

func panicIndex(i int, n int)        { panic(boundsError{int64(i), n, true, boundsIndex}) }
func panicIndexU(i uint, n int)      { panic(boundsError{int64(i), n, false, boundsIndex}) }
func panicSliceAlen(i int, n int)    { panic(boundsError{int64(i), n, true, boundsSliceAlen}) }
func panicSliceAlenU(i uint, n int)  { panic(boundsError{int64(i), n, false, boundsSliceAlen}) }
func panicSliceAcap(i int, n int)    { panic(boundsError{int64(i), n, true, boundsSliceAcap}) }
func panicSliceAcapU(i uint, n int)  { panic(boundsError{int64(i), n, false, boundsSliceAcap}) }
func panicSliceB(i int, n int)       { panic(boundsError{int64(i), n, true, boundsSliceB}) }
func panicSliceBU(i uint, n int)     { panic(boundsError{int64(i), n, false, boundsSliceB}) }
func panicSlice3Alen(i int, n int)   { panic(boundsError{int64(i), n, true, boundsSlice3Alen}) }
func panicSlice3AlenU(i uint, n int) { panic(boundsError{int64(i), n, false, boundsSlice3Alen}) }
func panicSlice3Acap(i int, n int)   { panic(boundsError{int64(i), n, true, boundsSlice3Acap}) }
func panicSlice3AcapU(i uint, n int) { panic(boundsError{int64(i), n, false, boundsSlice3Acap}) }
func panicSlice3B(i int, n int)      { panic(boundsError{int64(i), n, true, boundsSlice3B}) }
func panicSlice3BU(i uint, n int)    { panic(boundsError{int64(i), n, false, boundsSlice3B}) }
func panicSlice3C(i int, n int)      { panic(boundsError{int64(i), n, true, boundsSlice3C}) }
func panicSlice3CU(i uint, n int)    { panic(boundsError{int64(i), n, false, boundsSlice3C}) }
func panicSliceConvert(i int, n int) { panic(boundsError{int64(i), n, true, boundsConvert}) }

func panicdivide() { panic(errorString("integer divide by zero")) }
func panicshift()  { panic(errorString("negative shift amount")) }

// noteNilFault records a nil dereference found by an explicit check as if it had been a signal.
func noteNilFault()

func panicnil() {
	noteNilFault()
	panicmem()
}

// panicmem is called after a real fault near address 0.
func panicmem() {
	panic(errorString("invalid memory address or nil pointer dereference"))
}

// panicmemAddr is called after another fault when debug.SetPanicOnFault is in effect.
func panicmemAddr(addr uintptr) {
	panic(errorAddressString{"invalid memory address or nil pointer dereference", addr})
}

// panicwrap: a method with value receiver was called through a nil pointer.
func panicwrap(pkg, typ, meth string) {
	panic(plainError("value method " + pkg + "." + typ + "." + meth + " called using nil *" + typ + " pointer"))
}

func panicmakeslicelen() { panic(errorString("makeslice: len out of range")) }
func panicmakeslicecap() { panic(errorString("makeslice: cap out of range")) }
func panicgrowslice()    { panic(errorString("growslice: len out of range")) }
func panicmakechan()     { panic(plainError("makechan: size out of range")) }

// panicrangestate: the yield function of a range over a function was called when it must not be (the
// states of a loop are those of the compiler).
func panicrangestate(state int) {
	switch state {
	case 0:
		panic(errorString("range function continued iteration after function for loop body returned false"))
	case 2:
		panic(errorString("range function continued iteration after loop body panic"))
	case 3:
		panic(errorString("range function continued iteration after whole loop exit"))
	}
	panic(errorString("range function recovered a loop body panic and did not resume panicking"))
}

func panicunsafeslicelen() { panic(errorString("unsafe.Slice: len out of range")) }
func panicunsafeslicenilptr() {
	panic(errorString("unsafe.Slice: ptr is nil and len is not zero"))
}
func panicunsafestringlen() { panic(errorString("unsafe.String: len out of range")) }
func panicunsafestringnilptr() {
	panic(errorString("unsafe.String: ptr is nil and len is not zero"))
}

// Called by C code.

func panicNilError() any { return new(PanicNilError) }

func panicPlain(text string)       { panic(plainError(text)) }
func panicErrorString(text string) { panic(errorString(text)) }

func panicErrorType(text string, t unsafe.Pointer) {
	panic(errorString(text + typeString(t)))
}

// panicUnhashableKey: a key without a hash was looked for in an empty map.
func panicUnhashableKey(t unsafe.Pointer) {
	panic(plainError("hash of unhashable type: " + typeString(t)))
}

func panicAssert(iface, have, want unsafe.Pointer, missing string) {
	panic(&TypeAssertionError{iface, have, want, missing})
}
