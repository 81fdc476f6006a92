// errorcheck

// Names that a dot import brings in.

package p

import . "fmt"
import . "errors"

var _ = Sprint(1)

func Errorf() {} // ERROR `Errorf already declared through dot-import of package fmt \("fmt"\)`

var New2 = New("x")
