package layout

import (
	"strings"
	"unicode"
)

// proseLike reports whether the columns are running text: long, and most of their lines
// begin at the left margin and reach across them.
func proseLike(columns [][]line) bool {
	lines, full := 0, 0
	for _, c := range columns {
		if len(c) < minProse {
			return false
		}
		reg := marginsOf(c, 0)
		for _, l := range c {
			lines++
			if l.box.Width() > 0.75*reg.width() && l.box.X0 < reg.left+flush*l.em() && len(l.words) > 2 {
				full++
			}
		}
	}
	return full*2 > lines
}

// formLike reports whether the left column is labels of what stands right of them,
// which is read row by row.
func formLike(columns [][]line) bool {
	labels, bold, others := 0, 0, 0
	worded := wordedLines(columns[1])*2 > len(columns[1])
	for _, l := range columns[0] {
		if strings.HasSuffix(l.last(), ":") || isMarkLine(l) || worded && isNumberLine(l) {
			labels++
		}
		if l.bold() {
			bold++
		}
	}
	for _, l := range columns[1] {
		if !l.bold() {
			others++
		}
	}
	return labels*2 > len(columns[0]) || bold == len(columns[0]) && bold > 1 && others == len(columns[1])
}

// wordedLines counts the lines with letters in them.
func wordedLines(column []line) int {
	n := 0
	for _, l := range column {
		if strings.ContainsFunc(l.text(), unicode.IsLetter) {
			n++
		}
	}
	return n
}

// numberWidth is the width in ems of the number of a section, or of a mark of a note
// below a table, at most.
const numberWidth = 4.0

// isNumberLine reports whether a line is nothing but the number of a section or another
// mark, with its text behind a tab: "1.1.", "(*)".
func isNumberLine(l line) bool {
	s := l.text()
	if l.box.Width() > numberWidth*l.em() || len(l.words) > 2 {
		return false
	}
	v, _, _ := enumerator(s)
	return v > 0 || !strings.ContainsFunc(s, unicode.IsLetter) || cleanMark(s) != "" || strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")")
}
