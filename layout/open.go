package layout

import (
	"cmp"
	"slices"

	"compromisos/document"
)

// openTables finds the tables of a page that rules do not close, or not all of them,
// adds them to its grids, and returns the words that stand outside.
func (p *page) openTables(words []word, r rules, maxCells int) []word {
	if len(words) > maxOpenWords {
		return words
	}
	for _, a := range p.partlyRuled(words, r) {
		words = p.openTable(words, r, a, maxCells)
	}
	r = r.outside(p.grids)
	words = p.betweenRules(words, r, ladders(r.h), maxCells)
	words = p.betweenRules(words, r, r.shadedRows(), maxCells)
	for _, a := range freeAreas(p.outsideGrids(words), r) {
		if !p.overlapsGrid(a.box) {
			words = p.openTable(words, r, a, maxCells)
		}
	}
	slices.SortStableFunc(p.grids, func(a, b *grid) int {
		return cmp.Or(cmp.Compare(a.box.Y0, b.box.Y0), cmp.Compare(a.box.X0, b.box.X0))
	})
	return words
}

// betweenRules adds the tables that stand between the rules of ladders.
func (p *page) betweenRules(words []word, r rules, in []*ladder, maxCells int) []word {
	for _, f := range in {
		for _, a := range f.areas(words) {
			if p.overlapsGrid(a.box) {
				continue
			}
			grown := a
			if grown.grow(words, r); !p.overlapsGrid(grown.box) {
				a = grown
			}
			words = p.openTable(words, r, a, maxCells)
		}
	}
	return words
}

// leastShaded is the number of edges from which shaded areas that stand one below the
// other may be the rows of a table: three of two rows that touch.
const leastShaded = 3

// shadedRows are the ladders that the edges of shaded areas make: of tables that have
// shades instead of rules.
func (r rules) shadedRows() []*ladder {
	if len(r.shades) < leastShaded || len(r.shades) > maxRules {
		return nil
	}
	return slices.DeleteFunc(ladders(joinRules(slices.Clone(r.shades))), func(f *ladder) bool { return len(f.levels) < leastShaded })
}

// maxOpenWords of a page that are looked at for open tables; a page with more is no
// page that people read.
const maxOpenWords = 20_000

// openTable adds the table that stands in an area, if one does, and returns the words
// that are left.
func (p *page) openTable(words []word, r rules, a area, maxCells int) []word {
	in := wordsIn(words, a.box)
	if len(in) < 4 {
		return words
	}
	s := sketchTable(in, r.within(a.box), a.box, a.framed)
	if s == nil || !s.convinces() {
		return words
	}
	for a.framed && (s.headAbove(words, r, &a) || s.rowBelow(words, r, &a)) {
		more := sketchTable(wordsIn(words, a.box), r.within(a.box), a.box, true)
		if more == nil || more.columns() != s.columns() {
			break
		}
		s = more
	}
	g := s.grid(maxCells)
	if g == nil {
		return words
	}
	for i := range g.cells {
		c := &g.cells[i]
		c.rows = rowsOf(c.words, p.chains)
		c.words = nil
	}
	p.grids = append(p.grids, g)
	taken := map[int32]bool{}
	for _, l := range s.lines {
		for _, seq := range l.all {
			taken[seq] = true
		}
	}
	return slices.DeleteFunc(words, func(w word) bool { return taken[w.seq] })
}

// usualPitch is the distance of most lines in points.
func (s *sketch) usualPitch() float64 {
	var all []float64
	for i := 1; i < len(s.lines); i++ {
		all = append(all, s.lines[i].base-s.lines[i-1].base)
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// outsideGrids are the words that stand in no grid.
func (p *page) outsideGrids(words []word) []word {
	if len(p.grids) == 0 {
		return words
	}
	out := make([]word, 0, len(words))
	for _, w := range words {
		if g, _ := p.cellAt(w.box); g == nil {
			out = append(out, w)
		}
	}
	return out
}

// overlapsGrid reports whether a table was found in part of a box.
func (p *page) overlapsGrid(b document.Box) bool {
	return slices.ContainsFunc(p.grids, func(g *grid) bool {
		return min(b.X1, g.box.X1)-max(b.X0, g.box.X0) > touch && min(b.Y1, g.box.Y1)-max(b.Y0, g.box.Y0) > touch
	})
}

// outside are the rules that belong to no grid.
func (r rules) outside(grids []*grid) rules {
	inside := func(b document.Box) bool {
		return slices.ContainsFunc(grids, func(g *grid) bool {
			return b.X0 > g.box.X0-snapPos-touch && b.X1 < g.box.X1+snapPos+touch && b.Y0 > g.box.Y0-snapPos-touch && b.Y1 < g.box.Y1+snapPos+touch
		})
	}
	out := rules{shades: r.shades}
	for _, h := range r.h {
		if !inside(document.Box{X0: h.from, X1: h.to, Y0: h.pos, Y1: h.pos}) {
			out.h = append(out.h, h)
		}
	}
	for _, v := range r.v {
		if !inside(document.Box{X0: v.pos, X1: v.pos, Y0: v.from, Y1: v.to}) {
			out.v = append(out.v, v)
		}
	}
	return out
}
