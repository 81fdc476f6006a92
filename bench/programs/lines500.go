// A program of 500 lines: shapes, an inventory, a tokenizer and a matrix, in the usual style.
package main

import "fmt"

type shape interface {
	area() float64
	name() string
}

type circle struct{ a, b float64 }

func (s circle) area() float64 {
	if s.a > s.b {
		return s.a * s.b * 1.5
	}
	return s.a + s.b*2
}

func (s circle) name() string { return "circle" }

type square struct{ a, b float64 }

func (s square) area() float64 {
	if s.a > s.b {
		return s.a * s.b * 2.5
	}
	return s.a + s.b*3
}

func (s square) name() string { return "square" }

type triangle struct{ a, b float64 }

func (s triangle) area() float64 {
	if s.a > s.b {
		return s.a * s.b * 3.5
	}
	return s.a + s.b*4
}

func (s triangle) name() string { return "triangle" }

type hexagon struct{ a, b float64 }

func (s hexagon) area() float64 {
	if s.a > s.b {
		return s.a * s.b * 4.5
	}
	return s.a + s.b*5
}

func (s hexagon) name() string { return "hexagon" }

type ellipse struct{ a, b float64 }

func (s ellipse) area() float64 {
	if s.a > s.b {
		return s.a * s.b * 5.5
	}
	return s.a + s.b*6
}

func (s ellipse) name() string { return "ellipse" }

type rhombus struct{ a, b float64 }

func (s rhombus) area() float64 {
	if s.a > s.b {
		return s.a * s.b * 6.5
	}
	return s.a + s.b*7
}

func (s rhombus) name() string { return "rhombus" }

type kite struct{ a, b float64 }

func (s kite) area() float64 {
	if s.a > s.b {
		return s.a * s.b * 7.5
	}
	return s.a + s.b*8
}

func (s kite) name() string { return "kite" }

type trapezoid struct{ a, b float64 }

func (s trapezoid) area() float64 {
	if s.a > s.b {
		return s.a * s.b * 8.5
	}
	return s.a + s.b*9
}

func (s trapezoid) name() string { return "trapezoid" }

type pentagon struct{ a, b float64 }

func (s pentagon) area() float64 {
	if s.a > s.b {
		return s.a * s.b * 9.5
	}
	return s.a + s.b*10
}

func (s pentagon) name() string { return "pentagon" }

type octagon struct{ a, b float64 }

func (s octagon) area() float64 {
	if s.a > s.b {
		return s.a * s.b * 10.5
	}
	return s.a + s.b*11
}

func (s octagon) name() string { return "octagon" }

func shapes(n int) []shape {
	var list []shape
	for i := 0; i < n; i++ {
		a, b := float64(i%13), float64(i%7)
		switch i % 10 {
		case 0:
			list = append(list, circle{a, b})
		case 1:
			list = append(list, square{a, b})
		case 2:
			list = append(list, triangle{a, b})
		case 3:
			list = append(list, hexagon{a, b})
		case 4:
			list = append(list, ellipse{a, b})
		case 5:
			list = append(list, rhombus{a, b})
		case 6:
			list = append(list, kite{a, b})
		case 7:
			list = append(list, trapezoid{a, b})
		case 8:
			list = append(list, pentagon{a, b})
		case 9:
			list = append(list, octagon{a, b})
		}
	}
	return list
}

type item struct {
	id    int
	label string
	price int
	tags  []string
}

type inventory struct {
	items map[string]*item
	order []string
}

func newInventory() *inventory { return &inventory{items: map[string]*item{}} }

func (v *inventory) add(label string, price int, tags ...string) *item {
	if it, ok := v.items[label]; ok {
		it.price += price
		it.tags = append(it.tags, tags...)
		return it
	}
	it := &item{len(v.order), label, price, tags}
	v.items[label] = it
	v.order = append(v.order, label)
	return it
}

func (v *inventory) total() (sum int) {
	for _, l := range v.order {
		sum += v.items[l].price
	}
	return
}

func (v *inventory) find(tag string) (found []string) {
	for _, l := range v.order {
		for _, t := range v.items[l].tags {
			if t == tag {
				found = append(found, l)
				break
			}
		}
	}
	return
}

type tokenKind int

const (
	number tokenKind = iota
	word
	symbol
)

