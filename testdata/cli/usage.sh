# Mistakes on the command line exit with 2, help is there.
. "$ROOT/testdata/cli/lib.inc"
expect 2 "flag provided but not defined: -zz" "$GOSLING" build -zz x.go
expect 2 "Run 'gosling help build' for details." "$GOSLING" build -zz x.go
expect 2 "usage: gosling build" "$GOSLING" build -h
expect 2 "Run 'gosling help run' for details." "$GOSLING" run -help
expect 2 "flag needs an argument: -o" "$GOSLING" build -o
expect 2 "unknown command" "$GOSLING" frobnicate
expect 2 "unknown help topic" "$GOSLING" help frobnicate
expect 2 "invalid boolean value" "$GOSLING" build -v=maybe x.go
expect 2 "must be something like" "$GOSLING" build -lang=1.2 x.go
expect 2 "not there yet" "$GOSLING" test
expect 1 "no go files listed" "$GOSLING" run
expect 0 "gosling version" "$GOSLING" version
expect 0 "GOSLINGROOT=" "$GOSLING" env
expect 0 "linux" "$GOSLING" env GOOS
for topic in build run flags environment escape version env; do
  expect 0 "" "$GOSLING" help $topic
done
expect 2 "Usage:" "$GOSLING"
for pass in nothing "" "tokens tree" " tokens" oken; do
  expect 2 "for flag -dump: must be one of tokens tree types inline escape ir opt" "$GOSLING" build "-dump=$pass" x.go
done
expect 2 "for flag -stop-after: must be one of" "$GOSLING" build -stop-after=tree x.go
