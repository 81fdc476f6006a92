# A build that a signal ends leaves neither temporary files nor half an output; builds at the same time on one cache
# do not disturb each other.
. "$ROOT/testdata/cli/lib.inc"
printf 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("works") }\n' >p.go
export GOSLINGCACHE=$WORK/cache TMPDIR=$WORK/tmp
mkdir tmp
for signal in INT TERM HUP; do
  for delay in 0.01 0.03 0.06 0.1 0.2 0.4; do
    rm -rf cache out
    status=0
    # timeout, not a job of this shell: jobs in the background ignore SIGINT
    timeout -s $signal $delay "$GOSLING" build -o out p.go || status=$?
    case $status in
    0 | 124) ;;
    *) echo "SIG$signal after $delay: exit status $status"; exit 1 ;;
    esac
    test ! -e out || test "$(./out)" = works
  done
done
test -z "$(ls tmp)"
# Processes that compile parts end with the one that started them, a moment later.
for i in $(seq 100); do
  [ -n "$(find . -name '*.tmp*')" ] || break
  sleep 0.05
done
test -z "$(find . -name '*.tmp*')"
expect 0 "works" "$GOSLING" run p.go

for round in 1 2 3; do
  rm -rf cache
  for i in 1 2 3; do
    "$GOSLING" build -o same p.go &
    jobs[i]=$!
  done
  "$GOSLING" build -o other p.go
  for i in 1 2 3; do wait ${jobs[i]}; done
  expect 0 "works" ./same
  expect 0 "works" ./other
done
test -z "$(find . -name '*.tmp*')"

# Stopping early and failing leave nothing either.
expect 0 "" "$GOSLING" build -stop-after=types p.go
expect 1 "no such file" "$GOSLING" build missing.go
test -z "$(ls tmp)"
