package layout

import (
	"math"
	"slices"
)

const (
	// minGutter is the width in ems of the gutter of a band, at least.
	minGutter = 0.8
	// bandGap is the distance of two rows of a band in ems, at most: a signature is
	// set between a rule and a name.
	bandGap = 4.0
	// maxSigners is the number of people that sign side by side, at most.
	maxSigners = 4
	// minProse is the number of lines of a column of prose, at least.
	minProse = 5
	// maxStack is the number of rows of a signature block, at most: what is longer
	// are columns of prose.
	maxStack = 14
)

// A stripe is a stretch of a page: rows without columns, or a band with them.
type stripe struct {
	rows []row
	// columns of a band, from left to right; nil where there are none.
	columns [][]line
	// prose means that the columns are read as one text; else they stand side by side.
	prose bool
}

// A gutter between two columns, from x0 to x1; apart means that the content stream
// keeps the columns apart, which needs no gap.
type gap struct {
	x0, x1  float64
	apart   bool
	support int
}

// stripes cuts the rows of a page into stretches with and without columns.
func stripes(rows []row) []stripe {
	var out []stripe
	from := 0
	for i := 0; i < len(rows); {
		b, n := bandAt(rows, i)
		if b.columns == nil {
			i += max(n, 1)
			continue
		}
		start := growUp(rows, from, i, &b)
		if start > from {
			out = append(out, stripe{rows: rows[from:start]})
		}
		out = append(out, b)
		i += n
		from = i
	}
	if from < len(rows) {
		out = append(out, stripe{rows: rows[from:]})
	}
	return out
}

// bandAt is the band that begins with row i, and how many rows it has; 0 where none
// does. Rows that stand in columns but are read from left to right, as forms are, have
// no columns in it.
func bandAt(rows []row, i int) (stripe, int) {
	if len(rows[i].lines) < 2 {
		return stripe{}, 0
	}
	gaps := gapsOf(rows[i])
	end := i + 1
	for ; end < len(rows); end++ {
		if rows[end].box.Y0-rows[end-1].box.Y1 > bandGap*rows[end].lines[0].em() {
			break
		}
		next := narrow(gaps, rows[end])
		if len(next) == 0 {
			break
		}
		gaps = next
	}
	gaps = slices.DeleteFunc(gaps, func(g gap) bool { return g.support < 2 })
	if len(gaps) == 0 {
		return stripe{}, 0
	}
	columns := intoColumns(rows[i:end], gaps)
	if n := trimBand(rows[i:end], gaps, columns); i+n < end {
		end = i + n
		columns = intoColumns(rows[i:end], gaps)
	}
	if formLike(columns) {
		return stripe{}, end - i
	}
	b := stripe{rows: rows[i:end], columns: columns, prose: proseLike(columns)}
	if !b.prose && (end-i > maxStack || len(columns) > maxSigners) {
		return stripe{}, end - i
	}
	return b, end - i
}

// gapsOf are the gaps between the lines of a row.
func gapsOf(r row) []gap {
	var out []gap
	for k := 1; k < len(r.lines); k++ {
		a, b := r.lines[k-1], r.lines[k]
		out = append(out, gap{x0: a.box.X1, x1: b.box.X0, apart: b.apart, support: 1})
	}
	return out
}

// narrow keeps the gaps that stay open through a row.
func narrow(gaps []gap, r row) []gap {
	var out []gap
	for _, g := range gaps {
		left, right := false, false
		for _, l := range r.lines {
			switch mid := (g.x0 + g.x1) / 2; {
			case l.box.X1 <= mid || (l.box.X0+l.box.X1)/2 < mid && l.box.X1 < g.x1+0.1*l.em():
				g.x0, left = math.Max(g.x0, l.box.X1), true
			default:
				g.x1, right = math.Min(g.x1, l.box.X0), true
			}
			g.apart = g.apart || l.apart
		}
		least := minGutter * r.lines[0].em()
		if g.apart {
			least = -chainOverlap * r.lines[0].em()
		}
		if g.x1-g.x0 < least {
			continue
		}
		if left && right {
			g.support++
		}
		out = append(out, g)
	}
	return out
}

// intoColumns sorts the lines of a band into its columns; lines of one row that fall
// into one column are one.
func intoColumns(rows []row, gaps []gap) [][]line {
	out := make([][]line, len(gaps)+1)
	for _, r := range rows {
		for i := 0; i < len(r.lines); {
			k, j := columnAt(r.lines[i], gaps), i+1
			for j < len(r.lines) && columnAt(r.lines[j], gaps) == k {
				j++
			}
			out[k] = append(out[k], row{lines: r.lines[i:j]}.whole())
			i = j
		}
	}
	return out
}

// columnAt is the index of the column in which a line has its middle.
func columnAt(l line, gaps []gap) int {
	k := 0
	for k < len(gaps) && l.box.X0+l.box.X1 > gaps[k].x0+gaps[k].x1 {
		k++
	}
	return k
}

// trimBand is the number of rows that belong to the band: after the last row with text
// in two columns, single lines go on with their column where they are aligned with it
// at its pitch.
func trimBand(rows []row, gaps []gap, columns [][]line) int {
	last := 0
	for i, r := range rows {
		if filledColumns(r, gaps) > 1 {
			last = i
		}
	}
	n := last + 1
	for ; n < len(rows); n++ {
		l := rows[n].lines[0]
		c := columnOf(columns, l)
		if c == nil || rows[n].box.Y0-rows[n-1].box.Y1 > 0.8*l.em() || !aligned(l, c) {
			break
		}
	}
	return n
}

// filledColumns is the number of columns in which a row has text; its lines stand from
// left to right.
func filledColumns(r row, gaps []gap) int {
	n, last := 0, -1
	for _, l := range r.lines {
		if k := columnAt(l, gaps); k != last {
			n, last = n+1, k
		}
	}
	return n
}

// columnOf is the column whose lines stand above or below l.
func columnOf(columns [][]line, l line) []line {
	for _, c := range columns {
		for _, m := range c {
			if m.base == l.base && m.box.X0 == l.box.X0 {
				return c
			}
		}
	}
	return nil
}

// aligned reports whether a line keeps the left edge or the centre of its column.
func aligned(l line, column []line) bool {
	for _, m := range column {
		if m.base == l.base {
			continue
		}
		if math.Abs(m.box.X0-l.box.X0) < flush*l.em() || math.Abs(m.box.X0+m.box.X1-l.box.X0-l.box.X1) < 2*flush*l.em() {
			return true
		}
	}
	return false
}

// growUp takes rows right above a band of prose that stand in one of its columns, and
// returns where the band now starts.
func growUp(rows []row, from, start int, b *stripe) int {
	if !b.prose {
		return start
	}
	for start > from {
		r := rows[start-1]
		l := r.lines[0]
		if len(r.lines) > 1 || rows[start].box.Y0-r.box.Y1 > 0.8*l.em() {
			break
		}
		k := slices.IndexFunc(b.columns, func(c []line) bool {
			reg := marginsOf(c, 0)
			return l.box.X0 > reg.left-l.em() && l.box.X1 < reg.right+l.em()
		})
		if k < 0 {
			break
		}
		b.columns[k] = slices.Insert(b.columns[k], 0, l)
		start--
	}
	return start
}
