package layout

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/document"
)

const (
	// bullets open a list item wherever they open a line.
	bullets = "•●○◦▪▫■□▸►‣⁃∙·➢➤✓✔❖◆◇★\u2023"
	// dashes open a list item where the line before ended its paragraph, or the item
	// before opened with one: they may as well go on with a sentence.
	dashes = "—–-−*o¤"
	// markAlign is how far in ems marks of one list stand apart, at most.
	markAlign = 0.6
)

// A listMark is what opens a list item.
type listMark struct {
	text string
	// words that the mark takes from the line; 0 for a letter or number, which stays.
	words int
	// glued is the part of the first word that is the mark, in bytes, where no space
	// follows the bullet.
	glued int
	// sure means that the mark needs no support from the lines before it.
	sure bool
	// value of a number or letter, for marks that count: 1 for "1)", "a.", "i)".
	value int
}

// isBullet reports whether a word is nothing but a bullet.
func isBullet(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && n > 0 && (strings.ContainsRune(bullets, r) || privateUse(r))
}

// privateUse is true for the code points that symbol fonts put their bullets at.
func privateUse(r rune) bool { return r >= '\ue000' && r <= '\uf8ff' }

// isMarkLine reports whether a line opens with a bullet or number.
func isMarkLine(l line) bool {
	_, ok := markOf(l)
	return ok
}

// markOf is the mark that opens a line, if one does. Several bullets in a row, as one
// producer prints its own before the author's, are one mark: the last.
func markOf(l line) (listMark, bool) {
	var m listMark
	for m.words < len(l.words) {
		w := l.words[m.words]
		next := m.words + 1
		alone := next == len(l.words) || !l.words[next].glued
		r, _ := utf8.DecodeRuneInString(w.text)
		switch {
		case isBullet(w.text) && alone:
			m.text, m.sure, m.words = bulletText(w.text), true, next
			continue
		case utf8.RuneCountInString(w.text) == 1 && strings.ContainsRune(dashes, r) && alone && next < len(l.words):
			m.text, m.words = w.text, next
			continue
		case r == '-' && startsLetter(w.text[1:]):
			// Dashes typed close to the text, as in the cells of a form.
			m.text, m.glued = "-", 1
			return m, true
		case strings.ContainsRune(bullets, r) || privateUse(r):
			m.text, m.sure = bulletText(string(r)), true
			m.glued = utf8.RuneLen(r)
			return m, true
		}
		break
	}
	if m.words > 0 {
		return m, true
	}
	first, _ := l.first()
	if v, text, sure := enumerator(first); v > 0 && len(first) == len(text) && len(l.words) > 1 {
		return listMark{text: text, value: v, sure: sure}, true
	}
	return m, false
}

// startsLetter reports whether s begins with a letter.
func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// bulletText is a bullet as a reader names it: those of symbol fonts have no code point
// of their own.
func bulletText(s string) string {
	if r, _ := utf8.DecodeRuneInString(s); privateUse(r) {
		return "•"
	}
	return s
}

// opensItem reports whether line c opens a list item after paragraph p; c may follow a
// gap, or another paragraph's end. A bullet always does; a dash, a letter or a number
// does where the text before it has ended, or where the item before has its like.
func opensItem(p *para, c line, broken bool, reg region) (listMark, bool) {
	m, ok := markOf(c)
	if !ok {
		return m, false
	}
	if m.sure && m.value == 0 {
		return m, true
	}
	if p == nil || broken {
		return m, m.sure || m.value == 0 || m.value == 1 || p != nil && p.follows(m, c)
	}
	last := p.lines[len(p.lines)-1]
	if p.follows(m, c) {
		return m, true
	}
	moved := math.Abs(c.box.X0-last.box.X0) > markAlign*c.em()
	ended := !last.fills(c, reg) && endsSentence(last)
	if m.value > 0 {
		return m, m.sure && (ended || moved && m.value == 1)
	}
	return m, ended || moved || !last.fills(c, reg)
}

// follows reports whether a mark is the next of the list whose item p is.
func (p *para) follows(m listMark, c line) bool {
	if p.mark.text == "" || math.Abs(p.lines[0].box.X0-c.box.X0) > markAlign*c.em() {
		return false
	}
	if m.value > 0 {
		return m.value == p.mark.value+1
	}
	return m.text == p.mark.text
}

// minIndent and maxIndent bound in ems how far in the text of a list stands.
const (
	minIndent = 1.2
	maxIndent = 5.0
)

// levels gives each item of a run of list items its depth: items that stand further in
// are deeper.
func levels(ps []*para) {
	var stack []float64
	for _, p := range ps {
		if p.kind != document.ListItem {
			stack = stack[:0]
			continue
		}
		x, em := p.lines[0].box.X0, p.lines[0].em()
		for len(stack) > 0 && stack[len(stack)-1] > x+markAlign*em {
			stack = stack[:len(stack)-1]
		}
		if len(stack) == 0 || x > stack[len(stack)-1]+markAlign*em {
			stack = append(stack, x)
		}
		p.level = len(stack)
	}
}
