// escape -m

// Calls of the library: what is inlined into programs, and what keeps its arguments.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
)

func exits(n int) {
	if n > 0 {
		os.Exit(n)
	}
}

func measures() uint64 {
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	return before.Mallocs
}

func formats(w io.Writer, format string, args []any) string {
	fmt.Fprintf(w, format, args...)
	fmt.Printf(format, args...)
	return fmt.Sprintf(format, 1, "two")
}

func joins(r, s io.Reader, w io.Writer) (io.Reader, io.Writer) {
	return io.MultiReader(r, s), io.MultiWriter(w)
}

func counts(err error) (int, error) {
	return runtime.NumCPU(), errors.Unwrap(err)
}

func main() {
	_ = runtime.GOROOT()
}
