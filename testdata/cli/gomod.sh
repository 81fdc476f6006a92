# Mistakes in go.mod, all at once and with their lines.
. "$ROOT/testdata/cli/lib.inc"
printf 'package main\n\nfunc main() {}\n' >m.go

# mistakes TEXT: of go.mod; standard input holds what is reported.
mistakes() {
  printf "$1" >go.mod
  expect 1 "" "$GOSLING" build
  diff - out.txt
}
mistakes 'module a\nmodule b\n' <<'END'
go: errors parsing go.mod:
go.mod:2: repeated module statement
END
mistakes 'module a b\ngo 1.2 3\nrequire x\nreplace a b\nreplace a.b => c\ngo foo\nrequirex y v1\n' <<'END'
go: errors parsing go.mod:
go.mod:1: usage: module module/path
go.mod:2: go directive expects exactly one argument
go.mod:3: usage: require module/path v1.2.3
go.mod:4: usage: replace module/path [v1.2.3] => other/module v1.4
	 or replace module/path [v1.2.3] => ../local/directory
go.mod:5: replacement module without version must be directory path (rooted or starting with . or ..)
go.mod:6: invalid go version 'foo': must match format 1.23.0
go.mod:7: unknown directive: requirex
END
mistakes 'module a\nrequire "x.y/z v1.2.3\n' <<'END'
go: errors parsing go.mod:
go.mod:2:22: unexpected newline in string
END
mistakes 'module a\nfoo (\nbar\n)\n' <<'END'
go: errors parsing go.mod:
go.mod:2: unknown block type: foo
END
mistakes 'module a\ngo 1.20\ngo 1.21\n' <<'END'
go: errors parsing go.mod:
go.mod:3: repeated go statement
END
mistakes 'go 1.20\n' <<'END'
go: error reading go.mod: missing module declaration. To specify the module path:
	go mod edit -module=example.com/mod
END
mistakes 'module a\ngo 1.99\n' <<'END'
go: go.mod requires go >= 1.99 (running go 1.26; GOTOOLCHAIN=local)
END
printf 'module a\nrequire (\n x.y/z v1.2.3\n' >go.mod
expect 1 "go.mod:4: syntax error (unterminated block started at " "$GOSLING" build
printf 'module "q.org/name"\ngo 1.26\ntoolchain go1.26.1\nexclude x.y/z v1.0.0\nretract [v1.0.0, v1.1.0]\n' >go.mod
expect 0 "" "$GOSLING" build
test -x name
