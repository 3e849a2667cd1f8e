package layout

import "compromisos/document"

const (
	// dotReach is how far in ems before its text a bullet stands, at most.
	dotReach = 2.5
	// leastDot and mostDot bound the height of a bullet in ems.
	leastDot, mostDot = 0.12, 0.75
	// maxDots of a page that are looked at: one with more is a drawing.
	maxDots = 400
)

// withDots adds a word "•" for each drawn shape that stands before a word as a bullet
// does: a little to its left, between its baseline and its top, with no word between.
// Browsers draw the discs of their lists so.
func withDots(words []word, dots []document.Box) []word {
	if len(dots) > maxDots {
		return words
	}
	n := len(words)
	for _, d := range dots {
		best := -1
		for i := range words[:n] {
			if w := &words[i]; bulletOf(d, w) && (best < 0 || w.box.X0 < words[best].box.X0) {
				best = i
			}
		}
		if best < 0 || wordBefore(words[:n], d, words[best]) {
			continue
		}
		dot := words[best]
		dot.text, dot.box, dot.raised, dot.glued, dot.hyphen = "•", d, false, false, false
		words[best].glued = false
		words = append(words, dot)
	}
	return words
}

// bulletOf reports whether a shape can be the bullet before a word.
func bulletOf(d document.Box, w *word) bool {
	em := float64(w.size)
	gap, mid := w.box.X0-d.X1, (d.Y0+d.Y1)/2
	return gap > 0 && gap < dotReach*em && mid < w.base && mid > w.base-em &&
		d.Height() > leastDot*em && d.Height() < mostDot*em
}

// wordBefore reports whether a word ends close before the shape: then it stands inside
// the text, as the mark of a legend does.
func wordBefore(words []word, d document.Box, of word) bool {
	for _, w := range words {
		gap := d.X0 - w.box.X1
		if w.base == of.base && gap > -float64(w.size) && gap < dotReach*float64(w.size) && w.box.X0 < d.X0 {
			return true
		}
	}
	return false
}
