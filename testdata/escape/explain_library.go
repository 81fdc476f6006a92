// escape -m=2

// Why arguments of formatting escape: by what the callee does with what they contain.
package main

import (
	"errors"
	"fmt"
	"os"
)

type point struct{ x, y int }

func show(p point, name string) error {
	fmt.Println(p, name)
	fmt.Printf("%v %s\n", p, name)
	if p.x == 0 {
		return errors.New("zero: " + name)
	}
	return fmt.Errorf("at %v", p)
}

func main() {
	s := fmt.Sprint(1, "a", point{1, 2})
	if err := show(point{}, s); err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
}
