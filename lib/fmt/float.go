package fmt

import "unsafe"

// Floating-point and complex numbers.

func (p *printer) formatFloat(v float64, bits int, verb rune) {
	switch verb {
	case 'v':
		p.writeFloat(v, bits, 'g', -1)
	case 'b', 'g', 'G', 'x', 'X':
		p.writeFloat(v, bits, byte(verb), -1)
	case 'f', 'e', 'E':
		p.writeFloat(v, bits, byte(verb), 6)
	case 'F':
		p.writeFloat(v, bits, 'f', 6)
	default:
		p.badVerb(verb)
	}
}

func (p *printer) formatComplex(v complex128, bits int, verb rune) {
	switch verb {
	case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E':
		plus := p.spec.plus
		p.buf = append(p.buf, '(')
		p.formatFloat(real(v), bits/2, verb)
		p.spec.plus = true // the imaginary part always has a sign
		p.formatFloat(imag(v), bits/2, verb)
		p.buf = append(p.buf, "i)"...)
		p.spec.plus = plus
	default:
		p.badVerb(verb)
	}
}

// A number in text form: sign and the rest.
type numeral struct {
	sign byte
	body []byte
}

func (p *printer) numeralOf(v float64, bits int, format byte, prec int) numeral {
	if p.spec.hasPrec {
		prec = p.spec.prec
	}
	text := floatText(v, bits, format, prec)
	n := numeral{'+', text}
	if text[0] == '-' || text[0] == '+' {
		n = numeral{text[0], text[1:]}
	}
	return n
}

func (p *printer) writeFloat(v float64, bits int, format byte, prec int) {
	n := p.numeralOf(v, bits, format, prec)
	if p.spec.space && n.sign == '+' && !p.spec.plus {
		n.sign = ' '
	}
	if n.body[0] == 'I' || n.body[0] == 'N' {
		p.padSpecial(n)
		return
	}
	if p.spec.sharp && format != 'b' {
		n.body = withPoint(n.body, format, p.sharpDigits(format, prec))
	}
	p.padNumeral(n)
}

// padSpecial writes infinities, always with a sign, and NaN, never padded with zeros.
func (p *printer) padSpecial(n numeral) {
	text := string(n.body)
	if n.body[0] == 'I' || p.spec.space || p.spec.plus {
		text = string([]byte{n.sign}) + text
	}
	zero := p.spec.zero
	p.spec.zero = false
	p.padString(text)
	p.spec.zero = zero
}

// sharpDigits is how many significant digits # asks for.
func (p *printer) sharpDigits(format byte, prec int) int {
	if p.spec.hasPrec {
		prec = p.spec.prec
	}
	switch format {
	case 'g', 'G', 'x':
		if prec < 0 {
			return 6
		}
		return prec
	}
	return 0
}

// withPoint adds the decimal point, and for %g the trailing zeros, that # keeps.
func withPoint(body []byte, format byte, digits int) []byte {
	end := len(body)
	hexadecimal := format == 'x' || format == 'X'
	for i, c := range body {
		if (c == 'e' || c == 'E') && !hexadecimal || c == 'p' || c == 'P' {
			end = i
			break
		}
	}
	mantissa, tail := body[:end], body[end:]
	out := append([]byte(nil), mantissa...)
	hasPoint, significant, started := false, 0, false
	for _, c := range mantissa {
		switch {
		case c == '.':
			hasPoint = true
		case c != '0' || started:
			started = true
			significant++
		}
	}
	if !started {
		significant = countDigits(mantissa)
	}
	if !hasPoint {
		out = append(out, '.')
	}
	if format != 'e' && format != 'E' && format != 'f' {
		for ; significant < digits; significant++ {
			out = append(out, '0')
		}
	}
	return append(out, tail...)
}

func countDigits(b []byte) (n int) {
	for _, c := range b {
		if c >= '0' && c <= '9' {
			n++
		}
	}
	return n
}

