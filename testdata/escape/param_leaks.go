// escape -m

package main

var keep *int

func toHeap(p *int)              { keep = p }
func content(p **int)            { keep = *p }
func result(p *int) *int         { return p }
func deref(p **int) *int         { return *p }
func none(p *int) int            { return *p }
func two(p, q *int) (*int, *int) { return q, p }
func both(p **int) (r *int)      { keep = **(&p); return *p }

func main() {
	x := 1
	p := &x
	toHeap(p)
	content(&p)
	println(*result(p), *deref(&p), none(p))
	_, _ = two(p, p)
	both(&p)
}
