package extract

import (
	"cmp"
	"math"
	"slices"
)

// A signColumn is one of several columns of signatures, and its lines from the top.
type signColumn struct {
	x0, x1 float64
	seats  []seat
}

// band is how many of the rows, from the first, stand in the same columns, and those. Cells
// of different heights, centred, stand half a line lower than their neighbours, so that a
// row may begin columns of its own beside those above.
func band(rows [][]seat) (n int, columns []signColumn) {
	for n < len(rows) {
		row := rows[n]
		at, ok := seatsIn(columns, row)
		switch fresh := slices.Contains(at, newColumn); {
		case n == 0:
		case n > 1 && len(columns) == 1 && overlap(rows[n-1], row):
			return n - 1, columns // a line over columns, and the first of them
		case !ok, fresh && !beside(rows[n-1], row), !fresh && !goesOnBelow(rows[n-1], row, len(columns)):
			slices.SortStableFunc(columns, func(a, b signColumn) int { return cmp.Compare(a.x0, b.x0) })
			return n, columns
		}
		for i, s := range row {
			if at[i] == newColumn {
				columns = append(columns, signColumn{s.box.X0, s.box.X1, []seat{s}})
				continue
			}
			c := &columns[at[i]]
			c.x0, c.x1 = min(c.x0, s.box.X0), max(c.x1, s.box.X1)
			c.seats = append(c.seats, s)
		}
		n++
	}
	slices.SortStableFunc(columns, func(a, b signColumn) int { return cmp.Compare(a.x0, b.x0) })
	return n, columns
}

// overlap reports whether a row stands at the height of the one above it by so much that
// they are of no one column.
func overlap(above, row []seat) bool {
	return above[0].page == row[0].page && row[0].box.Y0 < above[0].box.Y1-row[0].box.Height()/3
}

// beside reports whether a row begins before the one above it ends.
func beside(above, row []seat) bool {
	return above[0].page == row[0].page && row[0].box.Y0 < above[0].box.Y1
}

// goesOnBelow reports whether a row is near enough to go on with the columns above it:
// room to sign in may lie between two rows that fill all of them.
func goesOnBelow(above, row []seat, columns int) bool {
	if len(row) == columns {
		return gap(above, row) <= signingSpace
	}
	return gap(above, row) <= blankLine
}

// between reports whether a piece that has its row for itself stands between two columns
// rather than in one: its middle is in neither, and it does not begin where one begins.
func between(columns []signColumn, s seat) bool {
	middle := (s.box.X0 + s.box.X1) / 2
	before, behind := false, false
	for _, c := range columns {
		if middle >= c.x0 && middle <= c.x1 || math.Abs(s.box.X0-c.x0) <= s.box.Height() {
			return false
		}
		before, behind = before || c.x1 < middle, behind || c.x0 > middle
	}
	return before && behind
}

// newColumn is the column of a piece that stands below none.
const newColumn = -1

// seatsIn is the column of each piece of a row; ok is false where one stands below two, or
// two in the same, or one between them.
func seatsIn(columns []signColumn, row []seat) (out []int, ok bool) {
	if len(columns) > 1 && len(row) == 1 && between(columns, row[0]) {
		return nil, false
	}
	for _, s := range row {
		at := newColumn
		for i, c := range columns {
			if s.box.X0 < c.x1 && s.box.X1 > c.x0 {
				if at != newColumn {
					return nil, false
				}
				at = i
			}
		}
		if at != newColumn && slices.Contains(out, at) {
			return nil, false
		}
		out = append(out, at)
	}
	return out, true
}

// lines are those of the column, in blocks that blank lines part, numbered from block.
func (c signColumn) lines(block int) []signLine {
	var out []signLine
	for i, s := range c.seats {
		if i > 0 && gap([]seat{c.seats[i-1]}, []seat{s}) > blankLine {
			block++
		}
		s.block = block
		out = append(out, s.signLine)
	}
	return out
}
