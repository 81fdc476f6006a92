// errors -e

package p

var a = 1 '\