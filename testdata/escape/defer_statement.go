// escape -m

package main

func clean(p *int) { *p = 0 }

func once() {
	x := 1
	defer clean(&x)
	defer func() { x++ }()
	defer println("done", x)
}

func loop() {
	for i := 0; i < 2; i++ {
		x := i
		defer clean(&x)
		defer func() { x++ }()
	}
}

func main() {
	once()
	loop()
}
