// errors -e

package p

//line foo.go:10
var a = 1 2

//line bar.go:20:5
var b = 1 2

/*line :30:7*/var c = 1 2
var d = /*line baz.go:40*/1 2
 //line ignored.go:1
var e = 1 2
//line foo.go:x
var f = 1 2
//line foo.go:0
//line foo.go:1:0
//line foo.go:0:1
//line nothing
//line foo.go:99999999999
