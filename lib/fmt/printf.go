package fmt

// The format string: text and directives `%[flags][width][.prec][argument index]verb`.

// A scanner is a place in a format string and in its operands. Those are parameters, not fields: what is stored beside
// integers that change counts as changed itself, and callers would see it escape.
type scanner struct {
	i   int
	num int // index of the next operand
}

const tooLarge = 1000000

// number reads decimal digits; ok is false without any. A number that goes on when it is too large already
// swallows the rest of the format.
func (s *scanner) number(format string) (n int, ok bool) {
	start := s.i
	for s.i < len(format) && format[s.i] >= '0' && format[s.i] <= '9' {
		if n > tooLarge {
			s.i = len(format)
			return 0, false
		}
		n = n*10 + int(format[s.i]-'0')
		s.i++
	}
	return n, s.i > start
}

// index reads an argument index `[n]` if there is one.
func (p *printer) index(s *scanner, format string, operands int) (found bool) {
	if s.i >= len(format) || format[s.i] != '[' {
		return false
	}
	p.reordered = true
	end := s.i + 1
	for end < len(format) && format[end] != ']' {
		end++
	}
	if end >= len(format) {
		p.goodArgNum = false
		s.i++
		return false
	}
	s.i++
	n, ok := s.number(format)
	if !ok || s.i != end || n < 1 || n > operands {
		p.goodArgNum = false
		s.i = end + 1
		return ok && n >= 1 && s.i-1 == end
	}
	s.i = end + 1
	s.num = n - 1
	return true
}

// starred takes a `*` operand: an integer of any type.
func (s *scanner) starred(args []any) (n int, ok bool) {
	if s.num >= len(args) {
		return 0, false
	}
	n, ok = integerOperand(args[s.num])
	s.num++
	if n > tooLarge || n < -tooLarge {
		return 0, false
	}
	return n, ok
}

func integerOperand(a any) (int, bool) {
	t, _ := unpack(a)
	if t == nil {
		return 0, false
	}
	v := valueOf(a)
	switch {
	case t.kind >= kindInt && t.kind <= kindInt64:
		return int(v.int()), true
	case t.kind >= kindUint && t.kind <= kindUintptr:
		u := v.uint()
		return int(u), u <= 1<<63-1
	}
	return 0, false
}

func (p *printer) flags(s *scanner, format string) {
	for ; s.i < len(format); s.i++ {
		switch format[s.i] {
		case '#':
			p.spec.sharp = true
		case '0':
			p.spec.zero = true
		case '+':
			p.spec.plus = true
		case '-':
			p.spec.minus = true
		case ' ':
			p.spec.space = true
		default:
			return
		}
	}
}

func (p *printer) width(s *scanner, format string, args []any) (afterIndex bool) {
	afterIndex = p.index(s, format, len(args))
	if s.i < len(format) && format[s.i] == '*' {
		s.i++
		p.spec.width, p.spec.hasWidth = s.starred(args)
		if !p.spec.hasWidth {
			p.buf = append(p.buf, "%!(BADWIDTH)"...)
		}
		if p.spec.width < 0 {
			p.spec.width = -p.spec.width
			p.spec.minus = true
			p.spec.zero = false
		}
		return false
	}
	p.spec.width, p.spec.hasWidth = s.number(format)
	if afterIndex && p.spec.hasWidth {
		p.goodArgNum = false // "%[3]2d"
	}
	return afterIndex
}

func (p *printer) precision(s *scanner, format string, args []any, afterIndex bool) bool {
	if s.i >= len(format) || format[s.i] != '.' {
		return afterIndex
	}
	s.i++
	if afterIndex {
		p.goodArgNum = false // "%[3].2d"
	}
	afterIndex = p.index(s, format, len(args))
	if s.i < len(format) && format[s.i] == '*' {
		s.i++
		p.spec.prec, p.spec.hasPrec = s.starred(args)
		if p.spec.prec < 0 || !p.spec.hasPrec {
			p.spec.prec, p.spec.hasPrec = 0, false
			p.buf = append(p.buf, "%!(BADPREC)"...)
		}
		return false
	}
	p.spec.prec, p.spec.hasPrec = s.number(format)
	if !p.spec.hasPrec {
		p.spec.prec, p.spec.hasPrec = 0, true
	}
	return afterIndex
}

// directive obeys the directive that starts after a percent sign.
func (p *printer) directive(s *scanner, format string, args []any) {
	p.spec = directive{}
	p.goodArgNum = true
	p.flags(s, format)
	if s.i < len(format) && format[s.i] >= 'a' && format[s.i] <= 'z' && s.num < len(args) {
		// The usual case: a lower-case verb follows.
	} else {
		after := p.width(s, format, args)
		after = p.precision(s, format, args, after)
		if !after {
			p.index(s, format, len(args))
		}
		if s.i >= len(format) {
			p.buf = append(p.buf, "%!(NOVERB)"...)
			return
		}
	}
	verb, size := decodeRune(format[s.i:])
	s.i += size
	p.obey(s, args, verb)
}

func (p *printer) obey(s *scanner, args []any, verb rune) {
	switch {
	case verb == '%':
		p.buf = append(p.buf, '%')
		return
	case !p.goodArgNum:
		p.badIndex(verb)
		return
	case s.num >= len(args):
		p.buf = append(p.buf, "%!"...)
		p.buf = appendRune(p.buf, verb)
		p.buf = append(p.buf, "(MISSING)"...)
		return
	case verb == 'v' || verb == 'w':
		if verb == 'w' {
			p.noteWrapped(s.num)
		}
		p.spec.sharpV, p.spec.sharp = p.spec.sharp, false
		p.spec.plusV, p.spec.plus = p.spec.plus, false
	}
	p.printArg(args[s.num], verb)
	s.num++
}

func (p *printer) badIndex(verb rune) {
	p.buf = append(p.buf, "%!"...)
	p.buf = appendRune(p.buf, verb)
	p.buf = append(p.buf, "(BADINDEX)"...)
}

func (p *printer) printf(format string, args []any) {
	s := &scanner{}
	p.reordered = false
	for s.i < len(format) {
		start := s.i
		for s.i < len(format) && format[s.i] != '%' {
			s.i++
		}
		p.buf = append(p.buf, format[start:s.i]...)
		if s.i < len(format) {
			s.i++
			p.directive(s, format, args)
		}
	}
	if !p.reordered && s.num < len(args) {
		p.extra(args[s.num:])
	}
}

// extra reports operands that no directive used.
func (p *printer) extra(args []any) {
	p.spec = directive{}
	p.buf = append(p.buf, "%!(EXTRA "...)
	for i, a := range args {
		if i > 0 {
			p.buf = append(p.buf, ", "...)
		}
		if a == nil {
			p.buf = append(p.buf, "<nil>"...)
			continue
		}
		t, _ := unpack(a)
		p.buf = append(p.buf, t.String()...)
		p.buf = append(p.buf, '=')
		p.printArg(a, 'v')
	}
	p.buf = append(p.buf, ')')
}
