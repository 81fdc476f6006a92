package sync

// A Pool keeps values for later use. It holds them strongly and only some of them.
type Pool struct {
	_    noCopy
	m    Mutex
	free []any

	// New makes a value when there is none; or nil.
	New func() any
}

const maxPooled = 64

// Put keeps x, unless there are enough.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.m.Lock()
	if len(p.free) < maxPooled {
		p.free = append(p.free, x)
	}
	p.m.Unlock()
}

// Get takes a value out of the pool, or makes one.
func (p *Pool) Get() any {
	p.m.Lock()
	if n := len(p.free); n > 0 {
		x := p.free[n-1]
		p.free[n-1] = nil
		p.free = p.free[:n-1]
		p.m.Unlock()
		return x
	}
	p.m.Unlock()
	if p.New != nil {
		return p.New()
	}
	return nil
}
