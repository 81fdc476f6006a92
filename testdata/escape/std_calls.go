// escape -m

package main

import (
	"strconv"
	"strings"
)

func main() {
	s := strings.Repeat("x", 3)
	n, err := strconv.Atoi("12")
	println(strings.Contains(s, "x"), n, err == nil)
}
