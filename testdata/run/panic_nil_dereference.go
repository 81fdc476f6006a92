// runfail

package main

type list struct {
	value int
	next  *list
}

func main() {
	defer println("deferred")
	l := &list{1, nil}
	for {
		println(l.value)
		l = l.next
	}
}
