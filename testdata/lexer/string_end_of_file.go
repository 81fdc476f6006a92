// errors -e

package p

var a = "abc