package fs

// A FileMode has a file's type and permission bits.
type FileMode uint32

const (
	ModeDir FileMode = 1 << (31 - iota)
	ModeAppend
	ModeExclusive
	ModeTemporary
	ModeSymlink
	ModeDevice
	ModeNamedPipe
	ModeSocket
	ModeSetuid
	ModeSetgid
	ModeCharDevice
	ModeSticky
	ModeIrregular

	ModeType = ModeDir | ModeSymlink | ModeNamedPipe | ModeSocket | ModeDevice | ModeCharDevice | ModeIrregular

	ModePerm FileMode = 0o777
)

func (m FileMode) IsDir() bool     { return m&ModeDir != 0 }
func (m FileMode) IsRegular() bool { return m&ModeType == 0 }
func (m FileMode) Perm() FileMode  { return m & ModePerm }
func (m FileMode) Type() FileMode  { return m & ModeType }

// String prints as -rwxr-x---, with a letter for each bit of the type.
func (m FileMode) String() string {
	const types, permissions = "dalTLDpSugct?", "rwxrwxrwx"
	var b []byte
	for i := range len(types) {
		if m&(1<<(31-i)) != 0 {
			b = append(b, types[i])
		}
	}
	if len(b) == 0 {
		b = append(b, '-')
	}
	for i := range len(permissions) {
		if m&(1<<(8-i)) != 0 {
			b = append(b, permissions[i])
		} else {
			b = append(b, '-')
		}
	}
	return string(b)
}

// FileInfoToDirEntry is the entry of a file that info is about.
func FileInfoToDirEntry(info FileInfo) DirEntry {
	if info == nil {
		return nil
	}
	return infoEntry{info}
}

type infoEntry struct{ info FileInfo }

func (e infoEntry) Name() string            { return e.info.Name() }
func (e infoEntry) IsDir() bool             { return e.info.IsDir() }
func (e infoEntry) Type() FileMode          { return e.info.Mode().Type() }
func (e infoEntry) Info() (FileInfo, error) { return e.info, nil }
func (e infoEntry) String() string          { return FormatDirEntry(e) }

// FormatDirEntry prints as `d name/` or `- name`.
func FormatDirEntry(e DirEntry) string {
	mode := e.Type().String()
	text := mode[:len(mode)-9] + " " + e.Name()
	if e.IsDir() {
		text += "/"
	}
	return text
}
