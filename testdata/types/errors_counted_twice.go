// errors

package p

func f(...any)

// An index expression that is an argument is checked twice: what is wrong in it counts twice.
func g(a []int) {
	fallthrough
	f(a[x], 1)
	f(a["s"])
	f(1, a[y+z])
	f(a[1.5], 2)
	f(1, 0[1])
	f(2, u[v])
	f(1, w)
}
