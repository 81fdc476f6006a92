// errors -e

package p

import (
	"fmt"
	"sync"
	"sync/atomic"
)

var a int = atomic.Int64{}
var b string = sync.Mutex{}
var c fmt.Stringer = &b

type T[P any] struct{}

func (t *U[func()]) m() U {}
func (t *T[func()]) m() V {}
func (t T[*P]) n()        {}

const d e = 1e5518446744

type v interface {
	T[~int]
	T[int | string]
}
