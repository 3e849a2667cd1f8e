package layout

import (
	"math"
	"slices"

	"compromisos/document"
)

// grid makes the grid that the sketch shows: its cells with their words, and empty ones
// between. What would stand in a place that is taken goes to the cell that took it.
func (s *sketch) grid(maxCells int) *grid {
	rows := s.headRows
	for _, c := range s.cells {
		rows = max(rows, c.row+c.rowSpan)
	}
	cols := s.columns()
	if rows < 1 || rows*cols < 2 || rows*cols > maxCells {
		return nil
	}
	s.mergeUnruled(rows)
	g := &grid{xs: s.columnEdges(), ys: s.rowEdges(rows), owner: make([]int, rows*cols), open: true, head: min(s.headRows, rows-1), cores: s.cores}
	for i := range g.owner {
		g.owner[i] = -1
	}
	for _, c := range s.cells {
		if !g.vacant(c) {
			k := g.owner[c.row*cols+c.col]
			if k < 0 {
				g.addCell(c.row, c.col, 1, 1)
				k = len(g.cells) - 1
			}
			g.cells[k].words = append(g.cells[k].words, c.words...)
			continue
		}
		g.addCell(c.row, c.col, c.rowSpan, c.colSpan)
		g.cells[len(g.cells)-1].words = c.words
	}
	for i := range rows {
		for j := range cols {
			if g.owner[i*cols+j] < 0 {
				g.addCell(i, j, 1, 1)
			}
		}
	}
	slices.SortStableFunc(g.cells, func(a, b gridCell) int { return (a.row-b.row)*cols + a.col - b.col })
	for k, c := range g.cells {
		for i := c.row; i < c.row+c.rowSpan; i++ {
			for j := c.col; j < c.col+c.colSpan; j++ {
				g.owner[i*cols+j] = k
			}
		}
	}
	g.box = document.Box{X0: g.xs[0], Y0: g.ys[0], X1: g.xs[cols], Y1: g.ys[rows]}
	return g
}

// vacant reports whether no cell of the grid stands where c would.
func (g *grid) vacant(c openCell) bool {
	for i := c.row; i < c.row+c.rowSpan; i++ {
		for j := c.col; j < c.col+c.colSpan; j++ {
			if g.owner[i*g.columns()+j] >= 0 {
				return false
			}
		}
	}
	return true
}

// columnEdges are the middles of the alleys and the outer edges of the table.
func (s *sketch) columnEdges() []float64 {
	x0, x1 := s.extent()
	for _, h := range s.h {
		if h.from < x0 && h.from > s.box.X0-snapPos && h.to > x0 {
			x0 = h.from
		}
		if h.to > x1 && h.to < s.box.X1+snapPos && h.from < x1 {
			x1 = h.to
		}
	}
	out := []float64{x0}
	for _, a := range s.alleys {
		out = append(out, a.middle())
	}
	return append(out, x1)
}

// rowEdges are the y halfway between the rows, or of the rule between them.
func (s *sketch) rowEdges(rows int) []float64 {
	tops, ends := make([]float64, rows), make([]float64, rows)
	for i := range tops {
		tops[i], ends[i] = math.Inf(1), math.Inf(-1)
	}
	for _, c := range s.cells {
		tops[c.row] = min(tops[c.row], c.y0)
		last := c.row
		if c.rowSpan == 1 {
			ends[last] = max(ends[last], c.y1)
		}
	}
	first, last := s.lines[0], s.lines[len(s.lines)-1]
	out := []float64{s.closing(first.y0, -first.em)}
	for i := 1; i < rows; i++ {
		a, b := ends[i-1], tops[i]
		y := (a + b) / 2
		if math.IsInf(y, 0) || math.IsNaN(y) {
			y = b
		}
		for _, h := range s.h {
			if h.pos > min(a, b)-2 && h.pos < max(a, b)+2 && s.acrossAt(h.pos) {
				y = h.pos
			}
		}
		out = append(out, max(y, out[i-1]+0.1))
	}
	return append(out, max(s.closing(last.y1, last.em), out[rows-1]+0.1))
}

// closing is the y of the rule that closes the table near y in the direction of reach,
// or y.
func (s *sketch) closing(y, reach float64) float64 {
	for _, h := range s.h {
		if d := (h.pos - y) / reach; d > -0.5 && d < 1.5 && s.acrossAt(h.pos) {
			return h.pos
		}
	}
	return y
}

// mergeUnruled lets a cell go down into the empty ones below where the rules between
// the rows leave its column out: the label of a group.
func (s *sketch) mergeUnruled(rows int) {
	at := map[[2]int]int{}
	for i, c := range s.cells {
		for r := c.row; r < c.row+c.rowSpan; r++ {
			for k := c.col; k < c.col+c.colSpan; k++ {
				at[[2]int{r, k}] = i
			}
		}
	}
	edges := s.rowEdges(rows)
	open := func(boundary, col int) bool {
		y := edges[boundary]
		lo, hi := s.cores[col].X0, s.cores[col].X1
		drawn := false
		for _, h := range s.h {
			if math.Abs(h.pos-y) > snapPos {
				continue
			}
			drawn = true
			if h.from < (lo+hi)/2 && h.to > (lo+hi)/2 {
				return false
			}
		}
		return drawn
	}
	for i := range s.cells {
		c := &s.cells[i]
		if c.row < s.headRows || c.colSpan > 1 {
			continue
		}
		for r := c.row + c.rowSpan; r < rows && open(r, c.col); r++ {
			if _, full := at[[2]int{r, c.col}]; full {
				break
			}
			at[[2]int{r, c.col}] = i
			c.rowSpan++
		}
		for r := c.row; r > s.headRows && open(r, c.col); r-- {
			if _, full := at[[2]int{r - 1, c.col}]; full {
				break
			}
			at[[2]int{r - 1, c.col}] = i
			c.row, c.rowSpan = c.row-1, c.rowSpan+1
		}
	}
}
