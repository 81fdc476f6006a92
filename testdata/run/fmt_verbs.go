// run

package main

import "fmt"

type point struct {
	X, Y int
	name string
}
type temp float64

func (t temp) String() string { return fmt.Sprintf("%.1f°", float64(t)) }

type gs struct{}

func (gs) GoString() string { return "gs!" }

type fm struct{}

func (fm) Format(s fmt.State, verb rune) {
	w, ok := s.Width()
	fmt.Fprintf(s, "<%c %d %t %t>", verb, w, ok, s.Flag('+'))
}

type bad struct{}

func (bad) String() string { panic("inside") }

func main() {
	p := point{1, 2, "p"}
	fmt.Printf("%v %+v %#v %T\n", p, p, p, p)
	fmt.Printf("%v %+v\n", &p, []*point{nil})
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|%x|%X|%o|%b|%c|%U|%q\n", 42, 42, 42, 42, 42, 255, 255, 8, 5, 'x', 0x1f600, 'y')
	fmt.Printf("%f|%.2f|%8.3f|%e|%g|%G|%6.1f|\n", 3.14159, 2.5, 1.0, 123456.789, 1e-7, 1e20, -2.25)
	fmt.Printf("%s|%10s|%-10s|%.2s|%q|%x|% x|%#q\n", "hi", "right", "left", "truncate", "q\n", "hex", "hex", "raw")
	fmt.Printf("%t|%v|%p|%v\n", true, false, nil, nil)
	fmt.Printf("%v %v %v %v\n", []int{1}, map[string]int{"b": 2, "a": 1}, [2]bool{true}, struct{ A any }{nil})
	fmt.Printf("%#v %#v %#v %#v\n", []string{"a"}, map[string]int{"z": 1}, struct{ A *int }{}, []any{1, "x", nil})
	fmt.Printf("%v %s %d\n", temp(36.6), temp(1), []temp{2})
	fmt.Printf("%#v %v %+5d %v\n", gs{}, fm{}, fm{}, bad{})
	fmt.Printf("%d %s\n", "str", 5)
	fmt.Printf("%d\n", 1, 2)
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("%!\n")
	fmt.Printf("%[2]d %[1]d %*d|%-*d|%.*f\n", 1, 2, 5, 3, 4, 7, 2, 1.239)
	fmt.Printf("%6.2f%%|%x|%X|% X|%#x\n", 99.5, []byte("ab"), "cd", []byte("ef"), "gh")
	fmt.Printf("%v %v %.3v %8v|\n", 1+2i, complex64(3), 2.0/3, "pad")
	fmt.Printf("%08.3f|%+.2e|%x|%b\n", -3.14159, 12345.678, 1.5, 2.0)
	fmt.Printf("%t %v\n", 1, struct{}{})
	fmt.Printf("%v %v\n", int8(-5), []byte{1, 2})
	fmt.Println(1, "a", 2, 3, "b", "c", 4.0, nil, []string{}, map[int]bool{})
	fmt.Print(1, 2, "a", "b", 3, 4, "\n")
	fmt.Print("x", 1, 2, "y\n")
	s := fmt.Sprintf("%3c|%-3c|%03d|%+q|%#U", 'a', 'b', -7, "é", 'é')
	fmt.Println(s, len(s))
	fmt.Printf("%v %d %s\n", errFor(3), []any{1, "x"}, []string{"a", "b"})
	fmt.Printf("%w\n", errFor(1))
	fmt.Printf("%6d|%-6d|%06d|%x|%#o|%O\n", -12, -12, -12, -255, 8, 8)
}

func errFor(n int) error { return fmt.Errorf("err %d", n) }
