// errorcheck -lang=go1.17

// Constraints that the language version does not allow are named all the same.
package p

func f[S ~[]E, E any](s S) { // ERROR "type parameter requires go1.18" "embedding interface element" "predeclared any"
	for range s { // ERROR "cannot range over s .variable of type S constrained by ~..E.: no specific type"
	}
}

func g[T interface{ ~int }](x T) T { // ERROR "type parameter requires go1.18" "embedding"
	return x + x // ERROR "operator . not defined on x .variable of type T constrained by interface.~int.."
}