func (p *printer) padNumeral(n numeral) {
	signed := p.spec.plus || n.sign != '+'
	if !signed {
		p.padString(string(n.body))
		return
	}
	if p.spec.zero && !p.spec.minus && p.spec.hasWidth && p.spec.width > len(n.body)+1 {
		p.buf = append(p.buf, n.sign)
		p.fill(p.spec.width-len(n.body)-1, true)
		p.buf = append(p.buf, n.body...)
		return
	}
	p.padString(string(append([]byte{n.sign}, n.body...)))
}

// floatText formats v with a sign only if it is negative.
func floatText(v float64, bits int, format byte, prec int) []byte {
	switch {
	case v != v:
		return []byte("NaN")
	case v > maxFloat:
		return []byte("+Inf")
	case v < -maxFloat:
		return []byte("-Inf")
	}
	switch format {
	case 'b':
		return binaryFloat(v, bits)
	case 'x', 'X':
		return hexFloat(v, bits, format, prec)
	}
	return appendFloat(nil, v, format, prec, bits)
}

const maxFloat = 1.79769313486231570814527423731704356798070e+308

// split returns v's sign, mantissa (with the hidden bit) and exponent: v = mantissa * 2**exp.
func split(v float64, bits int) (negative bool, mantissa uint64, exp int) {
	if bits == 32 {
		f := float32(v)
		u := *(*uint32)(unsafe.Pointer(&f))
		negative, mantissa, exp = u>>31 != 0, uint64(u&(1<<23-1)), int(u>>23&0xff)
		if exp == 0 {
			exp++
		} else {
			mantissa |= 1 << 23
		}
		return negative, mantissa, exp - 127 - 23
	}
	u := *(*uint64)(unsafe.Pointer(&v))
	negative, mantissa, exp = u>>63 != 0, u&(1<<52-1), int(u>>52&0x7ff)
	if exp == 0 {
		exp++
	} else {
		mantissa |= 1 << 52
	}
	return negative, mantissa, exp - 1023 - 52
}

// binaryFloat: 4503599627370496p-52
func binaryFloat(v float64, bits int) []byte {
	negative, mantissa, exp := split(v, bits)
	var b []byte
	if negative {
		b = append(b, '-')
	}
	b = append(b, digitsOf(mantissa, 10, lowerDigits)...)
	b = append(b, 'p')
	if exp >= 0 {
		b = append(b, '+')
	}
	return appendDecimal(b, exp)
}

// hexFloat: 0x1.8p+01
func hexFloat(v float64, bits int, format byte, prec int) []byte {
	negative, mantissa, exp := split(v, bits)
	const point = 60 // the mantissa becomes a fixed-point number with 60 bits after the point
	if mantissa == 0 {
		exp = 0
	} else {
		exp += point
		for mantissa>>point == 0 {
			mantissa <<= 1
			exp--
		}
		for mantissa>>(point+1) != 0 {
			mantissa >>= 1
			exp++
		}
	}
	if prec >= 0 && prec < 15 {
		mantissa, exp = roundHex(mantissa, exp, prec)
	}
	digits := lowerDigits
	if format == 'X' {
		digits = upperDigits
	}
	var b []byte
	if negative {
		b = append(b, '-')
	}
	b = append(b, '0', format, '0'+byte(mantissa>>point))
	b = appendHexFraction(b, mantissa<<4, prec, digits)
	b = append(b, format-'x'+'p')
	sign := byte('+')
	if exp < 0 {
		sign, exp = '-', -exp
	}
	b = append(b, sign)
	if exp < 10 {
		b = append(b, '0')
	}
	return appendDecimal(b, exp)
}

func roundHex(mantissa uint64, exp, prec int) (uint64, int) {
	shift := uint(60 - 4*prec)
	extra := mantissa & (1<<shift - 1)
	mantissa >>= shift
	if extra|mantissa&1 > 1<<(shift-1) {
		mantissa++
	}
	mantissa <<= shift
	if mantissa>>61 != 0 {
		mantissa >>= 1
		exp++
	}
	return mantissa, exp
}

func appendHexFraction(b []byte, fraction uint64, prec int, digits string) []byte {
	if prec == 0 || prec < 0 && fraction == 0 {
		return b
	}
	b = append(b, '.')
	for i := 0; i < prec || prec < 0 && fraction != 0; i++ {
		b = append(b, digits[fraction>>60])
		fraction <<= 4
	}
	return b
}
