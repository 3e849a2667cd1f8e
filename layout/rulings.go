package layout

import (
	"cmp"
	"math"
	"slices"

	"compromisos/document"
)

const (
	// snapPos is how far apart in points two parallel rules may stand and still be
	// one: the two edges of a thin rectangle, a double line, rounding.
	snapPos = 2.0
	// snapGap is the gap in points between two pieces of one rule: borders that are
	// drawn cell by cell, dashes.
	snapGap = 2.5
	// maxRules of one direction after joining; a page with more is a drawing.
	maxRules = 3000
)

// A rule is a straight line after joining: at pos across its direction, between from
// and to along it.
type rule struct{ pos, from, to float64 }

// length of the rule in points.
func (r rule) length() float64 { return r.to - r.from }

// rules are the rulings of a page, joined, by direction and ordered by pos.
type rules struct {
	h, v []rule
	// shades are the horizontal edges of filled areas: what tells a shaded cell.
	shades []rule
}

// snap joins the rulings of a page: collinear pieces become one rule, near-duplicates
// fall together. What lies outside the page is cut off: browsers draw the whole of a
// table and clip it to the page.
func snap(rulings []document.Ruling, page document.Box) rules {
	var out rules
	for _, r := range rulings {
		b := document.Box{X0: max(r.Box.X0, page.X0), Y0: max(r.Box.Y0, page.Y0), X1: min(r.Box.X1, page.X1), Y1: min(r.Box.Y1, page.Y1)}
		if math.IsNaN(b.X0+b.X1+b.Y0+b.Y1) || b.X1 < b.X0 || b.Y1 < b.Y0 {
			continue
		}
		switch {
		case r.Fill && r.Horizontal():
			out.shades = append(out.shades, rule{(b.Y0 + b.Y1) / 2, b.X0, b.X1})
		case r.Fill:
		case r.Horizontal():
			out.h = append(out.h, rule{(b.Y0 + b.Y1) / 2, b.X0, b.X1})
		default:
			out.v = append(out.v, rule{(b.X0 + b.X1) / 2, b.Y0, b.Y1})
		}
	}
	out.h, out.v = joinRules(out.h), joinRules(out.v)
	if len(out.h) > maxRules || len(out.v) > maxRules {
		return rules{}
	}
	return out
}

// joinRules gives rules within snapPos one position and joins those that touch.
func joinRules(in []rule) []rule {
	slices.SortFunc(in, func(a, b rule) int { return cmp.Compare(a.pos, b.pos) })
	out := in[:0]
	for i := 0; i < len(in); {
		j := i + 1
		for j < len(in) && in[j].pos-in[j-1].pos <= snapPos && in[j].pos-in[i].pos <= 2*snapPos {
			j++
		}
		out = append(out, joinCollinear(in[i:j])...)
		i = j
	}
	return slices.DeleteFunc(out, func(r rule) bool { return r.length() < 2*snapGap })
}

// joinCollinear joins the pieces of one line; the longest says where it stands.
func joinCollinear(in []rule) []rule {
	longest := slices.MaxFunc(in, func(a, b rule) int { return cmp.Compare(a.length(), b.length()) })
	slices.SortFunc(in, func(a, b rule) int { return cmp.Compare(a.from, b.from) })
	n := 0
	for _, r := range in {
		r.pos = longest.pos
		if n > 0 && r.from <= in[n-1].to+snapGap {
			in[n-1].to = max(in[n-1].to, r.to)
			continue
		}
		in[n] = r
		n++
	}
	return in[:n]
}
