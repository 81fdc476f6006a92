// Deferred calls: unlocking, in loops, with recover.
package main

import "sync"

type account struct {
	mu  sync.Mutex
	sum int
}

func (a *account) add(n int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.sum += n
}

func many(n int) (sum int) {
	for i := 0; i < n; i++ {
		defer func() { sum += i }()
	}
	return 1
}

func safe(f func(int), n int) (ok bool) {
	defer func() { ok = recover() == nil }()
	f(n)
	return
}

func risky(n int) {
	if n%16 == 0 {
		panic("sixteen")
	}
}

func main() {
	var a account
	total := 0
	for i := 0; i < 3000000; i++ {
		a.add(i & 3)
	}
	for i := 0; i < 20000; i++ {
		total += many(20)
	}
	for i := 0; i < 500000; i++ {
		if safe(risky, i) {
			total++
		}
	}
	println(a.sum, total)
}
