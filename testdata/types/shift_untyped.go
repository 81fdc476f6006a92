// errorcheck

// Shifts of untyped constants by counts that are not constant.

package p

func f(s uint, i int, fl float64, b bool) {
	var _ int32 = 1 << s
	var _ uint8 = 300 << s // ERROR `300 \(untyped int constant\) overflows uint8`
	var _ float64 = 1 << s // ERROR `invalid operation: shifted operand 1 \(type float64\) must be integer`
	var _ = 1.0 << s // ERROR `invalid operation: shifted operand 1\.0 \(type float64\) must be integer`
	var _ int = 1.0 << s
	var _ int = 1.5 << s // ERROR `invalid operation: shifted operand 1\.5 \(untyped float constant\) must be integer`
	var _ = 1<<s + 1.0 // ERROR `invalid operation: shifted operand 1 \(type float64\) must be integer`
	var _ = 1<<s == 2
	var _ = 1<<s == 2.0 // ERROR `invalid operation: shifted operand 1 \(type float64\) must be integer`
	var _ = 1<<s < fl // ERROR `invalid operation: shifted operand 1 \(type float64\) must be integer`
	var _ = float32(1 << s) // ERROR `invalid operation: shifted operand 1 \(type float32\) must be integer`
	var _ = int64(1 << s)
	var _ any = 1 << s
	var _ any = 1.0 << s // ERROR `invalid operation: shifted operand 1\.0 \(type float64\) must be integer`
	var _ = []int{1 << s}
	var _ = []float64{1 << s} // ERROR `invalid operation: shifted operand 1 \(type float64\) must be integer`
	var _ = make([]int, 1.0<<s)
	var _ = make([]int, 1<<s)[1<<s]
	var _ = 1 << i
	var _ = 1 << fl // ERROR `invalid operation: shift count fl \(variable of type float64\) must be integer`
	var _ = 1 << b // ERROR `invalid operation: shift count b \(variable of type bool\) must be integer`
	var _ = i << -1 // ERROR `invalid operation: negative shift count -1 \(untyped int constant\)`
	var _ = i << 1.0
	var _ = i << 1.1 // ERROR `1\.1 \(untyped float constant\) truncated to uint`
	var _ = i << "x" // ERROR `cannot convert "x" \(untyped string constant\) to type uint`
	var _ = fl << 1 // ERROR `invalid operation: shifted operand fl \(variable of type float64\) must be integer`
	var _ = "a" << s // ERROR `invalid operation: shifted operand "a" \(untyped string constant\) must be integer`
	var _ = b << s // ERROR `invalid operation: shifted operand b \(variable of type bool\) must be integer`
	var _ = i >> 100
	var _ string = 1 << s // ERROR `cannot use 1 << s \(untyped int value\) as string value in variable declaration`
	var _ = 1 << s << s
	var _ = complex(1<<s, 1) // ERROR `invalid operation: shifted operand 1 \(type float64\) must be integer`
	var _ = real(1 << s) // ERROR `invalid operation: shifted operand 1 \(type complex128\) must be integer`
	println(1 << s)
	println(1.0 << s) // ERROR `invalid operation: shifted operand 1\.0 \(type float64\) must be integer`
	i <<= fl // ERROR `invalid operation: shift count fl \(variable of type float64\) must be integer`
	fl <<= 1 // ERROR `invalid operation: shifted operand fl \(variable of type float64\) must be integer`
	i <<= s
}
