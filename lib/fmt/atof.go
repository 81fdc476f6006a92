package fmt

import "unsafe"

// Floating-point numbers from text, correctly rounded.
//
// Method: the digits and the power of ten become a fraction of two large integers, which long division turns into 64
// bits and a remainder; these are rounded once, to even.

// A natural is a large number, its least significant word first.
type natural []uint32

// mulAdd makes n*m + a of n.
func (n natural) mulAdd(m, a uint32) natural {
	carry := uint64(a)
	for i, w := range n {
		carry += uint64(w) * uint64(m)
		n[i] = uint32(carry)
		carry >>= 32
	}
	if carry != 0 {
		n = append(n, uint32(carry))
	}
	return n
}

func (n natural) timesTenTo(exp int) natural {
	for ; exp > 0; exp-- {
		n = n.mulAdd(10, 0)
	}
	return n
}

func (n natural) bits() int {
	for i := len(n) - 1; i >= 0; i-- {
		for b := 32; b > 0; b-- {
			if n[i]>>(b-1) != 0 {
				return i*32 + b
			}
		}
	}
	return 0
}

func (n natural) shifted(by int) natural {
	out := append(make(natural, by/32, by/32+len(n)+1), n...)
	return out.mulAdd(1<<(by%32), 0)
}

func (n natural) word(i int) uint32 {
	if i < len(n) {
		return n[i]
	}
	return 0
}

func (n natural) less(m natural) bool {
	for i := max(len(n), len(m)) - 1; i >= 0; i-- {
		if n.word(i) != m.word(i) {
			return n.word(i) < m.word(i)
		}
	}
	return false
}

// sub subtracts m, which is not larger.
func (n natural) sub(m natural) {
	borrow := int64(0)
	for i := range n {
		borrow += int64(n[i]) - int64(m.word(i))
		n[i] = uint32(borrow)
		borrow >>= 32
	}
}

// A fraction is mantissa * 2**(exp-64) and a little more if rest is set. The mantissa's highest bit is set, or all is 0.
type fraction struct {
	mantissa uint64
	exp      int
	rest     bool
}

// quotient divides.
func quotient(n, d natural) (q fraction) {
	q.exp = n.bits() - d.bits()
	if q.exp > 0 {
		d = d.shifted(q.exp)
	} else {
		n = n.shifted(-q.exp)
	}
	if !n.less(d) {
		d = d.mulAdd(2, 0)
		q.exp++
	}
	for range 64 {
		n = n.mulAdd(2, 0)
		q.mantissa <<= 1
		if !n.less(d) {
			n.sub(d)
			q.mantissa++
		}
	}
	q.rest = n.bits() != 0
	return q
}

// float rounds to a float of so many bits; ok is false if it is too large.
func (q fraction) float(bits int) (f float64, ok bool) {
	precision, least, infinite := 53, -1022, uint64(0x7ff)<<52
	if bits == 32 {
		precision, least, infinite = 24, -126, 0xff<<23
	}
	exp, kept := q.exp-1, precision
	if exp < least {
		kept = max(kept-(least-exp), -1)
		exp = least
	}
	if q.mantissa == 0 || kept < 0 {
		return 0, true
	}
	m, dropped := q.mantissa>>(64-kept), q.mantissa<<kept
	const half = 1 << 63
	if dropped > half || dropped == half && (q.rest || m&1 != 0) {
		m++
	}
	word := uint64(exp-least)<<(precision-1) + m
	if ok = exp < 1<<11 && word < infinite; !ok {
		word = infinite
	}
	if bits == 32 {
		narrow := uint32(word)
		return float64(*(*float32)(unsafe.Pointer(&narrow))), ok
	}
	return *(*float64)(unsafe.Pointer(&word)), ok
}

// A number is its text cut into parts: digits * base**exp.
type number struct {
	negative    bool
	hexadecimal bool
	digits      natural
	count       int // of digits, without leading zeros
	rest        bool
	exp         int // of ten, or of two
}

const maxDigits = 800 // more digits than any boundary between two floats has

func (n *number) add(d int) {
	switch {
	case n.count < maxDigits:
		base := uint32(10)
		if n.hexadecimal {
			base = 16
		}
		n.digits = n.digits.mulAdd(base, uint32(d))
		if n.count > 0 || d != 0 {
			n.count++
		}
	default:
		n.rest = n.rest || d != 0
		n.exp += n.digitBits()
	}
}

// digitBits is what a digit counts in exp.
func (n *number) digitBits() int {
	if n.hexadecimal {
		return 4
	}
	return 1
}

