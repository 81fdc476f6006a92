// errors -e

package p

func f(a int,
