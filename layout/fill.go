package layout

import "compromisos/document"

// fillGrids puts words into the cells in which their centres lie and returns those
// that stand outside. A grid with text in fewer than two cells is a frame or a
// drawing, as is the mesh of a chart, whose words stay outside, unless the table at the end of the page before
// goes on in it with one cell alone. A column alone is a stack of boxes.
func (p *page) fillGrids(words []word, before *page) []word {
	if len(p.grids) == 0 {
		return words
	}
	rest := make([]word, 0, len(words))
	for _, w := range words {
		if g, c := p.cellAt(w.box); c != nil && !g.open {
			c.words = append(c.words, w)
			continue
		}
		rest = append(rest, w)
	}
	kept := p.grids[:0]
	for i, g := range p.grids {
		if g.open {
			kept = append(kept, g)
			continue
		}
		n := g.filled()
		if goesOn := i == 0 && n == 1 && before.endsWith(g); (n < 2 || g.columns() == 1) && !goesOn || g.mesh() {
			for _, c := range g.cells {
				rest = append(rest, c.words...)
			}
			p.rules = append(p.rules, g.rules...)
			continue
		}
		for i := range g.cells {
			g.cells[i].rows = rowsOf(g.cells[i].words, p.chains)
			g.cells[i].words = nil
		}
		kept = append(kept, g)
	}
	p.grids = kept
	return rest
}

// endsWith reports whether the last table of the page has the columns of g.
func (p *page) endsWith(g *grid) bool {
	if p == nil || len(p.grids) == 0 {
		return false
	}
	_, _, ok := align(p.grids[len(p.grids)-1].xs, g.xs)
	return ok
}

// cellAt is the grid and the cell in which the centre of a box lies, or nil.
func (p *page) cellAt(b document.Box) (*grid, *gridCell) {
	for _, g := range p.grids {
		if c := g.at((b.X0+b.X1)/2, (b.Y0+b.Y1)/2); c != nil {
			return g, c
		}
	}
	return nil, nil
}

// filled counts the cells that hold text.
func (g *grid) filled() int {
	n := 0
	for _, c := range g.cells {
		if len(c.words) > 0 {
			n++
		}
	}
	return n
}

// mesh reports whether a grid is the mesh of a chart: hardly any of its cells hold text,
// and none of its rows is filled, as the head of an empty form is, but with rows below
// that hold nothing at all.
func (g *grid) mesh() bool {
	if g.count() < leastMesh || g.columns() < 2 {
		return false
	}
	filled := make([]int, g.count())
	for _, c := range g.cells {
		if len(c.words) > 0 {
			filled[c.row]++
		}
	}
	rows, full := 0, 0
	for _, n := range filled {
		if n > 0 {
			rows++
		}
		if float64(n) > fullRow*float64(g.columns()) {
			full++
		}
	}
	return float64(g.filled()) < sparseGrid*float64(len(g.cells)) && (full == 0 || full == rows && rows*3 <= g.count())
}
