// errors -e

package p

type A interface {
	m() n()
}

type B interface {
	5
}

type C interface {
	~
}

type D interface {
	int | 5
}

type E interface {
	a, b()
}

type F interface {
	m(
}
