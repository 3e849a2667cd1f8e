package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/document"
)

const (
	// noteSize is the size of a footnote against the body's, at most.
	noteSize = 0.95
	// maxMark is the length in runes of a footnote mark, at most.
	maxMark = 3
)

// A note is a footnote as it stands on one page, or goes on there from the page before.
type note struct {
	mark  string
	lines []line
	// goesOn means that the note began on an earlier page.
	goesOn bool
}

// takeNotes removes the footnotes from the rows of the pages and returns the marks of
// all of them.
func takeNotes(pages []*page, u usual) map[string]bool {
	called := calledMarks(pages)
	marks := map[string]bool{}
	open := false
	for _, p := range pages {
		p.takeNotes(u, called, open)
		for _, n := range p.notes {
			marks[n.mark] = true
		}
		open = len(p.notes) > 0
	}
	return marks
}

// calledMarks are the superscripts that follow a word anywhere in the file.
func calledMarks(pages []*page) map[string]bool {
	called := map[string]bool{}
	add := func(rows []row) {
		for _, r := range rows {
			for _, l := range r.lines {
				for i, w := range l.words {
					if m := cleanMark(w.text); w.raised && i > 0 && m != "" {
						called[m] = true
					}
					if _, m := superscriptEnd(w.text); m != "" {
						called[m] = true
					}
				}
			}
		}
	}
	for _, p := range pages {
		add(p.rows)
		for _, g := range p.grids {
			for _, c := range g.cells {
				add(c.rows)
			}
		}
	}
	return called
}

// cleanMark is a footnote mark without brackets and period: digits, a small roman
// number, one letter or a symbol; empty where s is none.
func cleanMark(s string) string {
	s = strings.Trim(plainDigits(s), "()[].,")
	if roman(s) > 0 {
		return s
	}
	if s == "" || utf8.RuneCountInString(s) > maxMark {
		return ""
	}
	for _, r := range s {
		if !unicode.IsDigit(r) && !strings.ContainsRune("*†‡§¶", r) {
			if utf8.RuneCountInString(s) == 1 && r >= 'a' && r <= 'n' {
				return s
			}
			return ""
		}
	}
	return s
}

// superscripts are the code points of raised digits, by value.
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// plainDigits puts digits for the code points of raised ones.
func plainDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if i := strings.IndexRune(superscripts, r); i >= 0 {
			return '0' + rune(utf8.RuneCountInString(superscripts[:i]))
		}
		return r
	}, s)
}

// superscriptEnd cuts raised digits (as code points) from the end of a word.
func superscriptEnd(s string) (word, mark string) {
	word = strings.TrimRight(s, superscripts)
	if word == "" || word == s {
		return s, ""
	}
	return word, plainDigits(s[len(word):])
}

// takeNotes removes the notes of one page; open tells that the page before ended with
// a note, which may go on here.
func (p *page) takeNotes(u usual, called map[string]bool, open bool) {
	first, ruled := p.noteZone(u)
	at := first
	var notes []note
	for i := first; i < len(p.rows); i++ {
		l := p.rows[i].whole()
		l.page = p.number
		if mark, rest, ok := opensNote(l, called, notes); ok {
			notes = append(notes, note{mark: mark, lines: []line{rest}})
			continue
		}
		if len(notes) == 0 && open && ruled {
			notes = append(notes, note{goesOn: true})
		}
		if len(notes) == 0 {
			at = i + 1
			continue
		}
		n := &notes[len(notes)-1]
		n.lines = append(n.lines, l)
	}
	if len(notes) > 0 {
		p.rows, p.notes = p.rows[:at], notes
	}
}

// noteZone is the index of the first row at the page's foot that is set smaller than
// the body, or stands under a rule there, and whether a rule is above it. Below a table
// only.
func (p *page) noteZone(u usual) (first int, ruled bool) {
	first = len(p.rows)
	floor := 0.0
	for _, g := range p.grids {
		floor = max(floor, g.box.Y1)
	}
	for first > 0 {
		r := p.rows[first-1]
		l := r.whole()
		if r.box.Y0 < floor-l.em() || float64(l.size) > noteSize*float64(u.size) {
			break
		}
		first--
	}
	for _, rule := range p.rules {
		for i := range p.rows {
			above := i == 0 || p.rows[i-1].box.Y1 <= rule.Y0+2
			if above && p.rows[i].box.Y0 >= rule.Y0-2 && rule.Y0 > floor {
				if i >= first || i < first && startsRaised(p.rows[i].whole()) {
					return i, true
				}
			}
		}
	}
	return first, false
}

// startsRaised reports whether a line opens with a superscript.
func startsRaised(l line) bool {
	return len(l.words) > 1 && l.words[0].raised && cleanMark(l.words[0].text) != ""
}

// opensNote reports whether a line opens a footnote, its mark, and the line without
// it. A mark that is not raised ("1The Council…", "1 The Council…") counts only where
// it is called and follows the mark before it.
func opensNote(l line, called map[string]bool, before []note) (string, line, bool) {
	w := l.words[0]
	if len(l.words) > 1 && w.raised {
		if m := cleanMark(w.text); m != "" {
			return m, l.from(1), true
		}
	}
	text := plainDigits(w.text)
	n := 0
	for n < len(text) && n < maxMark && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	if n == 0 {
		for r, size := utf8.DecodeRuneInString(text[n:]); strings.ContainsRune("*†‡", r) && r != utf8.RuneError; r, size = utf8.DecodeRuneInString(text[n:]) {
			n += size
		}
	}
	mark := text[:n]
	if n == 0 || !called[mark] || !follows(mark, before) {
		return "", line{}, false
	}
	if rest := strings.TrimLeft(text[n:], ".)]"); rest != "" {
		if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(r) && !strings.ContainsRune("\"“«¿¡(", r) {
			return "", line{}, false
		}
		return mark, l.cutFirst(rest), true
	}
	if len(l.words) == 1 {
		return "", line{}, false
	}
	return mark, l.from(1), true
}

// follows reports whether a mark comes after those of the notes before it on the page.
func follows(mark string, before []note) bool {
	for _, n := range before {
		if len(n.mark) > len(mark) || len(n.mark) == len(mark) && n.mark >= mark {
			return roman(mark) > roman(n.mark)
		}
	}
	return true
}

// from is the line from word k on.
func (l line) from(k int) line {
	l.words = append([]word(nil), l.words[k:]...)
	l.words[0].glued = false
	l.box.X0 = l.words[0].box.X0
	return l
}

// cutFirst is the line with rest in place of its first word; the word's box shrinks
// with its text.
func (l line) cutFirst(rest string) line {
	out := l.from(0)
	w := &out.words[0]
	part := float64(len(rest)) / float64(max(len(w.text), 1))
	w.box = document.Box{X0: w.box.X1 - w.box.Width()*min(part, 1), Y0: w.box.Y0, X1: w.box.X1, Y1: w.box.Y1}
	w.text = rest
	out.box.X0 = w.box.X0
	return out
}
