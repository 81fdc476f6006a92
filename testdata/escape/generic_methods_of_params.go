// escape -m

// Methods of type parameters are called through tables: nothing is inlined, arguments go to the heap.
package main

type stringer interface{ String() string }

type lesser[T any] interface{ Less(T) bool }

type name string

func (n name) String() string { return string(n) }

type number struct{ n *int }

func (a number) Less(b number) bool { return *a.n < *b.n }

func join[T stringer](list []T) (s string) {
	for _, x := range list {
		s += x.String()
	}
	return s
}

func least[T lesser[T]](a, b T) T {
	if a.Less(b) {
		return a
	}
	return b
}

type tree[T lesser[T]] struct {
	left, right *tree[T]
	value       T
}

func (t *tree[T]) insert(x T) *tree[T] {
	if t == nil {
		return &tree[T]{value: x}
	}
	if x.Less(t.value) {
		t.left = t.left.insert(x)
	} else {
		t.right = t.right.insert(x)
	}
	return t
}

type setter[T any] interface {
	*T
	set(int)
}

func (c *counter) set(n int) { c.n = n }

type counter struct{ n int }

func makeAll[T any, P setter[T]](n int) []T {
	list := make([]T, n)
	for i := range list {
		P(&list[i]).set(i)
	}
	return list
}

func boxed[T stringer](x T) string {
	var s stringer = x
	return s.String()
}

func main() {
	i, j := 1, 2
	_ = join([]name{"a", "b"})
	_ = least(number{&i}, number{&j})
	var t *tree[number]
	t = t.insert(number{&i})
	_ = makeAll[counter](3)
	_ = boxed(name("c"))
}
