// run

// Scan, Scanf, Scanln from strings and readers: values, errors, custom scanners.
package main

import (
	"errors"
	"fmt"
	"io"
)

type ID int

type Pt struct{ x, y int }

func (p *Pt) Scan(s fmt.ScanState, verb rune) error {
	w, ok := s.Width()
	_, err := fmt.Fscanf(s, "(%d,%d)", &p.x, &p.y)
	if err == nil {
		p.x += w
	}
	_ = ok
	return err
}

type Tok string

func (t *Tok) Scan(s fmt.ScanState, verb rune) error {
	b, err := s.Token(true, func(r rune) bool { return r != ';' })
	*t = Tok(b)
	if err == nil {
		s.ReadRune()
	}
	return err
}

type Bad struct{}

func (*Bad) Scan(s fmt.ScanState, verb rune) error { _, err := s.Read(nil); return err }

type Eof struct{}

func (*Eof) Scan(s fmt.ScanState, verb rune) error { return io.EOF }

type slow struct {
	s string
	i int
}

func (r *slow) Read(b []byte) (int, error) {
	if r.i >= len(r.s) {
		return 0, errors.New("broken")
	}
	b[0] = r.s[r.i]
	r.i++
	return 1, nil
}

func show(what string, n int, err error, vs ...any) {
	fmt.Printf("%s: %d %v", what, n, err)
	for _, v := range vs {
		switch v := v.(type) {
		case *int:
			fmt.Printf(" %d", *v)
		case *int8:
			fmt.Printf(" %d", *v)
		case *uint8:
			fmt.Printf(" %d", *v)
		case *uint:
			fmt.Printf(" %d", *v)
		case *int64:
			fmt.Printf(" %d", *v)
		case *uint64:
			fmt.Printf(" %d", *v)
		case *rune:
			fmt.Printf(" %q", *v)
		case *float64:
			fmt.Printf(" %g", *v)
		case *float32:
			fmt.Printf(" %g", *v)
		case *complex128:
			fmt.Printf(" %g", *v)
		case *complex64:
			fmt.Printf(" %g", *v)
		case *string:
			fmt.Printf(" %q", *v)
		case *[]byte:
			fmt.Printf(" %q", *v)
		case *bool:
			fmt.Printf(" %t", *v)
		default:
			fmt.Printf(" %T %v", v, v)
		}
	}
	fmt.Println(err == io.EOF, err == io.ErrUnexpectedEOF)
}

