// escape -m

package main

import "fmt"

type T7 float64
type T8 int8

func main() {
	var v22 float64 = (0.5)
	var v26 int8 = 1
	var v27 float64 = 1
	var w48 T7 = T7(v27)
	var w49 T8 = T8(v26)
	var w50 T8 = 3
	var w51 = int16(v26)
	k, ok := any(w48).(T7)
	k2, ok2 := any(w49).(T8)
	k3, ok3 := any(w50).(T8)
	k4, ok4 := any(w51).(int16)
	fmt.Println(k, ok, k2, ok2, k3, ok3, k4, ok4)
	fmt.Println(w48, w49, w50, w51, float64(func(p float64) float64 { return p }(v22)), float64(func(p float64) float64 { return p }(v22 * 2)))
}
