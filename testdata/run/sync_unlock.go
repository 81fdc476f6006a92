// runfail

// Unlock of a mutex that is not locked.
package main

import "sync"

func main() {
	var m sync.Mutex
	defer func() { recover() }()
	m.Unlock()
}
