package fmt

// The format string: text and directives `%[flags][width][.prec][argument index]verb`.

// A scanner walks over a format string and its operands.
type scanner struct {
	format string
	i      int
	args   []any
	num    int // index of the next operand
}

const tooLarge = 1000000

// number reads decimal digits; ok is false without any. A number that goes on when it is too large already
// swallows the rest of the format.
func (s *scanner) number() (n int, ok bool) {
	start := s.i
	for s.i < len(s.format) && s.format[s.i] >= '0' && s.format[s.i] <= '9' {
		if n > tooLarge {
			s.i = len(s.format)
			return 0, false
		}
		n = n*10 + int(s.format[s.i]-'0')
		s.i++
	}
	return n, s.i > start
}

// index reads an argument index `[n]` if there is one.
func (p *printer) index(s *scanner) (found bool) {
	if s.i >= len(s.format) || s.format[s.i] != '[' {
		return false
	}
	p.reordered = true
	end := s.i + 1
	for end < len(s.format) && s.format[end] != ']' {
		end++
	}
	if end >= len(s.format) {
		p.goodArgNum = false
		s.i++
		return false
	}
	s.i++
	n, ok := s.number()
	if !ok || s.i != end || n < 1 || n > len(s.args) {
		p.goodArgNum = false
		s.i = end + 1
		return ok && n >= 1 && s.i-1 == end
	}
	s.i = end + 1
	s.num = n - 1
	return true
}

// starred takes a `*` operand: an integer of any type.
func (s *scanner) starred() (n int, ok bool) {
	if s.num >= len(s.args) {
		return 0, false
	}
	n, ok = integerOperand(s.args[s.num])
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

func (p *printer) flags(s *scanner) {
	for ; s.i < len(s.format); s.i++ {
		switch s.format[s.i] {
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

func (p *printer) width(s *scanner) (afterIndex bool) {
	afterIndex = p.index(s)
	if s.i < len(s.format) && s.format[s.i] == '*' {
		s.i++
		p.spec.width, p.spec.hasWidth = s.starred()
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
	p.spec.width, p.spec.hasWidth = s.number()
	if afterIndex && p.spec.hasWidth {
		p.goodArgNum = false // "%[3]2d"
	}
	return afterIndex
}

func (p *printer) precision(s *scanner, afterIndex bool) bool {
	if s.i >= len(s.format) || s.format[s.i] != '.' {
		return afterIndex
	}
	s.i++
	if afterIndex {
		p.goodArgNum = false // "%[3].2d"
	}
	afterIndex = p.index(s)
	if s.i < len(s.format) && s.format[s.i] == '*' {
		s.i++
		p.spec.prec, p.spec.hasPrec = s.starred()
		if p.spec.prec < 0 || !p.spec.hasPrec {
			p.spec.prec, p.spec.hasPrec = 0, false
			p.buf = append(p.buf, "%!(BADPREC)"...)
		}
		return false
	}
	p.spec.prec, p.spec.hasPrec = s.number()
	if !p.spec.hasPrec {
		p.spec.prec, p.spec.hasPrec = 0, true
	}
	return afterIndex
}

// directive obeys the directive that starts after a percent sign.
func (p *printer) directive(s *scanner) {
	p.spec = directive{}
	p.goodArgNum = true
	p.flags(s)
	if s.i < len(s.format) && s.format[s.i] >= 'a' && s.format[s.i] <= 'z' && s.num < len(s.args) {
		// The usual case: a lower-case verb follows.
	} else {
		after := p.width(s)
		after = p.precision(s, after)
		if !after {
			p.index(s)
		}
		if s.i >= len(s.format) {
			p.buf = append(p.buf, "%!(NOVERB)"...)
			return
		}
	}
	verb, size := decodeRune(s.format[s.i:])
	s.i += size
	p.obey(s, verb)
}

func (p *printer) obey(s *scanner, verb rune) {
	switch {
	case verb == '%':
		p.buf = append(p.buf, '%')
		return
	case !p.goodArgNum:
		p.badIndex(verb)
		return
	case s.num >= len(s.args):
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
	p.printArg(s.args[s.num], verb)
	s.num++
}

func (p *printer) badIndex(verb rune) {
	p.buf = append(p.buf, "%!"...)
	p.buf = appendRune(p.buf, verb)
	p.buf = append(p.buf, "(BADINDEX)"...)
}

func (p *printer) printf(format string, args []any) {
	s := &scanner{format: format, args: args}
	p.reordered = false
	for s.i < len(format) {
		start := s.i
		for s.i < len(format) && format[s.i] != '%' {
			s.i++
		}
		p.buf = append(p.buf, format[start:s.i]...)
		if s.i < len(format) {
			s.i++
			p.directive(s)
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
