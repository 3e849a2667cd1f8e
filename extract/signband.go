package extract

import (
	"cmp"
	"slices"
)

// A signColumn is one of several columns of signatures, and its lines from the top.
type signColumn struct {
	x0, x1 float64
	seats  []seat
}

// band is how many of the rows, from the first, stand in the same columns, and those.
func band(rows [][]seat) (n int, columns []signColumn) {
	for n < len(rows) {
		row := rows[n]
		at := seatsIn(columns, row)
		if n > 0 && at == nil && staggered(rows[n-1], row, columns) {
			columns = append(columns, signColumn{row[0].box.X0, row[0].box.X1, row})
			n++
			continue
		}
		if n > 0 && (at == nil || !goesOnBelow(rows[n-1], row, len(columns))) {
			break
		}
		for i, s := range row {
			if n == 0 {
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

// staggered reports whether a row of one piece begins a column of its own beside those
// above: cells of different heights, centred, stand half a line lower than their
// neighbours, so that no two of their lines are on one.
func staggered(above, row []seat, columns []signColumn) bool {
	if len(row) != 1 || above[0].page != row[0].page || row[0].box.Y0 >= above[0].box.Y1 {
		return false
	}
	return !slices.ContainsFunc(columns, func(c signColumn) bool {
		return row[0].box.X0 < c.x1 && row[0].box.X1 > c.x0
	})
}

// goesOnBelow reports whether a row is near enough to go on with the columns above it:
// room to sign in may lie between two rows that fill all of them.
func goesOnBelow(above, row []seat, columns int) bool {
	if len(row) == columns {
		return gap(above, row) <= signingSpace
	}
	return gap(above, row) <= blankLine
}

// seatsIn is the column of each piece of a row; nil where one stands in none or below
// two, or two in the same.
func seatsIn(columns []signColumn, row []seat) []int {
	var out []int
	for _, s := range row {
		at := -1
		for i, c := range columns {
			if s.box.X0 < c.x1 && s.box.X1 > c.x0 {
				if at >= 0 {
					return nil
				}
				at = i
			}
		}
		if at < 0 || slices.Contains(out, at) {
			return nil
		}
		out = append(out, at)
	}
	return out
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
