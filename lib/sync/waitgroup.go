package sync

import "sync/atomic"

// A WaitGroup counts what is still to be done; Wait waits until the count is 0.
type WaitGroup struct {
	_     noCopy
	state uint64 // the count, shifted by 32; those who wait
	sema  uint32
}

func (wg *WaitGroup) Add(delta int) {
	state := atomic.AddUint64(&wg.state, uint64(delta)<<32)
	count, waiting := int32(state>>32), uint32(state)
	if count < 0 {
		panic("sync: negative WaitGroup counter")
	}
	if waiting != 0 && delta > 0 && count == int32(delta) {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	if count > 0 || waiting == 0 {
		return
	}
	atomic.StoreUint64(&wg.state, 0)
	for ; waiting > 0; waiting-- {
		release(&wg.sema, false)
	}
}

func (wg *WaitGroup) Done() { wg.Add(-1) }

func (wg *WaitGroup) Wait() {
	for {
		state := atomic.LoadUint64(&wg.state)
		if state>>32 == 0 {
			return
		}
		if atomic.CompareAndSwapUint64(&wg.state, state, state+1) {
			acquire(&wg.sema, false, waitGroup)
			return
		}
	}
}

// Go runs f in a new goroutine and counts it until it returns. If f panics it stays counted, so that Wait does
// not return while the program ends.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer func() {
			if failure := recover(); failure != nil {
				panic(failure)
			}
			wg.Done()
		}()
		f()
	}()
}
