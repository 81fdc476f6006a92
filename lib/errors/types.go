package errors

import "unsafe"

// The head of a type descriptor, and of a pointer's.
type typ struct {
	size, ptrBytes uintptr
	hash           uint32
	tflag          uint8
	align          uint8
	fieldAlign     uint8
	kind           uint8
	equal          func(p, q unsafe.Pointer) bool
	gcData         *byte
	str, ptrToThis int32
}

const (
	kindInterface   = 20
	kindPointer     = 22
	flagDirectIface = 1 << 5
)

type pointerType struct {
	typ
	elemType *typ
}

// The descriptor of interface types goes on with the package path and the methods.
type interfaceType struct {
	typ
	pkgPath *byte
	methods []struct{ name, typ int32 }
}

type eface struct {
	t    *typ
	data unsafe.Pointer
}

func (t *typ) elem() *typ { return (*pointerType)(unsafe.Pointer(t)).elemType }

func unpack(v any) (*typ, unsafe.Pointer) {
	e := (*eface)(unsafe.Pointer(&v))
	return e.t, e.data
}

// comparable_ reports whether == on the dynamic value of err cannot panic by its type.
func comparable_(err error) bool {
	t, _ := unpack(err)
	return t.equal != nil
}

//go:linkname assertItab rt_assert_itab_ok
func assertItab(inter *interfaceType, t *typ) unsafe.Pointer

// errorType is the descriptor of the interface type error.
func errorType() *interfaceType {
	t, _ := unpack((*error)(nil))
	return (*interfaceType)(unsafe.Pointer(t.elem()))
}

func implementsError(t *typ) bool { return assertItab(errorType(), t) != nil }

// store puts err into *data, of type elem, if err's dynamic type allows it.
func store(err error, elem *typ, data unsafe.Pointer) bool {
	t, word := unpack(err)
	if elem.kind == kindInterface {
		return storeInterface(t, word, (*interfaceType)(unsafe.Pointer(elem)), data)
	}
	if t != elem {
		return false
	}
	if t.tflag&flagDirectIface != 0 {
		*(*unsafe.Pointer)(data) = word
		return true
	}
	copyValue(t, data, word)
	return true
}

func storeInterface(t *typ, word unsafe.Pointer, inter *interfaceType, data unsafe.Pointer) bool {
	head := unsafe.Pointer(t)
	if len(inter.methods) > 0 {
		if head = assertItab(inter, t); head == nil {
			return false
		}
	}
	*(*[2]unsafe.Pointer)(data) = [2]unsafe.Pointer{head, word}
	return true
}

//go:linkname moveBytes rt_slice_copy_bytes
func moveBytes(dst, src unsafe.Pointer, bytes int, elem *typ)

func copyValue(t *typ, dst, src unsafe.Pointer) { moveBytes(dst, src, int(t.size), t) }
