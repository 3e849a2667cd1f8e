package layout

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"compromisos/document"
)

// grids finds the tables that rules draw: rules that meet, with at least two cells.
// It returns the horizontal rules that are left: those above footnotes, underlines.
func grids(r rules, maxCells int) ([]*grid, []document.Box) {
	group := meet(r)
	parts := map[int]*rules{}
	for i, h := range r.h {
		part(parts, group[i]).h = append(part(parts, group[i]).h, h)
	}
	for i, v := range r.v {
		k := group[len(r.h)+i]
		part(parts, k).v = append(part(parts, k).v, v)
	}
	var out []*grid
	var left []document.Box
	for _, k := range sortedKeys(parts) {
		p := parts[k]
		p.addShades(r.shades)
		found := drawAll(*p, maxCells)
		if len(found) == 0 {
			left = append(left, p.boxes()...)
		}
		for _, g := range found {
			g.shade(r.shades)
			out = append(out, g)
		}
	}
	return outermost(out), left
}

// part is the rules of group k.
func part(parts map[int]*rules, k int) *rules {
	if parts[k] == nil {
		parts[k] = &rules{}
	}
	return parts[k]
}

// boxes of the horizontal rules.
func (r rules) boxes() []document.Box {
	var out []document.Box
	for _, h := range r.h {
		out = append(out, document.Box{X0: h.from, Y0: h.pos, X1: h.to, Y1: h.pos})
	}
	return out
}

// sortedKeys makes the order of groups the same on every run.
func sortedKeys(m map[int]*rules) []int {
	out := make([]int, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// meet numbers the rules (horizontal ones first) by the group of rules that touch one
// another; the two lines of a double rule, at which vertical rules may end, are one.
func meet(r rules) []int {
	parent := make([]int, len(r.h)+len(r.v))
	for i := range parent {
		parent[i] = i
	}
	find := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	for i, h := range r.h {
		first := sort.Search(len(r.v), func(k int) bool { return r.v[k].pos >= h.from-touch })
		for j := first; j < len(r.v) && r.v[j].pos <= h.to+touch; j++ {
			if v := r.v[j]; h.pos >= v.from-touch && h.pos <= v.to+touch {
				parent[find(i)] = find(len(r.h) + j)
			}
		}
	}
	for i, h := range r.h {
		for k := i + 1; k < len(r.h) && r.h[k].pos-h.pos <= sliver; k++ {
			if math.Abs(r.h[k].from-h.from) < touch && math.Abs(r.h[k].to-h.to) < touch {
				parent[find(i)] = find(k)
			}
		}
	}
	for i := range parent {
		parent[i] = find(i)
	}
	return parent
}

// outermost drops grids that stand inside another's cell, whose text stays with the
// cell, and orders the rest from top to bottom.
func outermost(in []*grid) []*grid {
	var out []*grid
	for i, g := range in {
		inside := false
		for j, o := range in {
			inside = inside || i != j && o.box.Contains(g.box.X0, g.box.Y0) && o.box.Contains(g.box.X1, g.box.Y1) && o.box != g.box
		}
		if !inside {
			out = append(out, g)
		}
	}
	slices.SortStableFunc(out, func(a, b *grid) int {
		return cmp.Or(cmp.Compare(a.box.Y0, b.box.Y0), cmp.Compare(a.box.X0, b.box.X0))
	})
	return out
}
