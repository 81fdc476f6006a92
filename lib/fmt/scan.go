package fmt

import (
	"errors"
	"io"
	"os"
)

// ScanState is what a Scanner sees of the input.
type ScanState interface {
	// ReadRune gives the next rune, at most as many as the directive's width; io.EOF at the end of the
	// line for Scanln and its like.
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	// SkipSpace skips blanks, and newlines where the operation takes them for blanks.
	SkipSpace()
	// Token reads the runes that f accepts, or that are no blanks if f is nil. The result is valid until
	// the next call.
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	// Read is there so that a ScanState can be given to Fscan; it fails.
	Read(buf []byte) (n int, err error)
}

// Scanner is implemented by values that scan themselves; the receiver is a pointer.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// Scan reads values that blanks or newlines separate from standard input into what a points to.
func Scan(a ...any) (n int, err error) { return Fscan(os.Stdin, a...) }

// Scanln is Scan up to the end of a line, where the last value must be.
func Scanln(a ...any) (n int, err error) { return Fscanln(os.Stdin, a...) }

// Scanf reads values as format says.
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

func Sscan(str string, a ...any) (n int, err error) { return Fscan((*stringReader)(&str), a...) }

func Sscanln(str string, a ...any) (n int, err error) { return Fscanln((*stringReader)(&str), a...) }

func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf((*stringReader)(&str), format, a...)
}

func Fscan(r io.Reader, a ...any) (n int, err error) {
	in := input{runes: runesOf(r), limit: unlimited, newlineIsBlank: true}
	return in.values(a)
}

func Fscanln(r io.Reader, a ...any) (n int, err error) {
	in := input{runes: runesOf(r), limit: unlimited, endsAtNewline: true}
	n, err = in.values(a)
	if err == nil {
		in.endOfLine()
		err = in.err
	}
	return n, err
}

func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	in := input{runes: runesOf(r), limit: unlimited}
	return in.formatted(format, a)
}

// stringReader reads a string that it cuts off from the front.
type stringReader string

func (s *stringReader) Read(b []byte) (n int, err error) {
	n = copy(b, *s)
	*s = (*s)[n:]
	if n == 0 {
		err = io.EOF
	}
	return n, err
}

const (
	endOfInput = rune(-1)
	unlimited  = 1 << 30
)

// An input is the ScanState of one call. The first error stays; after it the input is at its end.
type input struct {
	runes          io.RuneScanner
	count, limit   int // runes read so far, and how many may be
	newlineIsBlank bool
	endsAtNewline  bool
	atEnd          bool
	width          int // of the directive; 0: none
	token          []byte
	err            error
}

func (in *input) fail(err error) {
	if in.err == nil {
		in.err = err
	}
}

func (in *input) failText(text string) { in.fail(errors.New(text)) }

func (in *input) ReadRune() (r rune, size int, err error) {
	if in.atEnd || in.count >= in.limit {
		return 0, 0, io.EOF
	}
	r, size, err = in.runes.ReadRune()
	if err == nil {
		in.count++
	}
	in.atEnd = err == io.EOF || err == nil && r == '\n' && in.endsAtNewline
	return r, size, err
}

func (in *input) UnreadRune() error {
	in.runes.UnreadRune()
	in.atEnd = false
	in.count--
	return nil
}

func (in *input) Width() (wid int, ok bool) { return in.width, in.width > 0 }

func (in *input) Read([]byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

// next gives the next rune, or endOfInput.
func (in *input) next() rune {
	if in.err != nil {
		return endOfInput
	}
	r, _, err := in.ReadRune()
	if err == nil {
		return r
	}
	if err != io.EOF {
		in.fail(err)
	}
	return endOfInput
}

// must gives the next rune; the end of the input is an error.
func (in *input) must() rune {
	r := in.next()
	if r == endOfInput {
		in.fail(io.ErrUnexpectedEOF)
	}
	return r
}

// back returns r to the input.
func (in *input) back(r rune) {
	if r != endOfInput {
		in.UnreadRune()
	}
}

// more fails at the end of the input, as if there had been no call.
func (in *input) more() bool {
	r := in.next()
	if r == endOfInput {
		in.fail(io.EOF)
	}
	in.back(r)
	return in.err == nil
}

// sees reports whether the next rune is one of set.
func (in *input) sees(set string) bool {
	r := in.next()
	in.back(r)
	return contains(set, r)
}

// accept adds the next rune to the token if it is one of set.
func (in *input) accept(set string) bool {
	r := in.next()
	if !contains(set, r) {
		in.back(r)
		return false
	}
	in.token = appendRune(in.token, r)
	return true
}

// acceptAll accepts the letters of a word, given as pairs of lower and upper case.
func (in *input) acceptAll(pairs ...string) bool {
	for _, p := range pairs {
		if !in.accept(p) {
			return false
		}
	}
	return true
}

func (in *input) acceptMany(set string) {
	for in.accept(set) {
	}
}

func contains(set string, r rune) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}

