// escape -m

// What is inlined of package io, and where its readers and writers live.
package main

import "io"

func main() {
	r, w := io.Pipe()
	go func() {
		io.WriteString(w, "text")
		w.Close()
	}()
	io.Copy(io.Discard, io.LimitReader(r, 3))
	io.CopyBuffer(io.Discard, io.TeeReader(r, io.Discard), nil)
}
