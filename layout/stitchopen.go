package layout

import (
	"math"
	"slices"

	"compromisos/document"
)

// leastColumns is the number of columns from which the edges of their text tell that two
// open tables are one, whose header is not repeated.
const leastColumns = 3

// takesColumns gives an open table on the next page the columns of t where the text of
// its columns stands on the edges of those of t: the alleys between are as wide as the
// text lets them, on each page others. One with another header is a table of its own.
func (t *table) takesColumns(n *table, terms tableTerms) bool {
	if len(t.cores) == 0 || len(n.cores) == 0 || len(n.cores) > len(t.cores) || n.count == 0 || t.count == 0 {
		return false
	}
	at, repeated := sameEdges(t.cores, n.cores), false
	if at == nil {
		return false
	}
	if len(n.cores) == len(t.cores) {
		repeated = sameRow(t.row(0), n.row(0), terms)
	}
	if !repeated && (len(n.cores) < leastColumns || t.header > 0 && n.looksHeader(0, false)) {
		return false
	}
	for _, c := range n.cells {
		first, last := at[c.col], at[c.col+c.colSpan-1]
		c.col, c.colSpan = first, last-first+1
	}
	n.xs, n.cores = slices.Clone(t.xs), t.cores
	return true
}

// sameEdges finds for each column of b the one of a on one of whose edges its text
// stands: the left, the right or the middle; nil where one has none.
func sameEdges(a, b []document.Box) []int {
	shift := a[0].X0 - b[0].X0
	var out []int
	for k, i := 0, 0; k < len(b); k++ {
		c := b[k]
		for i < len(a) && math.Abs(a[i].X0-c.X0-shift) > edgeDrift && math.Abs(a[i].X1-c.X1-shift) > edgeDrift &&
			math.Abs((a[i].X0+a[i].X1-c.X0-c.X1)/2-shift) > edgeDrift {
			i++
		}
		if i == len(a) || k == 0 && i > 0 {
			return nil
		}
		out = append(out, i)
		i++
	}
	return out
}
