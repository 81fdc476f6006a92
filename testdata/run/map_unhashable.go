// run

// A key that has no hash: the text depends on whether the map has entries, as go's does.
package main

import (
	"fmt"
	"runtime"
)

type pair struct {
	n   int
	_   any
	key any
}

type named interface{ name() }

type list []int

func (list) name() {}

func try(what string, f func()) {
	defer func() {
		err, isRuntime := recover().(runtime.Error)
		fmt.Println(what, isRuntime, err)
	}()
	f()
}

func operations[K comparable](what string, m map[K]int, k K) {
	try(what+" read", func() { _ = m[k] })
	try(what+" comma ok", func() { _, ok := m[k]; fmt.Println(ok) })
	try(what+" delete", func() { delete(m, k) })
	try(what+" write", func() { m[k] = 1 })
}

func main() {
	values := []any{[]int{}, map[string]int{}, func() {}, [1][]string{}, pair{key: func(int) {}}, [2]any{1, list{}}, pair{}, nil}
	for _, v := range values {
		operations("nil", nil, v)
		operations("empty", map[any]int{}, v)
		operations("full", map[any]int{1: 1}, v)
		operations("emptied", emptied(), v)
		operations("struct", map[pair]int{}, pair{key: v})
		operations("array", map[[2]any]int{}, [2]any{"x", v})
	}
	operations("interface", map[named]int{}, named(list{}))
	operations("nil interface", map[named]int{}, nil)
}

func emptied() map[any]int {
	m := map[any]int{"a": 1}
	delete(m, "a")
	return m
}
