// errors -e

package p

var a
var b, c
var d := 1
var e int := 1
const f := 1
const g int := 1
type H := int
var i int =
var j = 1,
var k [ int
