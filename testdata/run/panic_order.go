// run

// What happens first in a statement: calls, operations that panic, reads of what the calls change.
package main

import "fmt"

var log []string

func tr(s string) string     { log = append(log, s); return s }
func ti(s string, i int) int { log = append(log, s); return i }
func tp(s string, p *T) *T   { log = append(log, s); return p }
func tm(s string, m map[string]int) map[string]int {
	log = append(log, s)
	return m
}
func ts(s string, x []int) []int { log = append(log, s); return x }
func tc(s string, c chan int) chan int {
	log = append(log, s)
	return c
}
func tf(s string, f func(...int) int) func(...int) int { log = append(log, s); return f }
func te(s string, e any) any                           { log = append(log, s); return e }

type T struct {
	a, b int
	p    *T
	s    []int
	m    map[string]int
	arr  [3]int
}

var nilp *T
var nilm map[string]int
var s3 = []int{1, 2, 3}
var str = "abc"
var zero = 0
var five = 5

func pan(s string) int     { panic("pan " + s) }
func two() (int, int)      { log = append(log, "two"); return 1, 2 }
func (t *T) meth(x int) *T { log = append(log, fmt.Sprint("meth", x)); return t }
func (t T) val(x int) int  { log = append(log, fmt.Sprint("val", x)); return x }

type I interface{ meth(int) *T }

