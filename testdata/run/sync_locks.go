// run

// Mutex, RWMutex, WaitGroup, Once, Cond, Pool, Map under goroutines that yield everywhere.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

type counter struct {
	sync.Mutex
	n int
}

func mutexes() {
	var c counter
	var wg sync.WaitGroup
	for i := 0; i < 20; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 50; j++ {
				c.Lock()
				n := c.n
				runtime.Gosched()
				c.n = n + 1
				c.Unlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(c.n, c.TryLock(), c.TryLock())
}

func readersAndWriters() {
	var rw sync.RWMutex
	var wg sync.WaitGroup
	var readers, most atomic.Int32
	value := 0
	for i := 0; i < 10; i++ {
		wg.Go(func() {
			for j := 0; j < 20; j++ {
				if i%3 == 0 {
					rw.Lock()
					if readers.Load() != 0 {
						fmt.Println("readers inside")
					}
					v := value
					runtime.Gosched()
					value = v + 1
					rw.Unlock()
					continue
				}
				rw.RLock()
				if n := readers.Add(1); n > most.Load() {
					most.Store(n)
				}
				runtime.Gosched()
				readers.Add(-1)
				rw.RUnlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(value, most.Load() > 1, rw.TryRLock(), rw.TryLock())
}

func once() {
	var o sync.Once
	var wg sync.WaitGroup
	calls := 0
	for i := 0; i < 10; i++ {
		wg.Go(func() { o.Do(func() { runtime.Gosched(); calls++ }) })
	}
	wg.Wait()
	f := sync.OnceValue(func() int { calls++; return calls })
	fmt.Println(calls)
	fmt.Println(f(), f())
	bad := sync.OnceFunc(func() { panic("once") })
	for i := 0; i < 2; i++ {
		func() {
			defer func() { fmt.Println(recover()) }()
			bad()
		}()
	}
}

func conditions() {
	var m sync.Mutex
	c := sync.NewCond(&m)
	var queue []int
	done := make(chan int)
	for i := 0; i < 3; i++ {
		go func() {
			sum := 0
			for {
				m.Lock()
				for len(queue) == 0 {
					c.Wait()
				}
				v := queue[0]
				queue = queue[1:]
				m.Unlock()
				if v < 0 {
					done <- sum
					return
				}
				sum += v
			}
		}()
	}
	for i := 1; i <= 100; i++ {
		m.Lock()
		queue = append(queue, i)
		m.Unlock()
		c.Signal()
	}
	m.Lock()
	queue = append(queue, -1, -1, -1)
	m.Unlock()
	c.Broadcast()
	fmt.Println(<-done + <-done + <-done)
}

func main() {
	mutexes()
	readersAndWriters()
	once()
	conditions()
	p := sync.Pool{New: func() any { return "new" }}
	fmt.Println(p.Get())
	var m sync.Map
	m.Store("a", 1)
	fmt.Println(m.LoadOrStore("a", 2))
	fmt.Println(m.LoadOrStore("b", 2))
	fmt.Println(m.CompareAndSwap("a", 1, 3))
	m.Delete("b")
	m.Range(func(k, v any) bool { fmt.Println(k, v); return true })
}
