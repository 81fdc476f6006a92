// tree

package p

type a[P any] int
type b[P, Q any, R interface{ m() }] struct{}
type c[P *T,] int
type d[P *T | ~int] int
type e[P (T),] int
type f[P ~int | ~string] int
type g[P []int] int
type h[P [2]int | Q] int
type i[P b.c] int
type j[P b.c[int] | d[int]] int
type k[P *[]int] int
type l[P func(int)] int
type m[P chan int] = n[P]

type n [N]int
type o [N * M]int
type q [N(M)]int
type r [2]int
type s [N.M]int
type t [len(x)]int
type u []int
type v [...]int
type w [N | M]int

func x[P any](a P) P
func y[P *T, Q interface{ *P }](P, Q)
func z[P ~[]E, E any]()

var (
	A = x[int]
	B = y[int, string](1, 2)
	C = a[b[int]]{}
	D c[int, d.e[f]]
)
