// escape -m

package main

import "fmt"

func each[T any](xs ...T) func(func(int, T) bool) {
	return func(yield func(int, T) bool) {
		defer fmt.Println("each ends")
		for i, x := range xs {
			if !yield(i, x) {
				return
			}
		}
	}
}

func twice[T any](xs ...T) func(func(int, T) bool) {
	return func(yield func(int, T) bool) {
		for range 2 {
			for i, x := range each(xs...) {
				if !yield(i, x) {
					fmt.Println("twice ends")
					return
				}
			}
		}
	}
}

func main() {
	for i, x := range twice(uint(1), 2) {
		fmt.Println(i, x)
	}
}
