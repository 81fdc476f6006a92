// escape -m

package main

type S struct{ p *int }
type I interface{ M() }

func f(x any) *int {
	switch v := x.(type) {
	case *int:
		return v
	case S:
		return v.p
	case I:
		v.M()
	case nil:
	case string, []byte:
		println(v != nil)
	}
	return nil
}

func big(x any) any {
	switch v := x.(type) {
	case S:
		return &v
	default:
		return v
	}
}

func main() {
	f(1)
	big(nil)
}
