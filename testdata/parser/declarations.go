// tree

package p

import "fmt"
import (
	. "errors"
	_ "os"
	str "io"
)

const a = 1
const b, c int = 2, 3
const (
	d = iota
	e
	f, g = iota, 2
)

var h int
var i, j = 1, 2
var k, l string = "a", `b`
var (
	m = func() {}
)

type n int
type o = n
type (
	p struct{}
	q = []int
)

func r()
func s() {}
func (t) u()
func (v *t) w(x, y int, z ...string) (int, error) { return }
func (t[P]) A() (b int)
func B(int, ...string) func(int) (a, b int)
