package layout

import (
	"math"
	"slices"
)

const (
	// edgeDrift is how far in points the column edges of two pieces of one table may
	// lie apart, once the pieces are laid over one another.
	edgeDrift = 3.0
	// maxHeader is the number of rows that head a table, at most.
	maxHeader = 3
)

// goesOnIn reports whether table n, first in the next column or on the next page, has the
// columns of t, which is last in its own.
func (t *table) goesOnIn(n *table, terms tableTerms) bool {
	if n.parts[0].page != t.lastPage+1 && n.parts[0].page != t.lastPage {
		return false
	}
	if _, _, ok := align(t.xs, n.xs); ok {
		return true
	}
	return t.takesColumns(n, terms)
}

// align lays the column edges of two pieces over one another: the outer ones must fit,
// and the inner ones of one be among those of the other, as a piece of merged rows
// shows fewer. It returns the edges of both, in the coordinates of a, and how far b is
// shifted.
func align(a, b []float64) (all []float64, shift float64, ok bool) {
	shift = a[0] - b[0]
	if math.Abs(a[len(a)-1]-b[len(b)-1]-shift) > edgeDrift {
		return nil, 0, false
	}
	all = slices.Clone(a)
	extra := 0
	for _, x := range b {
		if nearest(all, x+shift) < 0 {
			all = append(all, x+shift)
			extra++
		}
	}
	slices.Sort(all)
	missing := 0
	for _, x := range a {
		if nearest(b, x-shift) < 0 {
			missing++
		}
	}
	return all, shift, extra == 0 || missing == 0
}

// nearest is the index of the edge at x, or -1.
func nearest(xs []float64, x float64) int {
	for i, v := range xs {
		if math.Abs(v-x) <= edgeDrift {
			return i
		}
	}
	return -1
}

// remap gives the cells of t the columns of a finer set of edges.
func (t *table) remap(xs []float64, shift float64) {
	for _, c := range t.cells {
		a, b := nearest(xs, t.xs[c.col]+shift), nearest(xs, t.xs[c.col+c.colSpan]+shift)
		if a >= 0 && b > a {
			c.col, c.colSpan = a, b-a
		}
	}
	t.xs = xs
}

// append puts table n at the end of t: its repeated header is dropped, a row that the
// page end cut is made one.
func (t *table) append(n *table, terms tableTerms) {
	t.parts = append(t.parts, n.parts...)
	xs, shift, _ := align(t.xs, n.xs)
	t.remap(xs, 0)
	n.remap(xs, shift)
	t.dropMarkRows(n, terms)
	t.dropRepeatedHeader(n, terms)
	if n.count > 0 {
		cut := t.cutRow(n)
		t.extendSpans(n, cut)
		if cut {
			t.joinRow(n)
		}
		base := t.count
		if cut {
			base--
		}
		for _, c := range n.cells {
			c.row += base
		}
		t.cells = append(t.cells, n.cells...)
		t.count = base + n.count
	}
	t.openBottom, t.lastPage = n.openBottom, n.lastPage
}
