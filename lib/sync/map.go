package sync

import isync "internal/sync"

// A Map is a map[any]any that goroutines may share. The zero value is empty.
type Map struct {
	_ noCopy
	m isync.HashTrieMap[any, any]
}

func (m *Map) Load(key any) (value any, ok bool) { return m.m.Load(key) }

func (m *Map) Store(key, value any) { m.m.Store(key, value) }

// LoadOrStore gives the value that is there (loaded), or stores value.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	return m.m.LoadOrStore(key, value)
}

func (m *Map) LoadAndDelete(key any) (value any, loaded bool) { return m.m.LoadAndDelete(key) }

func (m *Map) Delete(key any) { m.m.Delete(key) }

func (m *Map) Swap(key, value any) (previous any, loaded bool) { return m.m.Swap(key, value) }

func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	return m.m.CompareAndSwap(key, old, new)
}

func (m *Map) CompareAndDelete(key, old any) (deleted bool) { return m.m.CompareAndDelete(key, old) }

func (m *Map) Clear() { m.m.Clear() }

// Range calls f for each entry until it returns false; f may change the map.
func (m *Map) Range(f func(key, value any) bool) { m.m.Range(f) }
