// escape -m=2

// Interfaces: functions of interface types, of those without a name, and of local ones; method values; conversions between
// interfaces with the same methods.
package main

type reader interface{ read([]byte) int }

type source interface{ read([]byte) int }

type file struct{ n int }

func (f *file) read(b []byte) int { return copy(b, "x") + f.n }

func expression(r reader, b []byte) int {
	return reader.read(r, b)
}

func value(r reader) func([]byte) int {
	return r.read
}

func unnamed(x interface{ Size() int }, y interface{ hidden(n int, b []uint8) }) int {
	y.hidden(1, nil)
	return x.Size()
}

func unnamedValue(x interface{ hidden(int) }) func(int) { return x.hidden }

func convert(r reader) source {
	var s source = r
	s = source(r)
	return s
}

func local() int {
	type inner interface{ M() int }
	type holder struct{ inner }
	var h holder
	return h.M()
}

var _ interface{} = file{}

func main() {
	f := &file{}
	println(expression(f, nil), value(f)(nil), convert(f) != nil)
}
