// escape -m

package main

func a(n int) int { return b(n) + 1 }
func b(n int) int { return c(n) * 2 }
func c(n int) int { return n - 1 }

func main() { println(a(b(c(1)))) }
