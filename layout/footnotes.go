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
	// maxSeparator is the width of the rule above endnotes against that of the text, at
	// most, where their marks are set as the text is.
	maxSeparator = 0.5
	// maxMark is the length in runes of a footnote mark, at most.
	maxMark = 3
)

// A note is a footnote as it stands on one page, or goes on there from the page before.
type note struct {
	mark  string
	lines []line
	// raised marks one whose mark is a superscript.
	raised bool
	// goesOn means that the note began on an earlier page.
	goesOn bool
}

// takeNotes removes the footnotes from the rows of the pages and returns the marks of
// all of them.
func takeNotes(pages []*page, u usual) map[string]bool {
	called := calledMarks(pages)
	marks := map[string]bool{}
	open := false
	for i, p := range pages {
		p.takeNotes(u, called, open)
		if i > 0 {
			p.takeRest(pages[i-1], u)
		}
		for _, n := range p.notes {
			marks[n.mark] = true
		}
		open = len(p.notes) > 0 || open && i+1 < len(pages) && pages[i+1].number == p.number
	}
	return marks
}

// takeNotes removes the notes of one page; open tells that the page before ended with
// a note, which may go on here.
func (p *page) takeNotes(u usual, called map[string]bool, open bool) {
	first, ruled := p.noteZone(u, called)
	rest := p.rows[:first:first]
	var notes []note
	for _, r := range p.rows[first:] {
		l := r.whole()
		l.page = p.number
		if mark, text, ok := opensNote(l, called, notes, ruled); ok {
			notes = append(notes, note{mark: mark, lines: []line{text}, raised: l.words[0].raised})
			continue
		}
		if len(notes) == 0 && open && ruled {
			notes = append(notes, note{goesOn: true})
		}
		if n := len(notes) - 1; n >= 0 && notes[n].holds(l, u) {
			notes[n].lines = append(notes[n].lines, l)
			continue
		}
		rest = append(rest, r)
	}
	if len(notes) > 0 {
		p.rows, p.notes = rest, notes
	}
	p.takeEndnotes(u, called)
}

// holds reports whether a line below a note is part of it: anything but a heading that
// follows notes at the end of a document.
func (n note) holds(l line, u usual) bool {
	return len(n.lines) == 0 || n.continuedBy(l, u) || !l.bold() && float64(l.size) <= noteSize*float64(u.size)
}

// takeEndnotes removes notes that stand among the rows, set like the body: paragraphs
// that open with a superscript which is called elsewhere.
func (p *page) takeEndnotes(u usual, called map[string]bool) {
	var rest []row
	var open *note
	var notes []note
	for _, r := range p.rows {
		l := r.whole()
		l.page = p.number
		switch {
		case startsRaised(l) && called[cleanMark(l.words[0].text)]:
			notes = append(notes, note{mark: cleanMark(l.words[0].text), lines: []line{l.from(1)}})
			open = &notes[len(notes)-1]
		case open != nil && open.continuedBy(l, u):
			open.lines = append(open.lines, l)
		default:
			open, rest = nil, append(rest, r)
		}
	}
	if len(notes) > 0 {
		p.rows, p.notes = rest, append(notes, p.notes...)
	}
}

// continuedBy reports whether a line goes on with a note: the next line of a paragraph
// set like it.
func (n note) continuedBy(l line, u usual) bool {
	last := n.lines[len(n.lines)-1]
	return l.base-last.base < looseGap*u.lead(last, false) && !differs(last.size, l.size) && last.bold() == l.bold()
}

// noteZone is the index of the first row at the page's foot that is set smaller than
// the body, or stands under a rule there, and whether a rule is above it. Below a table
// only.
func (p *page) noteZone(u usual, called map[string]bool) (first int, ruled bool) {
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
				l := p.rows[i].whole()
				if i >= first || startsRaised(l) {
					return i, true
				}
				if _, _, opens := opensNote(l, called, nil, true); opens && rule.Width() < maxSeparator*p.body.width() {
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
// it is called and follows the mark before it; one that is no number, below a rule only.
func opensNote(l line, called map[string]bool, before []note, ruled bool) (string, line, bool) {
	w := l.words[0]
	if len(l.words) > 1 && w.raised {
		if m := cleanMark(w.text); m != "" {
			return m, l.from(1), true
		}
	}
	if len(before) > 0 && before[0].raised {
		// Marks of one page are set alike: this is a number inside a note.
		return "", line{}, false
	}
	if m := cleanMark(w.text); ruled && len(l.words) > 1 && roman(m) > 0 && called[m] && follows(m, before) {
		return m, l.from(1), true
	}
	text := plainDigits(w.text)
	n := 0
	for n < len(text) && n < maxMark && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	if n == 0 {
		for r, size := utf8.DecodeRuneInString(text[n:]); strings.ContainsRune(markSymbols, r) && r != utf8.RuneError; r, size = utf8.DecodeRuneInString(text[n:]) {
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
