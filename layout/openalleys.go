package layout

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"compromisos/document"
)

const (
	// strayLines is the part of the lines that may cross an alley: headings over
	// several columns, labels that run over.
	strayLines = 0.12
	// ruledAlley is the part of a table's height from which a vertical rule is a
	// gutter by itself.
	ruledAlley = 0.5
)

// An alley is the white between two columns, or the rule that stands there.
type alley struct {
	x0, x1 float64
	// ruled alleys have a vertical rule, at x0 and x1.
	ruled bool
}

// middle of the alley.
func (g alley) middle() float64 { return (g.x0 + g.x1) / 2 }

// alleys finds the white stripes that go down through the lines of a table. Where cells
// stand in the middle of their rows, a column may share its baselines with no other: it
// shows when lines that stand side by side are taken for one.
func alleys(lines []openLine, cuts []rule, box document.Box) []alley {
	out := alleysThrough(lines, cuts, box)
	if more := alleysThrough(besideOneAnother(lines), cuts, box); len(more) > len(out) {
		return more
	}
	return out
}

// alleysThrough is alleys for the lines as they are. Lines with one phrase alone say
// nothing of the columns.
func alleysThrough(lines []openLine, cuts []rule, box document.Box) []alley {
	var multi []openLine
	for _, l := range lines {
		if len(l.phrases) > 1 {
			multi = append(multi, l)
		}
	}
	if len(multi) == 0 {
		return nil
	}
	stray := int(strayLines * float64(len(multi)))
	if stray == 0 && len(multi) > 2 {
		stray = 1
	}
	var out []alley
	for _, g := range whites(multi, stray) {
		out = append(out, splitSparse(g, multi)...)
	}
	return withoutHollow(withRuled(out, cuts, multi, box, stray), multi)
}

// besideOneAnother puts the phrases of lines that stand side by side, though on other
// baselines, into one line: a number in the middle of a cell of two lines stands beside
// both of these.
func besideOneAnother(lines []openLine) []openLine {
	out := make([]openLine, 0, len(lines))
	for _, l := range lines {
		if n := len(out) - 1; n >= 0 && standsBeside(out[n], l) {
			m := out[n]
			m.phrases = append(slices.Clip(m.phrases), l.phrases...)
			slices.SortFunc(m.phrases, func(a, b phrase) int { return cmp.Compare(a.x0, b.x0) })
			m.y0, m.y1 = min(m.y0, l.y0), max(m.y1, l.y1)
			out[n] = m
			continue
		}
		out = append(out, l)
	}
	return out
}

// withoutHollow drops alleys that part nothing: one of two between which no phrase of
// its own stands, that which more lines cross; and those beside which no line has a
// phrase on either side, as where a column sets some of its text to the right.
func withoutHollow(in []alley, lines []openLine) []alley {
	out := slices.Clone(in)
	for k := 0; k+1 < len(out); {
		a, b := out[k], out[k+1]
		switch {
		case a.ruled && b.ruled || stands(lines, a.middle(), b.middle(), a.x0, b.x1):
			k++
		case crossed(lines, a.middle()) > crossed(lines, b.middle()) && !a.ruled:
			out = slices.Delete(out, k, k+1)
		default:
			out = slices.Delete(out, k+1, k+2)
		}
	}
	for k := 0; k < len(out); {
		lo, hi := math.Inf(-1), math.Inf(1)
		if k > 0 {
			lo = out[k-1].middle()
		}
		if k+1 < len(out) {
			hi = out[k+1].middle()
		}
		if out[k].ruled || slices.ContainsFunc(lines, func(l openLine) bool {
			one := []openLine{l}
			return stands(one, lo, out[k].middle(), lo, out[k].middle()) && stands(one, out[k].middle(), hi, out[k].middle(), hi)
		}) {
			k++
			continue
		}
		out = slices.Delete(out, k, k+1)
	}
	return out
}

// stands reports whether a phrase has its middle between lo and hi and reaches from x0
// to x1 at most.
func stands(lines []openLine, lo, hi, x0, x1 float64) bool {
	return slices.ContainsFunc(lines, func(l openLine) bool {
		return slices.ContainsFunc(l.phrases, func(p phrase) bool {
			return p.center() > lo && p.center() < hi && p.x0 >= x0 && p.x1 <= x1
		})
	})
}

// An edgeCount is a change in how many lines have text at x, and between their first and
// last phrase a gap.
type edgeCount struct {
	x             float64
	text, between int
}

