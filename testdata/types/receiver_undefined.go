// errorcheck

// Type parameters of a receiver without a generic type.
package main

type plain int

type pair[K, V any] struct{}

func (l *List[T]) f(x T) { // ERROR "undefined: List"
	x
}

func (l plain[T]) g(x T) { // ERROR "plain is not a generic type"
	x
	_ = x + x
}

func (l pair[K]) h(x K) { // ERROR "receiver declares 1 type parameter, but receiver base type declares 2"
	x
}

func main() {}
