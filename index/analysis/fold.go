package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/configs"
)

// Fold is the form in which words are compared: without accents and case, and
// without what a printed word carries inside and nobody types, as soft hyphens.
func Fold(s string) string {
	s = configs.Fold(s)
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Cf, r) {
					return -1
				}
				return r
			}, s)
		}
	}
	return s
}

// FoldValue is the form in which whole values are compared: without accents and
// case, and without what a printed word carries inside: soft hyphens, apostrophes,
// and the dots of an acronym (N.O.S.C.).
func FoldValue(value string) string {
	s := strings.Map(func(r rune) rune {
		if r == '\'' || r == '’' || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, value)
	s = configs.Fold(s)
	if IsDotted(s) {
		s = strings.ReplaceAll(s, ".", "")
	}
	return s
}

// LongestName bounds what a record may be called, in bytes: a longer name nobody asks for.
const LongestName = 300

// FoldName is a name in the form in which names are compared; empty where it is longer
// than LongestName.
func FoldName(name string) string {
	if len(name) > LongestName {
		return ""
	}
	return Words(name)
}
