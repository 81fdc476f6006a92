// tree

package p

type (
	a []int
	b [2]int
	c [n]b.c
	d [...]int
	e map[string][]int
	f chan int
	g <-chan int
	h chan<- int
	i chan (<-chan int)
	j chan<- chan int
	k <-chan <-chan int
	l func(a, b int, c ...string) (x int)
	m func(int, string) int
	n func(func(int) int) func() int
	o *int
	p (int)
	q **p.T
	r struct {
		a, b int "tag"
		c    [2]int `tag`
		d    []int
		E
		*F
		g.H "tag"
		I[int]
		J[int, string]
		*k.L[M]
		n (int)
	}
	s interface {
		m(a int) string
		n()
		E
		f.G
		H[int]
		~int | string | *T
		[]byte
	}
	t map[struct{}]interface{}
)
