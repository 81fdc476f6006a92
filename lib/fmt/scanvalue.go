package fmt

import (
	"errors"
	"io"
	"unsafe"
)

// Scanning of one value into what an operand points to.

const (
	binaryDigits  = "01"
	octalDigits   = "01234567"
	decimalDigits = "0123456789"
	hexDigits     = "0123456789aAbBcCdDeEfF"
	floatVerbs    = "beEfFgGv"
)

// value scans one value with a verb.
func (in *input) value(verb rune, arg any) {
	in.token = in.token[:0]
	if s, ok := arg.(Scanner); ok {
		in.custom(s, verb)
		return
	}
	v, ok := in.target(arg)
	if !ok {
		return
	}
	switch v.t.kind {
	case kindBool:
		in.storeBool(v, verb)
	case kindInt, kindInt8, kindInt16, kindInt32, kindInt64:
		in.storeBits(v, uint64(in.integer(verb, int(v.t.size)*8)))
	case kindUint, kindUint8, kindUint16, kindUint32, kindUint64, kindUintptr:
		in.storeBits(v, in.unsigned(verb, int(v.t.size)*8))
	case kindFloat32, kindFloat64:
		in.storeFloat(v, verb)
	case kindComplex64, kindComplex128:
		in.storeComplex(v, verb)
	default:
		in.storeText(v, verb)
	}
}

func (in *input) custom(s Scanner, verb rune) {
	err := s.Scan(in, verb)
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		in.fail(err)
	}
}

// target gives what arg points to, if a value can be scanned into it.
func (in *input) target(arg any) (v value, ok bool) {
	t, data := unpack(arg)
	if t == nil {
		in.failText("can't scan type: <nil>")
		return v, false
	}
	if t.kind != kindPointer {
		in.failText("type not a pointer: " + t.String())
		return v, false
	}
	v = value{t: t.elem(), p: data}
	k := v.t.kind
	isBytes := k == kindSlice && v.t.elem().kind == kindUint8
	if k >= kindArray && k != kindString && !isBytes {
		in.failText("can't scan type: " + t.String())
		return v, false
	}
	return v, true
}

// allows fails if verb is none of verbs.
func (in *input) allows(verb rune, verbs, what string) bool {
	if contains(verbs, verb) {
		return true
	}
	in.failText("bad verb '%" + string(verb) + "' for " + what)
	return false
}

// begin skips blanks to where a value begins.
func (in *input) begin() bool {
	in.SkipSpace()
	return in.more()
}

func (in *input) storeBits(v value, bits uint64) {
	if in.err != nil {
		return
	}
	switch v.t.size {
	case 1:
		*(*uint8)(v.p) = uint8(bits)
	case 2:
		*(*uint16)(v.p) = uint16(bits)
	case 4:
		*(*uint32)(v.p) = uint32(bits)
	default:
		*(*uint64)(v.p) = bits
	}
}

// ---- booleans

func (in *input) storeBool(v value, verb rune) {
	b := in.boolean(verb)
	if in.err == nil {
		*(*bool)(v.p) = b
	}
}

func (in *input) boolean(verb rune) bool {
	if !in.begin() || !in.allows(verb, "tv", "boolean") {
		return false
	}
	ok := true
	r := in.next()
	switch r {
	case 't', 'T':
		ok = !in.accept("rR") || in.acceptAll("uU", "eE")
	case 'f', 'F':
		ok = !in.accept("aA") || in.acceptAll("lL", "sS", "eE")
	}
	if !ok {
		in.failText("syntax error scanning boolean")
	}
	return r == '1' || r == 't' || r == 'T'
}

// ---- integers

func (in *input) integer(verb rune, bits int) int64 {
	if verb == 'c' {
		return in.character(bits)
	}
	base, ok := in.integerText(verb, true)
	if !ok {
		return 0
	}
	text := string(in.token)
	x, err := parseInt(text, base)
	if err != nil {
		in.fail(err)
	} else if x<<(64-bits)>>(64-bits) != x {
		in.failText("integer overflow on token " + text)
	}
	return x
}

func (in *input) unsigned(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(in.character(bits))
	}
	base, ok := in.integerText(verb, false)
	if !ok {
		return 0
	}
	text := string(in.token)
	x, err := parseUint(text, base)
	if err != nil {
		in.fail(err)
	} else if x<<(64-bits)>>(64-bits) != x {
		in.failText("unsigned integer overflow on token " + text)
	}
	return x
}

func (in *input) character(bits int) int64 {
	if !in.more() {
		return 0
	}
	r := int64(in.next())
	if r<<(64-bits)>>(64-bits) != r {
		in.failText("overflow on character value " + string(rune(r)))
	}
	return r
}

// integerText reads sign and digits into the token.
func (in *input) integerText(verb rune, signed bool) (base int, ok bool) {
	if !in.begin() || !in.allows(verb, "bdoUxXv", "integer") {
		return 0, false
	}
	base, digits := 10, decimalDigits
	switch verb {
	case 'b':
		base, digits = 2, binaryDigits
	case 'o':
		base, digits = 8, octalDigits
	case 'x', 'X', 'U':
		base, digits = 16, hexDigits
	}
	needDigit := true
	if verb == 'U' {
		in.unicodePrefix()
	} else {
		if signed {
			in.accept("+-")
		}
		if verb == 'v' {
			base, digits, needDigit = in.basePrefix()
		}
	}
	if needDigit && in.more() && !in.accept(digits) {
		in.failText("expected integer")
	}
	in.acceptMany(digits)
	return base, in.err == nil
}

