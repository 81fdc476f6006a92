package sync

// A HashTrieMap is a map that goroutines may share: what sync.Map consists of. The zero value is empty. The name is that
// of gc's, since -m shows it where calls of Store and Delete are inlined; this one is a map and a lock.
type HashTrieMap[K comparable, V any] struct {
	l rwlock
	v map[K]V
}

//go:noinline
func (m *HashTrieMap[K, V]) Load(key K) (value V, ok bool) {
	m.l.rlock()
	defer m.l.runlock()
	value, ok = m.v[key]
	return
}

func (m *HashTrieMap[K, V]) Store(key K, value V) { _, _ = m.Swap(key, value) }

// LoadOrStore gives the value that is there (loaded), or stores value.
//
//go:noinline
func (m *HashTrieMap[K, V]) LoadOrStore(key K, value V) (actual V, loaded bool) {
	m.l.lock()
	defer m.l.unlock()
	if actual, loaded = m.v[key]; loaded {
		return
	}
	m.set(key, value)
	return value, false
}

func (m *HashTrieMap[K, V]) set(key K, value V) {
	if m.v == nil {
		m.v = map[K]V{}
	}
	m.v[key] = value
}

//go:noinline
func (m *HashTrieMap[K, V]) LoadAndDelete(key K) (value V, loaded bool) {
	m.l.lock()
	defer m.l.unlock()
	value, loaded = m.v[key]
	delete(m.v, key)
	return
}

func (m *HashTrieMap[K, V]) Delete(key K) { _, _ = m.LoadAndDelete(key) }

//go:noinline
func (m *HashTrieMap[K, V]) Swap(key K, value V) (previous V, loaded bool) {
	m.l.lock()
	defer m.l.unlock()
	previous, loaded = m.v[key]
	m.set(key, value)
	return
}

//go:noinline
func (m *HashTrieMap[K, V]) CompareAndSwap(key K, old, new V) (swapped bool) {
	m.l.lock()
	defer m.l.unlock()
	have, ok := m.v[key]
	if !ok || any(have) != any(old) {
		return false
	}
	m.v[key] = new
	return true
}

//go:noinline
func (m *HashTrieMap[K, V]) CompareAndDelete(key K, old V) (deleted bool) {
	m.l.lock()
	defer m.l.unlock()
	have, ok := m.v[key]
	if !ok || any(have) != any(old) {
		return false
	}
	delete(m.v, key)
	return true
}

//go:noinline
func (m *HashTrieMap[K, V]) Clear() {
	m.l.lock()
	defer m.l.unlock()
	clear(m.v)
}

// Range calls f for each entry until it returns false; f may change the map.
//
//go:noinline
func (m *HashTrieMap[K, V]) Range(f func(key K, value V) bool) {
	for _, k := range m.keys() {
		if v, ok := m.Load(k); ok && !f(k, v) {
			return
		}
	}
}

func (m *HashTrieMap[K, V]) keys() []K {
	m.l.rlock()
	defer m.l.runlock()
	keys := make([]K, 0, len(m.v))
	for k := range m.v {
		keys = append(keys, k)
	}
	return keys
}
