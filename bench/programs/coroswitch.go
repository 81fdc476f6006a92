package main

import _ "unsafe" // for linkname

type coro struct{}

//go:linkname newcoro runtime.newcoro
func newcoro(run func(*coro)) *coro

//go:linkname coroswitch runtime.coroswitch
func coroswitch(c *coro)

// What iter.Pull is made of, alone: a hundred million switches.
func main() {
	end := false
	c := newcoro(func(c *coro) {
		for !end {
			coroswitch(c)
		}
	})
	for range 50_000_000 {
		coroswitch(c)
	}
	end = true
	coroswitch(c)
	println(end)
}
