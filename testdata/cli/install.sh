# An installation works from any place.
. "$ROOT/testdata/cli/lib.inc"
command -v make >/dev/zero || { echo "no make"; exit 77; }
mkdir -p where/bin where/lib/gosling
cp "$GOSLING" where/bin/gosling
cp "$(dirname "$GOSLING")/rt/runtime.o" where/lib/gosling/
cp -R "$ROOT/lib" where/lib/gosling/
mv where moved
printf 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("installed") }\n' >p.go
GOSLINGCACHE="$PWD/cache" expect 0 "installed" moved/bin/gosling run p.go
GOSLINGCACHE=off expect 0 "installed" moved/bin/gosling run p.go
expect 0 "moved/lib/gosling" moved/bin/gosling env GOSLINGROOT
