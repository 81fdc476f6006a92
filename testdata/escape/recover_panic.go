// escape -m

package main

type E struct{ code int }

func f(n int) (err any) {
	defer func() { err = recover() }()
	if n > 1 {
		panic(E{n})
	}
	panic("text")
}

func main() { println(f(1) != nil, f(2) != nil) }
