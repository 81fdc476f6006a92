// escape -m

package main

func f(a chan *int, b chan int) *int {
	x := 1
	select {
	case p := <-a:
		return p
	case a <- &x:
	case n, ok := <-b:
		println(n, ok)
	default:
	}
	return nil
}

func main() { f(nil, nil) }
