package fmt

// Quoting as Go source.

const runeError = 0xfffd

func canBackquote(s string) bool {
	for i, r := range s {
		if r == runeError && s[i] != 0xef { // an invalid byte
			return false
		}
		if r == 0xfeff || r == '`' || r == 0x7f || r < ' ' && r != '\t' {
			return false
		}
	}
	return true
}

func quoteString(s string, ascii bool) string {
	b := make([]byte, 0, len(s)+len(s)/2+2)
	b = append(b, '"')
	for i := 0; i < len(s); {
		r, size := decodeRune(s[i:])
		if r == runeError && size == 1 {
			b = append(b, '\\', 'x', lowerDigits[s[i]>>4], lowerDigits[s[i]&15])
		} else {
			b = appendEscaped(b, r, '"', ascii)
		}
		i += size
	}
	return string(append(b, '"'))
}

func quoteRune(r rune, ascii bool) string {
	if r < 0 || r > maxRune || r >= 0xd800 && r < 0xe000 {
		r = runeError
	}
	b := appendEscaped([]byte{'\''}, r, '\'', ascii)
	return string(append(b, '\''))
}

func simpleEscape(r rune) byte {
	switch r {
	case '\a':
		return 'a'
	case '\b':
		return 'b'
	case '\f':
		return 'f'
	case '\n':
		return 'n'
	case '\r':
		return 'r'
	case '\t':
		return 't'
	case '\v':
		return 'v'
	}
	return 0
}

func appendEscaped(b []byte, r rune, quote rune, ascii bool) []byte {
	if r == quote || r == '\\' {
		return append(b, '\\', byte(r))
	}
	if isPrint(r) && (r < 0x80 || !ascii) {
		return appendRune(b, r)
	}
	if c := simpleEscape(r); c != 0 {
		return append(b, '\\', c)
	}
	switch {
	case r < ' ' || r == 0x7f:
		return appendHexEscape(b, 'x', r, 2)
	case r < 0x10000:
		return appendHexEscape(b, 'u', r, 4)
	}
	return appendHexEscape(b, 'U', r, 8)
}

func appendHexEscape(b []byte, kind byte, r rune, digits int) []byte {
	b = append(b, '\\', kind)
	for digits--; digits >= 0; digits-- {
		b = append(b, lowerDigits[r>>(4*digits)&15])
	}
	return b
}

// isPrint reports whether r is a letter, mark, number, punctuation, symbol or the ASCII blank: in one of
// the ranges of printRanges.
func isPrint(r rune) bool {
	if r < 0x7f {
		return r >= ' '
	}
	lo, hi := 0, len(printRanges)
	for lo < hi {
		mid := (lo + hi) / 2
		if printRanges[mid][1] < uint32(r) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(printRanges) && printRanges[lo][0] <= uint32(r)
}
