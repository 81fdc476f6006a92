package fmt

import "unsafe"

// printValue prints a value of any type by its kind. depth is 0 for operands, whose methods printArg has
// tried.
func (p *printer) printValue(v value, verb rune, depth int) {
	if depth > 0 && !v.unexported && !v.holdsNil() {
		p.arg, p.val = v.any(), value{}
		if p.callMethod(p.arg, verb) {
			return
		}
	}
	p.val = v
	switch v.t.kind {
	case kindBool:
		p.formatBool(*(*bool)(v.p), verb)
	case kindInt, kindInt8, kindInt16, kindInt32, kindInt64:
		p.formatInteger(uint64(v.int()), true, verb)
	case kindUint, kindUint8, kindUint16, kindUint32, kindUint64, kindUintptr:
		p.formatInteger(v.uint(), false, verb)
	case kindFloat32:
		p.formatFloat(float64(*(*float32)(v.p)), 32, verb)
	case kindFloat64:
		p.formatFloat(*(*float64)(v.p), 64, verb)
	case kindComplex64:
		p.formatComplex(complex128(*(*complex64)(v.p)), 64, verb)
	case kindComplex128:
		p.formatComplex(*(*complex128)(v.p), 128, verb)
	case kindString:
		p.formatString(v.string(), verb)
	case kindMap:
		p.printMap(v, verb, depth)
	case kindStruct:
		p.printStruct(v, verb, depth)
	case kindInterface:
		p.printInterface(v, verb, depth)
	case kindArray, kindSlice:
		p.printList(v, verb, depth)
	case kindPointer:
		p.printPointee(v, verb, depth)
	default: // channels, functions, unsafe pointers
		p.printPointer(v, verb)
	}
}

// holdsNil reports whether v is an interface without a value.
func (v value) holdsNil() bool { return v.t.kind == kindInterface && v.isNilWord() }

func (p *printer) open(v value, plain, syntax string) {
	if p.spec.sharpV {
		p.buf = append(p.buf, v.t.String()...)
		p.buf = append(p.buf, syntax...)
		return
	}
	p.buf = append(p.buf, plain...)
}

func (p *printer) close(plain, syntax byte) {
	if p.spec.sharpV {
		plain = syntax
	}
	p.buf = append(p.buf, plain)
}

func (p *printer) separate(i int) {
	switch {
	case i == 0:
	case p.spec.sharpV:
		p.buf = append(p.buf, ", "...)
	default:
		p.buf = append(p.buf, ' ')
	}
}

func (p *printer) printMap(v value, verb rune, depth int) {
	if p.spec.sharpV && v.isNilWord() {
		p.open(v, "", "(nil)")
		return
	}
	p.open(v, "map[", "{")
	for i, e := range sortedEntries(v) {
		p.separate(i)
		p.printValue(e.key, verb, depth+1)
		p.buf = append(p.buf, ':')
		p.printValue(e.elem, verb, depth+1)
	}
	p.close(']', '}')
}

func (p *printer) printStruct(v value, verb rune, depth int) {
	p.open(v, "{", "{")
	for i, f := range v.fields() {
		p.separate(i)
		if p.spec.plusV || p.spec.sharpV {
			if name := nameText(f.name); name != "" {
				p.buf = append(p.buf, name...)
				p.buf = append(p.buf, ':')
			}
		}
		field := v.field(f)
		if f.typ.kind == kindInterface && !field.isNilWord() {
			unexported := field.unexported
			field = valueOf(field.dynamicAny())
			field.unexported = unexported
		}
		p.printValue(field, verb, depth+1)
	}
	p.close('}', '}')
}

func (p *printer) printInterface(v value, verb rune, depth int) {
	if !v.isNilWord() {
		inner := valueOf(v.dynamicAny())
		inner.unexported = v.unexported
		p.printValue(inner, verb, depth+1)
		return
	}
	p.open(v, "<nil>", "(nil)")
}

func (p *printer) printList(v value, verb rune, depth int) {
	if v.t.elem().kind == kindUint8 && (verb == 's' || verb == 'q' || verb == 'x' || verb == 'X') {
		p.formatBytes(v.bytes(), verb, v.t.String())
		return
	}
	if p.spec.sharpV && v.t.kind == kindSlice && v.isNilWord() {
		p.open(v, "", "(nil)")
		return
	}
	p.open(v, "[", "{")
	for i := 0; i < v.len(); i++ {
		p.separate(i)
		p.printValue(v.index(i), verb, depth+1)
	}
	p.close(']', '}')
}

// printPointee prints pointers to composite values as & and the value, at the top only.
func (p *printer) printPointee(v value, verb rune, depth int) {
	if depth == 0 && !v.isNilWord() {
		switch v.t.elem().kind {
		case kindArray, kindSlice, kindStruct, kindMap:
			p.buf = append(p.buf, '&')
			p.printValue(value{v.t.elem(), v.pointer(), v.unexported}, verb, depth+1)
			return
		}
	}
	p.printPointer(v, verb)
}

