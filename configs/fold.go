package configs

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is the form in which words are compared: NFKD without accents, lower case,
// white space single. "Año" and "ano" fold to the same, which official documents
// in capitals without accents need.
func Fold(s string) string {
	if folded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for i, r := range s {
		if r >= latinEnd {
			return b.String() + foldAny(s[i:], space, b.Len() > 0)
		}
		f := latin[r]
		if f == " " {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteString(f)
	}
	return b.String()
}

// folded reports whether s is plain lower-case ASCII without white space, as most
// words are.
func folded(s string) bool {
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			return false
		}
	}
	return true
}

// latinEnd is the end of the letters that the languages of Western Europe are written
// with; combining marks come after it.
const latinEnd = 0x180

// latin holds the folded form of each character below latinEnd.
var latin = func() (t [latinEnd]string) {
	for r := range rune(latinEnd) {
		if unicode.IsSpace(r) {
			t[r] = " "
			continue
		}
		t[r] = foldAny(string(r), false, false)
	}
	return t
}()

// foldAny folds text in any script. space is true where white space came before,
// begun where text did.
func foldAny(s string, space, begun bool) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(s, "\uFFFD")) {
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case unicode.IsSpace(r):
			space = begun
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(unicode.ToLower(r))
		begun = true
	}
	return b.String()
}
