// tree

package p

func f() {
	if a {
	}
	if a := 1; b {
	} else {
		c
	}
	if a {
	} else if b {
	} else if c := d; e {
	} else {
	}
	for {
	}
	for a {
	}
	for a := 1; b; c++ {
	}
	for ; ; {
	}
	for ; a; {
	}
	for range a {
	}
	for a = range b {
	}
	for a, b := range c {
	}
	for a.b, c[d] = range e {
	}
	switch {
	}
	switch a {
	case 1:
	case 2, 3:
		b
		fallthrough
	default:
		c }
	switch a := 1; b {
	case a: b; c
	}
	switch a.(type) {
	case int, nil:
	}
	switch a := b.(type) {
	case []int:
	}
	switch a := b; c := d.(type) {
	}
	switch a; {
	}
	select {
	}
	select {
	case <-a:
	case b := <-a:
		c
	case d, e = <-a:
	case a <- b:
	default: f }
}
