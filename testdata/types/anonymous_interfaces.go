// errorcheck

// Interfaces without a name that lead back to themselves.

package p

type I interface {
	m() interface {
		I
	}
}
type J = interface { // ERROR `invalid recursive type: J refers to itself`
	n() interface{ J }
}
type K interface {
	k() K
}
