// errorcheck

// Variables that no object file can hold.
package p

var x, w [1 << 28]int           // ERROR "x: symbol too large \(2147483648 bytes > 2000000000 bytes\)" "w: symbol too large"
var y struct{ a [1 << 31]byte } // ERROR "y: symbol too large"
var _ [1 << 31]byte
var z [1999999999]byte
