# What an output may be: a running program and a link are replaced, devices and pipes are written to, folders and
# the program's own source are left alone.
. "$ROOT/testdata/cli/lib.inc"
printf 'package main\n\nfunc main() { println("new") }\n' >p.go
printf 'package main\n\nimport "os"\n\nfunc main() { println("up"); os.Stdin.Read(make([]byte, 1)) }\n' >waits.go
cp p.go source

mkdir dir
expect 0 "" "$GOSLING" build -o dir p.go
expect 0 "new" dir/p
mkdir dir/waits
expect 1 'build output "dir/waits" already exists and is a directory' "$GOSLING" build -o dir waits.go
expect 1 'build output "p.go" is a source file of the program' "$GOSLING" build -o p.go p.go
cmp p.go source

echo target >target && ln -s target link && ln -s nowhere/at/all dangling
expect 0 "" "$GOSLING" build -o link p.go
grep -q target target && expect 0 "new" ./link
expect 0 "" "$GOSLING" build -o dangling p.go
expect 0 "new" ./dangling

mkfifo hold
expect 0 "" "$GOSLING" build -o running waits.go
./running <hold 2>up.txt &
exec 3>hold
until grep -q up up.txt; do sleep 0.1; done
expect 0 "" "$GOSLING" build -o running p.go
expect 0 "new" ./running
exec 3>&-
wait $!

mkfifo pipe
expect 1 "cannot write pipe: no such device or address" timeout 60 "$GOSLING" build -o pipe p.go
cat pipe >copy &
expect 0 "" timeout 60 "$GOSLING" build -o pipe p.go
wait $!
chmod +x copy && expect 0 "new" ./copy && test -p pipe
for device in null zero; do
  expect 0 "" "$GOSLING" build -o /dev/$device p.go
  test -c /dev/$device
done
