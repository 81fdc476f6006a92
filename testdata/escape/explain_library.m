./explain_library.go:14:6: cannot inline show: function too complex: cost 266 exceeds budget 80
./explain_library.go:23:6: cannot inline main: function too complex: cost 284 exceeds budget 80
./explain_library.go:15:13: inlining call to fmt.Println
./explain_library.go:16:12: inlining call to fmt.Printf
./explain_library.go:18:20: inlining call to errors.New
./explain_library.go:20:19: inlining call to fmt.Errorf
./explain_library.go:20:19: inlining call to errors.New
./explain_library.go:26:14: inlining call to fmt.Println
./explain_library.go:15:14: p escapes to heap in show:
./explain_library.go:15:14:   flow: {storage for ... argument} ← &{storage for p}:
./explain_library.go:15:14:     from p (spill) at ./explain_library.go:15:14
./explain_library.go:15:14:     from ... argument (slice-literal-element) at ./explain_library.go:15:13
./explain_library.go:15:14:   flow: fmt.a ← &{storage for ... argument}:
./explain_library.go:15:14:     from ... argument (spill) at ./explain_library.go:15:13
./explain_library.go:15:14:     from fmt.a := ... argument (assign-pair) at ./explain_library.go:15:13
./explain_library.go:15:14:   flow: {heap} ← *fmt.a:
./explain_library.go:15:14:     from fmt.Fprintln(os.Stdout, fmt.a...) (call parameter) at ./explain_library.go:15:13
./explain_library.go:15:17: name escapes to heap in show:
./explain_library.go:15:17:   flow: {storage for ... argument} ← &{storage for name}:
./explain_library.go:15:17:     from name (spill) at ./explain_library.go:15:17
./explain_library.go:15:17:     from ... argument (slice-literal-element) at ./explain_library.go:15:13
./explain_library.go:15:17:   flow: fmt.a ← &{storage for ... argument}:
./explain_library.go:15:17:     from ... argument (spill) at ./explain_library.go:15:13
./explain_library.go:15:17:     from fmt.a := ... argument (assign-pair) at ./explain_library.go:15:13
./explain_library.go:15:17:   flow: {heap} ← *fmt.a:
./explain_library.go:15:17:     from fmt.Fprintln(os.Stdout, fmt.a...) (call parameter) at ./explain_library.go:15:13
./explain_library.go:16:24: p escapes to heap in show:
./explain_library.go:16:24:   flow: {storage for ... argument} ← &{storage for p}:
./explain_library.go:16:24:     from p (spill) at ./explain_library.go:16:24
./explain_library.go:16:24:     from ... argument (slice-literal-element) at ./explain_library.go:16:12
./explain_library.go:16:24:   flow: fmt.a ← &{storage for ... argument}:
./explain_library.go:16:24:     from ... argument (spill) at ./explain_library.go:16:12
./explain_library.go:16:24:     from fmt.format, fmt.a := "%v %s\n", ... argument (assign-pair) at ./explain_library.go:16:12
./explain_library.go:16:24:   flow: {heap} ← *fmt.a:
./explain_library.go:16:24:     from fmt.Fprintf(os.Stdout, fmt.format, fmt.a...) (call parameter) at ./explain_library.go:16:12
./explain_library.go:16:27: name escapes to heap in show:
./explain_library.go:16:27:   flow: {storage for ... argument} ← &{storage for name}:
./explain_library.go:16:27:     from name (spill) at ./explain_library.go:16:27
./explain_library.go:16:27:     from ... argument (slice-literal-element) at ./explain_library.go:16:12
./explain_library.go:16:27:   flow: fmt.a ← &{storage for ... argument}:
./explain_library.go:16:27:     from ... argument (spill) at ./explain_library.go:16:12
./explain_library.go:16:27:     from fmt.format, fmt.a := "%v %s\n", ... argument (assign-pair) at ./explain_library.go:16:12
./explain_library.go:16:27:   flow: {heap} ← *fmt.a:
./explain_library.go:16:27:     from fmt.Fprintf(os.Stdout, fmt.format, fmt.a...) (call parameter) at ./explain_library.go:16:12
./explain_library.go:20:29: p escapes to heap in show:
./explain_library.go:20:29:   flow: {storage for ... argument} ← &{storage for p}:
./explain_library.go:20:29:     from p (spill) at ./explain_library.go:20:29
./explain_library.go:20:29:     from ... argument (slice-literal-element) at ./explain_library.go:20:19
./explain_library.go:20:29:   flow: fmt.a ← &{storage for ... argument}:
./explain_library.go:20:29:     from ... argument (spill) at ./explain_library.go:20:19
./explain_library.go:20:29:     from fmt.format, fmt.a := "at %v", ... argument (assign-pair) at ./explain_library.go:20:19
./explain_library.go:20:29:   flow: {heap} ← *fmt.a:
./explain_library.go:20:29:     from fmt.errorf(fmt.format, fmt.a...) (call parameter) at ./explain_library.go:20:19
./explain_library.go:14:20: parameter name leaks to {storage for name} for show with derefs=0:
./explain_library.go:14:20:   flow: {storage for name} ← name:
./explain_library.go:14:20:     from name (interface-converted) at ./explain_library.go:16:27
./explain_library.go:14:20: parameter name leaks to {storage for name} for show with derefs=0:
./explain_library.go:14:20:   flow: {storage for name} ← name:
./explain_library.go:14:20:     from name (interface-converted) at ./explain_library.go:15:17
./explain_library.go:18:20: &errors.errorString{...} escapes to heap in show:
./explain_library.go:18:20:   flow: ~r0 ← &{storage for &errors.errorString{...}}:
./explain_library.go:18:20:     from &errors.errorString{...} (spill) at ./explain_library.go:18:20
./explain_library.go:18:20:     from &errors.errorString{...} (interface-converted) at ./explain_library.go:18:20
./explain_library.go:18:20:     from ~r0 = &errors.errorString{...} (assign-pair) at ./explain_library.go:18:20
./explain_library.go:18:20:   flow: ~r0 ← ~r0:
./explain_library.go:18:20:     from return ~r0 (return) at ./explain_library.go:18:3
./explain_library.go:20:19: &errors.errorString{...} escapes to heap in show:
./explain_library.go:20:19:   flow: ~r0 ← &{storage for &errors.errorString{...}}:
./explain_library.go:20:19:     from &errors.errorString{...} (spill) at ./explain_library.go:20:19
./explain_library.go:20:19:     from &errors.errorString{...} (interface-converted) at ./explain_library.go:20:19
./explain_library.go:20:19:     from ~r0 = &errors.errorString{...} (assign-pair) at ./explain_library.go:20:19
./explain_library.go:20:19:   flow: fmt.err ← ~r0:
./explain_library.go:20:19:     from fmt.err = ~r0 (assign-pair) at ./explain_library.go:20:19
./explain_library.go:20:19:   flow: ~r0 ← fmt.err:
./explain_library.go:20:19:     from return fmt.err (return) at ./explain_library.go:20:2
./explain_library.go:18:30: "zero: " + name escapes to heap in show:
./explain_library.go:18:30:   flow: errors.text ← &{storage for "zero: " + name}:
./explain_library.go:18:30:     from "zero: " + name (spill) at ./explain_library.go:18:30
./explain_library.go:18:30:     from errors.text := "zero: " + name (assign-pair) at ./explain_library.go:18:20
./explain_library.go:18:30:   flow: {storage for &errors.errorString{...}} ← errors.text:
./explain_library.go:18:30:     from errors.errorString{...} (struct literal element) at ./explain_library.go:18:20
./explain_library.go:14:20: leaking param: name
./explain_library.go:15:13: ... argument does not escape
./explain_library.go:15:14: p escapes to heap
./explain_library.go:15:17: name escapes to heap
./explain_library.go:16:12: ... argument does not escape
./explain_library.go:16:24: p escapes to heap
./explain_library.go:16:27: name escapes to heap
./explain_library.go:18:30: "zero: " + name escapes to heap
./explain_library.go:18:20: &errors.errorString{...} escapes to heap
./explain_library.go:20:19: ... argument does not escape
./explain_library.go:20:29: p escapes to heap
./explain_library.go:20:19: &errors.errorString{...} escapes to heap
./explain_library.go:24:18: 1 escapes to heap in main:
./explain_library.go:24:18:   flow: {storage for ... argument} ← &{storage for 1}:
./explain_library.go:24:18:     from 1 (spill) at ./explain_library.go:24:18
./explain_library.go:24:18:     from ... argument (slice-literal-element) at ./explain_library.go:24:17
./explain_library.go:24:18:   flow: {heap} ← {storage for ... argument}:
./explain_library.go:24:18:     from ... argument (spill) at ./explain_library.go:24:17
./explain_library.go:24:18:     from fmt.Sprint(... argument...) (call parameter) at ./explain_library.go:24:17
./explain_library.go:24:21: "a" escapes to heap in main:
./explain_library.go:24:21:   flow: {storage for ... argument} ← &{storage for "a"}:
./explain_library.go:24:21:     from "a" (spill) at ./explain_library.go:24:21
./explain_library.go:24:21:     from ... argument (slice-literal-element) at ./explain_library.go:24:17
./explain_library.go:24:21:   flow: {heap} ← {storage for ... argument}:
./explain_library.go:24:21:     from ... argument (spill) at ./explain_library.go:24:17
./explain_library.go:24:21:     from fmt.Sprint(... argument...) (call parameter) at ./explain_library.go:24:17
./explain_library.go:24:31: point{...} escapes to heap in main:
./explain_library.go:24:31:   flow: {storage for ... argument} ← &{storage for point{...}}:
./explain_library.go:24:31:     from point{...} (spill) at ./explain_library.go:24:31
./explain_library.go:24:31:     from ... argument (slice-literal-element) at ./explain_library.go:24:17
./explain_library.go:24:31:   flow: {heap} ← {storage for ... argument}:
./explain_library.go:24:31:     from ... argument (spill) at ./explain_library.go:24:17
./explain_library.go:24:31:     from fmt.Sprint(... argument...) (call parameter) at ./explain_library.go:24:17
./explain_library.go:26:15: "error:" escapes to heap in main:
./explain_library.go:26:15:   flow: {storage for ... argument} ← &{storage for "error:"}:
./explain_library.go:26:15:     from "error:" (spill) at ./explain_library.go:26:15
./explain_library.go:26:15:     from ... argument (slice-literal-element) at ./explain_library.go:26:14
./explain_library.go:26:15:   flow: fmt.a ← &{storage for ... argument}:
./explain_library.go:26:15:     from ... argument (spill) at ./explain_library.go:26:14
./explain_library.go:26:15:     from fmt.a := ... argument (assign-pair) at ./explain_library.go:26:14
./explain_library.go:26:15:   flow: {heap} ← *fmt.a:
./explain_library.go:26:15:     from fmt.Fprintln(os.Stdout, fmt.a...) (call parameter) at ./explain_library.go:26:14
./explain_library.go:24:17: ... argument does not escape
./explain_library.go:24:18: 1 escapes to heap
./explain_library.go:24:21: "a" escapes to heap
./explain_library.go:24:31: point{...} escapes to heap
./explain_library.go:26:14: ... argument does not escape
./explain_library.go:26:15: "error:" escapes to heap
