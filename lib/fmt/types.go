package fmt

import "unsafe"

// Type descriptors, as far as printing needs them: the layouts that compiled code has.

const (
	kindBool = 1 + iota
	kindInt
	kindInt8
	kindInt16
	kindInt32
	kindInt64
	kindUint
	kindUint8
	kindUint16
	kindUint32
	kindUint64
	kindUintptr
	kindFloat32
	kindFloat64
	kindComplex64
	kindComplex128
	kindArray
	kindChan
	kindFunc
	kindInterface
	kindMap
	kindPointer
	kindSlice
	kindString
	kindStruct
	kindUnsafePointer
)

const (
	flagExtraStar   = 1 << 1
	flagNamed       = 1 << 2
	flagDirectIface = 1 << 5
)

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

type (
	elemType struct { // arrays, channels, pointers, slices begin like this
		typ
		elem *typ
	}
	arrayType struct {
		typ
		elem, slice *typ
		len         uintptr
	}
	mapType struct {
		typ
		key, elem *typ
	}
	interfaceType struct {
		typ
		pkgPath *byte
		methods []struct{ name, typ int32 }
	}
	structField struct {
		name   *byte
		typ    *typ
		offset uintptr
	}
	structType struct {
		typ
		pkgPath *byte
		fields  []structField
	}
	itab struct {
		inter *interfaceType
		typ   *typ
	}
	eface struct {
		t    *typ
		data unsafe.Pointer
	}
)

func unpack(a any) (*typ, unsafe.Pointer) {
	e := (*eface)(unsafe.Pointer(&a))
	return e.t, e.data
}

// nameText reads the text of a Name: flag byte, varint length, bytes.
func nameText(n *byte) string {
	length, shift, p := 0, 0, unsafe.Add(unsafe.Pointer(n), 1)
	for {
		b := *(*byte)(p)
		p = unsafe.Add(p, 1)
		length |= int(b&0x7f) << shift
		if b&0x80 == 0 {
			return unsafe.String((*byte)(p), length)
		}
		shift += 7
	}
}

func nameExported(n *byte) bool { return *n&1 != 0 }

func (t *typ) String() string {
	s := nameText(resolveName(t.str))
	if t.tflag&flagExtraStar != 0 {
		return s[1:]
	}
	return s
}

func (t *typ) elem() *typ { return (*elemType)(unsafe.Pointer(t)).elem }

// A value is a typed place in memory. Values reached through unexported fields do not have their
// methods called.
type value struct {
	t          *typ
	p          unsafe.Pointer // where the value lies
	unexported bool
}

// valueOf returns the dynamic value of a, which is not nil.
func valueOf(a any) value {
	t, data := unpack(a)
	if t.tflag&flagDirectIface != 0 {
		word := new(unsafe.Pointer)
		*word = data
		return value{t, unsafe.Pointer(word), false}
	}
	return value{t, data, false}
}

// any gives the value as an operand.
func (v value) any() any {
	e := eface{t: v.t, data: v.p}
	if v.t.kind == kindInterface {
		return v.dynamicAny()
	}
	if v.t.tflag&flagDirectIface != 0 {
		e.data = *(*unsafe.Pointer)(v.p)
	}
	return *(*any)(unsafe.Pointer(&e))
}

// dynamicAny gives what an interface value holds, as an any.
func (v value) dynamicAny() any {
	if len((*interfaceType)(unsafe.Pointer(v.t)).methods) == 0 {
		return *(*any)(v.p)
	}
	words := (*[2]unsafe.Pointer)(v.p)
	e := eface{data: words[1]}
	if words[0] != nil {
		e.t = (*itab)(words[0]).typ
	}
	return *(*any)(unsafe.Pointer(&e))
}

func (v value) int() int64 {
	switch v.t.size {
	case 1:
		return int64(*(*int8)(v.p))
	case 2:
		return int64(*(*int16)(v.p))
	case 4:
		return int64(*(*int32)(v.p))
	}
	return *(*int64)(v.p)
}

func (v value) uint() uint64 {
	switch v.t.size {
	case 1:
		return uint64(*(*uint8)(v.p))
	case 2:
		return uint64(*(*uint16)(v.p))
	case 4:
		return uint64(*(*uint32)(v.p))
	}
	return *(*uint64)(v.p)
}

func (v value) string() string          { return *(*string)(v.p) }
func (v value) pointer() unsafe.Pointer { return *(*unsafe.Pointer)(v.p) }
func (v value) isNilWord() bool         { return v.pointer() == nil }
func (v value) fields() []structField   { return (*structType)(unsafe.Pointer(v.t)).fields }
func (v value) field(f structField) value {
	return value{f.typ, unsafe.Add(v.p, f.offset), v.unexported || !nameExported(f.name)}
}

// len and index serve arrays and slices.
func (v value) len() int {
	if v.t.kind == kindArray {
		return int((*arrayType)(unsafe.Pointer(v.t)).len)
	}
	return (*[3]int)(v.p)[1]
}

func (v value) index(i int) value {
	base := v.p
	if v.t.kind == kindSlice {
		base = *(*unsafe.Pointer)(v.p)
	}
	e := v.t.elem()
	return value{e, unsafe.Add(base, uintptr(i)*e.size), v.unexported}
}

// bytes gives the elements of a slice or array of one-byte integers.
func (v value) bytes() []byte {
	if v.t.kind == kindSlice {
		return *(*[]byte)(v.p)
	}
	return unsafe.Slice((*byte)(v.p), v.len())
}