func (in *input) unicodePrefix() {
	if !in.acceptAll("U", "+") {
		in.failText("bad unicode format ")
	}
	in.token = in.token[:0]
}

// basePrefix reads what tells the base of a Go literal; base 0 lets the parser find it again.
func (in *input) basePrefix() (base int, digits string, needDigit bool) {
	switch {
	case !in.accept("0"):
		return 0, decimalDigits + "_", true
	case in.accept("bB"):
		return 0, binaryDigits + "_", false
	case in.accept("xX"):
		return 0, hexDigits + "_", false
	}
	in.accept("oO")
	return 0, octalDigits + "_", false
}

// ---- floating-point numbers

func (in *input) storeFloat(v value, verb rune) {
	if !in.allows(verb, floatVerbs, v.t.kindName()) || !in.begin() {
		return
	}
	bits := int(v.t.size) * 8
	f := in.parsed(in.floatText(), bits)
	storeFloatAt(in, v.p, f, bits)
}

// kindName is the name of the basic type below t.
func (t *typ) kindName() string {
	if t.size == 4 {
		return "float32"
	}
	return "float64"
}

func storeFloatAt(in *input, p unsafe.Pointer, f float64, bits int) {
	if in.err != nil {
		return
	}
	if bits == 32 {
		*(*float32)(p) = float32(f)
	} else {
		*(*float64)(p) = f
	}
}

// floatText reads what may be a number.
func (in *input) floatText() string {
	in.token = in.token[:0]
	in.floatToken()
	return string(in.token)
}

func (in *input) floatToken() {
	if in.acceptAll("nN", "aA", "nN") {
		return
	}
	in.accept("+-")
	if in.acceptAll("iI", "nN", "fF") {
		return
	}
	digits, exponent := decimalDigits+"_", "eEpP"
	if in.accept("0") && in.accept("xX") {
		digits, exponent = hexDigits+"_", "pP"
	}
	in.acceptMany(digits)
	if in.accept(".") {
		in.acceptMany(digits)
	}
	if in.accept(exponent) {
		in.accept("+-")
		in.acceptMany(decimalDigits + "_")
	}
}

// parsed gives the number that text says; decimal digits may have an exponent of two.
func (in *input) parsed(text string, bits int) float64 {
	if in.err != nil {
		return 0
	}
	f, err := parseFloat(text, bits)
	if err != nil {
		in.fail(err)
	}
	return f
}

func (in *input) storeComplex(v value, verb rune) {
	if !in.allows(verb, floatVerbs, "complex") || !in.begin() {
		return
	}
	first, second, ok := in.complexText()
	if !ok {
		in.failText("syntax error scanning complex number")
	}
	half := v.t.size / 2
	re, im := in.parsed(first, int(half)*8), in.parsed(second, int(half)*8)
	storeFloatAt(in, v.p, re, int(half)*8)
	storeFloatAt(in, unsafe.Add(v.p, half), im, int(half)*8)
}

// complexText reads a+bi or (a+bi).
func (in *input) complexText() (first, second string, ok bool) {
	parens := in.accept("(")
	first = in.floatText()
	in.token = in.token[:0]
	if !in.accept("+-") {
		return "", "", false
	}
	sign := string(in.token)
	second = sign + in.floatText()
	return first, second, in.accept("i") && (!parens || in.accept(")"))
}

// ---- strings

func (in *input) storeText(v value, verb rune) {
	s := in.text(verb)
	if in.err != nil {
		return
	}
	if v.t.kind == kindString {
		*(*string)(v.p) = s
	} else {
		*(*[]byte)(v.p) = []byte(s)
	}
}

func (in *input) text(verb rune) string {
	if !in.allows(verb, "svqxX", "string") || !in.begin() {
		return ""
	}
	switch verb {
	case 'q':
		return in.quoted()
	case 'x', 'X':
		return in.hexText()
	}
	return string(in.word(true, isNoSpace))
}

func (in *input) quoted() string {
	switch quote := in.next(); quote {
	case '`':
		return string(in.upTo('`', false))
	case '"':
		s, ok := unquote(string(in.upTo('"', true)))
		if !ok && in.err == nil {
			in.fail(errors.New("invalid syntax"))
		}
		return s
	}
	in.failText("expected quoted string")
	return ""
}

// upTo reads runes up to a quote, which is dropped, with escape sequences if there are any.
func (in *input) upTo(quote rune, escapes bool) []byte {
	in.token = in.token[:0]
	for r := in.must(); r != quote && in.err == nil; r = in.must() {
		in.token = appendRune(in.token, r)
		if escapes && r == '\\' {
			in.token = appendRune(in.token, in.must())
		}
	}
	return in.token
}

func (in *input) hexText() string {
	in.token = in.token[:0]
	for in.err == nil {
		r := in.next()
		high, ok := hexValue(r)
		if !ok {
			in.back(r)
			break
		}
		low, ok := hexValue(in.must())
		if !ok {
			in.failText("illegal hex digit")
		}
		in.token = append(in.token, byte(high<<4|low))
	}
	if len(in.token) == 0 {
		in.failText("no hex data for %x string")
	}
	return string(in.token)
}

func hexValue(r rune) (v int, ok bool) {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0'), true
	case r|32 >= 'a' && r|32 <= 'f':
		return int(r|32-'a') + 10, true
	}
	return 0, false
}
