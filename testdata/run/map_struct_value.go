// run

package main

import "fmt"

type point struct{ x, y int }
type wide struct {
	name string
	data [30]int
}

func main() {
	m := map[string]point{"a": {1, 2}}
	p := m["a"]
	p.x = 9
	fmt.Println(m["a"], p, m["none"])
	q := map[string]*point{"a": {3, 4}}
	q["a"].x++
	fmt.Println(*q["a"])
	w := map[int]wide{}
	w[1] = wide{name: "one", data: [30]int{29: 7}}
	fmt.Println(w[1].name, w[1].data[29], w[2].name == "")
	nested := map[string]map[string]int{}
	if nested["x"] == nil {
		nested["x"] = map[string]int{}
	}
	nested["x"]["y"]++
	nested["x"]["y"] += 2
	fmt.Println(nested)
	var null map[string]int
	fmt.Println(null["x"], len(null), null == nil)
	delete(null, "x")
	for range null {
		fmt.Println("never")
	}
	f := map[string]func(int) int{"double": func(n int) int { return 2 * n }}
	fmt.Println(f["double"](21))
	type key struct {
		a any
		s string
	}
	k := map[key]int{{1, "x"}: 1, {"1", "x"}: 2}
	fmt.Println(k[key{1, "x"}], k[key{"1", "x"}], k[key{int8(1), "x"}])
}