// mantissa reads digits with a point; it returns what follows.
func (n *number) mantissa(text string) (rest string, ok bool) {
	point, seen := false, 0
	for i := 0; i < len(text); i++ {
		d, isDigit := hexValue(rune(text[i]))
		switch {
		case text[i] == '_':
		case text[i] == '.' && !point:
			point = true
		case isDigit && (d < 10 || n.hexadecimal):
			seen++
			n.add(d)
			if point {
				n.exp -= n.digitBits()
			}
		default:
			return text[i:], seen > 0
		}
	}
	return "", seen > 0
}

// exponent reads what follows the mantissa.
func (n *number) exponent(text string) bool {
	letter := byte('e')
	if n.hexadecimal {
		letter = 'p'
	}
	if text == "" {
		return !n.hexadecimal
	}
	if text[0]|32 != letter || len(text) == 1 {
		return false
	}
	sign, text := 1, text[1:]
	if text[0] == '+' || text[0] == '-' {
		if text[0] == '-' {
			sign = -1
		}
		text = text[1:]
	}
	e, ok := 0, text != ""
	for i := 0; i < len(text); i++ {
		if text[i] == '_' {
			continue
		}
		if text[i] < '0' || text[i] > '9' {
			return false
		}
		e = min(e*10+int(text[i]-'0'), 100000)
	}
	n.exp += sign * e
	return ok
}

// float gives the number's value; ok is false if it is too large.
func (n *number) float(bits int) (f float64, ok bool) {
	size := n.count + n.exp
	switch {
	case n.count == 0 || !n.hexadecimal && size < -350:
		return 0, true
	case n.hexadecimal:
		q := quotient(n.digits, natural{1})
		q.exp += n.exp
		q.rest = q.rest || n.rest
		return q.float(bits)
	case size > 350:
		return fraction{mantissa: 1 << 63, exp: 5000}.float(bits)
	}
	q := quotient(n.digits.timesTenTo(n.exp), natural{1}.timesTenTo(-n.exp))
	q.rest = q.rest || n.rest
	return q.float(bits)
}

// parseFloat reads a number as package strconv does, or decimal digits with an exponent of two.
func parseFloat(text string, bits int) (float64, error) {
	if mantissa, exponent, found := powerOfTwo(text); found {
		f, err := parseFloat(mantissa, bits)
		e, badExponent := parseInt(exponent, 10)
		if err != nil || badExponent != nil {
			return 0, numberError("ParseFloat", text, badSyntax)
		}
		return scaled(f, int(e)), nil
	}
	f, problem := floatValue(text, bits)
	if problem != "" {
		return f, numberError("ParseFloat", text, problem)
	}
	return f, nil
}

func powerOfTwo(text string) (mantissa, exponent string, found bool) {
	at := -1
	for i := range len(text) {
		if text[i]|32 == 'x' {
			return "", "", false
		}
		if text[i] == 'p' && at < 0 {
			at = i
		}
	}
	if at < 0 {
		return "", "", false
	}
	return text[:at], text[at+1:], true
}

func scaled(f float64, exp int) float64 {
	for ; exp > 0 && f != 0 && f < maxFloat; exp-- {
		f *= 2
	}
	for ; exp < 0 && f != 0; exp++ {
		f /= 2
	}
	return f
}

func floatValue(text string, bits int) (f float64, problem string) {
	n, digits := number{}, text
	if text != "" && (text[0] == '+' || text[0] == '-') {
		n.negative, digits = text[0] == '-', text[1:]
	}
	var ok bool
	if f, ok = special(digits); !ok {
		if !underscoresFit(digits) {
			return 0, badSyntax
		}
		if len(digits) > 1 && digits[0] == '0' && digits[1]|32 == 'x' {
			n.hexadecimal, digits = true, digits[2:]
		}
		rest, hasDigits := n.mantissa(digits)
		if !hasDigits || !n.exponent(rest) {
			return 0, badSyntax
		}
		if f, ok = n.float(bits); !ok {
			problem = outOfRange
		}
	}
	if n.negative {
		f = -f
	}
	return f, problem
}

// special knows infinity and what is no number.
func special(text string) (f float64, ok bool) {
	if len(text) != 3 {
		return 0, false
	}
	var zero float64
	switch string([]byte{text[0] | 32, text[1] | 32, text[2] | 32}) {
	case "inf":
		return 1 / zero, true
	case "nan":
		return zero / zero, true
	}
	return 0, false
}
