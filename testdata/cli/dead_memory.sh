# What functions, loops and collections leave behind in stack frames keeps no large objects: the heap's goal stays
# near twice of what is alive.
. "$ROOT/testdata/cli/lib.inc"

# check LIMIT NAME: the goal of a program of bench/ never rises above LIMIT MB.
check() {
  "$GOSLING" build -o program "$ROOT/bench/programs/$2.go"
  goal=$(GODEBUG=gctrace=1 ./program 2>&1 | sed -n 's/.* \([0-9]*\) MB goal.*/\1/p' | sort -n | tail -1)
  [ "$goal" -le "$1" ] || { echo "$2: the goal rose to $goal MB"; exit 1; }
}

check 40 dp        # functions in turn that have 18 MB each
check 24 mapstring # a text of 2 MB, made by append, and maps in turn that have 7 MB each
