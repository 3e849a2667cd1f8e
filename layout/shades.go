package layout

import "slices"

// addShades adds the edges of shaded rows to the rules of a table that has columns but
// no rules between its rows: every other row is shaded instead. Shades inside a cell,
// behind a word or a paragraph, do not go across the table.
func (r *rules) addShades(shades []rule) {
	if len(r.v) == 0 || len(r.h) == 0 || len(r.h) > 2 || len(shades) > maxRules {
		return
	}
	x0, x1 := reach(r.h)
	y0, y1 := reach(r.v)
	var inside []rule
	for _, s := range shades {
		if s.pos > y0-snapPos && s.pos < y1+snapPos && s.to > x0 && s.from < x1 {
			inside = append(inside, rule{s.pos, max(s.from, x0), min(s.to, x1)})
		}
	}
	for _, s := range joinRules(inside) {
		if s.from <= x0+snapGap && s.to >= x1-snapGap {
			r.h = append(r.h, s)
		}
	}
	r.h = joinRules(slices.Clone(r.h))
}
