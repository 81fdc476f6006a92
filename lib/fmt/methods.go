package fmt

// printArg prints one operand.
func (p *printer) printArg(arg any, verb rune) {
	p.arg, p.val = arg, value{}
	if arg == nil {
		if verb == 'v' || verb == 'T' {
			p.padString("<nil>")
		} else {
			p.badVerb(verb)
		}
		return
	}
	t, _ := unpack(arg)
	switch verb {
	case 'T':
		p.formatString(t.String(), 's')
		return
	case 'p':
		p.printPointer(valueOf(arg), 'p')
		return
	}
	// The commonest kinds first: types without methods.
	switch x := arg.(type) {
	case string:
		p.formatString(x, verb)
		return
	case int:
		p.formatInteger(uint64(x), true, verb)
		return
	case []byte:
		p.formatBytes(x, verb, "[]byte")
		return
	}
	if !p.callMethod(arg, verb) {
		p.printValue(valueOf(arg), verb, 0)
	}
}

// callMethod lets the operand print itself if it can and the verb allows it.
func (p *printer) callMethod(arg any, verb rune) bool {
	if p.erroring {
		return false
	}
	if verb == 'w' {
		if _, ok := arg.(error); !ok || !p.errors {
			p.badVerb(verb)
			return true
		}
		verb = 'v'
	}
	if f, ok := arg.(Formatter); ok {
		p.guarded(arg, verb, "Format", func() { f.Format(p, verb) })
		return true
	}
	if p.spec.sharpV {
		g, ok := arg.(GoStringer)
		if ok {
			p.guarded(arg, verb, "GoString", func() { p.padString(p.truncate(g.GoString())) })
		}
		return ok
	}
	switch verb {
	case 'v', 's', 'x', 'X', 'q':
		switch x := arg.(type) {
		case error:
			p.guarded(arg, verb, "Error", func() { p.formatString(x.Error(), verb) })
			return true
		case Stringer:
			p.guarded(arg, verb, "String", func() { p.formatString(x.String(), verb) })
			return true
		}
	}
	return false
}

// guarded runs a method call; a panic in it becomes part of the output.
func (p *printer) guarded(arg any, verb rune, method string, call func()) {
	defer p.catchPanic(arg, verb, method)
	call()
}

func (p *printer) catchPanic(arg any, verb rune, method string) {
	err := recover()
	if err == nil {
		return
	}
	if v := valueOf(arg); v.t.kind == kindPointer && v.isNilWord() {
		p.buf = append(p.buf, "<nil>"...)
		return
	}
	if p.panicking {
		panic(err) // a panic while printing a panic
	}
	saved := p.spec
	p.spec = directive{}
	p.buf = append(p.buf, "%!"...)
	p.buf = appendRune(p.buf, verb)
	p.buf = append(p.buf, "(PANIC="...)
	p.buf = append(p.buf, method...)
	p.buf = append(p.buf, " method: "...)
	p.panicking = true
	p.printArg(err, 'v')
	p.panicking = false
	p.buf = append(p.buf, ')')
	p.spec = saved
}

// badVerb prints `%!verb(type=value)`.
func (p *printer) badVerb(verb rune) {
	p.erroring = true
	val := p.val
	p.buf = append(p.buf, "%!"...)
	p.buf = appendRune(p.buf, verb)
	p.buf = append(p.buf, '(')
	switch {
	case p.val.t != nil:
		p.buf = append(p.buf, p.val.t.String()...)
		p.buf = append(p.buf, '=')
		p.printValue(val, 'v', 0)
	case p.arg != nil:
		t, _ := unpack(p.arg)
		p.buf = append(p.buf, t.String()...)
		p.buf = append(p.buf, '=')
		p.printArg(p.arg, 'v')
	default:
		p.buf = append(p.buf, "<nil>"...)
	}
	p.buf = append(p.buf, ')')
	p.erroring, p.val = false, val
}
