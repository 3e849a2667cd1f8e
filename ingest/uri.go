package ingest

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// fileScheme opens the address of a file whose name cannot stand for itself.
const fileScheme = "file:"

// fileURI is the address of a path. That is the path itself, unless it is not UTF-8 or
// has control characters: file systems take any bytes for a name, records and terminals
// do not. Such a path is written with percent signs, and so is one that could be taken
// for such an address.
func fileURI(path string) string {
	if !odd(path) && !strings.HasPrefix(path, fileScheme) {
		return path
	}
	var b strings.Builder
	b.WriteString(fileScheme)
	for i := 0; i < len(path); {
		r, n := utf8.DecodeRuneInString(path[i:])
		if r == '%' || r == utf8.RuneError && n == 1 || control(r) {
			for _, c := range []byte(path[i : i+n]) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
		} else {
			b.WriteString(path[i : i+n])
		}
		i += n
	}
	return b.String()
}

// fileName is the path that fileURI made an address of; ok is false for all others.
func fileName(uri string) (path string, ok bool) {
	rest, ok := strings.CutPrefix(uri, fileScheme)
	if !ok {
		return "", false
	}
	var b strings.Builder
	for i := 0; i < len(rest); i++ {
		if rest[i] != '%' {
			b.WriteByte(rest[i])
			continue
		}
		var c byte
		if i+2 >= len(rest) {
			return "", false
		}
		if _, err := fmt.Sscanf(rest[i+1:i+3], "%02X", &c); err != nil {
			return "", false
		}
		b.WriteByte(c)
		i += 2
	}
	return b.String(), fileURI(b.String()) == uri
}

// odd reports whether a path cannot stand in a record as it is.
func odd(path string) bool { return !utf8.ValidString(path) || strings.ContainsFunc(path, control) }

// control reports whether a character could end a line or steer a terminal.
func control(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }
