package layout

import (
	"math"
	"strings"
	"unicode"

	"compromisos/document"
)

// markSymbols are the symbols that mark footnotes.
const markSymbols = "*†‡"

// raisedStep reports whether g steps up to a superscript or down from one.
func (s *scanner) raisedStep(g *document.Glyph, dy float64) bool {
	if isRaisedMark(g, s.last.Box.X1, s.last.Size, -dy) || s.cur.raised && isRaisedMark(&s.last, s.last.Box.X0, g.Size, dy) {
		return true
	}
	if g.Size < s.last.Size {
		return isRaised(g.Size, s.last.Size, -dy)
	}
	return isRaised(s.last.Size, g.Size, dy)
}

// isRaised reports whether text of one size that stands rise points above text of
// another is a superscript of it.
func isRaised(small, big float32, rise float64) bool {
	ratio, r := float64(small/big), rise/float64(big)
	return r > leastRise && r < mostRise && (ratio <= raisedSize || ratio <= highSize && r >= highRise)
}

// isRaisedMark reports whether g is a digit or symbol right behind a text of some size
// that ends at x, rise points above its baseline: a footnote's call, though it be no
// smaller than the text.
func isRaisedMark(g *document.Glyph, x float64, size float32, rise float64) bool {
	em := float64(size)
	return (unicode.IsDigit(g.Rune) || strings.ContainsRune(markSymbols, g.Rune)) && float64(g.Size) < (1+sizeStep/2)*em &&
		rise > markRise*em && rise < mostRise*em && math.Abs(g.Box.X0-x) < markTouch*em
}

// settleRaised gives a superscript the baseline of the text it stands in: that before
// it, or, where it opens a footnote, that after it.
func (s *scanner) settleRaised(g *document.Glyph) {
	n := len(s.out) - 1
	if n < 0 || s.out[n].chain != s.cur.chain {
		return
	}
	prev := &s.out[n]
	dy := prev.base - g.Baseline
	switch {
	case isRaised(g.Size, prev.size, dy) || !prev.raised && isRaisedMark(g, prev.box.X1, prev.size, dy):
		s.cur.raised, s.cur.base = true, prev.base
	case !prev.raised && isRaised(prev.size, g.Size, -dy):
		prev.raised, prev.base = true, g.Baseline
		s.lineBase = g.Baseline
	}
}
