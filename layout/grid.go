package layout

import (
	"slices"
	"sort"

	"compromisos/document"
)

const (
	// touch is how near in points the end of a rule must come to a rule across it
	// to meet it.
	touch = 2.5
	// sliver is the narrowest column or row in points: what is narrower is the two
	// lines of a double border.
	sliver = 3.5
	// overhang is how far in points the rules of one direction go on beyond the last
	// one across them where an outer border is left out.
	overhang = 6.0
	// borderCover is the part of a cell's side that a rule must cover to be its border.
	borderCover = 0.6
)

// A grid is a table as it is drawn on one page.
type grid struct {
	box document.Box
	// xs and ys are the edges of columns and rows, from left to right, top to bottom.
	xs, ys []float64
	cells  []gridCell
	// owner of each elementary cell, row by row: an index of cells.
	owner []int
	// openTop and openBottom tell that no rule closes the table there: a row that a
	// page end cut.
	openTop, openBottom bool
	// v holds the vertical borders: v[k][i] at edge k beside row i.
	v [][]bool
	// open tells that the alleys between its phrases are its columns, not rules alone;
	// head is the number of its rows that name them.
	open bool
	head int
	// cores are the extents of the text in the columns of an open table.
	cores []document.Box
	// rules that drew it, given back to the page where it proves to be no table.
	rules []document.Box
}

// A gridCell is one cell with what stands in it.
type gridCell struct {
	row, col, rowSpan, colSpan int
	box                        document.Box
	words                      []word
	rows                       []row
	// shaded cells stand on a filled area.
	shaded bool
}

// columns of the grid.
func (g *grid) columns() int { return len(g.xs) - 1 }

// count is the number of rows of the grid.
func (g *grid) count() int { return len(g.ys) - 1 }

// draw makes a grid of rules that meet; nil where they draw no table.
func draw(r rules, maxCells int) *grid {
	if len(r.h) == 0 || len(r.v) == 0 || len(r.h)+len(r.v) < 3 {
		return nil
	}
	g := &grid{rules: r.boxes()}
	g.xs, _, _ = edges(r.v, r.h)
	g.ys, g.openTop, g.openBottom = edges(r.h, r.v)
	n, m := g.count(), g.columns()
	if n < 1 || m < 1 || n*m < 2 || n*m > maxCells {
		return nil
	}
	g.box = document.Box{X0: g.xs[0], Y0: g.ys[0], X1: g.xs[m], Y1: g.ys[n]}
	g.v = borders(r.v, g.xs, g.ys)
	g.merge(g.v, borders(r.h, g.ys, g.xs))
	if len(g.cells) < 2 {
		return nil
	}
	return g
}

// edges are the positions of rules, with an edge at either end that the rules across
// them reach without one: open is true for those.
func edges(rs, across []rule) (out []float64, openFirst, openLast bool) {
	for _, r := range rs {
		if n := len(out); n == 0 || r.pos-out[n-1] > sliver {
			out = append(out, r.pos)
		}
	}
	first, last := reach(across)
	if first < out[0]-overhang {
		out, openFirst = slices.Insert(out, 0, first), true
	}
	if last > out[len(out)-1]+overhang {
		out, openLast = append(out, last), true
	}
	return out, openFirst, openLast
}

// reach is the span of the rules: how far at least two of them go, so that one line
// that runs on does not widen the table.
func reach(rs []rule) (first, last float64) {
	if len(rs) == 1 {
		return rs[0].from, rs[0].to
	}
	from := make([]float64, len(rs))
	to := make([]float64, len(rs))
	for i, r := range rs {
		from[i], to[i] = r.from, r.to
	}
	slices.Sort(from)
	slices.Sort(to)
	return from[1], to[len(to)-2]
}

// borders tells for each edge (of xs) and each stretch across (between ys) whether a
// rule stands there: borders[k][i] for edge k, stretch i.
func borders(rs []rule, edge, stretch []float64) [][]bool {
	out := make([][]bool, len(edge))
	for k := range out {
		out[k] = make([]bool, len(stretch)-1)
	}
	for _, r := range rs {
		k := sort.SearchFloat64s(edge, r.pos-sliver)
		if k == len(edge) || edge[k] > r.pos+sliver {
			continue
		}
		for i := range out[k] {
			a, b := stretch[i], stretch[i+1]
			if min(r.to, b)-max(r.from, a) >= borderCover*(b-a) {
				out[k][i] = true
			}
		}
	}
	return out
}

// merge makes cells of the elementary ones: two with no border between them are one.
// v holds the borders at xs, h those at ys.
func (g *grid) merge(v, h [][]bool) {
	n, m := g.count(), g.columns()
	g.owner = make([]int, n*m)
	for i := range g.owner {
		g.owner[i] = -1
	}
	for i := range n {
		for j := range m {
			if g.owner[i*m+j] >= 0 {
				continue
			}
			w := 1
			for j+w < m && !v[j+w][i] && g.owner[i*m+j+w] < 0 {
				w++
			}
			t := 1
			for i+t < n && g.goesDown(v, h, i+t, j, w) {
				t++
			}
			g.addCell(i, j, t, w)
		}
	}
}

// goesDown reports whether a cell of columns j to j+w goes on into row i.
func (g *grid) goesDown(v, h [][]bool, i, j, w int) bool {
	for k := j; k < j+w; k++ {
		if h[i][k] || g.owner[i*g.columns()+k] >= 0 || k > j && v[k][i] {
			return false
		}
	}
	return true
}

// addCell puts a cell of t rows and w columns at row i, column j.
func (g *grid) addCell(i, j, t, w int) {
	for a := i; a < i+t; a++ {
		for b := j; b < j+w; b++ {
			g.owner[a*g.columns()+b] = len(g.cells)
		}
	}
	g.cells = append(g.cells, gridCell{row: i, col: j, rowSpan: t, colSpan: w,
		box: document.Box{X0: g.xs[j], Y0: g.ys[i], X1: g.xs[j+w], Y1: g.ys[i+t]}})
}

// at is the cell in which a point lies, or nil.
func (g *grid) at(x, y float64) *gridCell {
	if !g.box.Contains(x, y) {
		return nil
	}
	return &g.cells[g.indexAt(x, y)]
}

// indexAt is the index of the cell nearest to a point.
func (g *grid) indexAt(x, y float64) int {
	j := min(max(sort.SearchFloat64s(g.xs, x)-1, 0), g.columns()-1)
	i := min(max(sort.SearchFloat64s(g.ys, y)-1, 0), g.count()-1)
	return g.owner[i*g.columns()+j]
}

// shade marks the cells that stand on a filled area: a filled edge runs along the top
// of the cell over most of its width, and one along its bottom.
func (g *grid) shade(shades []rule) {
	if len(shades) > maxRules {
		return
	}
	for i := range g.cells {
		c := &g.cells[i]
		top, bottom := false, false
		for _, s := range shades {
			if min(s.to, c.box.X1)-max(s.from, c.box.X0) < borderCover*c.box.Width() || s.length() > 1.5*g.box.Width() {
				continue
			}
			top = top || s.pos > c.box.Y0-sliver && s.pos < c.box.Y0+sliver
			bottom = bottom || s.pos > c.box.Y1-sliver && s.pos < c.box.Y1+sliver
		}
		c.shaded = top && bottom
	}
}
