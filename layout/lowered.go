package layout

import "compromisos/document"

const (
	// leastDrop and mostDrop bound in ems how far a subscript is lowered.
	leastDrop = 0.1
	mostDrop  = 0.5
	// subscriptGap is the gap in ems between a letter and its subscript, at most.
	subscriptGap = 0.15
)

// isLowered reports whether text of one size that stands drop points below text of
// another is a subscript of it.
func isLowered(small, big float32, drop float64) bool {
	d := drop / float64(big)
	return float64(small/big) <= raisedSize && d > leastDrop && d < mostDrop
}

// loweredStep reports whether g, dx right of the last glyph and dy below it, steps down
// to a subscript of the text before it or up from one.
func (s *scanner) loweredStep(g *document.Glyph, dx, dy float64) bool {
	if dx > subscriptGap*float64(max(g.Size, s.last.Size)) && !s.space {
		return false
	}
	if s.cur.lowered {
		return isLowered(s.last.Size, g.Size, -dy)
	}
	return !s.space && isLowered(g.Size, s.last.Size, dy)
}

// settleLowered gives a subscript the baseline of the text it stands in.
func (s *scanner) settleLowered(g *document.Glyph) {
	n := len(s.out) - 1
	if n < 0 || s.out[n].chain != s.cur.chain || !s.cur.glued || s.out[n].lowered {
		return
	}
	if prev := &s.out[n]; isLowered(g.Size, prev.size, g.Baseline-prev.base) {
		s.cur.lowered, s.cur.base = true, prev.base
	}
}
