// escape -m

package main

type list[T any] struct {
	head *node[T]
	n    int
}

type node[T any] struct {
	v    T
	next *node[T]
}

func (l *list[T]) push(v T) {
	l.head = &node[T]{v, l.head}
	l.n++
}

func (l *list[T]) each(f func(T)) {
	for n := l.head; n != nil; n = n.next {
		f(n.v)
	}
}

func (l list[T]) size() int { return l.n }

func main() {
	var l list[int]
	l.push(1)
	l.each(func(i int) { println(i) })
	println(l.size())
}
