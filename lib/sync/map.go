package sync

// A Map is a map[any]any that goroutines may share. The zero value is empty.
type Map struct {
	_ noCopy
	m RWMutex
	v map[any]any
}

func (m *Map) Load(key any) (value any, ok bool) {
	m.m.RLock()
	defer m.m.RUnlock()
	value, ok = m.v[key]
	return
}

func (m *Map) Store(key, value any) { m.Swap(key, value) }

// LoadOrStore gives the value that is there (loaded), or stores value.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	m.m.Lock()
	defer m.m.Unlock()
	if actual, loaded = m.v[key]; loaded {
		return
	}
	m.set(key, value)
	return value, false
}

func (m *Map) set(key, value any) {
	if m.v == nil {
		m.v = map[any]any{}
	}
	m.v[key] = value
}

func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	m.m.Lock()
	defer m.m.Unlock()
	value, loaded = m.v[key]
	delete(m.v, key)
	return
}

func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	m.m.Lock()
	defer m.m.Unlock()
	previous, loaded = m.v[key]
	m.set(key, value)
	return
}

func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	m.m.Lock()
	defer m.m.Unlock()
	have, ok := m.v[key]
	if !ok || have != old {
		return false
	}
	m.v[key] = new
	return true
}

func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	m.m.Lock()
	defer m.m.Unlock()
	have, ok := m.v[key]
	if !ok || have != old {
		return false
	}
	delete(m.v, key)
	return true
}

func (m *Map) Clear() {
	m.m.Lock()
	defer m.m.Unlock()
	clear(m.v)
}

// Range calls f for each entry until it returns false; f may change the map.
func (m *Map) Range(f func(key, value any) bool) {
	m.m.RLock()
	keys := make([]any, 0, len(m.v))
	for k := range m.v {
		keys = append(keys, k)
	}
	m.m.RUnlock()
	for _, k := range keys {
		if v, ok := m.Load(k); ok && !f(k, v) {
			return
		}
	}
}
