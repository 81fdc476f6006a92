// runfail

package main

type ns string

func main() {
	panic(ns("named"))
}
