// errorcheck

// Select statements.

package p

func f(ch chan int, ro <-chan string, so chan<- int, m map[string]int, b []int) {
	var s string
	var ok bool
	var e any
	select {
	case <-ch:
	case x := <-ch:
		_ = x
	case x, ok := <-ro:
		_, _ = x, ok
	case s, ok = <-ro:
	case s = <-ch: // ERROR `cannot use <-ch \(comma, ok expression of type int\) as string value in assignment`
	case e, e = <-ch:
	case b[0] = <-ch:
	case m["a"], ok = <-ch:
	case ch <- 1:
	case so <- "x": // ERROR `cannot use "x" \(untyped string constant\) as int value in send`
	case ro <- "x": // ERROR `invalid operation: cannot send to receive-only channel <-chan string ro \(variable of type <-chan string\)`
	case <-so: // ERROR `invalid operation: cannot receive from send-only channel chan<- int so \(variable of type chan<- int\)`
	case (<-ch):
	case x := (<-ch):
		_ = x
	default:
	default: // ERROR `multiple defaults \(first at .*select_statement\.go:29:2\)`
	}
	select {
	case x := 1: // ERROR `select case must be send or receive \(possibly with assignment\)`
	case f(nil, nil, nil, nil, nil): // ERROR `select case must be send or receive \(possibly with assignment\)`
	case ch: // ERROR `select case must be send or receive \(possibly with assignment\)`
	case x, y, z := <-ch: // ERROR `declared and not used: x` `declared and not used: y` `declared and not used: z` `assignment mismatch: 3 variables but 1 value`
	case x := <-ch: // ERROR `declared and not used: x`
	}
	_, _, _ = s, ok, e
}