// whites are the maximal stripes that at most stray lines cross and that part phrases
// in two lines or more.
func whites(lines []openLine, stray int) []alley {
	var edges []edgeCount
	for _, l := range lines {
		edges = append(edges, edgeCount{l.x0(), 0, 1}, edgeCount{l.x1(), 0, -1})
		for _, p := range l.phrases {
			edges = append(edges, edgeCount{p.x0, 1, 0}, edgeCount{p.x1, -1, 0})
		}
	}
	slices.SortStableFunc(edges, func(a, b edgeCount) int { return cmp.Compare(a.x, b.x) })
	need := min(2, len(lines))
	var out []alley
	text, between, open := 0, 0, false
	best := 0
	for i, e := range edges {
		text, between = text+e.text, between+e.between
		if i+1 < len(edges) && edges[i+1].x-e.x < 1e-6 {
			continue
		}
		white := text <= stray && between > 0
		switch {
		case white && !open:
			out, open, best = append(out, alley{x0: e.x, x1: e.x}), true, between-text
		case white:
			best = max(best, between-text)
		case open:
			open = false
			out[len(out)-1].x1 = e.x
			if best < need || best <= 2*stray-1 {
				out = out[:len(out)-1]
			}
		}
	}
	if open {
		out = out[:len(out)-1]
	}
	return out
}

// splitSparse parts a stripe in which a column of few entries stands: phrases that lie
// inside it, in two lines or more.
func splitSparse(g alley, lines []openLine) []alley {
	var inside []phrase
	for i, l := range lines {
		for k, p := range l.phrases {
			if p.x0 >= g.x0-0.01 && p.x1 <= g.x1+0.01 && k > 0 && k+1 < len(l.phrases) && i > 1 {
				inside = append(inside, p)
			}
		}
	}
	// What crosses the stripe narrows it where that leaves enough of it.
	g = shrink(g, lines)
	slices.SortFunc(inside, func(a, b phrase) int { return cmp.Compare(a.x0, b.x0) })
	var out []alley
	for i := 0; i < len(inside); {
		j, x1 := i+1, inside[i].x1
		for j < len(inside) && inside[j].x0 < x1 {
			x1 = max(x1, inside[j].x1)
			j++
		}
		if inside[i].x0 > g.x0 && x1 < g.x1 && (j-i > 1 || inside[i].figure) {
			out = append(out, alley{x0: g.x0, x1: inside[i].x0})
			g.x0 = x1
		}
		i = j
	}
	return append(out, g)
}

// shrink narrows a stripe by what reaches into it from either side, as long as some of
// it is left.
func shrink(g alley, lines []openLine) alley {
	for _, l := range lines {
		for _, p := range l.phrases {
			switch {
			case p.x0 < g.x0 && p.x1 > g.x0 && p.x1 < g.x1:
				g.x0 = p.x1
			case p.x1 > g.x1 && p.x0 < g.x1 && p.x0 > g.x0:
				g.x1 = p.x0
			}
		}
	}
	return g
}

// withRuled adds the vertical rules that stand where no white was found, and lets the
// white that has one have its edge there.
func withRuled(in []alley, cuts []rule, lines []openLine, box document.Box, stray int) []alley {
	out := slices.Clone(in)
	for _, c := range cuts {
		em := lines[0].em
		if c.pos < box.X0+em || c.pos > box.X1-em {
			continue
		}
		i := slices.IndexFunc(out, func(g alley) bool { return c.pos > g.x0-em/4 && c.pos < g.x1+em/4 })
		if i >= 0 {
			if !out[i].ruled {
				out[i] = alley{x0: c.pos, x1: c.pos, ruled: true}
			}
			continue
		}
		if min(c.to, box.Y1)-max(c.from, box.Y0) < ruledAlley*box.Height() || crossed(lines, c.pos) > stray {
			continue
		}
		out = append(out, alley{x0: c.pos, x1: c.pos, ruled: true})
	}
	sort.Slice(out, func(i, k int) bool { return out[i].x0 < out[k].x0 })
	return slices.CompactFunc(out, func(a, b alley) bool { return math.Abs(a.middle()-b.middle()) < sliver })
}

// crossed counts the lines that have text at x.
func crossed(lines []openLine, x float64) int {
	n := 0
	for _, l := range lines {
		if slices.ContainsFunc(l.phrases, func(p phrase) bool { return p.x0 < x-0.5 && p.x1 > x+0.5 }) {
			n++
		}
	}
	return n
}
