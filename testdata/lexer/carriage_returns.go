// tokens

package p
var a = `x
y`
var b = 1 // c
