package extract

import (
	"strings"

	"compromisos/configs"
	"compromisos/document"
)

// An opener is a block at which a commitment in prose begins.
type opener struct {
	number, title document.Text
	// level of the heading; 0 for a paragraph.
	level int
	// named says that the vocabulary's word for a commitment opens it.
	named bool
}

// opening reads the number and the title of a block that can begin a commitment.
func (p *part) opening(b document.Block) (opener, bool) {
	if b.Table != nil || b.Kind == document.ListItem || len(b.Text.String) > maxTitle {
		return opener{}, false
	}
	o := opener{}
	if b.Kind == document.Heading {
		o.level = max(b.Level, 1)
	}
	if number, title, ok := p.lex.namedNumber(b.Text); ok {
		o.number, o.title, o.named = number, title, true
		return o, true
	}
	if b.Kind != document.Heading || p.isLabelled(b) {
		return opener{}, false
	}
	o.number, o.title = codeNumber(b.Text)
	return o, true
}

// namedNumber splits "Commitment No. 3: …" after the word of the vocabulary and after
// the number, which must be there.
func (l *lexicon) namedNumber(t document.Text) (number, title document.Text, ok bool) {
	ws := words(t.String)
	n := l.openings.prefix(ws)
	if n == 0 || n >= len(ws) {
		return number, title, false
	}
	if f, known := l.fieldOf(ws[n].bare); known && f == configs.FieldNumber && n+1 < len(ws) {
		n++
	}
	if !isOrdinal(ws[n].bare) {
		return number, title, false
	}
	number = t.Slice(ws[n].start, ws[n].end)
	if n+1 < len(ws) {
		title = t.Slice(ws[n+1].start, len(t.String))
	}
	// "Commitment 3 of the plan was …" is a sentence about one, not its head.
	if !title.Empty() && !headSeparated(t.String[ws[n].end:ws[n+1].start]) && !ws[n+1].upper() {
		return number, title, false
	}
	return trimNumber(number), title, true
}

// headSeparated reports whether the text between a number and what follows parts them.
func headSeparated(s string) bool { return strings.ContainsAny(s, ".:-–—)|") }

// maxOrdinal is the longest number of a commitment, in bytes.
const maxOrdinal = 12

// isOrdinal reports whether a word numbers a commitment: "3", "2.1", "3a", "IV", "C-07".
func isOrdinal(s string) bool {
	if len(s) > maxOrdinal {
		return false
	}
	return strings.ContainsFunc(s, isDigit) || s != "" && strings.Trim(s, "IVXLC") == ""
}

// codeNumber splits a heading after its number or code: "2.1 …", "AB_03 - …".
func codeNumber(t document.Text) (number, title document.Text) {
	if n, rest := sectionNumber(t.String); n != "" {
		at := len(t.String) - len(rest)
		return t.Slice(0, len(n)), t.Slice(at, len(t.String))
	}
	ws := words(t.String)
	if len(ws) < 2 || !ws[0].digits() || !isCode(ws[0].bare) || !headSeparated(t.String[ws[0].end:ws[1].start]) {
		return document.Text{}, t
	}
	return t.Slice(ws[0].start, ws[0].end), t.Slice(ws[1].start, len(t.String))
}

// isCode reports whether a word is a code: capitals and digits, joined by a sign.
func isCode(s string) bool {
	return len(s) <= maxOrdinal && strings.ToUpper(s) == s
}
