// Switches on strings and a small virtual machine.
package main

func opcode(s string) int {
	switch s {
	case "push":
		return 0
	case "add":
		return 1
	case "sub":
		return 2
	case "mul":
		return 3
	case "dup":
		return 4
	case "swap":
		return 5
	case "jump":
		return 6
	case "jumpif":
		return 7
	case "print":
		return 8
	case "halt":
		return 9
	}
	return -1
}

func run(code []int) int {
	var stack [64]int
	sp, pc, steps := 0, 0, 0
	for {
		steps++
		switch code[pc] {
		case 0:
			stack[sp] = code[pc+1]
			sp++
			pc += 2
		case 1:
			sp--
			stack[sp-1] += stack[sp]
			pc++
		case 2:
			sp--
			stack[sp-1] -= stack[sp]
			pc++
		case 3:
			sp--
			stack[sp-1] *= stack[sp]
			pc++
		case 4:
			stack[sp] = stack[sp-1]
			sp++
			pc++
		case 5:
			stack[sp-1], stack[sp-2] = stack[sp-2], stack[sp-1]
			pc++
		case 6:
			pc = code[pc+1]
		case 7:
			sp--
			if stack[sp] != 0 {
				pc = code[pc+1]
			} else {
				pc += 2
			}
		case 9:
			return steps
		}
	}
}

func main() {
	words := []string{"push", "jumpif", "halt", "mul", "other", "dup", "swap", "prints", "add", "jump"}
	total := 0
	for i := 0; i < 20000000; i++ {
		total += opcode(words[i%len(words)])
	}
	code := []int{0, 1000000, 0, 1, 2, 4, 7, 2, 9}
	for i := 0; i < 8; i++ {
		total += run(code)
	}
	println(total)
}
