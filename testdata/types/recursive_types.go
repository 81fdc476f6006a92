// errorcheck

// Types that contain themselves.

package p

type a a // ERROR `invalid recursive type: a refers to itself`
type b c // ERROR `invalid recursive type b`
type c b
type d struct{ d d } // ERROR `invalid recursive type: d refers to itself`
type e struct{ f f } // ERROR `invalid recursive type e`
type f struct{ e [2]e }
type g []g
type h struct{ h *h }
type i map[string]i
type j func(j) j
type k interface{ M(k) k }
type l interface{ l } // ERROR `invalid recursive type: l refers to itself`
type m interface{ n } // ERROR `invalid recursive type m`
type n interface{ m }
type o = o // ERROR `invalid recursive type: o refers to itself`
type p = q // ERROR `invalid recursive type p`
type q = p
type r = []r // ERROR `invalid recursive type: r refers to itself`
type s struct{ t } // ERROR `invalid recursive type s`
type t struct{ s }
type u [2]u // ERROR `invalid recursive type: u refers to itself`
type v *v
type w chan w
type x [len(y)]int // ERROR `invalid recursive type x`

var y x

type z struct { // ERROR `invalid recursive type: z refers to itself`
	a1 [len(z{}.a1)]int
}

func local() {
	type a struct{ a } // ERROR `invalid recursive type: a refers to itself`
	type b []b
	type c c // ERROR `invalid recursive type: c refers to itself`
	type d struct{ e struct{ f d } } // ERROR `invalid recursive type: d refers to itself`
}

type G[T any] struct{ f T }
type H struct{ f G[H] } // ERROR `invalid recursive type H`
type I[T any] struct{ f *I[T] }
type J[T any] struct{ f J[T] } // ERROR `invalid recursive type: J refers to itself`
type K = struct{ f K } // ERROR `invalid recursive type: K refers to itself`
type L struct{ f M } // ERROR `invalid recursive type: L refers to itself`
type M = L
