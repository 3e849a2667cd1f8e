package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// startsLower reports whether a line begins with a lower-case letter, brackets and
// quotation marks aside.
func startsLower(l line) bool { return unicode.IsLower(l.initial()) }

// startsUpper reports whether a line begins with a capital, brackets and quotation marks
// aside.
func startsUpper(l line) bool { return unicode.IsUpper(l.initial()) }

// initial is the first character of the line that is no bracket or quotation mark.
func (l line) initial() rune {
	s, _ := l.first()
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "([\"'“‘«¿¡"))
	return r
}

// endsSentence reports whether a line ends where a sentence, or a label, does.
func endsSentence(l line) bool {
	s := l.last()
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		switch {
		case r == '.' || r == ':' || r == ';' || r == '!' || r == '?':
			return true
		case r == '"' || r == '”' || r == '»' || r == ')' || r == '’' || unicode.IsDigit(r) && l.words[len(l.words)-1].raised:
			s = s[:len(s)-n]
		default:
			return false
		}
	}
	return false
}
