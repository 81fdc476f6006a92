// tokens

package p

var a = b
var c = 1
var d = 'x'
var e = "s"
var f = `
`
func g() {
	for {
		break
		continue
	}
	switch {
	case true:
		fallthrough
	default:
	}
	i++
	j--
	h()
	k[0]
	{
	}
	x +
	y,
	z /* comment */ = 1 /* comment */,
	2; u() /* comment
	over lines */ v()
	w() // comment
	/* a */ /* b
	*/ x()
	return
}
type t struct {
}
// at the end: a name without newline
var last int