// errors -e

package p

type A struct {
	a int b int
}

type B struct {
	5 int
}

type C struct {
	(T)
	*(U)
	(*V)
}

type D struct {
	a,
	b, 5 int
}

type E struct {
	a "tag" "tag"
}

type F struct {
	*5
}

type G struct {
	a +
}

type H struct

type I struct {
	a [2
}