func main() {
	var (
		i, j int
		s, t string
		f    float64
		f32  float32
		b    bool
		c    complex128
		c64  complex64
		i8   int8
		u8   uint8
		u    uint
		r    rune
		bs   []byte
		id   ID
		i64  int64
		u64  uint64
	)
	ins := []string{"", "\n", "12 abc", "12\nabc", "x 1", "+5 -6", "0x1F 0b101", "1_000 0x_f", "1__0 2", "0x", "99999999999999999999 1", "300 300", "true f",
		"tru x", "falsy", "1.5 2", "1e3 .5", "inf -Inf", "0x1p-2 1", "1p3 1p-2", "1e400 0", "1e-400 1", "0.1 0.30000000000000004", "5e-324 2.5e-324",
		"1.7976931348623159e308 1", ". 1", "(1+2i) 3", "1-2i x", "(1+2i", "\"a\\tb\" `raw`", "\"unterminated", "日本\u00a0語", "a\r\nb", "\xff\xfe x", "1 \n2\n", "%7 é1"}
	for _, in := range ins {
		i, j, s, t, f, f32, b, c, i8, u8, u, bs = 0, 0, "", "", 0, 0, false, 0, 0, 0, 0, nil
		n, err := fmt.Sscan(in, &i, &s)
		show(fmt.Sprintf("%q Sscan int string", in), n, err, &i, &s)
		n, err = fmt.Sscan(in, &i, &j)
		show("  ints", n, err, &i, &j)
		n, err = fmt.Sscanln(in, &i, &j)
		show("  ln ints", n, err, &i, &j)
		n, err = fmt.Sscanln(in, &s, &t)
		show("  ln strings", n, err, &s, &t)
		n, err = fmt.Sscan(in, &f, &f32)
		show("  floats", n, err, &f, &f32)
		n, err = fmt.Sscan(in, &b, &s)
		show("  bool", n, err, &b, &s)
		n, err = fmt.Sscan(in, &i8, &u8)
		show("  small", n, err, &i8, &u8)
		n, err = fmt.Sscan(in, &u, &bs)
		show("  uint bytes", n, err, &u, &bs)
		n, err = fmt.Sscan(in, &c, &c64)
		show("  complex", n, err, &c, &c64)
		n, err = fmt.Sscan(in, &i64, &u64)
		show("  64", n, err, &i64, &u64)
		n, err = fmt.Sscanln(in)
		show("  nothing", n, err)
		for _, format := range []string{"%d %d", "%d%s", "%v\n%v", "%3d%2d", "%x %o", "%b %U", "%5s%3s", "%q %q", "%c%c", "%s\n", "%d\n\n%d", "x%d", "%d x", "%%%d", "%t %t", "%e %g", "%1s %d", " %d", "\n%d", "%d,%d", "%z", "%d %", "%99999999d %d", "%4"} {
			switch format {
			case "%5s%3s", "%q %q", "%s\n", "%1s %d":
				n, err = fmt.Sscanf(in, format, &s, &t)
				show("  "+format, n, err, &s, &t)
			case "%c%c":
				n, err = fmt.Sscanf(in, format, &r, &u8)
				show("  "+format, n, err, &r, &u8)
			case "%d%s":
				n, err = fmt.Sscanf(in, format, &i, &s)
				show("  "+format, n, err, &i, &s)
			case "%t %t":
				var b2 bool
				n, err = fmt.Sscanf(in, format, &b, &b2)
				show("  "+format, n, err, &b, &b2)
			case "%e %g":
				n, err = fmt.Sscanf(in, format, &f, &f32)
				show("  "+format, n, err, &f, &f32)
			case "x%d", "%d x", " %d", "\n%d", "%%%d", "%z":
				n, err = fmt.Sscanf(in, format, &i)
				show("  "+fmt.Sprintf("%q", format), n, err, &i)
				n, err = fmt.Sscanf(in, format, &i, &j)
				show("  too many", n, err, &i)
				n, err = fmt.Sscanf(in, format)
				show("  too few", n, err)
			default:
				n, err = fmt.Sscanf(in, format, &i, &j)
				show("  "+fmt.Sprintf("%q", format), n, err, &i, &j)
				n, err = fmt.Sscanf(in, format, &u, &i8)
				show("  u", n, err, &u, &i8)
			}
		}
	}
	n, err := fmt.Sscan("5 x", i, &s)
	show("not a pointer", n, err)
	n, err = fmt.Sscan("5 x", &struct{}{})
	show("struct", n, err)
	n, err = fmt.Sscan("5 x", &[]int{})
	show("slice", n, err)
	n, err = fmt.Sscan("5 x", new(map[int]int))
	show("map", n, err)
	n, err = fmt.Sscan("5 7", &id, new(any))
	show("any", n, err)
	fmt.Println(id)
	for _, verb := range []string{"%s", "%d", "%q", "%t", "%x", "%c", "%f", "%v", "%U", "%T", "%p"} {
		n, err = fmt.Sscanf("41 b", verb, &i)
		show(verb+" int", n, err, &i)
		n, err = fmt.Sscanf("41 b", verb, &s)
		show(verb+" string", n, err, &s)
		n, err = fmt.Sscanf("t41 b", verb, &b)
		show(verb+" bool", n, err, &b)
		n, err = fmt.Sscanf("41 b", verb, &f32)
		show(verb+" float", n, err, &f32)
		n, err = fmt.Sscanf("41+2i b", verb, &c)
		show(verb+" complex", n, err, &c)
		n, err = fmt.Sscanf("é1 b", verb, &r)
		show(verb+" rune", n, err, &r)
		n, err = fmt.Sscanf("U+1F600", verb, &r)
		show(verb+" U", n, err, &r)
		n, err = fmt.Sscanf("é1 b", verb, &u8)
		show(verb+" byte", n, err, &u8)
	}
	var p Pt
	var tk, tk2 Tok
	n, err = fmt.Sscan(" (3,4) abc def;ghi;", &p, &tk, &tk2)
	show("custom", n, err)
	fmt.Println(p, tk, tk2)
	n, err = fmt.Sscanf("(3,4)(5,6)", "%5v%v", &p, &p)
	show("custom width", n, err)
	fmt.Println(p)
	n, err = fmt.Sscan("(3,x)", &p)
	show("custom bad", n, err)
	n, err = fmt.Sscan("x", &Bad{})
	show("Read", n, err)
	n, err = fmt.Sscan("x", &Eof{})
	show("EOF", n, err)
	rd := &slow{s: "12 é\xe6\x97x 34"}
	n, err = fmt.Fscan(rd, &i, &s)
	show("reader", n, err, &i, &s)
	n, err = fmt.Fscan(rd, &i)
	show("reader", n, err, &i)
	n, err = fmt.Fscan(rd, &i)
	show("reader", n, err, &i)
	lines := &slow{s: "1 a\n2 b 3 c\n4\nd\nx y\n5 e\n6\n\n7 f g\n8 h\n"}
	for range 16 {
		n, err = fmt.Fscanln(lines, &i, &s)
		show("lines", n, err, &i, &s)
	}
	stamp := &slow{s: "2026-11-25T14:30:01 ok\n"}
	n, err = fmt.Fscanf(stamp, "%4d-%2d-%2dT%s ok\n", &i, &j, &i8, &s)
	show("stamp", n, err, &i, &j, &i8, &s)
}
