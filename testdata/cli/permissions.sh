# What may not be read or written: sources, folders, outputs, the cache. Told by name, exit status 1.
. "$ROOT/testdata/cli/lib.inc"
unprivileged=()
if [ "$(id -u)" = 0 ]; then
  if ! setpriv --reuid=65534 --regid=65534 --clear-groups test -r "$GOSLING" 2>/dev/null; then
    echo "skipped: runs as root, without setpriv or with a compiler that only root can read"
    exit 77
  fi
  unprivileged=(setpriv --reuid=65534 --regid=65534 --clear-groups)
fi
mkdir files && chmod 777 . files && cd files
printf 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("works") }\n' >p.go
mkdir closed readonly && cp p.go closed/p.go && cp p.go secret.go
chmod 000 closed secret.go && chmod 555 readonly
export GOSLINGCACHE=off
gosling() { "${unprivileged[@]}" "$GOSLING" "$@"; }

expect 1 "open secret.go: permission denied" gosling build secret.go
expect 1 "closed/p.go: permission denied" gosling build closed/p.go
expect 1 "closed: permission denied" gosling build ./closed
expect 1 "gosling: cannot write readonly/out: permission denied" gosling build -o readonly/out p.go
expect 1 "gosling: cannot write readonly/p: permission denied" gosling build -o readonly/ p.go
in_readonly() { (cd readonly && gosling build -o ../../out "$@" ../p.go); }
expect 1 "cannot write main.s: permission denied" in_readonly -S
expect 1 "cannot write main.ll: permission denied" in_readonly -emit-llvm
test -z "$(ls -A readonly)"

# A cache that cannot be written, or belongs to somebody else, is not needed to build.
GOSLINGCACHE=$PWD/readonly/cache expect 0 "works" gosling run p.go
GOSLINGCACHE=$PWD/p.go expect 0 "works" gosling run p.go
mkdir others
GOSLINGCACHE=$PWD/others expect 0 "works" "$GOSLING" run p.go
chmod 755 others others/*
GOSLINGCACHE=$PWD/others expect 0 "works" gosling run p.go
sed -i s/works/still/ p.go
chmod 777 others
for i in 0 1 2 3 4 5 6 7 8 9 a b c d e f; do mkdir -p others/${i}{0,1,2,3,4,5,6,7,8,9,a,b,c,d,e,f}; done
GOSLINGCACHE=$PWD/others expect 0 "still" gosling run p.go
unset GOSLINGCACHE
expect 0 "still" env -u HOME -u XDG_CACHE_HOME "$GOSLING" run p.go
HOME=/nonexistent XDG_CACHE_HOME=/nonexistent expect 0 "still" gosling run p.go
