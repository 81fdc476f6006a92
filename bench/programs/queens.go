// Recursion with slices: n queens, permutations, subsets.
package main

func queens(n, row int, cols, up, down []bool) int {
	if row == n {
		return 1
	}
	count := 0
	for c := 0; c < n; c++ {
		if cols[c] || up[row+c] || down[row-c+n] {
			continue
		}
		cols[c], up[row+c], down[row-c+n] = true, true, true
		count += queens(n, row+1, cols, up, down)
		cols[c], up[row+c], down[row-c+n] = false, false, false
	}
	return count
}

func permute(a []int, k int, visit func([]int)) {
	if k == len(a) {
		visit(a)
		return
	}
	for i := k; i < len(a); i++ {
		a[k], a[i] = a[i], a[k]
		permute(a, k+1, visit)
		a[k], a[i] = a[i], a[k]
	}
}

func subsets(items, chosen []int, out [][]int) [][]int {
	if len(items) == 0 {
		return append(out, append([]int(nil), chosen...))
	}
	out = subsets(items[1:], chosen, out)
	return subsets(items[1:], append(chosen, items[0]), out)
}

func main() {
	const n = 10
	total := queens(n, 0, make([]bool, n), make([]bool, 2*n), make([]bool, 2*n+1))
	permute([]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 0, func(p []int) { total += p[0] * p[9] })
	items := make([]int, 17)
	for i := range items {
		items[i] = i
	}
	total += len(subsets(items, nil, nil))
	println(total)
}
