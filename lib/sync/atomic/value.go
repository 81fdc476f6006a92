package atomic

import "unsafe"

// A Value holds a value of one type, that of the first Store. The zero value holds nil.
type Value struct {
	p unsafe.Pointer // *any, never changed once it is here
}

func (v *Value) Load() (val any) {
	p := (*any)(LoadPointer(&v.p))
	if p == nil {
		return nil
	}
	return *p
}

func (v *Value) Store(val any) {
	if val == nil {
		panic("sync/atomic: store of nil value into Value")
	}
	for {
		old := LoadPointer(&v.p)
		if old != nil && typeOf(*(*any)(old)) != typeOf(val) {
			panic("sync/atomic: store of inconsistently typed value into Value")
		}
		if CompareAndSwapPointer(&v.p, old, unsafe.Pointer(&val)) {
			return
		}
	}
}

func (v *Value) Swap(new any) (old any) {
	if new == nil {
		panic("sync/atomic: swap of nil value into Value")
	}
	for {
		p := LoadPointer(&v.p)
		if p != nil && typeOf(*(*any)(p)) != typeOf(new) {
			panic("sync/atomic: swap of inconsistently typed value into Value")
		}
		if !CompareAndSwapPointer(&v.p, p, unsafe.Pointer(&new)) {
			continue
		}
		if p == nil {
			return nil
		}
		return *(*any)(p)
	}
}

// CompareAndSwap panics if old is not comparable.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	if old != nil && typeOf(old) != typeOf(new) {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	for {
		p := LoadPointer(&v.p)
		if p == nil {
			if old != nil {
				return false
			}
		} else if have := *(*any)(p); typeOf(have) != typeOf(new) {
			panic("sync/atomic: compare and swap of inconsistently typed value into Value")
		} else if have != old {
			return false
		}
		if CompareAndSwapPointer(&v.p, p, unsafe.Pointer(&new)) {
			return true
		}
	}
}

// typeOf is the type word of v.
func typeOf(v any) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&v)) }
