// errorcheck

// Index and slice expressions.

package p

type T [3]int
type M map[string]int

const c = "hello"

func f(a [3]int, pa *[3]int, s []int, st string, m map[string]int, i int, u uint8, fl float64, p *[]int, mm M, e any, t T, fn func() [3]int) {
	_ = a[0]
	_ = a[3] // ERROR `invalid argument: index 3 out of bounds \[0:3\]`
	_ = a[-1] // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	_ = a[1.0]
	_ = a[1.5] // ERROR `1\.5 \(untyped float constant\) truncated to int`
	_ = a["x"] // ERROR `cannot convert "x" \(untyped string constant\) to type int`
	_ = a[i]
	_ = a[u]
	_ = a[fl] // ERROR `invalid argument: index fl \(variable of type float64\) must be integer`
	_ = a[nil] // ERROR `cannot convert nil to type int`
	_ = a[1<<70] // ERROR `1 << 70 \(untyped int constant 1180591620717411303424\) overflows int`
	_ = pa[2]
	_ = pa[3] // ERROR `invalid argument: index 3 out of bounds \[0:3\]`
	_ = s[100]
	_ = s[-1] // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	_ = st[0]
	_ = c[4]
	_ = c[5] // ERROR `invalid argument: index 5 out of bounds \[0:5\]`
	_ = c[i]
	_ = "abc"[3] // ERROR `invalid argument: index 3 out of bounds \[0:3\]`
	st[0] = 'x' // ERROR `cannot assign to st\[0\] \(neither addressable nor a map index expression\)`
	_ = m["x"]
	_ = m[1] // ERROR `cannot use 1 \(untyped int constant\) as string value in map index`
	_ = m[i] // ERROR `cannot use i \(variable of type int\) as string value in map index`
	_ = mm["y"]
	_ = p[0] // ERROR `cannot index p \(variable of type \*\[\]int\)`
	_ = e[0] // ERROR `cannot index e \(variable of interface type any\)`
	_ = i[0] // ERROR `cannot index i \(variable of type int\)`
	_ = 1[0] // ERROR `cannot index 1 \(untyped int constant\)`
	_ = nil[0] // ERROR `cannot index nil`
	_ = f[0] // ERROR `cannot index f \(value of type func\(a \[3\]int, pa \*\[3\]int, s \[\]int, st string, m map\[string\]int, i int, u uint8, fl float64, p \*\[\]int, mm M, e any, t T, fn func\(\) \[3\]int\)\)`
	_ = T[0] // ERROR `invalid operation: T\[0\] \(T is not a generic type\)`
	_ = fn()[0]
	_ = &fn()[0] // ERROR `invalid operation: cannot take address of fn\(\)\[0\] \(value of type int\)`
	fn()[0] = 1 // ERROR `cannot assign to fn\(\)\[0\] \(neither addressable nor a map index expression\)`
	_ = a[:]
	_ = fn()[:] // ERROR `cannot slice unaddressable value fn\(\) \(value of type \[3\]int\)`
	_ = pa[:]
	_ = a[1:4] // ERROR `invalid argument: index 4 out of bounds \[0:4\]`
	_ = a[2:1] // ERROR `invalid slice indices: 1 < 2`
	_ = a[:3:4] // ERROR `invalid argument: index 4 out of bounds \[0:4\]`
	_ = a[1:2:3]
	_ = s[2:1] // ERROR `invalid slice indices: 1 < 2`
	_ = s[i:1]
	_ = s[1:2:1] // ERROR `invalid slice indices: 1 < 2`
	_ = st[1:]
	_ = st[1:2:3] // ERROR `invalid operation: 3-index slice of string`
	_ = c[2:6] // ERROR `invalid argument: index 6 out of bounds \[0:6\]`
	_ = c[3:2] // ERROR `invalid slice indices: 2 < 3`
	_ = "abc"[:5] // ERROR `invalid argument: index 5 out of bounds \[0:4\]`
	_ = m[:] // ERROR `cannot slice m \(variable of type map\[string\]int\)`
	_ = i[:] // ERROR `cannot slice i \(variable of type int\)`
	_ = p[:] // ERROR `cannot slice p \(variable of type \*\[\]int\)`
	_ = nil[:] // ERROR `cannot slice nil`
	_ = s["a":] // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = s[1.5:] // ERROR `1\.5 \(untyped float constant\) truncated to int`
	_ = s[-1:] // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	_ = t[1:]
	_ = t[5] // ERROR `invalid argument: index 5 out of bounds \[0:3\]`
	_ = e[1:2] // ERROR `cannot slice e \(variable of interface type any\)`
}
