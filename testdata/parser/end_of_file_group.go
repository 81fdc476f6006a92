// errors -e

package p

var (
	a int
