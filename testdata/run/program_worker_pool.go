// runfail

// Workers whose panics are errors, pipes, conditions, semaphores; it ends with all goroutines asleep.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

type Job struct {
	ID   int
	Work func() (int, error)
}
type Result struct {
	Job Job
	N   int
	Err error
}
type PanicError struct {
	Value any
	Stack []byte
}

func (p *PanicError) Error() string { return fmt.Sprint("panic: ", p.Value) }
func (p *PanicError) Unwrap() error {
	if e, ok := p.Value.(error); ok {
		return e
	}
	return nil
}

type Pool struct {
	jobs    chan Job
	results chan Result
	wg      sync.WaitGroup
	done    atomic.Int64
	once    sync.Once
}

func NewPool(n int) *Pool {
	p := &Pool{jobs: make(chan Job), results: make(chan Result, n)}
	for i := range n {
		p.wg.Add(1)
		go p.worker(i)
	}
	return p
}
func safely(f func() (int, error)) (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &PanicError{r, debug.Stack()}
		}
	}()
	return f()
}
func (p *Pool) worker(id int) {
	defer p.wg.Done()
	for j := range p.jobs {
		n, err := safely(j.Work)
		p.done.Add(1)
		p.results <- Result{j, n, err}
	}
}
func (p *Pool) Close() { p.once.Do(func() { close(p.jobs); p.wg.Wait(); close(p.results) }) }

type countWriter struct {
	w io.Writer
	n int
}

func (c *countWriter) Write(b []byte) (int, error) { n, err := c.w.Write(b); c.n += n; return n, err }

type rot struct{ r io.Reader }

func (r rot) Read(b []byte) (int, error) {
	n, err := r.r.Read(b)
	for i := range b[:n] {
		switch c := b[i]; {
		case 'a' <= c && c <= 'z':
			b[i] = 'a' + (c-'a'+13)%26
		}
	}
	return n, err
}

func main() {
	p := NewPool(4)
	go func() {
		defer p.Close()
		for i := range 12 {
			p.jobs <- Job{i, func() (int, error) {
				switch i % 6 {
				case 1:
					return 0, fmt.Errorf("job %d: %w", i, os.ErrNotExist)
				case 2:
					var a []int
					return a[i], nil
				case 3:
					var x any = "s"
					return x.(int), nil
				case 4:
					panic(fmt.Sprintf("custom %d", i))
				case 5:
					z := i - i
					return i / z, nil
				}
				return i * i, nil
			}}
		}
	}()
	res := make([]Result, 12)
	for r := range p.results {
		res[r.Job.ID] = r
	}
	for _, r := range res {
		var pe *PanicError
		var re runtime.Error
		fmt.Println(r.Job.ID, r.N, r.Err, errors.Is(r.Err, os.ErrNotExist), errors.As(r.Err, &pe), errors.As(r.Err, &re))
		if pe != nil && len(pe.Stack) == 0 {
			fmt.Println("no stack")
		}
	}
	fmt.Println(p.done.Load())

	pr, pw := io.Pipe()
	go func() {
		for i := range 3 {
			fmt.Fprintf(pw, "line %d hello\n", i)
		}
		pw.CloseWithError(errors.New("broken"))
	}()
	cw := &countWriter{w: os.Stdout}
	n, err := io.Copy(cw, rot{io.LimitReader(pr, 40)})
	fmt.Println("\n", n, err, cw.n)
	_, err = io.ReadAll(pr)
	fmt.Println(err)

	var mu sync.RWMutex
	cond := sync.NewCond(&mu)
	ready := 0
	var wg sync.WaitGroup
	for range 5 {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			ready++
			cond.Broadcast()
			for ready < 5 {
				cond.Wait()
			}
		})
	}
	wg.Wait()
	fmt.Println(ready)
	var m sync.Map
	for i := range 10 {
		m.LoadOrStore(i%3, i)
	}
	sum := 0
	m.Range(func(k, v any) bool { sum += k.(int)*100 + v.(int); return true })
	fmt.Println(sum)
	get := sync.OnceValues(func() (int, error) { fmt.Println("once"); return 7, io.ErrUnexpectedEOF })
	get()
	fmt.Println(get())
	sem := make(chan struct{}, 2)
	var cur, peak atomic.Int32
	for range 8 {
		wg.Go(func() {
			sem <- struct{}{}
			if c := cur.Add(1); c > peak.Load() {
				peak.Store(c)
			}
			runtime.Gosched()
			cur.Add(-1)
			<-sem
		})
	}
	wg.Wait()
	fmt.Println(peak.Load() <= 2, cur.Load())
	ch := make(chan int)
	select {
	case v := <-ch:
		fmt.Println(v)
	default:
		fmt.Println("empty")
	}
	defer fmt.Println("never")
	mu.Lock()
	<-ch
}
