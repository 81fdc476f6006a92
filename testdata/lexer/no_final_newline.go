// tokens

package p

var a int