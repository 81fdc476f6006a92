// escape -m

package main

func early(p *int) *int {
	if p == nil {
		return new(int)
	}
	return p
}

func named() (p *int, n int) {
	x := 2
	p = &x
	n = 3
	return
}

func void(p **int) {
	if p == nil {
		return
	}
	*p = new(int)
}

var keep *int

func main() {
	keep = early(nil)
	p, n := named()
	void(&p)
	void(&keep)
	println(*p, n)
}
