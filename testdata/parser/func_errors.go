// errors -e

package p

func
func 5() {}
func () f() {}
func (a T, b U) g() {}
func (T) {}
func (T) 5() {}
func h {}
func i( {}
func j(a, b int c) {}
func k(a int, string) {}
func l(a, b.c, d int) {}
func m(a int, b) {}
func n(...int, string) {}
func o(a ...) {}
func p() (...int) {}
func q(if int) {}
func r(a int;) {}
