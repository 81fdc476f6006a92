// escape -m

package main

// Columns from 255 on are not printed.
func f(p *int) (q *int) {                                                                                                                                                                                                                        x := 1; q = &x; return q }

func main() { y := 2; f(&y);                                                                                                                                                                                                                                       println(*f(&y)) }
