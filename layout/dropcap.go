package layout

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// capSize is the size of a drop capital against the text, at least.
	capSize = 1.7
	// capGap is its distance in ems of the text from the line that it opens, at most.
	capGap = 1.0
	// capRows is the number of rows above its baseline in which that line may stand.
	capRows = 8
)

// joinDropCaps puts each drop capital before the line that it opens: it stands on the
// baseline of a later one, over two lines or more.
func joinDropCaps(pages []*page) {
	known := &wordSet{pages: pages}
	for _, p := range pages {
		for i := 0; i < len(p.rows); i++ {
			for k := range p.rows[i].lines {
				if first, ok := p.opensAbove(i, k); ok {
					p.joinDropCap(i, k, first, known)
					break
				}
			}
		}
		p.rows = slices.DeleteFunc(p.rows, func(r row) bool { return len(r.lines) == 0 })
	}
}

// A linePlace is a line of a page by its row and its place in it.
type linePlace struct{ row, line int }

// opensAbove finds the line that a drop capital at the beginning of a line opens: the
// topmost that begins right behind it.
func (p *page) opensAbove(i, k int) (linePlace, bool) {
	words := p.rows[i].lines[k].words
	w, end := words[0], words[capWords(words)-1].box.X1
	r, n := utf8.DecodeRuneInString(w.text)
	if n != len(w.text) || !unicode.IsUpper(r) {
		return linePlace{}, false
	}
	for j := max(0, i-capRows); j < i; j++ {
		for m, l := range p.rows[j].lines {
			gap := l.box.X0 - end
			if float64(w.size) > capSize*l.em() && math.Abs(gap) < capGap*l.em() && l.base > w.base-float64(w.size) && w.base-l.base > l.em()/2 {
				return linePlace{j, m}, true
			}
		}
	}
	return linePlace{}, false
}

// capWords is how many words at the beginning of a line belong to a drop capital: itself,
// and the rest of its word where that was taken for its superscript.
func capWords(words []word) int {
	if len(words) > 1 && words[1].raised && float64(words[0].size) > capSize*float64(words[1].size) {
		return 2
	}
	return 1
}

// joinDropCap moves the capital that opens line k of row i to the line that it opens.
// The lines beside it count from its left edge.
func (p *page) joinDropCap(i, k int, at linePlace, known *wordSet) {
	own := &p.rows[i].lines[k]
	n := capWords(own.words)
	moved := slices.Clone(own.words[:n])
	if own.words = slices.Clone(own.words[n:]); len(own.words) == 0 {
		p.rows[i].lines = slices.Delete(slices.Clone(p.rows[i].lines), k, k+1)
	} else {
		own.words[0].glued = false
		*own = newLine(own.words)
	}
	first := &p.rows[at.row].lines[at.line]
	for k := range moved {
		moved[k].base, moved[k].size, moved[k].raised = first.base, first.size, false
	}
	w := moved[0]
	words := slices.Concat(moved, first.words)
	words[1].glued = !known.standsAlone(w.text, words[1].text)
	*first = newLine(words)
	for j := at.row; j <= i; j++ {
		for m := range p.rows[j].lines {
			l := &p.rows[j].lines[m]
			if l.box.X0 > w.box.X0 && math.Abs(l.box.X0-w.box.X1) < capGap*l.em() {
				l.box.X0 = w.box.X0
				p.rows[j].box = p.rows[j].box.Union(l.box)
			}
		}
	}
}

// A wordSet is the words of a file in lower case, gathered when one is asked for.
type wordSet struct {
	pages []*page
	words map[string]bool
}

// letters of a word in lower case, without the marks around it.
func letters(s string) string {
	return strings.ToLower(strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }))
}

// has reports whether the file has a word that is not the first of its line.
func (s *wordSet) has(word string) bool {
	if s.words == nil {
		s.words = map[string]bool{}
		for _, p := range s.pages {
			for _, r := range p.rows {
				for _, l := range r.lines {
					for _, w := range l.words[1:] {
						s.words[letters(w.text)] = true
					}
				}
			}
		}
	}
	return s.words[word]
}

// standsAlone reports whether a drop capital is a word of its own: the file has the text
// behind it as a word, and not the two as one.
func (s *wordSet) standsAlone(capital, rest string) bool {
	rest = letters(rest)
	return rest != "" && s.has(rest) && !s.has(letters(capital)+rest)
}
