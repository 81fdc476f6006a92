// errors -e

package p

func f() {
	if x {
