package os

// The environment, as it was when the program started.
var environment = initialEnvironment()

// LookupEnv returns a variable's value and whether it is set.
//
//go:noinline
func LookupEnv(key string) (string, bool) {
	for _, entry := range environment {
		if len(entry) > len(key) && entry[len(key)] == '=' && entry[:len(key)] == key {
			return entry[len(key)+1:], true
		}
	}
	return "", false
}

// Getenv returns a variable's value, or "" if it is not set.
//
//go:noinline
func Getenv(key string) string {
	v, _ := LookupEnv(key)
	return v
}

// Environ returns a copy of the environment, each entry as "key=value".
func Environ() []string { return copyOfEnvironment() }

//go:noinline
func copyOfEnvironment() []string { return append([]string(nil), environment...) }

// Setenv sets a variable for this program.
//
//go:noinline
func Setenv(key, value string) error {
	if key == "" {
		return &SyscallError{"setenv", errno(invalidArgument)}
	}
	unset(key)
	environment = append(environment, key+"="+value)
	return nil
}

// Unsetenv removes a variable.
func Unsetenv(key string) error {
	unset(key)
	return nil
}

//go:noinline
func unset(key string) {
	kept := environment[:0:0]
	for _, entry := range environment {
		if len(entry) > len(key) && entry[len(key)] == '=' && entry[:len(key)] == key {
			continue
		}
		kept = append(kept, entry)
	}
	environment = kept
}

// SyscallError tells which system call failed.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }
func (e *SyscallError) Unwrap() error { return e.Err }
