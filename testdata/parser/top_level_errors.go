// errors -e

package p

x := 1

func f()
{
}

var a int b

func g() {} }

type T struct{} type U int

if true {
}

import "fmt"
