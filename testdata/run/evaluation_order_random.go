// run

package main
import "fmt"
type P struct { x, y int; z [3]int }
var g = 1
var arr = [4]int{1, 2, 3, 4}
var sl = []int{5, 6, 7, 8}
var m = map[int]int{0: 1, 1: 2}
var st = P{1, 2, [3]int{3, 4, 5}}
var s = "a"
var p = &P{7, 8, [3]int{9, 10, 11}}
func f1() int { g++; fmt.Print("f1 "); return g }
func f2(a int) int { arr[a&3] += 10; sl[a&3]++; fmt.Print("f2 "); return a + 1 }
func f3() (int, int) { st.x *= 2; m[g&1] += 3; fmt.Print("f3 "); return g, st.x }
func f4() P { st.y++; p.x--; fmt.Print("f4 "); return st }
func f5() *P { p.z[1]++; fmt.Print("f5 "); g += 2; return p }
func f6() string { s += "b"; fmt.Print("f6 "); return s }
func f7() []int { sl = append([]int(nil), sl...); sl[0] = g; fmt.Print("f7 "); return sl }
func fb() bool { g ^= 1; fmt.Print("fb "); return g&1 == 0 }
func v3(a, b, c int) int { fmt.Print("v3(", a, b, c, ") "); return a - b + c }
func va(a int, xs ...int) int { fmt.Print("va", a, xs, " "); return a + len(xs) }
func vp(a P, b int, c P) int { fmt.Print("vp", a, b, c, " "); return a.x + b + c.y }
func vi(a any, b any) int { fmt.Print("vi", a, b, " "); return 1 }
func reset() { g = 1; arr = [4]int{1, 2, 3, 4}; sl = []int{5, 6, 7, 8}; m = map[int]int{0: 1, 1: 2}; st = P{1, 2, [3]int{3, 4, 5}}; s = "a"; p = &P{7, 8, [3]int{9, 10, 11}} }
func show() { fmt.Println("|", g, arr, sl, m, st, s, *p) }

