// errors -e

package p

var a = 1 @ 2
var b# = 1
var c = a ? b : c
var ٣d = 1
var d٣ = 1
var x☺y = 1
var 世界 = 1
var e = "\\" \ 1
var f = 1 $
var g = 1     2
