// escape -m

package main

func sum(s []int) (t int) {
	for _, v := range s {
		t += v
	}
	return
}

func find(s []string, x string) int {
	for i := 0; i < len(s); i++ {
		if s[i] == x {
			return i
		}
	}
	return -1
}

func main() {
	println(sum([]int{1, 2}), find([]string{"a"}, "a"))
}
