// runfail

// A machine of states with hooks, shapes by type switch, method values, verbs of Printf; it ends with a nil pointer.
package main

import (
	"fmt"
	"os"
)

type State uint8

const (
	Idle State = iota
	Running
	Paused
	Done
	numStates
)

var names = [numStates]string{Idle: "idle", Running: "running", Paused: "paused", Done: "done"}

func (s State) String() string {
	if s < numStates {
		return names[s]
	}
	return fmt.Sprintf("State(%d)", uint8(s))
}

type Event string
type key struct {
	from State
	ev   Event
}
type Action func(m *Machine, args ...any) error
type Machine struct {
	State
	table map[key]struct {
		to  State
		act Action
	}
	log   []string
	hooks struct{ before, after []func(from, to State) }
	stateFn
}
type stateFn func(*Machine) stateFn

type TransitionError struct {
	From State
	Event
}

func (t TransitionError) Error() string {
	return fmt.Sprintf("no transition from %v on %q", t.From, t.Event)
}
func (t TransitionError) Is(err error) bool {
	o, ok := err.(TransitionError)
	return ok && (o.Event == "" || o == t)
}

func (m *Machine) On(from State, ev Event, to State, act Action) *Machine {
	if m.table == nil {
		m.table = make(map[key]struct {
			to  State
			act Action
		})
	}
	m.table[key{from, ev}] = struct {
		to  State
		act Action
	}{to, act}
	return m
}
func (m *Machine) Fire(ev Event, args ...any) (err error) {
	t, ok := m.table[key{m.State, ev}]
	if !ok {
		return TransitionError{m.State, ev}
	}
	defer func(from State) {
		if err == nil {
			m.log = append(m.log, fmt.Sprint(from, "->", m.State))
			for _, h := range m.hooks.after {
				h(from, m.State)
			}
		}
	}(m.State)
	if t.act != nil {
		if err := t.act(m, args...); err != nil {
			return fmt.Errorf("%v: %w", ev, err)
		}
	}
	m.State = t.to
	return nil
}

type Shape interface {
	Area() float64
	Perimeter() float64
}
type Named interface {
	Shape
	fmt.Stringer
}
type Rect struct{ W, H float64 }
type Square struct{ Rect }
type Circle struct {
	R    float64
	tags map[string]bool
}

func (r Rect) Area() float64         { return r.W * r.H }
func (r Rect) Perimeter() float64    { return 2 * (r.W + r.H) }
func (s Square) String() string      { return fmt.Sprintf("Square(%g)", s.W) }
func (c *Circle) Area() float64      { return 3 * c.R * c.R }
func (c *Circle) Perimeter() float64 { return 6 * c.R }

func describe(s Shape) string {
	switch v := s.(type) {
	case nil:
		return "nil"
	case Named:
		return "named " + v.String()
	case Rect, *Rect:
		return fmt.Sprintf("rect %v", v)
	case *Circle:
		if v == nil {
			return "nil circle"
		}
		return fmt.Sprintf("%+v", *v)
	}
	return "?"
}

func lexDigits(m *Machine) stateFn { m.log = append(m.log, "digits"); return lexEnd }
func lexEnd(m *Machine) stateFn    { m.log = append(m.log, "end"); return nil }

func main() {
	m := &Machine{}
	count := 0
	m.hooks.after = append(m.hooks.after, func(f, t State) { count++; fmt.Printf("  hook %v %d\n", f, t) })
	m.On(Idle, "start", Running, func(m *Machine, args ...any) error { fmt.Println("starting", len(args), args); return nil }).
		On(Running, "pause", Paused, nil).On(Paused, "resume", Running, nil).
		On(Running, "stop", Done, func(*Machine, ...any) error { return os.ErrClosed })
	for _, e := range []Event{"pause", "start", "pause", "stop", "resume", "stop"} {
		if err := m.Fire(e, 1, "two", 3.0, nil, []int(nil), struct{}{}); err != nil {
			fmt.Println(e, "error:", err)
		}
	}
	fmt.Printf("%v %s %d %x %q %v\n", m.State, m.State, m.State, m.State, m.log, State(9))
	for f := stateFn(lexDigits); f != nil; {
		f = f(m)
	}
	fmt.Println(m.log[len(m.log)-2:], count)
	var nc *Circle
	for _, s := range []Shape{nil, Rect{1, 2}, &Rect{3, 4}, Square{Rect{2, 2}}, nc, &Circle{1, map[string]bool{"b": true, "a": false}}} {
		fmt.Println(describe(s))
	}
	fmt.Printf("%v %+v %#v %T\n", Square{Rect{1, 1}}, Rect{1, 2}, Square{Rect{1, 1}}, (*Circle)(nil).Area)
	f, g := Rect.Area, (*Circle).Perimeter
	bound := Square{Rect{5, 5}}.Perimeter
	fmt.Println(f(Rect{2, 3}), g(&Circle{R: 2}), bound())
	fmt.Printf("%08b|%-8o|%+d|%#x|%U|%#U|%c|%e|%6.2f|%-10s|%10s|%t|%5t|%v|%p\n", 37, 64, 5, 255, 0x1F600, 'é', 'ß', 12345.678, 3.14159, "ab", "cd", true, false, [3]bool{true}, nil)
	fmt.Printf("%d %s %!|%z %d\n", "str", 5, 1)
	fmt.Printf("%[2]d %[1]d %*d %.*f %v\n", 1, 2, 5, 42, 2, 3.14159)
	var s Shape = nc
	defer fmt.Println("deferred", s != nil)
	fmt.Println(s.Area())
}
