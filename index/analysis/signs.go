package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isWordRune reports whether r is part of a word. Signs that are not printed are.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	if r == utf8.RuneError {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || unicode.Is(unicode.Cf, r)
}

// isIdeograph is for scripts without spaces.
func isIdeograph(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// IsLetter reports whether s is one letter.
func IsLetter(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && unicode.IsLetter(r)
}

// isCapital reports whether s is one capital letter.
func isCapital(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && unicode.IsUpper(r)
}

// isDigits reports whether s is digits alone.
func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// IsWordOnly reports whether there is no digit in s.
func IsWordOnly(s string) bool { return !strings.ContainsAny(s, "0123456789") }

// IsDotted reports whether s is single letters with dots between them.
func IsDotted(s string) bool {
	parts := strings.Split(strings.TrimSuffix(s, "."), ".")
	for _, p := range parts {
		r, n := utf8.DecodeRuneInString(p)
		if n != len(p) || !unicode.IsLetter(r) {
			return false
		}
	}
	return len(parts) > 1
}
