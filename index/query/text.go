package query

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// printable is the text with spaces in place of control characters and of bytes that
// are none.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

// hasWord reports whether there is a letter or digit in s.
func hasWord(s string) bool { return strings.ContainsFunc(s, isWord) }

// countWords counts runs of letters and digits, which is what analyzers make words
// of, or more.
func countWords(s string) int {
	return len(strings.FieldsFunc(s, func(r rune) bool { return !isWord(r) }))
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Words are the words of a text as they stand.
func Words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !isWord(r) && !unicode.IsMark(r) })
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }
