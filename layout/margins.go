package layout

import (
	"math"
	"slices"

	"compromisos/document"
)

// A region is what has margins of its own: the body of a page, a column, a cell.
type region struct {
	left, right float64
	// cell is true inside a table.
	cell bool
	// justified means that lines reach the right margin unless their paragraph ends.
	justified bool
}

// width of the region in points.
func (r region) width() float64 { return r.right - r.left }

// A measureKey tells apart what has margins of its own: pages by their width, columns by
// where they stand as well. Columns are told apart in steps of half an inch.
type measureKey struct{ width, left, right int }

// measureKey of a frame.
func (p *page) measureKey() measureKey {
	k := measureKey{width: int(math.Round(p.size.X1))}
	if p.frame.narrow() {
		k.left, k.right = int(math.Round(p.frame.left/columnStep)), int(math.Round(p.frame.right/columnStep))
	}
	return k
}

// columnStep is the width in points within which the edges of columns count as one.
const columnStep = 36.0

// setMargins gives pages of one width, and columns at one place of them, the margins
// that their lines keep together: a page of few lines does not show its own. Where a
// page's text is moved as a whole, as left and right pages of a book are, so are its
// margins.
func setMargins(pages []*page) {
	byKey := map[measureKey][]line{}
	own := make([][]line, len(pages))
	for i, p := range pages {
		for _, r := range p.rows {
			own[i] = append(own[i], line{box: r.box, size: r.lines[0].size})
		}
		for _, g := range p.grids {
			// Tables go from margin to margin more often than not.
			edge := line{box: g.box, size: 10}
			own[i] = append(own[i], edge, edge)
		}
		k := p.measureKey()
		byKey[k] = append(byKey[k], own[i]...)
	}
	for _, l := range columnLines(pages) {
		k := measureKey{width: int(math.Round(l.box.Y1))}
		byKey[k] = append(byKey[k], l)
	}
	margins := map[measureKey]region{}
	for k, lines := range byKey {
		m := marginsOf(lines, float64(k.width))
		if len(lines) < minMarginLines && k.right == 0 {
			// So few lines show where text begins, not how wide it may be.
			m.right = max(m.right, float64(k.width)-m.left)
		}
		margins[k] = m
	}
	for i, p := range pages {
		p.body = margins[p.measureKey()]
		if len(own[i]) < minMarginLines {
			continue
		}
		mine := marginsOf(own[i], p.size.X1)
		em := own[i][0].em()
		left, right := mine.left-p.body.left, mine.right-p.body.right
		if math.Abs(left) > em && math.Abs(left-right) < em/2 {
			p.body.left, p.body.right = mine.left, mine.right
		}
	}
}

// columnLines stands for the columns of pages among the lines over their whole width: a
// line from the left edge of the first column to the right edge of the last, for each
// row of them. The width of the page is the lower edge of its box.
func columnLines(pages []*page) []line {
	var out []line
	for i := 0; i < len(pages); {
		j, rows := i, 0
		l := line{size: 10}
		for ; j < len(pages) && pages[j].number == pages[i].number; j++ {
			if f := pages[j].frame; f.column > 0 && len(pages[j].rows) > 0 {
				rows = max(rows, len(pages[j].rows))
				l.size = pages[j].rows[0].lines[0].size
				l.box = l.box.Union(document.Box{X0: f.left, X1: f.right, Y1: pages[j].size.X1})
			}
		}
		for range rows {
			out = append(out, l)
		}
		i = j
	}
	return out
}

// marginsOf are the margins that the lines keep: the leftmost x at which several of
// them begin and the rightmost at which several end.
func marginsOf(lines []line, width float64) region {
	if len(lines) == 0 {
		return region{right: width}
	}
	x0 := make([]float64, len(lines))
	x1 := make([]float64, len(lines))
	em := 0.0
	for i, l := range lines {
		x0[i], x1[i] = l.box.X0, -l.box.X1
		em += l.em() / float64(len(lines))
	}
	out := region{left: edgeOf(x0, em), right: -edgeOf(x1, em)}
	reach := 0
	for _, x := range x1 {
		if -x > out.right-0.15*em && -x < out.right+0.15*em {
			reach++
		}
	}
	out.justified = reach >= 4 && reach*3 >= len(lines)
	return out
}

// edgeOf is the smallest value that at least a twentieth of the values come near to
// (two of them in short texts). Lines of ragged text agree in none that is near the
// margin: then it is the smallest, but for outliers.
func edgeOf(v []float64, em float64) float64 {
	slices.Sort(v)
	need := max(2, len(v)/20)
	for i := 0; i < len(v) && v[i]-v[0] < ragged*em; i++ {
		if i+need <= len(v) && v[i+need-1]-v[i] < 0.3*em {
			return v[i]
		}
	}
	return v[len(v)/20]
}

// symmetric reports whether a line stands as far from the one margin as from the other,
// by how much, and how well.
func (r region) symmetric(l line) (ok bool, inset float64) {
	a, b, em := l.box.X0-r.left, r.right-l.box.X1, l.em()
	off := math.Abs(a - b)
	switch {
	case a > 0.8*em:
		return off < max(em, 0.03*r.width()), a
	case a > 0.3*em:
		return off < 0.3*em, a
	}
	return off < em, 0
}

// alignment of a line between the margins of its region: lines that fill the width, or
// nearly, count as left.
func (r region) alignment(l line) document.Align {
	if ok, inset := r.symmetric(l); ok && inset > 0 {
		return document.AlignCenter
	}
	a, b, em := l.box.X0-r.left, r.right-l.box.X1, l.em()
	if b < flush*em && a > max(3*em, 0.12*r.width()) {
		return document.AlignRight
	}
	return document.AlignLeft
}
