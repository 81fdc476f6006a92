// errorcheck

// Imports that are not used, and uses of packages.

package p

import "os" // ERROR `"os" imported and not used`
import io2 "io" // ERROR `"io" imported as io2 and not used`
import . "errors" // ERROR `"errors" imported and not used`
import _ "fmt"
import "unsafe" // ERROR `"unsafe" imported and not used`
import u "unsafe" // ERROR `"unsafe" imported as u and not used`
import "fmt"
import fm "fmt" // ERROR `"fmt" imported as fm and not used`
import "runtime"

var x = fmt // ERROR `use of package fmt not in selector`
var _ = fmt.println // ERROR `undefined: fmt\.println \(but have Println\)`
var _ = fmt.Nothing // ERROR `undefined: fmt\.Nothing`
var _ fmt.Stringer
var _ = fmt.print(1) // ERROR `undefined: fmt\.print \(but have Print\)`
var _ runtime.error // ERROR `undefined: runtime\.error \(but have Error\)`
var _ = runtime.goexit // ERROR `undefined: runtime\.goexit \(but have Goexit\)`
var _ = fmt.PrintLn // ERROR `undefined: fmt\.PrintLn \(but have Println\)`