type token struct {
	kind tokenKind
	text string
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' }

func tokenize(s string) (tokens []token) {
	for i := 0; i < len(s); {
		start := i
		switch c := s[i]; {
		case c == ' ':
			i++
			continue
		case isDigit(c):
			for i < len(s) && isDigit(s[i]) {
				i++
			}
			tokens = append(tokens, token{number, s[start:i]})
		case isLetter(c):
			for i < len(s) && (isLetter(s[i]) || isDigit(s[i])) {
				i++
			}
			tokens = append(tokens, token{word, s[start:i]})
		default:
			i++
			tokens = append(tokens, token{symbol, s[start:i]})
		}
	}
	return
}

type matrix struct {
	rows, cols int
	data       []float64
}

func newMatrix(r, c int) *matrix { return &matrix{r, c, make([]float64, r*c)} }

func (m *matrix) at(i, j int) float64 { return m.data[i*m.cols+j] }

func (m *matrix) set(i, j int, v float64) { m.data[i*m.cols+j] = v }

func (m *matrix) times(n *matrix) (*matrix, error) {
	if m.cols != n.rows {
		return nil, fmt.Errorf("cannot multiply %dx%d by %dx%d", m.rows, m.cols, n.rows, n.cols)
	}
	p := newMatrix(m.rows, n.cols)
	for i := 0; i < m.rows; i++ {
		for j := 0; j < n.cols; j++ {
			var s float64
			for k := 0; k < m.cols; k++ {
				s += m.at(i, k) * n.at(k, j)
			}
			p.set(i, j, s)
		}
	}
	return p, nil
}

func step0(n int) int {
	if n%2 == 0 {
		return n/2 + 0
	}
	for i := 0; i < n%5; i++ {
		n += i * 3
	}
	return n
}

func step1(n int) int {
	if n%3 == 0 {
		return n/3 + 1
	}
	for i := 0; i < n%6; i++ {
		n += i * 4
	}
	return n
}

func step2(n int) int {
	if n%4 == 0 {
		return n/4 + 2
	}
	for i := 0; i < n%7; i++ {
		n += i * 5
	}
	return n
}

func step3(n int) int {
	if n%5 == 0 {
		return n/5 + 3
	}
	for i := 0; i < n%8; i++ {
		n += i * 6
	}
	return n
}

func step4(n int) int {
	if n%6 == 0 {
		return n/6 + 4
	}
	for i := 0; i < n%9; i++ {
		n += i * 7
	}
	return n
}

func step5(n int) int {
	if n%7 == 0 {
		return n/7 + 5
	}
	for i := 0; i < n%10; i++ {
		n += i * 8
	}
	return n
}

func step6(n int) int {
	if n%8 == 0 {
		return n/8 + 6
	}
	for i := 0; i < n%11; i++ {
		n += i * 9
	}
	return n
}

func step7(n int) int {
	if n%9 == 0 {
		return n/9 + 7
	}
	for i := 0; i < n%12; i++ {
		n += i * 10
	}
	return n
}

func step8(n int) int {
	if n%10 == 0 {
		return n/10 + 8
	}
	for i := 0; i < n%13; i++ {
		n += i * 11
	}
	return n
}

func step9(n int) int {
	if n%11 == 0 {
		return n/11 + 9
	}
	for i := 0; i < n%14; i++ {
		n += i * 12
	}
	return n
}

func step10(n int) int {
	if n%12 == 0 {
		return n/12 + 10
	}
	for i := 0; i < n%15; i++ {
		n += i * 13
	}
	return n
}

func step11(n int) int {
	if n%13 == 0 {
		return n/13 + 11
	}
	for i := 0; i < n%16; i++ {
		n += i * 14
	}
	return n
}

func step12(n int) int {
	if n%14 == 0 {
		return n/14 + 12
	}
	for i := 0; i < n%17; i++ {
		n += i * 15
	}
	return n
}

func step13(n int) int {
	if n%15 == 0 {
		return n/15 + 13
	}
	for i := 0; i < n%18; i++ {
		n += i * 16
	}
	return n
}

func step14(n int) int {
	if n%16 == 0 {
		return n/16 + 14
	}
	for i := 0; i < n%19; i++ {
		n += i * 17
	}
	return n
}

func step15(n int) int {
	if n%17 == 0 {
		return n/17 + 15
	}
	for i := 0; i < n%20; i++ {
		n += i * 18
	}
	return n
}

func step16(n int) int {
	if n%18 == 0 {
		return n/18 + 16
	}
	for i := 0; i < n%21; i++ {
		n += i * 19
	}
	return n
}

func step17(n int) int {
	if n%19 == 0 {
		return n/19 + 17
	}
	for i := 0; i < n%22; i++ {
		n += i * 20
	}
	return n
}

func steps(n int) int {
	return step0(step1(step2(step3(step4(step5(step6(step7(step8(step9(step10(step11(step12(step13(step14(step15(step16(step17(n))))))))))))))))))
}

func main() {
	sum := 0.0
	for _, s := range shapes(100) {
		sum += s.area()
	}
	fmt.Println("area", sum)
	inv := newInventory()
	inv.add("item0", 1, "tag0", "tag0")
	inv.add("item1", 4, "tag1", "tag1")
	inv.add("item2", 7, "tag2", "tag2")
	inv.add("item3", 10, "tag3", "tag0")
	inv.add("item4", 13, "tag0", "tag1")
	inv.add("item5", 16, "tag1", "tag2")
	inv.add("item6", 19, "tag2", "tag0")
	inv.add("item7", 22, "tag3", "tag1")
	inv.add("item8", 25, "tag0", "tag2")
	inv.add("item0", 28, "tag1", "tag0")
	inv.add("item1", 31, "tag2", "tag1")
	inv.add("item2", 34, "tag3", "tag2")
	inv.add("item3", 37, "tag0", "tag0")
	inv.add("item4", 40, "tag1", "tag1")
	inv.add("item5", 43, "tag2", "tag2")
	inv.add("item6", 46, "tag3", "tag0")
	inv.add("item7", 49, "tag0", "tag1")
	inv.add("item8", 52, "tag1", "tag2")
	inv.add("item0", 55, "tag2", "tag0")
	inv.add("item1", 58, "tag3", "tag1")
	fmt.Println(inv.total(), inv.find("tag1"))
	for _, t := range tokenize("x1 = 42 + foo * (bar - 7)") {
		fmt.Printf("%d:%q ", t.kind, t.text)
	}
	fmt.Println()
	a, b := newMatrix(3, 4), newMatrix(4, 2)
	for i := range a.data {
		a.data[i] = float64(i)
	}
	for i := range b.data {
		b.data[i] = float64(i) / 2
	}
	p, err := a.times(b)
	fmt.Println(p.data, err)
	_, err = b.times(b)
	fmt.Println(err)
	fmt.Println(steps(27))
}