var cases = []func(){
	// which of two panics in one statement
	func() { s3[five] = 1 / zero },
	func() { s3[five], nilp.a = 1, 2 },
	func() { nilp.a, s3[five] = 1, 2 },
	func() { nilm["a"], s3[five] = 1, 2 },
	func() { s3[five] = pan("rhs") },
	func() { nilp.a = pan("rhs") },
	func() { nilm["x"] = pan("rhs") },
	func() { nilm[tr("k")] = s3[five] },
	func() { *(*int)(nil) = s3[five] },
	func() { nilp.arr[five] = 3 },
	func() { nilp.s[five] = 3 },
	func() { nilp.arr[ti("i", 5)] = ti("v", 1) },
	func() { s3[ti("i", 5)] = ti("v", 1) },
	func() { fmt.Sprint(s3[five], nilp.a) },
	func() { fmt.Sprint(nilp.a, s3[five]) },
	func() { fmt.Sprint(1/zero, nilp.a) },
	func() { fmt.Sprint(nilp.a, 1/zero) },
	func() { _ = s3[five] + nilp.a },
	func() { _ = nilp.a + s3[five] },
	func() { x := nilp.a + ti("f", 1); _ = x },
	func() { x := s3[five] + ti("f", 1); _ = x },
	func() { x := ti("f", 1) + s3[five]; _ = x },
	func() { x := 1/zero + ti("f", 1); _ = x },
	func() { x := (*nilp).a + pan("f"); _ = x },
	func() { x := s3[five] + pan("f"); _ = x },
	func() { x := 1/zero + pan("f"); _ = x },
	func() { x := te("e", 1).(string) + tr("s"); _ = x },
	func() { x := te("e", 1).(string); y := tr("s"); _, _ = x, y },
	func() { x, y := te("e", 1).(string), tr("s"); _, _ = x, y },
	func() { x, y := s3[five], tr("s"); _, _ = x, y },
	func() { x, y := nilp.a, tr("s"); _, _ = x, y },
	func() { x, y := nilp.a, pan("s"); _, _ = x, y },
	func() { x, y := s3[five], pan("s"); _, _ = x, y },
	func() { nilp.meth(ti("arg", 1)).a = ti("v", 2) },
	func() { nilp.val(ti("arg", 1)) },
	func() { nilp.val(pan("arg")) },
	func() { var i I; i.meth(ti("arg", 1)) },
	func() { var i I; i.meth(pan("arg")) },
	func() { var f func(...int) int; f(ti("a", 1), ti("b", 2)) },
	func() { var f func(...int) int; f(pan("a")) },
	func() { var f func(...int) int; defer f(ti("a", 1)); log = append(log, "body") },
	func() { defer nilp.val(ti("a", 1)); log = append(log, "body") },
	func() { var i I; defer i.meth(ti("a", 1)); log = append(log, "body") },
	func() { var i I; go i.meth(ti("a", 1)); log = append(log, "body") },
	func() { s3[five], s3[ti("x", 0)] = ti("a", 1), ti("b", 2) },
	func() { s3[ti("x", 0)], s3[five] = ti("a", 1), ti("b", 2) },
	func() { s3[0], s3[five], s3[1] = 10, 20, 30 },
	func() { s3[0], nilp.a, s3[1] = 11, 20, 30 },
	func() { s3[0], nilm["q"], s3[1] = 12, 20, 30 },
	func() { s3[0], *(&nilp.a), s3[1] = 13, 20, 30 },
	func() { var x [3]int; x[0], x[five] = 1, 2 },
	func() { s3[0], s3[five] = two() },
	func() { s3[1], nilp.b = two() },
	func() { nilp.b, s3[1] = two() },
	func() { nilm["x"], s3[1] = two() },
	func() { s3[five], nilm["y"] = two() },
	func() { nilp.m[tr("k")] = ti("v", 1) },
	func() { nilp.m[tr("k")] += ti("v", 1) },
	func() { s3[five] += pan("v") },
	func() { s3[five] += ti("v", 1) },
	func() { s3[ti("i", 5)] += ti("v", 1) },
	func() { nilp.a += ti("v", 1) },
	func() { nilm[tr("k")] += ti("v", 1) },
	func() { nilm[tr("k")]++ },
	func() { nilm[tr("k")] = ti("v", 1) },
	func() { nilm["k"] += 1 / zero },
	func() { tm("m", nilm)[tr("k")] = ti("v", 1) / zero },
	func() { m := map[any]int{}; m[te("k", []int{})] = ti("v", 1) },
	func() { tp("p", nil).a, tp("q", nil).b = ti("v", 1), ti("w", 2) },
	func() { tp("p", nil).s[ti("i", 9)] = ti("v", 1) },
	func() { ts("s", nil)[ti("i", 9)] = ti("v", 1) },
	func() { *tpi("p", nil) = ti("v", 1) },
	func() { *tpi("p", nil) += ti("v", 1) },
	func() { tc("c", nil2) <- ti("v", 1) / zero },
	func() { c := make(chan int); close(c); c <- pan("v") },
	func() { c := make(chan int); close(c); c <- ti("v", 1) },
	func() {
		select {
		case tc("c1", nil2) <- ti("v", 1):
		case tc("c2", nil2) <- 1 / zero:
		default:
		}
	},
	func() { _ = T{a: s3[five], b: nilp.a} },
	func() { _ = T{b: nilp.a, a: s3[five]} },
	func() { _ = []int{s3[five], pan("e")} },
	func() { _ = []int{s3[five], ti("e", 1)} },
	func() { _ = map[string]int{tr("a"): s3[five], tr("b"): pan("e")} },
	func() { _ = map[string]int{tr("a"): ti("av", 1), tr("b"): ti("bv", 2)} },
	func() { _ = [3]int{2: ti("two", 1), 0: ti("zero", 1)} },
	func() { _ = s3[ti("l", 3):ti("h", 2)] },
	func() { _ = ts("s", s3)[ti("l", 0):ti("h", 2):ti("m", 9)] },
	func() { _ = s3[1/zero : pan("h")] },
	func() { _ = s3[pan("l"):nilp.a] },
	func() { _ = s3[nilp.a:pan("l")] },
	func() { _ = append(ts("s", s3), s3[five], ti("x", 1)) },
	func() { copy(s3[five:], ts("src", nil)) },
	func() { fmt.Sprint(len(nilp.s), cap(ts("x", nil))) },
	func() { return1() },
	func() { fmt.Println(return2()) },
	func() {
		if s3[five] > ti("r", 1) && pan("x") > 0 {
		}
	},
	func() {
		switch ti("tag", 1) {
		case ti("c0", 0), ti("c1", 1), pan("c2"):
			log = append(log, "hit")
		}
	},
	func() {
		switch s3[five] {
		case ti("c0", 0):
		}
	},
	func() {
		for i := range ts("s", s3)[:ti("n", 7)] {
			_ = i
		}
	},
	func() { var a [3]int; var p *[3]int; a, *p = *p, a },
	func() { a, b := nilp.a/zero, 2; _, _ = a, b },
	func() { x := uint8(1) << ti("sh", -1) >> pan("q"); _ = x },
	func() { x := 1<<ti("sh", -1) + nilp.a; _ = x },
	func() { s := "abc"; x := s[five] + byte(pan("y")); _ = x },
	func() { x := tr("a") + tr("b")[five:] + tr("c"); _ = x },
	func() { x := tr("a")[five]; _ = x },
	func() { x := []any{te("a", 1).(int), te("b", 1).(string), te("c", 1)}; _ = x },
	func() { var e error; x := e.Error() + tr("b"); _ = x },
	func() { nilp.p.a = 3 },
	func() { nilp.p = &T{a: ti("x", 1)} },
	func() { *nilp = T{a: ti("x", 1)} },
	func() { *nilp = *nilp.meth(1) },
	func() { x := [...]int{ti("a", 1), 2, 3}[five]; _ = x },
	func() { nilp.arr = [3]int{ti("a", 1), s3[five], 1} },
	func() { a, ok := nilm[tr("k")]; nilp.a, ok = a, ok },
	func() { nilp.a, _ = <-tc("c", closed()) },
	func() { _, s3[five] = 1, ti("b", 2) },
	func() { var ok bool; s3[five], ok = te("e", 1).(int); _ = ok },
	func() { var ok bool; s3[five], ok = nilm[tr("k")]; _ = ok },
	func() { x := complex(float64(nilp.a), float64(s3[five])); _ = x },
	func() { panic(fmt.Sprint(tr("a"), s3[five])) },
	func() { _ = min(ti("a", 1), s3[five], pan("z")) },
	func() { _ = func() int { log = append(log, "lit"); return 1 }() + s3[five] },
	func() { _ = s3[five] * func() int { log = append(log, "lit"); return 1 }() },
	func() { _ = nilp.a == ti("q", 0) || pan("x") > 0 },
	func() { _ = *tpi("p", &zero) + *tpi("q", nil) + ti("r", 1) },
	func() { _ = *tpi("p", nil) + *tpi("q", &zero) + ti("r", 1) },
	func() { tp("p", nil).meth(ti("x", 1)).meth(ti("y", 2)).p.meth(ti("z", 1)).a++ },
	func() { _, _ = nilp.a, len(s3[five:]) },
	func() { _, _ = 1/zero, te("x", 1).(string) },
	func() { defer fmt.Sprint(nilp.a, len(make([]int, ti("n", -1)))) },
	func() { nilp.s[ti("i", 1)/zero] = two1() },
	func() { s3[five], nilp.a = nilp.b, 1/zero },
	func() { nilp.arr[five], s3[0] = [5]int(s3)[0], 1/zero },
	func() { m := map[string]int{}; defer func() { fmt.Println(len(m)) }(); m["k"], s3[0] = s3[five], 1 },
	func() { m := map[int]int{}; m[1/zero] += nilp.a },
	func() { m := map[string]int{"a": 10}; m["a"] /= grow(m); fmt.Println(m) },
	func() { m := map[string]int{"a": 10}; m["a"] += grow(m); fmt.Println(m) },
	func() { str = "abc"; x := []int{1, 2, 3, 4}; x[len(str)] = longer(); fmt.Println(x) },
	func() { str = "abc"; x := []int{1, 2, 3, 4}; x[len(str)] -= longer(); fmt.Println(x) },
	func() { zero = 0; fmt.Println(zero == 0 && five == 5, change()); zero = 0 },
	func() { zero = 0; fmt.Println(zero, change(), zero == 0 || five == 0); zero = 0 },
	func() { _ = append(nilp.s, s3[five], 1/zero) },
	func() { _ = append(nilp.s, te("x", "s").(int)) },
	func() { var ok bool; s3[te("x", "s").(int)], ok = <-tc("c", closed()); _ = ok },
	func() {
		for range nilp.s[:s3[five]] {
		}
	},
	func() { fmt.Println(results()) },
}

var nil2 chan int

func closed() chan int          { c := make(chan int); close(c); return c }
func tpi(s string, p *int) *int { log = append(log, s); return p }

func return1() (int, int) { return s3[five], pan("r") }
func return2() (a int, err error) {
	defer func() { fmt.Println("deferred sees", a, err, recover()) }()
	a = 7
	return s3[five], fmt.Errorf("x%d", ti("r", 1))
}

func two1() int { log = append(log, "two1"); return 1 }

func grow(m map[string]int) int { m["a"] = 100; log = append(log, "grow"); return 5 }

func longer() int { str += "d"; return 7 }

func change() int { zero++; return zero }

func results() (a, b int, err error) {
	defer func() { fmt.Println("deferred sees", a, b, err, recover()) }()
	a = 7
	return s3[five], 1 / zero, fmt.Errorf("x%d", ti("r", 1))
}

// attempt runs a case and tells what happened before it failed.
func attempt(i int) {
	defer func() {
		fmt.Println(i, recover(), log, s3)
		log = nil
	}()
	cases[i]()
	fmt.Println("no panic")
}

func main() {
	for i := range cases {
		attempt(i)
	}
}
