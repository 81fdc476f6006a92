// runfail

// Shortest paths, topological order and components of generic graphs; it ends with a panic that replaces one.
package main

import (
	"fmt"
	"os"
)

type Graph[K comparable] struct {
	adj   map[K][]edge[K]
	order []K
}
type edge[K comparable] struct {
	to K
	w  int
}

func (g *Graph[K]) node(k K) {
	if g.adj == nil {
		g.adj = map[K][]edge[K]{}
	}
	if _, ok := g.adj[k]; !ok {
		g.adj[k] = nil
		g.order = append(g.order, k)
	}
}
func (g *Graph[K]) Add(a, b K, w int) *Graph[K] {
	g.node(a)
	g.node(b)
	g.adj[a] = append(g.adj[a], edge[K]{b, w})
	return g
}

type Heap[T any] struct {
	xs   []T
	less func(a, b T) bool
}

func (h *Heap[T]) Push(x T) {
	h.xs = append(h.xs, x)
	for i := len(h.xs) - 1; i > 0; {
		p := (i - 1) / 2
		if !h.less(h.xs[i], h.xs[p]) {
			break
		}
		h.xs[i], h.xs[p] = h.xs[p], h.xs[i]
		i = p
	}
}
func (h *Heap[T]) Pop() (x T) {
	x = h.xs[0]
	n := len(h.xs) - 1
	h.xs[0] = h.xs[n]
	h.xs = h.xs[:n]
	for i := 0; ; {
		c := 2*i + 1
		if c >= n {
			break
		}
		if c+1 < n && h.less(h.xs[c+1], h.xs[c]) {
			c++
		}
		if !h.less(h.xs[c], h.xs[i]) {
			break
		}
		h.xs[i], h.xs[c] = h.xs[c], h.xs[i]
		i = c
	}
	return
}

func (g *Graph[K]) Dijkstra(from K) (map[K]int, map[K]K) {
	type item struct {
		k K
		d int
	}
	dist, prev := map[K]int{from: 0}, map[K]K{}
	h := Heap[item]{less: func(a, b item) bool { return a.d < b.d }}
	h.Push(item{from, 0})
	for len(h.xs) > 0 {
		it := h.Pop()
		if it.d > dist[it.k] {
			continue
		}
		for _, e := range g.adj[it.k] {
			nd := it.d + e.w
			if d, ok := dist[e.to]; !ok || nd < d {
				dist[e.to], prev[e.to] = nd, it.k
				h.Push(item{e.to, nd})
			}
		}
	}
	return dist, prev
}

type CycleError[K comparable] struct{ Path []K }

func (c CycleError[K]) Error() string { return fmt.Sprintf("cycle %v", c.Path) }

func (g *Graph[K]) Topo() (out []K, err error) {
	const (
		white = iota
		grey
		black
	)
	color := map[K]uint8{}
	var path []K
	var visit func(K)
	visit = func(k K) {
		path = append(path, k)
		defer func() { path = path[:len(path)-1] }()
		switch color[k] {
		case grey:
			panic(CycleError[K]{append([]K(nil), path...)})
		case black:
			return
		}
		color[k] = grey
		for _, e := range g.adj[k] {
			visit(e.to)
		}
		color[k] = black
		out = append(out, k)
	}
	defer func() {
		if c, ok := recover().(CycleError[K]); ok {
			out, err = nil, c
		}
	}()
	for _, k := range g.order {
		visit(k)
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out, nil
}

func (g *Graph[K]) SCC() (comps [][]K) {
	index, low, on := map[K]int{}, map[K]int{}, map[K]bool{}
	var stack []K
	var rec func(K)
	rec = func(v K) {
		index[v] = len(index)
		low[v] = index[v]
		stack = append(stack, v)
		on[v] = true
		for _, e := range g.adj[v] {
			if _, ok := index[e.to]; !ok {
				rec(e.to)
				low[v] = min(low[v], low[e.to])
			} else if on[e.to] {
				low[v] = min(low[v], index[e.to])
			}
		}
		if low[v] == index[v] {
			var c []K
			for {
				w := stack[len(stack)-1]
				stack = stack[:len(stack)-1]
				delete(on, w)
				c = append(c, w)
				if w == v {
					break
				}
			}
			comps = append(comps, c)
		}
	}
	for _, k := range g.order {
		if _, ok := index[k]; !ok {
			rec(k)
		}
	}
	return
}

type P struct{ R, C int8 }

func grid(rows ...string) (g Graph[P], start, end P) {
	for r, row := range rows {
		for c, ch := range row {
			if ch == '#' {
				continue
			}
			p := P{int8(r), int8(c)}
			switch ch {
			case 'S':
				start = p
			case 'E':
				end = p
			}
			for _, d := range [...]P{{0, 1}, {1, 0}, {0, -1}, {-1, 0}} {
				q := P{p.R + d.R, p.C + d.C}
				if q.R < 0 || q.C < 0 || int(q.R) >= len(rows) || int(q.C) >= len(row) || rows[q.R][q.C] == '#' {
					continue
				}
				g.Add(p, q, 1)
			}
		}
	}
	return
}

func main() {
	g := new(Graph[string])
	g.Add("a", "b", 4).Add("a", "c", 1).Add("c", "b", 2).Add("b", "d", 5).Add("c", "d", 8)
	d, prev := g.Dijkstra("a")
	fmt.Println(d, prev)
	fmt.Println(g.Topo())
	g.Add("d", "c", 1).Add("e", "a", 0)
	_, err := g.Topo()
	fmt.Printf("%v|%+v|%#v|%T\n", err, err, err, err)
	fmt.Println(g.SCC())
	gr, s, e := grid("S..#....", ".#.#.##.", ".#...#..", ".####.#.", "......#E")
	dist, pv := gr.Dijkstra(s)
	fmt.Printf("%v %v %d %#v\n", s, e, dist[e], e)
	n := 0
	for p := e; p != s; p = pv[p] {
		n++
	}
	fmt.Println(n, len(dist), gr.order[:3])
	var fw [5][5]int
	for i := range fw {
		for j := range &fw {
			fw[i][j] = (i*7+j*3)%11 + 1
		}
	}
	for k := range fw {
		for i := range fw {
			for j := range fw {
				fw[i][j] = min(fw[i][j], fw[i][k]+fw[k][j])
			}
		}
	}
	fmt.Println(fw)
	parent := make([]int, 10)
	for i := range parent {
		parent[i] = i
	}
	var find func(int) int
	find = func(x int) int {
		if parent[x] != x {
			parent[x] = find(parent[x])
		}
		return parent[x]
	}
	for _, e := range [][2]int{{1, 2}, {3, 4}, {2, 4}, {7, 8}} {
		parent[find(e[0])] = find(e[1])
	}
	fmt.Println(parent)
	defer func() {
		r := recover()
		fmt.Println("recovered", r)
		panic(fmt.Errorf("again: %v", r))
	}()
	if len(os.Args) > 5 {
		return
	}
	(&Heap[int]{}).Pop()
}
