package layout

import "math"

// drawAll makes the grids of rules that meet. Tables that are set one right below the
// other share a rule but not their outer edges: each is a grid of its own.
func drawAll(r rules, maxCells int) []*grid {
	g := draw(r, maxCells)
	if g == nil {
		return nil
	}
	cuts := g.outlineCuts()
	if len(cuts) == 0 || sidesOpen(r) {
		return []*grid{g}
	}
	var out []*grid
	from := 0
	for _, to := range append(cuts, g.count()) {
		lo, hi := g.outline(from)
		if lo >= 0 {
			part := r.clip(g.xs[lo], g.xs[hi], g.ys[from], g.ys[to])
			if d := draw(part, maxCells); d != nil {
				d.rules = r.clip(math.Inf(-1), math.Inf(1), g.ys[from], g.ys[to]).boxes()
				out = append(out, d)
			}
		}
		from = to
	}
	return out
}

// sidesOpen reports whether the rows go on beyond the vertical rules: tables without
// outer borders, of which nothing tells where one ends but their rows.
func sidesOpen(r rules) bool {
	first, last := reach(r.h)
	return first < r.v[0].pos-overhang || last > r.v[len(r.v)-1].pos+overhang
}

// outline is the first and the last edge at which a border stands beside row i; -1
// where none does.
func (g *grid) outline(i int) (lo, hi int) {
	lo, hi = -1, -1
	for k := range g.v {
		if g.v[k][i] {
			if lo < 0 {
				lo = k
			}
			hi = k
		}
	}
	return lo, hi
}

// outlineCuts are the rows before which another table begins: its outer edges are not
// those of the rows above, nor inner edges of them. An empty corner, whose edge is a
// column's edge below, cuts nothing.
func (g *grid) outlineCuts() []int {
	var cuts []int
	lo, hi := g.outline(0)
	for i := 1; i < g.count(); i++ {
		a, b := g.outline(i)
		if a < 0 || lo < 0 {
			if lo < 0 {
				lo, hi = a, b
			}
			continue
		}
		if a == lo && b == hi {
			continue
		}
		if g.foreign(lo, i) || g.foreign(hi, i) || g.foreign(a, i-1) || g.foreign(b, i-1) {
			cuts = append(cuts, i)
			lo, hi = a, b
		}
	}
	return cuts
}

// foreign reports whether edge k, which bounds the rows on one side of a cut, has no
// border beside the row on the other.
func (g *grid) foreign(k, row int) bool { return k >= 0 && !g.v[k][row] }

// clip is the part of the rules inside a box.
func (r rules) clip(x0, x1, y0, y1 float64) rules {
	var out rules
	for _, h := range r.h {
		if h.pos >= y0-snapPos && h.pos <= y1+snapPos {
			h.from, h.to = math.Max(h.from, x0), math.Min(h.to, x1)
			if h.length() > 2*snapGap {
				out.h = append(out.h, h)
			}
		}
	}
	for _, v := range r.v {
		if v.pos >= x0-snapPos && v.pos <= x1+snapPos {
			v.from, v.to = math.Max(v.from, y0), math.Min(v.to, y1)
			if v.length() > 2*snapGap {
				out.v = append(out.v, v)
			}
		}
	}
	return out
}
