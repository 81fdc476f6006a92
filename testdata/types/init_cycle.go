// errorcheck

// Variables that depend on themselves.

package p

var a = a // ERROR `initialization cycle: a refers to itself`
var b = c // ERROR `initialization cycle for b`
var c = b
var d = f() // ERROR `initialization cycle for d`

func f() int { return d }

var e = func() int { return e }() // ERROR `initialization cycle: e refers to itself`

const g = g // ERROR `initialization cycle: g refers to itself`
const h = i // ERROR `initialization cycle for h`
const i = h

var j int = k() // ERROR `initialization cycle for j`

func k() int { return l() }
func l() int { return j }

type T struct{}

func (T) M() int { return m }

var m = T{}.M() // ERROR `initialization cycle for m`
var n = T.M
var o = &o // ERROR `initialization cycle: o refers to itself`
var p = []any{&p} // ERROR `initialization cycle: p refers to itself`
var q, r = s() // ERROR `initialization cycle for q` `initialization cycle for r`

func s() (int, int) { return q, r }

var t = func() { t() } // ERROR `initialization cycle: t refers to itself`
var u = len([10]int{}) + len(v)
var v [3]int
var w [len(w)]int // ERROR `initialization cycle: w refers to itself`
var x = [unsafeLen]int{}

const unsafeLen = len(x) // ERROR `initialization cycle for unsafeLen`

func y() { z() }
func z() { y() }
