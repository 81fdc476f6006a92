// errors -e

package p

func a[]() {}
func b[P]() {}
func c[P, Q]() {}
func d[P int, Q]() {}
func e[int]() {}
func f[P int, []int]() {}
func g[P *int,]() {}
func h[1]() {}
func i[P int Q]() {}
type J[P]
type K[P,] int
type L[P int, Q] int
type M[P *Q,] = int
type N[P *int|x]
type O[P int
func (T) m[P any]() {}
var q = func[P any]() {}
type R func[]()
type S interface {
	m[P any]()
	n[]()
	o[]
}
type T[P int|] int
