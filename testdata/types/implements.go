// errorcheck

package p

import "io"

type I interface{ M(x int) string }

type (
	None  struct{}
	Ptr   struct{}
	Wrong struct{}
	Case  struct{}
	Field struct{ M int }
	E1    struct{}
	E2    struct{}
	Twice struct {
		E1
		E2
	}
	Promoted struct{ *Ptr }
)

func (*Ptr) M(x int) string           { return "" }
func (Wrong) M(s string) (int, error) { return 0, nil }
func (Case) m(x int) string           { return "" }
func (E1) M(x int) string             { return "" }
func (E2) M(x int) string             { return "" }

type J interface{ N() }

var pi *I

var (
	_ I             = None{} // ERROR `cannot use None\{\} \(value of struct type None\) as I value in variable declaration: None does not implement I \(missing method M\)`
	_ I             = Ptr{} // ERROR `cannot use Ptr\{\} \(value of struct type Ptr\) as I value in variable declaration: Ptr does not implement I \(method M has pointer receiver\)`
	_ I             = &Ptr{}
	_ I             = Wrong{} // ERROR `cannot use Wrong\{\} \(value of struct type Wrong\) as I value in variable declaration: Wrong does not implement I \(wrong type for method M\)\s+have M\(string\) \(int, error\)\s+want M\(int\) string`
	_ I             = Case{} // ERROR `cannot use Case\{\} \(value of struct type Case\) as I value in variable declaration: Case does not implement I \(missing method M\)\s+have m\(int\) string\s+want M\(int\) string`
	_ I             = Field{} // ERROR `cannot use Field\{\} \(value of struct type Field\) as I value in variable declaration: Field does not implement I \(Field\.M is a field, not a method\)`
	_ I             = Twice{} // ERROR `cannot use Twice\{\} \(value of struct type Twice\) as I value in variable declaration: Twice does not implement I \(ambiguous selector Twice\.M\)`
	_ I             = Promoted{}
	_ I             = J(nil) // ERROR `cannot use J\(nil\) \(value of interface type J\) as I value in variable declaration: J does not implement I \(missing method M\)`
	_ I             = 1 // ERROR `cannot use 1 \(constant of type int\) as I value in variable declaration: int does not implement I \(missing method M\)`
	_ I             = pi // ERROR `cannot use pi \(variable of type \*I\) as I value in variable declaration: \*I does not implement I \(type \*I is pointer to interface, not interface\)`
	_ io.Reader     = None{} // ERROR `cannot use None\{\} \(value of struct type None\) as io\.Reader value in variable declaration: None does not implement io\.Reader \(missing method Read\)`
	_ io.ReadWriter = io.Reader(nil) // ERROR `cannot use io\.Reader\(nil\) \(value of interface type io\.Reader\) as io\.ReadWriter value in variable declaration: io\.Reader does not implement io\.ReadWriter \(missing method Write\)`
	_ error         = "x" // ERROR `cannot use .x. \(constant of type string\) as error value in variable declaration: string does not implement error \(missing method Error\)`
)

func f(i I, r io.Reader) {
	_ = i.(None) // ERROR `impossible type assertion: i\.\(None\)\s+None does not implement I \(missing method M\)`
	_ = i.(*Ptr)
	_ = i.(Ptr) // ERROR `impossible type assertion: i\.\(Ptr\)\s+Ptr does not implement I \(method M has pointer receiver\)`
	_ = i.(J)
	switch r.(type) {
	case Wrong: // ERROR `impossible type switch case: Wrong\s+r \(variable of interface type io\.Reader\) cannot have dynamic type Wrong \(missing method Read\)`
	}
	_ = I(Wrong{}) // ERROR `cannot convert Wrong\{\} \(value of struct type Wrong\) to type I: Wrong does not implement I \(wrong type for method M\)\s+have M\(string\) \(int, error\)\s+want M\(int\) string`
	i.M("x") // ERROR `cannot use .x. \(untyped string constant\) as int value in argument to i\.M`
	var e error = i // ERROR `declared and not used: e` `cannot use i \(variable of interface type I\) as error value in variable declaration: I does not implement error \(missing method Error\)`
}