func (in *input) SkipSpace() {
	for {
		r := in.next()
		switch {
		case r == '\r' && in.sees("\n"):
		case r == '\n' && in.newlineIsBlank:
		case r == '\n':
			in.failText("unexpected newline")
			return
		case !isSpace(r):
			in.back(r)
			return
		}
	}
}

func (in *input) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	if f == nil {
		f = isNoSpace
	}
	return in.word(skipSpace, f), in.err
}

func (in *input) word(skipSpace bool, f func(rune) bool) []byte {
	in.token = in.token[:0]
	if skipSpace {
		in.SkipSpace()
	}
	r := in.next()
	for ; r != endOfInput && f(r); r = in.next() {
		in.token = appendRune(in.token, r)
	}
	in.back(r)
	return in.token
}

func isNoSpace(r rune) bool { return !isSpace(r) }

// isSpace reports whether r is white space as Unicode has it.
func isSpace(r rune) bool {
	switch {
	case r < 0x80:
		return r == ' ' || r >= '\t' && r <= '\r'
	case r >= 0x2000 && r <= 0x200a:
		return true
	}
	return contains("\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000", r)
}

// values scans one value after the other.
func (in *input) values(a []any) (n int, err error) {
	for _, arg := range a {
		if in.value('v', arg); in.err != nil {
			break
		}
		n++
	}
	return n, in.err
}

// endOfLine accepts blanks and a newline, or the end.
func (in *input) endOfLine() {
	for {
		r := in.next()
		switch {
		case r == '\n' || r == endOfInput:
			return
		case !isSpace(r):
			in.failText("expected newline")
			return
		}
	}
}

// A runeReader reads runes from a Reader byte by byte, so that it takes nothing from it but what it gives.
type runeReader struct {
	r       io.Reader
	last    rune
	size    int
	unread  bool
	pending []byte // read, but no part of a valid rune before
	one     [1]byte
}

func runesOf(r io.Reader) io.RuneScanner {
	if rs, ok := r.(io.RuneScanner); ok {
		return rs
	}
	return &runeReader{r: r}
}

func (b *runeReader) readByte() (byte, error) {
	if len(b.pending) > 0 {
		c := b.pending[0]
		b.pending = b.pending[1:]
		return c, nil
	}
	_, err := io.ReadFull(b.r, b.one[:])
	return b.one[0], err
}

func (b *runeReader) ReadRune() (r rune, size int, err error) {
	if b.unread {
		b.unread = false
		return b.last, b.size, nil
	}
	c, err := b.readByte()
	if err != nil {
		return 0, 0, err
	}
	text := []byte{c}
	for n := sequenceLength(c); len(text) < n && isPrefix(text); {
		if c, err = b.readByte(); err == io.EOF {
			break
		} else if err != nil {
			return 0, 0, err
		}
		text = append(text, c)
	}
	b.last, b.size = decodeRune(string(text))
	b.pending = append(text[b.size:len(text):len(text)], b.pending...)
	return b.last, b.size, nil
}

func (b *runeReader) UnreadRune() error {
	if b.size == 0 || b.unread {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	b.unread = true
	return nil
}

// sequenceLength is how many bytes a rune has whose first byte is c.
func sequenceLength(c byte) int {
	switch {
	case c < 0xc2 || c > 0xf4:
		return 1
	case c < 0xe0:
		return 2
	case c < 0xf0:
		return 3
	}
	return 4
}

// isPrefix reports whether the bytes after the first can be the next ones of a rune.
func isPrefix(text []byte) bool {
	for i, c := range text[1:] {
		low, high := byte(0x80), byte(0xbf)
		if i == 0 {
			low, high = secondByte(text[0])
		}
		if c < low || c > high {
			return false
		}
	}
	return true
}

func secondByte(first byte) (low, high byte) {
	switch first {
	case 0xe0:
		return 0xa0, 0xbf
	case 0xed:
		return 0x80, 0x9f
	case 0xf0:
		return 0x90, 0xbf
	case 0xf4:
		return 0x80, 0x8f
	}
	return 0x80, 0xbf
}
