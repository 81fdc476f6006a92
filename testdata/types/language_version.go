// errorcheck -lang=go1.17

// Language features that came later.

package p

import "unsafe"

type G[T any] struct{ x T } // ERROR `type parameter requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)` `predeclared any requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)`
type U interface{ ~int } // ERROR `embedding interface element ~int requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)`
type E interface {
	int // ERROR `embedding non-interface type int requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)`
}

func f[T any](x T) {} // ERROR `type parameter requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)` `predeclared any requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)`

var _ any // ERROR `predeclared any requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)`
var _ = unsafe.String(nil, 0) // ERROR `unsafe\.String requires go1\.20 or later \(-lang was set to go1\.17; check go\.mod\)`

func g() {
	for range 10 { // ERROR `cannot range over 10 \(untyped int constant\): requires go1\.22 or later \(-lang was set to go1\.17; check go\.mod\)`
	}
	for range func(func() bool) {} { // ERROR `cannot range over func\(func\(\) bool\) \{\} \(value of type func\(func\(\) bool\)\): requires go1\.23 or later \(-lang was set to go1\.17; check go\.mod\)`
	}
	_ = min(1, 2) // ERROR `built-in min requires go1\.21 or later \(-lang was set to go1\.17; check go\.mod\)`
	clear(map[int]int{}) // ERROR `clear requires go1\.21 or later \(-lang was set to go1\.17; check go\.mod\)`
	_ = [2]int([]int{1, 2}) // ERROR `cannot convert \[\]int\{…\} \(value of type \[\]int\) to type \[2\]int: conversion of slice to array requires go1\.20 or later \(-lang was set to go1\.17; check go\.mod\)`
	f[int](1) // ERROR `function instantiation requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)`
}
