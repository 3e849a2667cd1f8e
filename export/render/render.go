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
	"unicode/utf8"
)

// Clean makes text of a document safe to print: control characters, which could move the
// cursor of a terminal or change its colors, and those that turn the direction of writing
// become a replacement character; white space becomes a space, and what takes no room is
// dropped.
func Clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), r == '\u2028', r == '\u2029':
			return unicode.ReplacementChar
		case unseen(r):
			return -1
		}
		return r
	}, s)
}

// unseen reports whether a character takes no room, so that two names that look alike are
// not, or text stands where nobody sees it. The joiners of scripts and emoji do not count.
func unseen(r rune) bool {
	return r == '\u180e' || r == '\u200b' || r == '\ufeff' || r >= '\u2060' && r <= '\u2064' || r >= '\ufff9' && r <= '\ufffb' || r >= 0xE0000 && r <= 0xE007F
}

// number is a cell that a spreadsheet reads as a number, as "-1,250.5" and "+3 %".
var number = regexp.MustCompile(`^[+-]?[0-9][0-9.,\x{a0} ]*%?$`)

// formula are the signs that a formula opens with; some spreadsheets take those of East
// Asian width for the same.
const formula = "=+-@＝＋－＠"

// Guard keeps a spreadsheet from running a cell as a formula: text of a document can
// begin with a sign of one by accident or by design, also after white space or a quote,
// which some programs take away. The apostrophe before it says that it is text. Numbers
// with a sign stay as they are.
func Guard(cell string) string {
	if number.MatchString(cell) {
		return cell
	}
	text := strings.TrimLeftFunc(cell, func(r rune) bool { return unicode.IsSpace(r) || r == '"' || r == '\'' || unseen(r) })
	first, _ := utf8.DecodeRuneInString(text)
	if strings.ContainsRune("\t\r", rune((cell + " ")[0])) || text != "" && strings.ContainsRune(formula, first) {
		return "'" + cell
	}
	return cell
}
