package layout

import (
	"unicode"
	"unicode/utf8"
)

// startsLower reports whether a line begins with a lower-case letter.
func startsLower(l line) bool {
	s, _ := l.first()
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// startsUpper reports whether a line begins with a capital.
func startsUpper(l line) bool {
	s, _ := l.first()
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
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
