// errorcheck

// main and init that are no functions.

package main

var main = 1 // ERROR `cannot declare main - must be func`

type init int // ERROR `cannot declare init - must be func`

func f() {}
