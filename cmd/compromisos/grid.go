package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/rivo/uniseg"
)

// A grid is a table of text for a terminal.
type grid struct {
	columns []gridColumn
	rows    [][]string
}

// A gridColumn has a head and says how it gives way where the grid is too wide.
type gridColumn struct {
	head string
	// share of the room left by the columns whose share is 0; those are as wide as
	// their widest cell.
	share int
}

const (
	// gridGap is the number of spaces between columns.
	gridGap = 2
	// maxCellLines is how many lines a cell may wrap to before it is cut.
	maxCellLines = 3
	// minColumn is the narrowest that a column with a share becomes.
	minColumn = 8
	// maxFixed is the widest that a column without a share becomes.
	maxFixed = 28
)

// add appends a row; text of documents is made safe.
func (g *grid) add(cells ...string) {
	for i := range cells {
		cells[i] = clean(cells[i])
	}
	g.rows = append(g.rows, cells)
}

// print writes the grid into a width of so many columns.
func (g *grid) print(w io.Writer, total int) {
	widths := g.widths(total)
	heads := make([]string, len(g.columns))
	rules := make([]string, len(g.columns))
	for i, c := range g.columns {
		heads[i], rules[i] = c.head, strings.Repeat("─", widths[i])
	}
	printRow(w, heads, widths)
	printRow(w, rules, widths)
	for _, row := range g.rows {
		printRow(w, row, widths)
	}
}

// widths are those of the widest cells where they fit; otherwise the columns with
// a share divide the room that the others leave.
func (g *grid) widths(total int) []int {
	natural := make([]int, len(g.columns))
	room, shares := total-gridGap*(len(g.columns)-1), 0
	for i, c := range g.columns {
		natural[i] = uniseg.StringWidth(c.head)
		for _, row := range g.rows {
			natural[i] = max(natural[i], uniseg.StringWidth(row[i]))
		}
		if c.share == 0 {
			natural[i] = min(natural[i], maxFixed)
			room -= natural[i]
		}
		shares += c.share
	}
	out := slices.Clone(natural)
	// Narrow columns are served first, so that what they leave goes to the wide.
	order := make([]int, 0, len(out))
	for i, c := range g.columns {
		if c.share > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return natural[a]*g.columns[b].share - natural[b]*g.columns[a].share
	})
	for _, i := range order {
		out[i] = min(natural[i], max(minColumn, room*g.columns[i].share/shares))
		room -= out[i]
		shares -= g.columns[i].share
	}
	return out
}

// printRow writes one row over as many lines as its cells need.
func printRow(w io.Writer, cells []string, widths []int) {
	wrapped := make([][]string, len(cells))
	height := 0
	for i, c := range cells {
		wrapped[i] = cellLines(c, widths[i])
		height = max(height, len(wrapped[i]))
	}
	for n := range height {
		var line strings.Builder
		for i, lines := range wrapped {
			text := ""
			if n < len(lines) {
				text = lines[n]
			}
			line.WriteString(text)
			line.WriteString(strings.Repeat(" ", widths[i]-uniseg.StringWidth(text)+gridGap))
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
}

// cellLines wraps a cell; what is beyond its last line is cut with an ellipsis.
func cellLines(s string, columns int) []string {
	lines := wrap(s, columns)
	if len(lines) <= maxCellLines {
		return lines
	}
	last := strings.Join(lines[maxCellLines-1:], " ")
	return append(lines[:maxCellLines-1], truncate(last, columns))
}
