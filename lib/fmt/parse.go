package fmt

import "errors"

// Numbers and quoted strings from text, with the errors of package strconv.

func numberError(function, text, what string) error {
	return errors.New("strconv." + function + ": parsing " + quoteString(text, false) + ": " + what)
}

const (
	badSyntax  = "invalid syntax"
	outOfRange = "value out of range"
)

func parseInt(text string, base int) (int64, error) {
	digits, negative := text, false
	if text != "" && (text[0] == '+' || text[0] == '-') {
		negative, digits = text[0] == '-', text[1:]
	}
	u, problem := magnitude(digits, base)
	limit := uint64(1) << 63
	if problem == "" && (u > limit || u == limit && !negative) {
		problem = outOfRange
	}
	if problem != "" {
		return 0, numberError("ParseInt", text, problem)
	}
	if negative {
		u = -u
	}
	return int64(u), nil
}

func parseUint(text string, base int) (uint64, error) {
	u, problem := magnitude(text, base)
	if problem != "" {
		return 0, numberError("ParseUint", text, problem)
	}
	return u, nil
}

// magnitude reads digits; base 0: as a Go literal, where underscores may stand between digits.
func magnitude(text string, base int) (u uint64, problem string) {
	digits := text
	if base == 0 {
		base, digits = literalBase(text)
		if !underscoresFit(text) {
			return 0, badSyntax
		}
	}
	count := 0
	for _, c := range digits {
		if c == '_' {
			continue
		}
		d, ok := hexValue(c)
		if !ok || d >= base {
			return 0, badSyntax
		}
		count++
		if u > (1<<64-1-uint64(d))/uint64(base) {
			problem = outOfRange
		}
		u = u*uint64(base) + uint64(d)
	}
	if count == 0 {
		return 0, badSyntax
	}
	return u, problem
}

func literalBase(text string) (base int, digits string) {
	if len(text) < 2 || text[0] != '0' {
		return 10, text
	}
	switch text[1] | 32 {
	case 'b':
		return 2, text[2:]
	case 'o':
		return 8, text[2:]
	case 'x':
		return 16, text[2:]
	}
	return 8, text[1:]
}

// underscoresFit reports whether each underscore stands between digits, or between a base prefix and a digit.
func underscoresFit(text string) bool {
	before := byte('.') // what stands before: a digit '0', '_', or anything else
	if len(text) >= 2 && text[0] == '0' && contains("boxBOX", rune(text[1])) {
		text, before = text[2:], '0'
	}
	for i := 0; i < len(text); i++ {
		_, isDigit := hexValue(rune(text[i]))
		switch {
		case isDigit:
			before = '0'
		case text[i] == '_':
			if before != '0' {
				return false
			}
			before = '_'
		default:
			if before == '_' {
				return false
			}
			before = '.'
		}
	}
	return before != '_'
}

// unquote resolves the escape sequences of an interpreted string literal's inside.
func unquote(text string) (string, bool) {
	var out []byte
	for i := 0; i < len(text); {
		c := text[i]
		if c == '\n' {
			return "", false
		}
		if c != '\\' {
			out = append(out, c)
			i++
			continue
		}
		n, ok := appendUnescaped(&out, text[i+1:])
		if !ok {
			return "", false
		}
		i += 1 + n
	}
	return string(out), true
}

// appendUnescaped adds what the sequence at the start of text, after its backslash, stands for; n: its length.
func appendUnescaped(out *[]byte, text string) (n int, ok bool) {
	if text == "" {
		return 0, false
	}
	const names, values = `abfnrtv\"`, "\a\b\f\n\r\t\v\\\""
	for i := range len(names) {
		if text[0] == names[i] {
			*out = append(*out, values[i])
			return 1, true
		}
	}
	digits, base, skip := 0, 16, 1
	switch c := text[0]; {
	case c == 'x':
		digits = 2
	case c == 'u':
		digits = 4
	case c == 'U':
		digits = 8
	case c >= '0' && c <= '7':
		digits, base, skip = 3, 8, 0
	}
	if digits == 0 || len(text) < skip+digits {
		return 0, false
	}
	v, problem := magnitude(text[skip:skip+digits], base)
	if problem != "" {
		return 0, false
	}
	return skip + digits, appendCode(out, v, digits)
}

// appendCode adds a byte (of two or three digits) or a rune.
func appendCode(out *[]byte, v uint64, digits int) bool {
	if digits < 4 {
		*out = append(*out, byte(v))
		return v <= 0xff
	}
	*out = appendRune(*out, rune(v))
	return v <= maxRune && (v < 0xd800 || v > 0xdfff)
}