func t0() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
p.y, f5().x = va(arr[arr[g&3]&3], p.y, p.y), (v3(g, g, g) + f5().x)
show()
arr[m[p.y&1]&3]++
show()
f7()[1], f5().x = f3()
show()
fmt.Print(v3(f7()[p.y&3], f1(), 3), sl[st.z[g%3&1]&3], " ")
show()
}
func t1() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
g++
show()
st = f4()
show()
st = *f5()
show()
st.z[1], m[arr[3&3]&3] = v3(f1(), len(s), v3(p.y, p.y, st.x)), st.z[g%3&1]
show()
}
func t2() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
s = ((fmt.Sprint(st.x) + fmt.Sprint(arr[g&3])) + s)
show()
f5().x *= va(0, vi(g, sl[1&3]), f1())
show()
_ = (f1() + vi(vi(sl[1&3], sl[1&3]), va(sl[1&3], p.y, p.y)))
show()
if (arr[vp(st, arr[g&3], st)&3] < m[arr[g&3]&1]) { g++ } else { st.x-- }
show()
}
func t3() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
m[va(st.x, sl[1&3], g)&3], f7()[1] = sl[st.x&3], vp(*f5(), g, st)
show()
_ = g
show()
m[(p.y - 1)&3] = st.z[f4().y%3&1]
show()
fmt.Print(p.y, va(v3(p.y, g, 1), 0, st.z[1%3&1]), " ")
show()
}
func t4() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
p.y, m[va(p.y, 2, st.x)&3] = 1, len(fmt.Sprint(sl[1&3]))
show()
if g > 1 { g++ } else { st.x-- }
show()
fmt.Print(vp(P{g, arr[g&3], [3]int{sl[1&3]}}, g, *f5()), vi(vi(1, sl[1&3]), vi(p.y, st.x)), " ")
show()
m[va(p.y, p.y, st.x)&1] ^= va(st.z[arr[g&3]%3&1], st.z[st.x%3&1], f4().y)
show()
}
func t5() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
g += f2(sl[arr[g&3]&3])
show()
st.z[1], st.z[1] = f3()
show()
st.x, p.y = f3()
show()
s = s
show()
}
func t6() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
fmt.Print(len("k"), 2, " ")
show()
if (f4().y < m[(g + st.x)&1]) { g++ } else { st.x-- }
show()
g, f7()[1] = m[len(s)&1], f5().x
show()
fmt.Print(0, len(f6()), " ")
show()
}
func t7() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
_, arr[f7()[st.x&3]&3] = f4().y, va(f5().x, st.z[g%3&1], f2(g))
show()
if (((st.x < sl[1&3]) && (g > 1 && g > 1)) || ((g < st.x) && fb())) { g++ } else { st.x-- }
show()
sl[st.z[st.x%3&1]&3] = g
show()
sl[len(s)&3] *= f7()[f4().y&3]
show()
}
func t8() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
arr[st.x&3] -= f4().y
show()
if fb() { g++ } else { st.x-- }
show()
st.x, g = 3, (g - arr[p.y&3])
show()
s = "k"
show()
}
func t9() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
st = P{(arr[g&3] - st.x), va(st.x, st.x, p.y), [3]int{0}}
show()
st = f4()
show()
p.y = len(fmt.Sprint((2 + sl[1&3])))
show()
p.y, sl[len(s)&3] = f3()
show()
}
func t10() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
s = (fmt.Sprint(m[arr[g&3]&1]) + s)
show()
s = "k"
show()
p.y = vi(f1(), len("k"))
show()
s = s
show()
}
func t11() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
fmt.Print(sl[vi(arr[g&3], 1)&3], st.x, " ")
show()
if g > 1 { g++ } else { st.x-- }
show()
st.x, f5().x = (va(g, arr[g&3], sl[1&3]) + len(s)), f5().x
show()
sl[va(g, 0, p.y)&3], p.y = len(fmt.Sprint(p.y)), (f2(sl[1&3]) + len(s))
show()
}
func t12() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
if g > 1 { g++ } else { st.x-- }
show()
switch st.z[vi(arr[g&3], 0)%3&1] { case arr[(g - g)&3]: g++; case va(st.x, m[sl[1&3]&1], st.z[g%3&1]): g--; default: st.y++ }
show()
switch st.x { case sl[len(s)&3]: g++; case g: g--; default: st.y++ }
show()
switch (vp(st, st.x, st) - vp(st, arr[g&3], st)) { case arr[p.y&3]: g++; case sl[g&3]: g--; default: st.y++ }
show()
}
func t13() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
st.z[1] = f2(0)
show()
if (st.x < vp(*f5(), vp(st, st.x, st), st)) { g++ } else { st.x-- }
show()
if (vp(st, st.z[p.y%3&1], st) < sl[vi(1, st.x)&3]) { g++ } else { st.x-- }
show()
s = ((f6() + "k") + s)
show()
}
func t14() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
switch arr[st.x&3] { case arr[va(arr[g&3], g, g)&3]: g++; case (2 - (arr[g&3] - st.x)): g--; default: st.y++ }
show()
m[va(sl[1&3], p.y, 0)]++
show()
fmt.Print(va((arr[g&3] + st.x), vi(g, sl[1&3]), vi(sl[1&3], p.y)), p.y, " ")
show()
if (vi(f5().x, sl[st.x&3]) < sl[arr[st.x&3]&3]) { g++ } else { st.x-- }
show()
}
func t15() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
m[sl[arr[g&3]&3]]++
show()
s = (fmt.Sprint(sl[st.x&3]) + fmt.Sprint(v3(sl[1&3], p.y, sl[1&3])))
show()
if fb() { g++ } else { st.x-- }
show()
p.z[1] -= p.y
show()
}
func t16() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
st.x, _ = m[v3(st.x, g, st.x)&1], len(s)
show()
f7()[1] = 3
show()
st.z[1] = 1
show()
arr[vp(st, arr[g&3], st)&3] = vp(f4(), 3, f4())
show()
}
func t17() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
g = st.x
show()
fmt.Print(f1(), vp(f4(), f4().y, P{sl[1&3], st.x, [3]int{g}}), " ")
show()
sl[f2(arr[g&3])&3] = 1
show()
f7()[1], p.y = vi(arr[arr[g&3]&3], vp(st, st.x, st)), g
show()
}
func t18() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
fmt.Print(v3(p.y, 1, vi(sl[1&3], g)), f1(), " ")
show()
p.y, p.y = st.z[f1()%3&1], f2(st.x)
show()
p.y = (f2(f2(g)) + st.x)
show()
st.z[1] = arr[(f5().x - sl[st.x&3])&3]
show()
}
func t19() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
sl[p.y&3] ^= p.y
show()
if (f4().y < f7()[f1()&3]) { g++ } else { st.x-- }
show()
s = fmt.Sprint(f7()[p.y&3])
show()
g++
show()
}
func t20() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
p.y = len("k")
show()
fmt.Print(m[f5().x&1], f7()[f1()&3], " ")
show()
if (fb() && g > 1) { g++ } else { st.x-- }
show()
switch f7()[f4().y&3] { case p.y: g++; case st.z[arr[p.y&3]%3&1]: g--; default: st.y++ }
show()
}
func t21() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
s = s
show()
st.x = sl[st.z[len(s)%3&1]&3]
show()
st = P{arr[sl[1&3]&3], 1, [3]int{1}}
show()
g++
show()
}
func t22() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
p.z[1] ^= f5().x
show()
g++
show()
st.z[1], f7()[1] = f3()
show()
f5().x = m[vi(arr[p.y&3], p.y)&1]
show()
}
func t23() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
p.z[1] ^= 1
show()
if fb() { g++ } else { st.x-- }
show()
g++
show()
arr[st.z[sl[1&3]%3&1]&3], _ = f3()
show()
}
func t24() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
arr[arr[g&3]&3]++
show()
if g > 1 { g++ } else { st.x-- }
show()
if (g > 1 || (v3(g, p.y, arr[g&3]) < st.x)) { g++ } else { st.x-- }
show()
f5().x, arr[(st.x - g)&3] = g, f1()
show()
}
func t25() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
if g > 1 { g++ } else { st.x-- }
show()
if g > 1 { g++ } else { st.x-- }
show()
st = f4()
show()
fmt.Print(f5().x, m[f2(p.y)&1], " ")
show()
}
func t26() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
sl[g&3], arr[st.x&3] = f3()
show()
st = f4()
show()
if (arr[sl[0&3]&3] < st.z[arr[sl[1&3]&3]%3&1]) { g++ } else { st.x-- }
show()
switch f1() { case 2: g++; case v3(st.z[p.y%3&1], (arr[g&3] + g), f5().x): g--; default: st.y++ }
show()
}
func t27() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
fmt.Print(f1(), vi(arr[arr[g&3]&3], f5().x), " ")
show()
s = (s + fmt.Sprint(st.z[p.y%3&1]))
show()
fmt.Print(f7()[va(sl[1&3], 1, arr[g&3])&3], f1(), " ")
show()
fmt.Print(vi(f5().x, len(s)), arr[sl[arr[g&3]&3]&3], " ")
show()
}
func t28() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
f5().x = 1
show()
st = f4()
show()
if (st.x < g) { g++ } else { st.x-- }
show()
switch sl[f2(2)&3] { case p.y: g++; case st.x: g--; default: st.y++ }
show()
}
func t29() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
if fb() { g++ } else { st.x-- }
show()
p.z[1] *= m[f7()[sl[1&3]&3]&1]
show()
switch arr[(sl[1&3] + g)&3] { case f4().y: g++; case (vp(st, p.y, st) + st.x): g--; default: st.y++ }
show()
s = f6()
show()
}
func t30() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
switch sl[g&3] { case f1(): g++; case g: g--; default: st.y++ }
show()
m[(g + p.y)&3] = f5().x
show()
st.x = (m[f4().y&1] + vp(f4(), arr[p.y&3], P{p.y, st.x, [3]int{sl[1&3]}}))
show()
m[(st.x + st.x)]++
show()
}
func t31() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
f5().x = f2(arr[(p.y - 1)&3])
show()
st.z[1] = f4().y
show()
p.y, p.y = f7()[sl[g&3]&3], (st.z[2%3&1] + (sl[1&3] + p.y))
show()
st = P{g, st.z[0%3&1], [3]int{st.x}}
show()
}
func t32() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
arr[arr[g&3]&3]++
show()
switch vi(g, st.z[p.y%3&1]) { case vp(P{arr[g&3], arr[g&3], [3]int{g}}, p.y, P{arr[g&3], arr[g&3], [3]int{sl[1&3]}}): g++; case sl[f7()[3&3]&3]: g--; default: st.y++ }
show()
fmt.Print(0, g, " ")
show()
if (len(f6()) < f5().x) { g++ } else { st.x-- }
show()
}
func t33() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
arr[f4().y&3], g = p.y, (vi(sl[1&3], arr[g&3]) + v3(1, 1, g))
show()
f7()[1] = f4().y
show()
m[f7()[2&3]&3] = m[f1()&1]
show()
switch st.x { case g: g++; case (len(s) - g): g--; default: st.y++ }
show()
}
func t34() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
s = s
show()
s = f6()
show()
p.y = st.z[st.x%3&1]
show()
fmt.Print(vi(sl[2&3], f4().y), (st.x + st.z[arr[g&3]%3&1]), " ")
show()
}
func t35() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
arr[arr[sl[1&3]&3]&3] = (f5().x + vi(arr[sl[1&3]&3], p.y))
show()
arr[f2(p.y)&3]++
show()
st = st
show()
st = P{vi(sl[1&3], 0), f7()[3&3], [3]int{g}}
show()
}
func t36() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
m[f7()[sl[1&3]&3]&1] *= st.z[f7()[p.y&3]%3&1]
show()
fmt.Print(f1(), len(f6()), " ")
show()
m[st.x]++
show()
g++
show()
}
func t37() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
switch (sl[st.x&3] - vp(st, arr[g&3], st)) { case va(arr[st.x&3], 2, (g - arr[g&3])): g++; case 3: g--; default: st.y++ }
show()
switch 2 { case len((s + s)): g++; case f2(vi(st.x, st.x)): g--; default: st.y++ }
show()
switch 1 { case v3(f2(arr[g&3]), vi(1, p.y), arr[sl[1&3]&3]): g++; case len(s): g--; default: st.y++ }
show()
switch m[f7()[arr[g&3]&3]&1] { case f5().x: g++; case m[p.y&1]: g--; default: st.y++ }
show()
}
func t38() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
fmt.Print(f7()[(1 - arr[g&3])&3], st.x, " ")
show()
f5().x = sl[v3(v3(g, p.y, p.y), (p.y - sl[1&3]), m[p.y&1])&3]
show()
_, g = (len(s) + g), len(fmt.Sprint(arr[g&3]))
show()
arr[len(s)&3] += (g + f1())
show()
}
func t39() {
reset()
defer func() { if e := recover(); e != nil { fmt.Print("REC ", e) } }()
arr[(st.x + sl[1&3])&3] = f7()[f7()[m[st.x&1]&3]&3]
show()
if fb() { g++ } else { st.x-- }
show()
f5().x, f5().x = f5().x, st.z[va(st.x, sl[1&3], g)%3&1]
show()
st = *f5()
show()
}
func main() {
fmt.Print(0, ": "); t0()
fmt.Print(1, ": "); t1()
fmt.Print(2, ": "); t2()
fmt.Print(3, ": "); t3()
fmt.Print(4, ": "); t4()
fmt.Print(5, ": "); t5()
fmt.Print(6, ": "); t6()
fmt.Print(7, ": "); t7()
fmt.Print(8, ": "); t8()
fmt.Print(9, ": "); t9()
fmt.Print(10, ": "); t10()
fmt.Print(11, ": "); t11()
fmt.Print(12, ": "); t12()
fmt.Print(13, ": "); t13()
fmt.Print(14, ": "); t14()
fmt.Print(15, ": "); t15()
fmt.Print(16, ": "); t16()
fmt.Print(17, ": "); t17()
fmt.Print(18, ": "); t18()
fmt.Print(19, ": "); t19()
fmt.Print(20, ": "); t20()
fmt.Print(21, ": "); t21()
fmt.Print(22, ": "); t22()
fmt.Print(23, ": "); t23()
fmt.Print(24, ": "); t24()
fmt.Print(25, ": "); t25()
fmt.Print(26, ": "); t26()
fmt.Print(27, ": "); t27()
fmt.Print(28, ": "); t28()
fmt.Print(29, ": "); t29()
fmt.Print(30, ": "); t30()
fmt.Print(31, ": "); t31()
fmt.Print(32, ": "); t32()
fmt.Print(33, ": "); t33()
fmt.Print(34, ": "); t34()
fmt.Print(35, ": "); t35()
fmt.Print(36, ": "); t36()
fmt.Print(37, ": "); t37()
fmt.Print(38, ": "); t38()
fmt.Print(39, ": "); t39()
}
