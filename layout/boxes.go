package layout

import (
	"cmp"
	"slices"

	"compromisos/document"
)

const (
	// maxBoxes of a page: one with more is a drawing.
	maxBoxes = 40
	// maxShades is the number of shaded boxes of one width on a page, at most.
	maxShades = 3
	// boxEdge is how far in points the ends of the sides of a box lie apart.
	boxEdge = 3.0
)

// boxesOf finds the boxes that set text apart: four rules around it, or an area filled
// with a shade. A shade that comes several times below one another is that of rows.
func boxesOf(r rules) []document.Box {
	var out []document.Box
	for i, a := range r.h {
		for _, b := range r.h[i+1:] {
			if near(a.from, b.from, boxEdge) && near(a.to, b.to, boxEdge) && r.closes(a.from, a.pos, b.pos) && r.closes(a.to, a.pos, b.pos) {
				out = append(out, document.Box{X0: a.from, Y0: a.pos, X1: a.to, Y1: b.pos})
				break
			}
		}
		if len(out) > maxBoxes {
			return nil
		}
	}
	return append(out, shadedBoxes(r.shades)...)
}

// shadedBoxes are the filled areas: two edges of one width, one below the other. More of
// one width than a page has boxes are the rows of a table.
func shadedBoxes(edges []rule) []document.Box {
	edges = slices.Clone(edges)
	slices.SortFunc(edges, func(a, b rule) int { return cmp.Compare(a.pos, b.pos) })
	var out []document.Box
	taken := make([]bool, len(edges))
	for i, a := range edges {
		if taken[i] {
			continue
		}
		var ys []float64
		for k := i; k < len(edges); k++ {
			if b := edges[k]; !taken[k] && near(a.from, b.from, boxEdge) && near(a.to, b.to, boxEdge) {
				taken[k] = true
				if n := len(ys); n == 0 || b.pos-ys[n-1] > boxEdge {
					ys = append(ys, b.pos)
				}
			}
		}
		if len(ys)%2 != 0 || len(ys) > 2*maxShades {
			continue
		}
		for k := 0; k < len(ys); k += 2 {
			out = append(out, document.Box{X0: a.from, Y0: ys[k], X1: a.to, Y1: ys[k+1]})
		}
	}
	if len(out) > maxBoxes {
		return nil
	}
	return out
}

// closes reports whether a vertical rule at x goes from y0 to y1.
func (r rules) closes(x, y0, y1 float64) bool {
	return slices.ContainsFunc(r.v, func(v rule) bool {
		return near(v.pos, x, boxEdge) && v.from <= y0+boxEdge && v.to >= y1-boxEdge
	})
}

// boxed puts the lines inside a box into one piece. A box counts where it holds lines
// whole, two at least and not most of the page, and no table.
func (c *cutter) boxed(ps []piece, boxes []document.Box) []piece {
	for _, b := range boxes {
		inside := func(p piece) bool {
			return p.box.X0 > b.X0-boxEdge && p.box.X1 < b.X1+boxEdge && p.box.Y0 > b.Y0-boxEdge && p.box.Y1 < b.Y1+boxEdge
		}
		var inner []piece
		ok := true
		for _, p := range ps {
			switch {
			case inside(p):
				inner = append(inner, p)
				ok = ok && p.isLine()
			case p.box.X0 < b.X1 && p.box.X1 > b.X0 && p.box.Y0 < b.Y1 && p.box.Y1 > b.Y0:
				ok = false
			}
		}
		if !ok || len(inner) < 2 || len(inner)*2 > len(ps) {
			continue
		}
		ps = slices.DeleteFunc(slices.Clone(ps), inside)
		ps = append(ps, piece{box: b, inner: inner})
		sortPieces(ps)
	}
	return ps
}

// cutAtBoxes is the end of cutting: boxes between the lines become frames of their own,
// those with lines beside them are notes beside the text.
func (c *cutter) cutAtBoxes(ps []piece) []leaf {
	var out []leaf
	var sides []sideNote
	from := 0
	rest := ps[:0:0]
	for _, p := range ps {
		if p.inner != nil && beside(ps, p) {
			x0, x1 := extentOf(p.inner)
			n := sideNote{top: p.box.Y0, box: p.box, region: region{left: x0, right: x1}}
			for _, q := range p.inner {
				n.lines = append(n.lines, q.line)
			}
			sides = append(sides, n)
			continue
		}
		rest = append(rest, p)
	}
	for i, p := range rest {
		if p.inner == nil {
			continue
		}
		if i > from {
			out = append(out, leaf{pieces: rest[from:i]})
		}
		x0, x1 := extentOf(p.inner)
		out = append(out, leaf{pieces: p.inner, left: x0, right: x1})
		from = i + 1
	}
	if from < len(rest) {
		out = append(out, leaf{pieces: rest[from:]})
	}
	for i := range out {
		for _, n := range sides {
			out[i].besides(n.box)
		}
	}
	s := &sideColumn{notes: sides}
	return s.attach(out)
}

// besides moves the edge of the lines that a box makes shorter to the margin that they
// would reach without it, so that they count as the full lines they are.
func (l *leaf) besides(b document.Box) {
	m0, m1 := extentOf(l.pieces)
	var left, right []*line
	reach, start := m0, m1
	for i := range l.pieces {
		p := &l.pieces[i]
		if !p.isLine() || p.box.Y1 < b.Y0-p.line.em() || p.box.Y0 > b.Y1+p.line.em() {
			continue
		}
		switch {
		case p.box.X1 <= b.X0:
			left, reach = append(left, &p.line), max(reach, p.box.X1)
		case p.box.X0 >= b.X1:
			right, start = append(right, &p.line), min(start, p.box.X0)
		}
	}
	for _, k := range left {
		k.box.X1 += m1 - reach
	}
	for _, k := range right {
		k.box.X0 -= start - m0
	}
}

// beside reports whether lines stand left or right of a box.
func beside(ps []piece, b piece) bool {
	return slices.ContainsFunc(ps, func(p piece) bool {
		mid := (p.box.Y0 + p.box.Y1) / 2
		return p.inner == nil && mid > b.box.Y0 && mid < b.box.Y1
	})
}
