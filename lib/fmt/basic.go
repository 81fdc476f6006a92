package fmt

// Integers, booleans, strings, and padding.

const (
	lowerDigits = "0123456789abcdefx"
	upperDigits = "0123456789ABCDEFX"
)

func runeCount(s string) (n int) {
	for range s {
		n++
	}
	return n
}

func decodeRune(s string) (r rune, size int) {
	for i, c := range s {
		if i > 0 {
			return r, i
		}
		r = c
	}
	return r, len(s)
}

// fill writes n blanks, or zeros.
func (p *printer) fill(n int, zeros bool) {
	c := byte(' ')
	if zeros {
		c = '0'
	}
	for ; n > 0; n-- {
		p.buf = append(p.buf, c)
	}
}

// padString writes s padded to the width in runes.
func (p *printer) padString(s string) {
	n := p.spec.width - runeCount(s)
	if !p.spec.hasWidth || n <= 0 {
		p.buf = append(p.buf, s...)
		return
	}
	if p.spec.minus {
		p.buf = append(p.buf, s...)
		p.fill(n, false)
		return
	}
	p.fill(n, p.spec.zero)
	p.buf = append(p.buf, s...)
}

func (p *printer) formatBool(v bool, verb rune) {
	switch {
	case verb != 't' && verb != 'v':
		p.badVerb(verb)
	case v:
		p.padString("true")
	default:
		p.padString("false")
	}
}

// formatHex writes a pointer or a byte of %#v: with 0x or without.
func (p *printer) formatHex(v uint64, prefix bool) {
	sharp := p.spec.sharp
	p.spec.sharp = prefix
	p.writeInteger(v, 16, false, 'v', lowerDigits)
	p.spec.sharp = sharp
}

func (p *printer) formatInteger(v uint64, signed bool, verb rune) {
	switch verb {
	case 'v':
		if p.spec.sharpV && !signed {
			p.formatHex(v, true)
		} else {
			p.writeInteger(v, 10, signed, verb, lowerDigits)
		}
	case 'd':
		p.writeInteger(v, 10, signed, verb, lowerDigits)
	case 'b':
		p.writeInteger(v, 2, signed, verb, lowerDigits)
	case 'o', 'O':
		p.writeInteger(v, 8, signed, verb, lowerDigits)
	case 'x':
		p.writeInteger(v, 16, signed, verb, lowerDigits)
	case 'X':
		p.writeInteger(v, 16, signed, verb, upperDigits)
	case 'c':
		p.padString(string(toRune(v)))
	case 'q':
		p.padString(quoteRune(toRune(v), p.spec.plus))
	case 'U':
		p.formatUnicode(v)
	default:
		p.badVerb(verb)
	}
}

const maxRune = 0x10ffff

func toRune(v uint64) rune {
	if v > maxRune {
		return 0xfffd
	}
	return rune(v)
}

// digitsOf returns v in a base, least significant digit last.
func digitsOf(v uint64, base uint64, digits string) string {
	var room [64]byte
	i := len(room)
	for {
		i--
		room[i] = digits[v%base]
		v /= base
		if v == 0 {
			return string(room[i:])
		}
	}
}

func zeros(n int) string {
	b := make([]byte, 0, 32)
	for ; n > 0; n-- {
		b = append(b, '0')
	}
	return string(b)
}

func (p *printer) signOf(negative bool) string {
	switch {
	case negative:
		return "-"
	case p.spec.plus:
		return "+"
	case p.spec.space:
		return " "
	}
	return ""
}

func basePrefix(base uint64, verb rune, sharp bool, digits, text string) string {
	prefix := ""
	if verb == 'O' {
		prefix = "0o"
	}
	if !sharp {
		return prefix
	}
	switch base {
	case 2:
		return "0b"
	case 8:
		if text != "" && text[0] == '0' {
			return prefix
		}
		return prefix + "0"
	case 16:
		return "0" + digits[16:]
	}
	return ""
}

