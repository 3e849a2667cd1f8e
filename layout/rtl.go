package layout

import (
	"slices"
	"unicode"

	"compromisos/document"
)

// Scripts written from right to left begin at firstRTL and stand below lastRTL, letters
// of other scripts among them: those of Thai or Georgian, and all that is far off.
const (
	firstRTL = 0x0590
	lastRTL  = 0xfefc
)

// isRTL reports whether a character is a letter or mark of a script that is written from
// right to left: Hebrew, Arabic, Syriac and their neighbours, and their presentation
// forms.
func isRTL(r rune) bool {
	if r < firstRTL || r > lastRTL {
		return r >= 0x10800 && r < 0x11000
	}
	return r < 0x0900 || r >= 0xfb1d && r < 0xfe00 || r >= 0xfe70
}

// turnsLTR reports whether a character ends a run from right to left: figures run from
// left to right in every script.
func turnsLTR(r rune) bool {
	return !isRTL(r) && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// step is how far g stands behind the last glyph in reading direction, in points. A run
// from right to left may be written in either order.
func (s *scanner) step(g *document.Glyph) float64 {
	dx := g.Box.X0 - s.last.Box.X1
	if g.Rune < firstRTL && !s.leftward {
		return dx
	}
	if isRTL(g.Rune) || !turnsLTR(g.Rune) {
		if back := s.last.Box.X0 - g.Box.X1; dx < 0 && back > dx && s.leftward {
			return back
		}
	}
	return dx
}

// strong notes the direction of the script of a glyph that is put to the open word.
func (s *scanner) strong(g *document.Glyph) {
	switch {
	case g.Rune < firstRTL && !s.leftward:
	case isRTL(g.Rune):
		s.leftward, s.cur.rtl = true, true
	case turnsLTR(g.Rune):
		s.leftward = false
	}
}

// readingOrder puts the letters of a word from right to left that were written as they
// stand, from left to right, in the order in which they are read.
func (s *scanner) readingOrder() {
	if s.cur.rtl && s.firstX < s.last.Box.X0 {
		slices.Reverse(s.buf)
	}
}

// inReadingOrder is the words of a line, which stand from left to right, as they are
// read. In a line of words mostly from right to left the others keep their order among
// themselves, and the other way round.
func inReadingOrder(words []word) []word {
	rtl, ltr := 0, 0
	for i := range words {
		switch {
		case words[i].rtl:
			rtl++
		case isLTR(words[i].text):
			ltr++
		}
	}
	if rtl == 0 {
		return words
	}
	out := slices.Clone(words)
	if rtl < ltr {
		reverseRuns(out, func(w *word) bool { return w.rtl })
		return out
	}
	reverseWords(out)
	reverseRuns(out, func(w *word) bool { return !w.rtl })
	return out
}

// isLTR reports whether a word has a letter of a script written from left to right.
func isLTR(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !isRTL(r) {
			return true
		}
	}
	return false
}

// reverseRuns turns each run of words for which in is true about.
func reverseRuns(words []word, in func(*word) bool) {
	for i := 0; i < len(words); {
		j := i
		for j < len(words) && in(&words[j]) {
			j++
		}
		reverseWords(words[i:j])
		i = max(j, i+1)
	}
}

// reverseWords turns words about. Two that were glued stay so, whichever comes first.
func reverseWords(words []word) {
	if len(words) < 2 {
		return
	}
	slices.Reverse(words)
	last := len(words) - 1
	first := words[last].glued
	for k := last; k > 0; k-- {
		words[k].glued = words[k-1].glued
	}
	words[0].glued = first
}
