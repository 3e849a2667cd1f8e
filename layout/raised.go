package layout

import "compromisos/document"

// raisedStep reports whether g steps up to a superscript or down from one.
func (s *scanner) raisedStep(g *document.Glyph, dy float64) bool {
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
	case isRaised(g.Size, prev.size, dy):
		s.cur.raised, s.cur.base = true, prev.base
	case !prev.raised && isRaised(prev.size, g.Size, -dy):
		prev.raised, prev.base = true, g.Baseline
		s.lineBase = g.Baseline
	}
}
