// Package render writes a document as it was read: its text in reading order, and its
// tables. One file of this package is one form; a form of tables is added by writing its
// file and its line in TableFormats.
//
// Text of documents is hostile to programs that show it: what is written here holds no
// control characters, is escaped as its form demands, and is no formula in a spreadsheet.
package render

import (
	"regexp"
	"strings"
	"unicode"
)

// Clean makes text of a document safe to print: control characters, which could move the
// cursor of a terminal or change its colors, and those that turn the direction of writing
// become a replacement character; white space becomes a space.
func Clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), r == '\u2028', r == '\u2029':
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// number is a cell that a spreadsheet reads as a number, as "-1,250.5" and "+3 %".
var number = regexp.MustCompile(`^[+-]?[0-9][0-9.,\x{a0} ]*%?$`)

// Guard keeps a spreadsheet from running a cell as a formula: text of a document can
// begin with a sign of one by accident or by design. The apostrophe before it says that it
// is text. Numbers with a sign stay as they are.
func Guard(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) && !number.MatchString(cell) {
		return "'" + cell
	}
	return cell
}
