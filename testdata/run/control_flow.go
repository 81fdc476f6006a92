// run

package main

import "fmt"

func classify(n int) string {
	switch {
	case n < 0:
		return "negative"
	case n == 0:
		return "zero"
	case n < 10:
		if n%2 == 0 {
			return "small even"
		}
		fallthrough
	case n < 100:
		return "medium"
	}
	return "large"
}

func weekday(n int) string {
	switch n {
	case 0, 6:
		return "weekend"
	case 1, 2, 3, 4, 5:
		return "weekday"
	default:
		return "none"
	}
}

func word(s string) int {
	switch s {
	case "one":
		return 1
	case "two", "zwei":
		return 2
	case "three":
		return 3
	case "":
		return 0
	}
	return -1
}

func main() {
	for _, n := range []int{-1, 0, 4, 5, 50, 500} {
		fmt.Println(n, classify(n))
	}
	for i := range 8 {
		fmt.Print(weekday(i), " ")
	}
	fmt.Println()
	for _, s := range []string{"one", "zwei", "three", "", "x", "two"} {
		fmt.Print(word(s), " ")
	}
	fmt.Println()
outer:
	for i := 0; i < 5; i++ {
		for j := 0; j < 5; j++ {
			switch {
			case j == 3:
				continue outer
			case i == 3:
				break outer
			}
			fmt.Print(i*10+j, " ")
		}
	}
	fmt.Println()
	i := 0
loop:
	if i < 3 {
		fmt.Print("goto ", i, " ")
		i++
		goto loop
	}
	fmt.Println()
	for i := 10; ; i-- {
		if i%4 == 0 {
			break
		}
	}
	x := 5
	switch x := x * 2; x {
	case 10:
		x++
		fmt.Println("ten", x)
	}
	switch f := any(x).(type) {
	case int:
		f++
		fmt.Println(f, x)
	}
	switch {
	default:
		fmt.Println("default first")
	case x == 6:
		fmt.Println("no")
	}
block:
	switch {
	default:
		if x == 5 {
			break block
		}
		fmt.Println("not reached")
	}
	var e any = 3.5
	switch e {
	case 3:
		fmt.Println("int")
	case 3.5:
		fmt.Println("float")
	}
}