// writeInteger writes sign, prefix, zeros and digits, padded to the width.
func (p *printer) writeInteger(v uint64, base uint64, signed bool, verb rune, digits string) {
	negative := signed && int64(v) < 0
	if negative {
		v = -v
	}
	sign := p.signOf(negative)
	text := digitsOf(v, base, digits)
	if p.spec.hasPrec {
		if p.spec.prec == 0 && v == 0 {
			zero := p.spec.zero
			p.spec.zero = false
			p.padString("")
			p.spec.zero = zero
			return
		}
		text = zeros(p.spec.prec-len(text)) + text
	} else if p.spec.zero && !p.spec.minus && p.spec.hasWidth {
		text = zeros(p.spec.width-len(sign)-len(text)) + text
	}
	zero := p.spec.zero
	p.spec.zero = false
	p.padString(sign + basePrefix(base, verb, p.spec.sharp, digits, text) + text)
	p.spec.zero = zero
}

// formatUnicode writes U+0078, or U+0078 'x' with #.
func (p *printer) formatUnicode(v uint64) {
	text := digitsOf(v, 16, upperDigits)
	width := 4
	if p.spec.hasPrec && p.spec.prec > 4 {
		width = p.spec.prec
	}
	text = "U+" + zeros(width-len(text)) + text
	if p.spec.sharp && v <= maxRune && isPrint(rune(v)) {
		text += " '" + string(rune(v)) + "'"
	}
	zero := p.spec.zero
	p.spec.zero = false
	p.padString(text)
	p.spec.zero = zero
}

// truncate cuts s to the precision in runes.
func (p *printer) truncate(s string) string {
	if !p.spec.hasPrec {
		return s
	}
	n := p.spec.prec
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func (p *printer) formatString(s string, verb rune) {
	switch verb {
	case 'v':
		if p.spec.sharpV {
			p.formatQuoted(s)
		} else {
			p.padString(p.truncate(s))
		}
	case 's':
		p.padString(p.truncate(s))
	case 'x':
		p.formatHexString(s, lowerDigits)
	case 'X':
		p.formatHexString(s, upperDigits)
	case 'q':
		p.formatQuoted(s)
	default:
		p.badVerb(verb)
	}
}

func (p *printer) formatQuoted(s string) {
	s = p.truncate(s)
	if p.spec.sharp && canBackquote(s) {
		p.padString("`" + s + "`")
		return
	}
	p.padString(quoteString(s, p.spec.plus))
}

// formatHexString writes two digits a byte; a blank flag separates bytes, # prefixes the whole or each.
func (p *printer) formatHexString(s string, digits string) {
	if p.spec.hasPrec && p.spec.prec < len(s) {
		s = s[:p.spec.prec]
	}
	var b []byte
	for i := 0; i < len(s); i++ {
		if p.spec.space && i > 0 {
			b = append(b, ' ')
		}
		if p.spec.sharp && (p.spec.space || i == 0) {
			b = append(b, '0', digits[16])
		}
		b = append(b, digits[s[i]>>4], digits[s[i]&15])
	}
	p.padString(string(b))
}

// formatBytes prints a slice or array of bytes; typeName is for %#v.
func (p *printer) formatBytes(b []byte, verb rune, typeName string) {
	switch verb {
	case 'v', 'd':
		p.formatByteList(b, verb, typeName)
	default:
		p.formatBytesAsString(b, verb)
	}
}

func (p *printer) formatBytesAsString(b []byte, verb rune) {
	switch verb {
	case 's', 'x', 'X', 'q':
		p.formatString(string(b), verb)
	default:
		p.printValue(valueOf(b), verb, 0)
	}
}

func (p *printer) formatByteList(b []byte, verb rune, typeName string) {
	if p.spec.sharpV {
		p.buf = append(p.buf, typeName...)
		if b == nil {
			p.buf = append(p.buf, "(nil)"...)
			return
		}
		p.buf = append(p.buf, '{')
	} else {
		p.buf = append(p.buf, '[')
	}
	for i, c := range b {
		p.separate(i)
		if p.spec.sharpV {
			p.formatHex(uint64(c), true)
		} else {
			p.writeInteger(uint64(c), 10, false, verb, lowerDigits)
		}
	}
	p.close(']', '}')
}
