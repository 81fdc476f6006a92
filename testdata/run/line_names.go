// run

// File names that //line directives give are the program's to see as they are written.
package main

import (
	"fmt"
	"runtime"
)

func where() {
	_, file, line, _ := runtime.Caller(1)
	fmt.Println(file, line)
}

func main() {
//line :1
	where()
//line foo.go:1
	where()
//line bar.go:10:20
	where()
//line :11:22
	where()
//line c:/foo.go:12
	where()
//line a b:13
	where()
//line ../x/y.go:14
	where()
//line /x/../y.go:14
	where()
//line <stdin>:15
	where()
	/*line :10*/ where(); /*line foo.go:20*/ where(); /*line :30:1*/ where()
	where()
}
