// run

// A package of several parts: its variables hold literals, some of which stand behind the functions.
package main

import "fmt"

type step struct {
	name string
	run  func(int) int
}

var steps = []step{
	{"step0", func(x int) int { return x*2 + 0 }},
	{"step1", func(x int) int { return x*3 + 1 }},
	{"step2", func(x int) int { return x*4 + 2 }},
	{"step3", func(x int) int { return x*5 + 3 }},
	{"step4", func(x int) int { return x*6 + 4 }},
	{"step5", func(x int) int { return x*7 + 5 }},
	{"step6", func(x int) int { return x*8 + 6 }},
	{"step7", func(x int) int { return x*9 + 7 }},
}

var table = map[string]func(int) int{"half": func(x int) int { return x / 2 }, "neg": func(x int) int { return -x }}

var late = func(x int) int { return x ^ 21 }

//go:noinline
func work0(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*3 + n
	}
	for i, v := range values {
		switch {
		case v%2 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work1(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*4 + n
	}
	for i, v := range values {
		switch {
		case v%3 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work2(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*5 + n
	}
	for i, v := range values {
		switch {
		case v%4 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work3(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*6 + n
	}
	for i, v := range values {
		switch {
		case v%5 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work4(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*7 + n
	}
	for i, v := range values {
		switch {
		case v%6 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work5(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*8 + n
	}
	for i, v := range values {
		switch {
		case v%7 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work6(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*9 + n
	}
	for i, v := range values {
		switch {
		case v%8 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work7(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*10 + n
	}
	for i, v := range values {
		switch {
		case v%9 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work8(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*11 + n
	}
	for i, v := range values {
		switch {
		case v%10 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work9(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*12 + n
	}
	for i, v := range values {
		switch {
		case v%11 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work10(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*13 + n
	}
	for i, v := range values {
		switch {
		case v%12 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work11(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*14 + n
	}
	for i, v := range values {
		switch {
		case v%13 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work12(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*15 + n
	}
	for i, v := range values {
		switch {
		case v%14 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work13(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*16 + n
	}
	for i, v := range values {
		switch {
		case v%15 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work14(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*17 + n
	}
	for i, v := range values {
		switch {
		case v%16 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work15(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*18 + n
	}
	for i, v := range values {
		switch {
		case v%17 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work16(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*19 + n
	}
	for i, v := range values {
		switch {
		case v%18 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work17(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*20 + n
	}
	for i, v := range values {
		switch {
		case v%19 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work18(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*21 + n
	}
	for i, v := range values {
		switch {
		case v%20 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work19(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*22 + n
	}
	for i, v := range values {
		switch {
		case v%21 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work20(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*23 + n
	}
	for i, v := range values {
		switch {
		case v%22 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work21(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*24 + n
	}
	for i, v := range values {
		switch {
		case v%23 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work22(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*25 + n
	}
	for i, v := range values {
		switch {
		case v%24 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work23(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*26 + n
	}
	for i, v := range values {
		switch {
		case v%25 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work24(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*27 + n
	}
	for i, v := range values {
		switch {
		case v%26 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work25(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*28 + n
	}
	for i, v := range values {
		switch {
		case v%27 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work26(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*29 + n
	}
	for i, v := range values {
		switch {
		case v%28 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work27(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*30 + n
	}
	for i, v := range values {
		switch {
		case v%29 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work28(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*31 + n
	}
	for i, v := range values {
		switch {
		case v%30 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work29(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*32 + n
	}
	for i, v := range values {
		switch {
		case v%31 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work30(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*33 + n
	}
	for i, v := range values {
		switch {
		case v%32 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work31(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*34 + n
	}
	for i, v := range values {
		switch {
		case v%33 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work32(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*35 + n
	}
	for i, v := range values {
		switch {
		case v%34 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work33(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*36 + n
	}
	for i, v := range values {
		switch {
		case v%35 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work34(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*37 + n
	}
	for i, v := range values {
		switch {
		case v%36 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work35(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*38 + n
	}
	for i, v := range values {
		switch {
		case v%37 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work36(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*39 + n
	}
	for i, v := range values {
		switch {
		case v%38 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work37(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*40 + n
	}
	for i, v := range values {
		switch {
		case v%39 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work38(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*41 + n
	}
	for i, v := range values {
		switch {
		case v%40 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

//go:noinline
func work39(n int) (sum int) {
	values := make([]int, n)
	for i := range values {
		values[i] = i*42 + n
	}
	for i, v := range values {
		switch {
		case v%41 == 0:
			sum += v
		case i%3 == 1:
			sum -= values[len(values)-1-i]
		default:
			sum ^= v << 1
		}
	}
	return sum
}

func main() {
	sum := 0
	sum += work0(5)
	sum += work1(6)
	sum += work2(7)
	sum += work3(8)
	sum += work4(9)
	sum += work5(10)
	sum += work6(11)
	sum += work7(12)
	sum += work8(13)
	sum += work9(14)
	sum += work10(15)
	sum += work11(16)
	sum += work12(17)
	sum += work13(18)
	sum += work14(19)
	sum += work15(20)
	sum += work16(21)
	sum += work17(22)
	sum += work18(23)
	sum += work19(24)
	sum += work20(25)
	sum += work21(26)
	sum += work22(27)
	sum += work23(28)
	sum += work24(29)
	sum += work25(30)
	sum += work26(31)
	sum += work27(32)
	sum += work28(33)
	sum += work29(34)
	sum += work30(35)
	sum += work31(36)
	sum += work32(37)
	sum += work33(38)
	sum += work34(39)
	sum += work35(40)
	sum += work36(41)
	sum += work37(42)
	sum += work38(43)
	sum += work39(44)
	for _, s := range steps {
		sum = s.run(sum) % 100003
		fmt.Println(s.name, sum)
	}
	fmt.Println(table["half"](sum), table["neg"](sum), late(sum))
}
