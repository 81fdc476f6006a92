// escape -m

package main

func f() (x int, p *int) {
	p = &x
	return
}

func g() (err error) {
	defer func() {
		if err != nil {
			err = nil
		}
	}()
	return nil
}

func main() {
	f()
	g()
}