func (p *printer) printPointer(v value, verb rune) {
	switch v.t.kind {
	case kindChan, kindFunc, kindMap, kindPointer, kindSlice, kindUnsafePointer:
	case kindString:
		p.badVerb(verb)
		return
	default:
		p.badVerb(verb)
		return
	}
	u := uint64(uintptr(v.pointer()))
	if v.t.kind == kindFunc && u != 0 {
		u = uint64(**(**uintptr)(v.p)) // the code
	}
	switch verb {
	case 'v':
		switch {
		case p.spec.sharpV:
			p.buf = append(p.buf, '(')
			p.buf = append(p.buf, v.t.String()...)
			p.buf = append(p.buf, ")("...)
			if u == 0 {
				p.buf = append(p.buf, "nil"...)
			} else {
				p.formatHex(u, true)
			}
			p.buf = append(p.buf, ')')
		case u == 0:
			p.padString("<nil>")
		default:
			p.formatHex(u, !p.spec.sharp)
		}
	case 'p':
		p.formatHex(u, !p.spec.sharp)
	case 'b', 'o', 'd', 'x', 'X':
		p.formatInteger(u, false, verb)
	default:
		p.badVerb(verb)
	}
}

// An entry of a map, copied out of it.
type entry struct{ key, elem value }

func copyOf(t *typ, p unsafe.Pointer, unexported bool) value {
	room := make([]uint64, (t.size+7)/8+1)
	if t.ptrBytes != 0 {
		// The words may be pointers: keep them where the collector sees them.
		words := make([]unsafe.Pointer, (t.size+7)/8+1)
		copyWords(unsafe.Pointer(&words[0]), p, t.size)
		return value{t, unsafe.Pointer(&words[0]), unexported}
	}
	copyWords(unsafe.Pointer(&room[0]), p, t.size)
	return value{t, unsafe.Pointer(&room[0]), unexported}
}

func copyWords(dst, src unsafe.Pointer, size uintptr) {
	copy(unsafe.Slice((*byte)(dst), size), unsafe.Slice((*byte)(src), size))
}

// sortedEntries returns a map's entries in the order of their keys.
func sortedEntries(v value) []entry {
	t := (*mapType)(unsafe.Pointer(v.t))
	var entries []entry
	var it mapIter
	for mapIterStart(t, v.pointer(), &it); it.key != nil; mapIterNext(&it) {
		entries = append(entries, entry{copyOf(t.key, it.key, v.unexported), copyOf(t.elem, it.elem, v.unexported)})
	}
	mergeSort(entries, make([]entry, len(entries)))
	return entries
}

func mergeSort(a, room []entry) {
	if len(a) < 2 {
		return
	}
	m := len(a) / 2
	mergeSort(a[:m], room[:m])
	mergeSort(a[m:], room[m:])
	copy(room, a)
	i, j := 0, m
	for k := range a {
		if j >= len(a) || i < m && compare(room[j].key, room[i].key) >= 0 {
			a[k] = room[i]
			i++
		} else {
			a[k] = room[j]
			j++
		}
	}
}

// compare orders keys: nil first, then by kind's natural order, NaN before numbers, false before true,
// structs and arrays by their parts, interfaces by type first.
func compare(a, b value) int {
	switch a.t.kind {
	case kindBool:
		return compareUint(uint64(*(*uint8)(a.p)), uint64(*(*uint8)(b.p)))
	case kindInt, kindInt8, kindInt16, kindInt32, kindInt64:
		x, y := a.int(), b.int()
		return compareUint(uint64(x)^1<<63, uint64(y)^1<<63)
	case kindUint, kindUint8, kindUint16, kindUint32, kindUint64, kindUintptr:
		return compareUint(a.uint(), b.uint())
	case kindFloat32:
		return compareFloat(float64(*(*float32)(a.p)), float64(*(*float32)(b.p)))
	case kindFloat64:
		return compareFloat(*(*float64)(a.p), *(*float64)(b.p))
	case kindComplex64:
		return compareComplex(complex128(*(*complex64)(a.p)), complex128(*(*complex64)(b.p)))
	case kindComplex128:
		return compareComplex(*(*complex128)(a.p), *(*complex128)(b.p))
	case kindString:
		return compareString(a.string(), b.string())
	case kindStruct:
		return compareFields(a, b)
	case kindArray:
		for i := 0; i < a.len(); i++ {
			if c := compare(a.index(i), b.index(i)); c != 0 {
				return c
			}
		}
		return 0
	case kindInterface:
		return compareDynamic(a, b)
	}
	return compareUint(uint64(uintptr(a.pointer())), uint64(uintptr(b.pointer())))
}

func compareFields(a, b value) int {
	for _, f := range a.fields() {
		if c := compare(a.field(f), b.field(f)); c != 0 {
			return c
		}
	}
	return 0
}

func compareDynamic(a, b value) int {
	if a.isNilWord() || b.isNilWord() {
		return compareUint(nonNil(a), nonNil(b))
	}
	x, y := valueOf(a.dynamicAny()), valueOf(b.dynamicAny())
	if x.t != y.t {
		return compareUint(uint64(uintptr(unsafe.Pointer(x.t))), uint64(uintptr(unsafe.Pointer(y.t))))
	}
	return compare(x, y)
}

func nonNil(v value) uint64 {
	if v.isNilWord() {
		return 0
	}
	return 1
}

func compareUint(x, y uint64) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

func compareFloat(x, y float64) int {
	switch {
	case x < y || x != x && y == y:
		return -1
	case x > y || x == x && y != y:
		return 1
	}
	return 0
}

func compareComplex(x, y complex128) int {
	if c := compareFloat(real(x), real(y)); c != 0 {
		return c
	}
	return compareFloat(imag(x), imag(y))
}

func compareString(x, y string) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}
