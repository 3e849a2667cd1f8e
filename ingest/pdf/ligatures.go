package pdf

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// ligatures are the letters that a file's fonts draw by one code, where the file says so
// by nothing but the name of a glyph made of letters, as "f_i". Programs for page design
// set "fi" so; pdfium knows no such names and gives the bare code.
type ligatures map[uint32]string

const (
	// maxInflated bounds in bytes what the object streams of a file may inflate to, and
	// each of them.
	maxInflated = 64 << 20
	maxObjects  = 4 << 20
)

// findLigatures looks through the encodings of all fonts of a file. A code that two of
// them name differently tells nothing.
func findLigatures(data []byte) ligatures {
	found := ligatures{}
	found.scan(data)
	budget := int64(maxInflated)
	for rest := data; budget > 0; {
		i := bytes.Index(rest, []byte("/ObjStm"))
		if i < 0 {
			break
		}
		rest = rest[i+len("/ObjStm"):]
		if k := bytes.Index(rest, []byte("stream")); k >= 0 {
			objects := inflate(bytes.TrimLeft(rest[k+len("stream"):], "\r\n"), min(budget, maxObjects))
			found.scan(objects)
			budget -= int64(len(objects)) + 1
		}
	}
	return found
}

// inflate is the start of a compressed stream; nil where it is none.
func inflate(data []byte, most int64) []byte {
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	out, _ := io.ReadAll(io.LimitReader(z, most)) // what a damaged stream gives is better than nothing
	return out
}

// differences matches an array that names glyphs by code, and entry a code or a name in it.
var (
	differences = regexp.MustCompile(`/Differences\s*\[([^\]]+)\]`)
	entry       = regexp.MustCompile(`/?[^\s/]+`)
)

// scan notes the ligatures of the encodings that stand in data.
func (l ligatures) scan(data []byte) {
	for _, m := range differences.FindAllSubmatch(data, -1) {
		code := uint32(0)
		for _, e := range entry.FindAll(m[1], -1) {
			if e[0] != '/' {
				n, _ := strconv.ParseUint(string(e), 10, 8)
				code = uint32(n)
				continue
			}
			if letters := lettersOf(string(e[1:])); letters != "" {
				if before, ok := l[code]; ok && before != letters {
					letters = ""
				}
				l[code] = letters
			}
			code++
		}
	}
}

// lettersOf are the letters that the name of a ligature lists between underscores,
// without what a period sets off (a style); "" where the name is no such list.
func lettersOf(name string) string {
	name, _, _ = strings.Cut(name, ".")
	parts := strings.Split(name, "_")
	if len(parts) < 2 {
		return ""
	}
	for _, p := range parts {
		if len(p) != 1 || (p[0]|0x20) < 'a' || (p[0]|0x20) > 'z' {
			return ""
		}
	}
	return strings.Join(parts, "")
}

// ligature is the letters drawn by the i-th character, whose code is all that pdfium
// knows of it; "" where it knows more, or the file tells nothing.
func (w *pageWork) ligature(text, i uint64, code rune) string {
	if uint32(w.call(fnMapError, text, i)) != 1 {
		return ""
	}
	if w.ligatures == nil {
		w.ligatures = findLigatures(w.raw)
	}
	return w.ligatures[uint32(code)]
}
