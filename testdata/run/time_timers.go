// runfail

// Sleep, timers and tickers; a timer that nobody waits for does not hide a deadlock.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	start := time.Now()
	time.Sleep(20 * time.Millisecond)
	el := time.Since(start)
	fmt.Println(el >= 20*time.Millisecond, el < time.Second)
	select {
	case t := <-time.After(10 * time.Millisecond):
		fmt.Println("after", t.After(start), t.Sub(start) >= 30*time.Millisecond)
	case <-time.After(time.Hour):
		fmt.Println("hour")
	}
	tk := time.NewTicker(5 * time.Millisecond)
	n := 0
	for range tk.C {
		if n++; n == 3 {
			tk.Stop()
			break
		}
	}
	fmt.Println("ticks", n, len(tk.C))
	var wg sync.WaitGroup
	wg.Add(1)
	tm := time.AfterFunc(5*time.Millisecond, func() { fmt.Println("func"); wg.Done() })
	wg.Wait()
	fmt.Println(tm.Stop(), tm.Reset(time.Hour), tm.Stop(), tm.Stop())
	t2 := time.NewTimer(time.Millisecond)
	time.Sleep(10 * time.Millisecond)
	fmt.Println(t2.Stop(), t2.Reset(time.Millisecond))
	<-t2.C
	fmt.Println(t2.Stop())
	for range 3 {
		runtime.GC()
		time.AfterFunc(time.Millisecond, func() { runtime.GC() })
		<-time.After(3 * time.Millisecond)
	}
	timeout := time.After(30 * time.Millisecond)
	tick := time.Tick(4 * time.Millisecond)
	cnt := 0
loop:
	for {
		select {
		case <-tick:
			cnt++
		case <-timeout:
			break loop
		}
	}
	fmt.Println(cnt >= 3, cnt <= 8, runtime.NumGoroutine())
	// order
	res := make(chan int, 3)
	for i, d := range []time.Duration{120, 10, 60} {
		go func() { time.Sleep(d * time.Millisecond); res <- i }()
	}
	fmt.Println(<-res, <-res, <-res)
	again := make(chan int)
	var f *time.Timer
	calls := 0
	f = time.AfterFunc(time.Hour, func() {
		if calls++; calls < 4 {
			f.Reset(time.Millisecond)
		}
		again <- calls
	})
	fmt.Println(f.Reset(0))
	for range 4 {
		fmt.Println(<-again)
	}
	fmt.Println(f.Stop())
	late := time.AfterFunc(0, func() { again <- 10 })
	time.Sleep(2 * time.Millisecond)
	late.Reset(0)
	fmt.Println(<-again, <-again)
	tk.Reset(time.Millisecond)
	<-tk.C
	<-tk.C
	tk.Stop()
	defer func() {
		fmt.Println(recover())
		var t time.Timer
		defer func() { fmt.Println(recover()); <-make(chan int) }()
		t.Stop()
	}()
	time.NewTicker(0)
}
