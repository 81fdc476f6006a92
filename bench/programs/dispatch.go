// Calls through interfaces and type switches: an expression evaluator.
package main

type expr interface{ eval(env []int) int }

type num int
type variable struct{ i int }
type add struct{ l, r expr }
type mul struct{ l, r expr }
type neg struct{ x expr }

func (n num) eval([]int) int          { return int(n) }
func (v variable) eval(env []int) int { return env[v.i] }
func (a *add) eval(env []int) int     { return a.l.eval(env) + a.r.eval(env) }
func (m *mul) eval(env []int) int     { return m.l.eval(env) * m.r.eval(env) }
func (n neg) eval(env []int) int      { return -n.x.eval(env) }

func size(e any) int {
	switch e := e.(type) {
	case num:
		return 1
	case variable:
		return 1
	case *add:
		return 1 + size(e.l) + size(e.r)
	case *mul:
		return 1 + size(e.l) + size(e.r)
	case neg:
		return 1 + size(e.x)
	}
	return 0
}

func build(depth, seed int) expr {
	if depth == 0 {
		if seed&1 == 0 {
			return num(seed)
		}
		return variable{seed & 3}
	}
	l, r := build(depth-1, seed*3+1), build(depth-1, seed*5+2)
	switch seed % 3 {
	case 0:
		return &add{l, r}
	case 1:
		return &mul{l, r}
	}
	return neg{&add{l, r}}
}

func main() {
	e := build(10, 1)
	env := []int{1, 2, 3, 4}
	total := 0
	for i := 0; i < 8000; i++ {
		env[i&3] = i
		total += e.eval(env)
		if i&3 == 0 {
			total += size(e)
		}
	}
	println(total)
}
