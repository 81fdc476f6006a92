// Four goroutines feed one that selects among their channels until all are done.
package main

const values = 500_000

func feed(c chan<- int, done chan<- bool, step int) {
	for i := range values {
		c <- i * step
	}
	done <- true
}

func main() {
	a, b, c, d := make(chan int), make(chan int, 8), make(chan int), make(chan int, 64)
	done := make(chan bool)
	for i, to := range []chan int{a, b, c, d} {
		go feed(to, done, i+1)
	}
	sum, idle := 0, 0
	for left := 4; left > 0; {
		select {
		case v := <-a:
			sum += v
		case v := <-b:
			sum += v
		case v := <-c:
			sum += v
		case v := <-d:
			sum += v
		case <-done:
			left--
		}
		select {
		case v := <-a:
			sum += v
		default:
			idle++
		}
	}
	for {
		select {
		case v := <-b:
			sum += v
			continue
		case v := <-d:
			sum += v
			continue
		default:
		}
		break
	}
	println(sum, idle >= 0)
}
