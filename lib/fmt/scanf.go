package fmt

// Scanning by a format: blanks, literal text and directives `%[width]verb`.

// A pattern walks over the format of Scanf.
type pattern struct {
	format string
	i      int
}

func (f *pattern) more() bool { return f.i < len(f.format) }

func (f *pattern) peek() (r rune, size int) { return decodeRune(f.format[f.i:]) }

// width reads decimal digits before the verb; 0 without any. One that is too large swallows all but the last byte.
func (f *pattern) width() (n int) {
	last := len(f.format) - 1
	for f.i < last && f.format[f.i] >= '0' && f.format[f.i] <= '9' {
		if n > tooLarge {
			f.i = last
			return 0
		}
		n = n*10 + int(f.format[f.i]-'0')
		f.i++
	}
	return n
}

func (in *input) formatted(format string, a []any) (n int, err error) {
	f := pattern{format: format}
	for in.literals(&f) && f.more() {
		f.i++ // the %
		in.width = f.width()
		verb, size := f.peek()
		start := f.i
		f.i += size
		if verb != 'c' {
			in.SkipSpace()
		}
		if verb == '%' {
			in.percent()
		} else if n < len(a) {
			in.limited(verb, a[n])
			if in.err == nil {
				n++
			}
		} else {
			in.failText("too few operands for format '%" + format[start:] + "'")
		}
		if in.err != nil {
			return n, in.err
		}
	}
	if in.err == nil && n < len(a) {
		in.failText("too many operands")
	}
	return n, in.err
}

// limited scans a value of at most the directive's width.
func (in *input) limited(verb rune, arg any) {
	if in.width > 0 {
		in.limit = in.count + in.width
	}
	in.value(verb, arg)
	in.limit = unlimited
}

func (in *input) percent() {
	if in.more() && !in.accept("%") {
		in.failText("missing literal %")
	}
}

// literals matches the format up to the next directive; false if it fails.
func (in *input) literals(f *pattern) bool {
	for start := f.i; f.more() && in.err == nil; {
		r, size := f.peek()
		if isSpace(r) {
			in.blanks(f)
			continue
		}
		isPercent := r == '%'
		if isPercent && f.i+size == len(f.format) {
			in.failText("missing verb: % at end of format string")
			break
		}
		if isPercent && f.format[f.i+size] != '%' {
			break
		}
		if got := in.must(); in.err == nil && got != r {
			in.back(got)
			if isPercent && f.i == start {
				break // as a directive it has blanks before it
			}
			in.failText("input does not match format")
		}
		f.i += size
		if isPercent {
			f.i++
		}
	}
	return in.err == nil
}

// blanks matches a run of blanks and newlines in the format. Each newline stands for blanks and a newline, or the
// end; blanks after the last one for any number of blanks; blanks alone for one or more.
func (in *input) blanks(f *pattern) {
	newlines, trailing := 0, false
	for f.more() {
		r, size := f.peek()
		if !isSpace(r) {
			break
		}
		if trailing = r != '\n'; !trailing {
			newlines++
		}
		f.i += size
	}
	for range newlines {
		if r := in.afterBlanks(in.next()); r != '\n' && r != endOfInput {
			in.failText("newline in format does not match input")
		}
	}
	if trailing {
		in.trailingBlanks(newlines > 0)
	}
}

func (in *input) trailingBlanks(afterNewline bool) {
	r := in.next()
	if !afterNewline {
		if !isSpace(r) && r != endOfInput {
			in.failText("expected space in input to match format")
		}
		if r == '\n' {
			in.failText("newline in input does not match format")
		}
	}
	in.back(in.afterBlanks(r))
}

// afterBlanks gives the first rune from r on that is no blank.
func (in *input) afterBlanks(r rune) rune {
	for isSpace(r) && r != '\n' {
		r = in.next()
	}
	return r
}
