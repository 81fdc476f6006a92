// errors -e

package p

func a() {
	if {
	}
	if x; {
	}
	if ; {
	}
	if x
	{
	}
	if x = 1 {
	}
	if x := 1 {
	}
	if a + b = c {
	}
	if x++ {
	}
	if x <- y {
	}
	if var x = 1; x {
	}
	if x y {
	}
	if x; y z {
	}
	if x {
	} else y
	if x {
	} else if {
	}
}

func b() {
	for var i = 0; i < 10; i++ {
	}
	for i := 0; i < 10 {
	}
	for i := 0 {
	}
	for i := 0; i < 10
	{
	}
	for i := 0; i < 10; i := 1 {
	}
	for i = 1; j = 2; k = 3 {
	}
	for x y {
	}
	for range {
	}
	for x = range y z {
	}
	for ; ; x y {
	}
}

func c() {
	switch x y {
	}
	switch var x = 1; x {
	}
	switch x := 1 {
	}
	switch x; y z {
	}
	select x {
	}
	switch x {
		y
	}
	switch x {
	case 1 2:
	case 3
		y
	default 4:
	}
	select {
	case x y:
	5
	}
}

func d() {
	if x == T{1} {
	}
}
