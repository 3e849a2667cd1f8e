package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// spare is the room in points that the first word of the next line would have left at
// the end of the line; negative where it would not have fitted.
func (l line) spare(next line, reg region) float64 {
	_, end := next.first()
	if m, ok := markOf(next); ok && m.words > 0 && m.words < len(next.words) {
		end = next.words[m.words].box.X1
	}
	return reg.right - l.box.X1 - wordSpace*l.em() - (end - next.words[0].box.X0)
}

// fills reports whether a line ends where it does because the first word of the next
// would not have fitted: it is full, and its paragraph may go on.
func (l line) fills(next line, reg region) bool {
	return l.spare(next, reg) < 0.1*l.em()
}

// wayShort reports whether a line ends so early that the next is no part of its
// paragraph though it begins in lower case: entries of a list without marks.
func (l line) wayShort(next line, reg region) bool {
	return l.box.X1-reg.left < shortLine*reg.width() && l.spare(next, reg) > max(3*l.em(), 0.2*reg.width())
}

// raggedSlack is how much room in ems the first word of the next line would have had, at
// most, at the end of a line that still goes on: where the right edge is ragged nobody
// sees the margin.
const raggedSlack = 1.0

// raggedEnd reports whether a line of ragged running text may go on in the next though
// its first word might just have fitted.
func (p *para) raggedEnd(l, c line) bool {
	return !p.reg.justified && !p.reg.cell && (len(p.lines) > 1 || p.hangs(c)) && !endsSentence(l) && l.bold() == c.bold() &&
		l.spare(c, p.reg) < raggedSlack*l.em() && l.box.Width() > fullLine*p.reg.width()
}

// runsOn reports whether a long line ends amid a sentence though the next begins with no
// letter in lower case: a comma ends it, or the next begins with a bracket or number.
func (p *para) runsOn(c line) bool {
	l := p.last()
	if p.reg.cell || l.box.Width() < fullLine*p.reg.width() || l.bold() != c.bold() || isMarkLine(c) {
		return false
	}
	first, _ := c.first()
	r, _ := utf8.DecodeRuneInString(first)
	return strings.HasSuffix(l.last(), ",") || r == '(' || unicode.IsDigit(r) && (len(p.lines) > 1 || p.hangs(c))
}
