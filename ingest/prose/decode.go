package prose

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// sniffed is how much of the bytes a declared encoding is looked for in, as in the
// HTML standard.
const sniffed = 1024

// Decode turns bytes into UTF-8. A byte order mark decides first; bytes that are
// valid UTF-8 are UTF-8 whatever is declared; then contentType and HTML's meta
// element are asked, and windows-1252 is what remains. It never fails: what is no
// character becomes U+FFFD.
func Decode(data []byte, contentType string) string {
	if mark := []byte("\xef\xbb\xbf"); bytes.HasPrefix(data, mark) {
		return string(bytes.ToValidUTF8(data[len(mark):], []byte("\ufffd")))
	}
	utf16 := bytes.HasPrefix(data, []byte{0xfe, 0xff}) || bytes.HasPrefix(data, []byte{0xff, 0xfe})
	if !utf16 && utf8.Valid(data) {
		return string(data)
	}
	e, name, _ := charset.DetermineEncoding(data[:min(len(data), sniffed)], contentType)
	if name == "utf-8" {
		if mostlyUTF8(data) {
			return string(bytes.ToValidUTF8(data, []byte("\ufffd")))
		}
		e = charmap.Windows1252
	}
	return strings.TrimPrefix(decode(data, e), "\ufeff")
}

// decode with e, or as windows-1252 where e gives up.
func decode(data []byte, e encoding.Encoding) string {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		out, _ = charmap.Windows1252.NewDecoder().Bytes(data)
	}
	return string(out)
}

// mostlyUTF8 reports whether more characters beyond ASCII are well formed than not:
// a UTF-8 page with a few broken bytes, not one of another encoding.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		data = data[n:]
	}
	return good > bad
}
