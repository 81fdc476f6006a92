./explain_interfaces.go:13:6: can inline (*file).read with cost 7 as: method(*file) func([]byte) int { return copy(b, "x") + f.n }
./explain_interfaces.go:15:6: can inline expression with cost 61 as: func(reader, []byte) int { return reader.read(r, b) }
./explain_interfaces.go:19:6: can inline value with cost 4 as: func(reader) func([]byte) int { return r.read }
./explain_interfaces.go:23:6: cannot inline unnamed: function too complex: cost 123 exceeds budget 80
./explain_interfaces.go:28:6: can inline unnamedValue with cost 4 as: func(interface { main.hidden(int) }) func(int) { return x.hidden }
./explain_interfaces.go:30:6: can inline convert with cost 12 as: func(reader) source { s := r; s = source(r); return s }
./explain_interfaces.go:36:6: can inline local with cost 66 as: func() int { h = <nil>; return h.inner.M() }
./explain_interfaces.go:45:6: cannot inline main: function too complex: cost 163 exceeds budget 80
./explain_interfaces.go:47:20: inlining call to expression
./explain_interfaces.go:47:35: inlining call to value
./explain_interfaces.go:47:52: inlining call to convert
./explain_interfaces.go:13:7: f does not escape
./explain_interfaces.go:13:21: b does not escape
./explain_interfaces.go:15:17: parameter r leaks to {heap} for expression with derefs=0:
./explain_interfaces.go:15:17:   flow: {heap} ← r:
./explain_interfaces.go:15:17:     from reader.read(r, b) (call parameter) at ./explain_interfaces.go:16:20
./explain_interfaces.go:15:27: parameter b leaks to {heap} for expression with derefs=0:
./explain_interfaces.go:15:27:   flow: {heap} ← b:
./explain_interfaces.go:15:27:     from reader.read(r, b) (call parameter) at ./explain_interfaces.go:16:20
./explain_interfaces.go:15:17: leaking param: r
./explain_interfaces.go:15:27: leaking param: b
./explain_interfaces.go:19:12: parameter r leaks to {heap} for value with derefs=0:
./explain_interfaces.go:19:12:   flow: {temp} ← r:
./explain_interfaces.go:19:12:   flow: {heap} ← {temp}:
./explain_interfaces.go:20:10: r.read escapes to heap in value:
./explain_interfaces.go:20:10:   flow: ~r0 ← &{storage for r.read}:
./explain_interfaces.go:20:10:     from r.read (spill) at ./explain_interfaces.go:20:10
./explain_interfaces.go:20:10:     from return r.read (return) at ./explain_interfaces.go:20:2
./explain_interfaces.go:19:12: parameter r leaks to {storage for r.read} for value with derefs=0:
./explain_interfaces.go:19:12:   flow: {temp} ← r:
./explain_interfaces.go:19:12:   flow: {storage for r.read} ← {temp}:
./explain_interfaces.go:19:12: leaking param: r
./explain_interfaces.go:20:10: r.read escapes to heap
./explain_interfaces.go:23:41: parameter y leaks to {heap} for unnamed with derefs=0:
./explain_interfaces.go:23:41:   flow: {heap} ← y:
./explain_interfaces.go:23:41:     from y.hidden(1, nil) (call parameter) at ./explain_interfaces.go:24:10
./explain_interfaces.go:23:14: parameter x leaks to {heap} for unnamed with derefs=0:
./explain_interfaces.go:23:14:   flow: {heap} ← x:
./explain_interfaces.go:23:14:     from x.Size() (call parameter) at ./explain_interfaces.go:25:15
./explain_interfaces.go:23:14: leaking param: x
./explain_interfaces.go:23:41: leaking param: y
./explain_interfaces.go:28:19: parameter x leaks to {heap} for unnamedValue with derefs=0:
./explain_interfaces.go:28:19:   flow: {temp} ← x:
./explain_interfaces.go:28:19:   flow: {heap} ← {temp}:
./explain_interfaces.go:28:67: x.hidden escapes to heap in unnamedValue:
./explain_interfaces.go:28:67:   flow: ~r0 ← &{storage for x.hidden}:
./explain_interfaces.go:28:67:     from x.hidden (spill) at ./explain_interfaces.go:28:67
./explain_interfaces.go:28:67:     from return x.hidden (return) at ./explain_interfaces.go:28:59
./explain_interfaces.go:28:19: parameter x leaks to {storage for x.hidden} for unnamedValue with derefs=0:
./explain_interfaces.go:28:19:   flow: {temp} ← x:
./explain_interfaces.go:28:19:   flow: {storage for x.hidden} ← {temp}:
./explain_interfaces.go:28:19: leaking param: x
./explain_interfaces.go:28:67: x.hidden escapes to heap
./explain_interfaces.go:30:14: parameter r leaks to ~r0 for convert with derefs=0:
./explain_interfaces.go:30:14:   flow: s ← r:
./explain_interfaces.go:30:14:     from r (interface-converted) at ./explain_interfaces.go:31:17
./explain_interfaces.go:30:14:     from s := r (assign) at ./explain_interfaces.go:31:6
./explain_interfaces.go:30:14:   flow: ~r0 ← s:
./explain_interfaces.go:30:14:     from return s (return) at ./explain_interfaces.go:33:2
./explain_interfaces.go:30:14: leaking param: r to result ~r0 level=0
./explain_interfaces.go:46:7: &file{} escapes to heap in main:
./explain_interfaces.go:46:7:   flow: f ← &{storage for &file{}}:
./explain_interfaces.go:46:7:     from &file{} (spill) at ./explain_interfaces.go:46:7
./explain_interfaces.go:46:7:     from f := &file{} (assign) at ./explain_interfaces.go:46:4
./explain_interfaces.go:46:7:   flow: r ← f:
./explain_interfaces.go:46:7:     from f (interface-converted) at ./explain_interfaces.go:47:21
./explain_interfaces.go:46:7:     from r, b := f, nil (assign-pair) at ./explain_interfaces.go:47:20
./explain_interfaces.go:46:7:   flow: {heap} ← r:
./explain_interfaces.go:46:7:     from reader.read(r, b) (call parameter) at ./explain_interfaces.go:47:20
./explain_interfaces.go:46:7: &file{} escapes to heap
./explain_interfaces.go:47:35: r.read does not escape
<autogenerated>:1: parameter ~p0 leaks to {heap} for reader.read with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.read(~p1) (call parameter) at <autogenerated>:1
./explain_interfaces.go:7:29: parameter ~p1 leaks to {heap} for reader.read with derefs=0:
./explain_interfaces.go:7:29:   flow: {heap} ← ~p1:
./explain_interfaces.go:7:29:     from ~p0.read(~p1) (call parameter) at <autogenerated>:1
<autogenerated>:1: parameter ~p0 leaks to {heap} for source.read with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.read(~p1) (call parameter) at <autogenerated>:1
./explain_interfaces.go:9:29: parameter ~p1 leaks to {heap} for source.read with derefs=0:
./explain_interfaces.go:9:29:   flow: {heap} ← ~p1:
./explain_interfaces.go:9:29:     from ~p0.read(~p1) (call parameter) at <autogenerated>:1
<autogenerated>:1: parameter ~p0 leaks to {heap} for interface { Size() int }.Size with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.Size() (call parameter) at <autogenerated>:1
<autogenerated>:1: parameter ~p0 leaks to {heap} for interface { main.hidden(int, []uint8) }.main.hidden with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.hidden(n, b) (call parameter) at <autogenerated>:1
./explain_interfaces.go:23:68: parameter b leaks to {heap} for interface { main.hidden(int, []uint8) }.main.hidden with derefs=0:
./explain_interfaces.go:23:68:   flow: {heap} ← b:
./explain_interfaces.go:23:68:     from ~p0.hidden(n, b) (call parameter) at <autogenerated>:1
<autogenerated>:1: parameter ~p0 leaks to {heap} for interface { main.hidden(int) }.main.hidden with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.hidden(~p1) (call parameter) at <autogenerated>:1
<autogenerated>:1: parameter ~p0 leaks to {heap} for inner·1.M with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.M() (call parameter) at <autogenerated>:1
<autogenerated>:1: parameter ~p0 leaks to {heap} for holder·2.M with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.inner (dot) at <autogenerated>:1
<autogenerated>:1:     from ~p0.inner.M() (call parameter) at <autogenerated>:1
<autogenerated>:1: parameter ~p0 leaks to {heap} for (*holder·2).M with derefs=1:
<autogenerated>:1:   flow: {heap} ← *~p0:
<autogenerated>:1:     from ~p0.inner (dot of pointer) at <autogenerated>:1
<autogenerated>:1:     from ~p0.inner.M() (call parameter) at <autogenerated>:1
<autogenerated>:1: parameter .this leaks to {heap} for interface { main.hidden(int) }.main.hidden-fm with derefs=0:
<autogenerated>:1:   flow: {heap} ← .this:
<autogenerated>:1:     from .this.hidden(~p0) (call parameter) at <autogenerated>:1
<autogenerated>:1: parameter .this leaks to {heap} for reader.read-fm with derefs=0:
<autogenerated>:1:   flow: {heap} ← .this:
<autogenerated>:1:     from .this.read(~p0) (call parameter) at <autogenerated>:1
./explain_interfaces.go:7:29: parameter ~p0 leaks to {heap} for reader.read-fm with derefs=0:
./explain_interfaces.go:7:29:   flow: {heap} ← ~p0:
./explain_interfaces.go:7:29:     from .this.read(~p0) (call parameter) at <autogenerated>:1
