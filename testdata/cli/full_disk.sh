# A full disk, under the output, the cache, the temporary files, -S and -emit-llvm: told, and nothing half-written.
. "$ROOT/testdata/cli/lib.inc"
printf 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("works") }\n' >p.go
expect 1 "gosling: cannot write /dev/full: no space left on device" "$GOSLING" build -o /dev/full p.go
if [ -c /dev/full ]; then
  status=0
  "$GOSLING" help >/dev/full 2>out.txt || status=$?
  test "$status" = 1 && grep -q "cannot write to standard output" out.txt
fi

# A limit on the size of files is met in the same way, without privileges.
export GOSLINGCACHE=$WORK/cache
expect 0 "" "$GOSLING" build -o out p.go
cp out before
expect 1 "linking out failed" bash -c 'ulimit -f 64; exec "$GOSLING" build -o out p.go'
cmp out before
expect 1 "cannot write main.ll: file too large" bash -c 'ulimit -f 2; exec "$GOSLING" build -emit-llvm -o out p.go'
test ! -e main.ll
GOSLINGCACHE=$WORK/cache2 expect 1 "file too large" bash -c 'ulimit -f 4; exec "$GOSLING" build -o out p.go'
cmp out before
test -z "$(find . -name '*tmp*')"

mkdir full
if [ "$(id -u)" != 0 ] || ! mount -t tmpfs -o size=64k tmpfs full 2>/dev/null; then
  echo "skipped: cannot mount a small file system"
  exit 77
fi
trap 'umount full' EXIT
expect 1 "linking full/out failed" "$GOSLING" build -o full/out p.go
test -z "$(ls -A full)"
echo precious >full/out
expect 1 "linking full/out failed" "$GOSLING" build -o full/out p.go
grep -q precious full/out && rm full/out
# A cache that takes no more does not keep a program from being built.
GOSLINGCACHE=$WORK/full/cache expect 0 "works" "$GOSLING" run p.go
TMPDIR=$WORK/full GOSLINGCACHE=off expect 1 "no space left on device" "$GOSLING" run p.go
rm -rf full/*
head -c 65500 /dev/zero >full/zeros || true
in_full() { (cd full && "$GOSLING" build -o ../out2 "$1" ../p.go); }
expect 1 "cannot write main.s: no space left on device" in_full -S
expect 1 "cannot write main.ll: no space left on device" in_full -emit-llvm
test "$(ls -A full)" = zeros && test ! -e out2
