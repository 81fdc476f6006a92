// errorcheck

// The functions main and init.

package main

func main(x int) int { return 1 } // ERROR `func main must have no arguments and no return values`
func init() int      { return 1 } // ERROR `func init must have no arguments and no return values`
func init(x int)     {} // ERROR `func init must have no arguments and no return values`
func init[T any]()   {} // ERROR `func init must have no type parameters`
func init() // ERROR `func init must have a body`
func main()          {} // ERROR `main redeclared in this block`

var _ = init // ERROR `undefined: init`

func f() {
	init() // ERROR `undefined: init`
	main() // ERROR `not enough arguments in call to main`
}
