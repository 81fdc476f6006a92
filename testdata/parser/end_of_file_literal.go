// errors -e

package p

var x = T{
	1,
