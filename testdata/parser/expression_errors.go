// errors -e

package p

var a = +
var b = (1
var c = 1 + * )
var d = x.
var e = x.5
var f = x[
var g = x[]
var h = x[1 2]
var i = x[1:2 3]
var j = x[::]
var k = x[1::2]
var l = x[1:2:]
var m = f(1 2)
var n = f(1, 2... 3)
var o = f(a..., b)
var p = x.(5)
var q = x.(int
var r = T{1 2}
var s = T{a: 1 b: 2}
var t = T{a:}
var u = (T){1}
var v = ([]int){1}
var w = func() { return 1 2 }
var x = if
var y = <-chan<-int(nil)
var z = <-<-chan int(nil)
var A = x[a, 1]
var B = chan
var C = [2 3]int{}
