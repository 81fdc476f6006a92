# Once a day the cache loses what was not used for five, and what killed compilers left.
. "$ROOT/testdata/cli/lib.inc"
printf 'package main\n\nfunc main() { println("works") }\n' >p.go
export GOSLINGCACHE=$WORK/cache
expect 0 "works" "$GOSLING" run p.go
mkdir -p cache/00
touch -d '6 days ago' cache/00/old.o cache/00/killed.o.tmp1-1 && touch cache/00/new.o cache/00/going-on.o.tmp1-2
find cache -name '*.o' -size +0 -exec touch -d '6 days ago' {} +
expect 0 "works" "$GOSLING" run p.go
test -e cache/00/old.o # trimmed today already
touch -d '2 days ago' cache/last-trim
expect 0 "works" "$GOSLING" run p.go
test ! -e cache/00/old.o && test ! -e cache/00/killed.o.tmp1-1
test -e cache/00/new.o && test -e cache/00/going-on.o.tmp1-2
# What is used stays.
test -n "$(find cache -name '*.o' -size +0)" && test -z "$(find cache -name '*.o' -mtime +1)"
