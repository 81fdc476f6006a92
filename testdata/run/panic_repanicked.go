// runfail

package main

import "errors"

func main() {
	defer func() { panic(recover()) }()
	defer func() { panic(recover()) }()
	panic(errors.New("same"))
}
