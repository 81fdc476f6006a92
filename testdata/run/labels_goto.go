// run

package main

func main() {
	n := 0
retry:
	n++
	for i := 0; ; i++ {
		switch {
		case i > 2 && n < 3:
			goto retry
		case i > 5:
			goto done
		}
	}
done:
	println(n)
	{
		goto inner
	inner:
		println("inner")
	}
	i := 0
L:
	for {
		i++
		switch i {
		case 1:
			continue
		case 2:
			continue L
		case 5:
			break L
		}
		println(i)
	}
}
