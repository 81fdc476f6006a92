// errors -e

package p

type A[struct{}] int
type B[*P C] int
type C[P *func() x] int
type D[P *C x] int
type E[P *struct{} x] int
type F[P x | *struct{} x] int
type G[P *C | *struct{} x] int
type H[P *C | D x] int
type I[P(C) x] int
type J[P([]int) x] int
type K[1, Q any] int
type L[P+1, Q any] int
type M[1 Q] int
type N[P, 1 any] int
type O[P, *Q,] int
type Q[P *C, R *D, S | T | ~U] int
type R[P C, []int] int
type S[P.Q, R any] int
type T[P any] := int
type U[P, Q struct{} {}] int
type V[a, b *int,] int
type W[P *T] int
type X[P | Q, R any] int
type Y[P []int | 1] int
type Z[P any, ~int] int

func a[P *C, Q *D]()           {}
func b[1 any]()                {}
func c[P 1]()                  {}
func d[P any, ...int]()        {}
func e[*P]()                   {}
func f[P *C | D x]()           {}
func g[P []int|map[int]int]()  {}
func h[P Q.R | ~[]int, S ~T]() {}
func i[P (C)|(D)]()            {}
func j[(P)]()                  {}
func k[P.Q|R]()                {}
func (T) l[P 1]()              {}
func (T) m[]()                 {}

var n = func[P 1]() {}
