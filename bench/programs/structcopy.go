// Structs by value: parameters, results, slices of them, swaps, comparison.
package main

type vec struct{ x, y, z float64 }

func (a vec) add(b vec) vec       { return vec{a.x + b.x, a.y + b.y, a.z + b.z} }
func (a vec) scale(f float64) vec { return vec{a.x * f, a.y * f, a.z * f} }
func (a vec) dot(b vec) float64   { return a.x*b.x + a.y*b.y + a.z*b.z }
func (a vec) cross(b vec) vec {
	return vec{a.y*b.z - a.z*b.y, a.z*b.x - a.x*b.z, a.x*b.y - a.y*b.x}
}

type record struct {
	id    int
	name  string
	pos   vec
	vel   vec
	flags [8]int32
	next  *record
}

//go:noinline
func step(r record, dt float64) record {
	r.pos = r.pos.add(r.vel.scale(dt))
	r.vel = r.vel.cross(vec{0, 0, 1}).add(r.vel).scale(0.7)
	r.flags[r.id&7]++
	r.id++
	return r
}

type key struct {
	a, b int32
	s    string
}

func main() {
	rs := make([]record, 1000)
	for i := range rs {
		rs[i] = record{id: i, name: "r", vel: vec{float64(i), 1, 2}}
	}
	sum := 0.0
	for n := 0; n < 2000; n++ {
		for i := range rs {
			rs[i] = step(rs[i], 0.01)
		}
		for i, j := 0, len(rs)-1; i < j; i, j = i+1, j-1 {
			rs[i], rs[j] = rs[j], rs[i]
		}
		for _, r := range rs {
			sum += r.pos.dot(r.vel) + float64(r.flags[3])
		}
	}
	ks := make([]key, 1000)
	for i := range ks {
		ks[i] = key{int32(i % 10), int32(i % 7), "k"}
	}
	same := 0
	for n := 0; n < 20; n++ {
		for i := range ks {
			for j := i % 3; j < len(ks); j += 3 {
				if ks[i] == ks[j] {
					same++
				}
			}
		}
	}
	println(int(sum), same)
}
