// Two goroutines hand a value to and fro over unbuffered channels.
package main

const rounds = 3_000_000

func main() {
	there, back := make(chan int), make(chan int)
	go func() {
		for v := range there {
			back <- v + 1
		}
		close(back)
	}()
	sum := 0
	for i := range rounds {
		there <- i
		sum += <-back
	}
	close(there)
	<-back
	println(sum)
}
