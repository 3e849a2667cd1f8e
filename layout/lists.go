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

// enumerator reads "1)", "1.", "(1)", "1.-", "2.1", "a)", "a.", "iv)", "IV." at the start
// of s: its value, its text, and whether it is one wherever it opens a paragraph. A
// capital with a period may as well be an initial or a title.
func enumerator(s string) (value int, text string, sure bool) {
	body := strings.TrimPrefix(s, "(")
	end := strings.IndexFunc(body, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end <= 0 {
		return 0, "", false
	}
	core, tail := body[:end], body[end:]
	for len(tail) > 1 && tail[0] == '.' && tail[1] >= '0' && tail[1] <= '9' && isDigits(core) {
		k := 1
		for k < len(tail) && tail[k] >= '0' && tail[k] <= '9' {
			k++
		}
		if k > 3 {
			return 0, "", false
		}
		tail = tail[k:]
		core = body[end+1 : len(body)-len(tail)]
		core = core[strings.LastIndexByte(core, '.')+1:]
	}
	switch tail {
	case ".", ")", ".-", ".)", "°", "º":
	case "":
		if !strings.Contains(body, ".") {
			return 0, "", false
		}
	default:
		return 0, "", false
	}
	value = ordinal(core)
	if value == 0 || strings.HasPrefix(s, "(") && !strings.HasSuffix(tail, ")") {
		return 0, "", false
	}
	capital := unicode.IsUpper(rune(core[0])) && len(core) == 1 && core != "I"
	return value, s, !capital || tail == ")"
}

// isDigits reports whether s is digits only.
func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// ordinal is the value of a number of up to two digits, a roman number up to twenty or
// a single letter; 0 for anything else.
func ordinal(s string) int {
	if isDigits(s) {
		if len(s) > 2 {
			return 0
		}
		v := 0
		for _, c := range s {
			v = v*10 + int(c-'0')
		}
		return v
	}
	if v := roman(strings.ToLower(s)); v > 0 && (s == strings.ToLower(s) || s == strings.ToUpper(s)) && (len(s) > 1 || v == 1) {
		return v
	}
	if len(s) == 1 {
		return int(unicode.ToLower(rune(s[0]))-'a') + 1
	}
	return 0
}

// roman is the value of a roman number up to twenty; 0 for anything else.
func roman(s string) int {
	for i, r := range []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"} {
		if s == r {
			return i + 1
		}
	}
	return 0
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

// markIndented takes for list items what is set as one though no mark is in the text:
// browsers draw the disc of a list as a shape. Two paragraphs or more in a row, or one
// after a colon, stand further in than the text around, by an indentation that all of
// their lines keep.
func markIndented(ps []*para) {
	for i := 0; i < len(ps); {
		j := i
		for j < len(ps) && ps[j].indentedWhole() && math.Abs(ps[j].first().box.X0-ps[i].first().box.X0) < markAlign/2*ps[i].first().em() {
			j++
		}
		lead := i > 0 && endsWithColon(ps[i-1].last())
		if j-i > 1 || j-i == 1 && lead {
			for _, p := range ps[i:j] {
				p.kind, p.level, p.align = document.ListItem, 1, document.AlignLeft
			}
		}
		i = max(j, i+1)
	}
}

// minIndent and maxIndent bound in ems how far in the text of a list stands.
const (
	minIndent = 1.2
	maxIndent = 5.0
)

// indentedWhole reports whether all lines of a paragraph without a mark stand in by
// one indentation, as those of a list item do.
func (p *para) indentedWhole() bool {
	if p.mark.text != "" || p.kind != document.Paragraph || p.stack || p.align == document.AlignRight {
		return false
	}
	f := p.first()
	if in := (f.box.X0 - p.reg.left) / f.em(); in < minIndent || in > maxIndent || f.bold() {
		return false
	}
	for _, l := range p.lines {
		if math.Abs(l.box.X0-f.box.X0) > markAlign/2*f.em() {
			return false
		}
	}
	return true
}

// endsWithColon reports whether a line ends with a colon.
func endsWithColon(l line) bool { return strings.HasSuffix(l.last(), ":") }

// levels gives each item of a run of list items its depth: items that stand further in
// are deeper.
func levels(ps []*para) {
	var stack []float64
	for _, p := range ps {
		if p.mark.text == "" {
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
