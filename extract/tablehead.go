package extract

import (
	"slices"

	"compromisos/document"
)

// minHeadLabels is how many of the words over the columns of a table must be labels that
// a vocabulary knows, before they are taken for its heads.
const minHeadLabels = 2

// joinHeads gives each table the line right above it that names its columns: where rules
// only part the rows, the first of them stands below the heads, which look like a
// paragraph then.
func (p *part) joinHeads() {
	var out []document.Block
	for i := 0; i < len(p.blocks); i++ {
		b := p.blocks[i]
		if i+1 < len(p.blocks) && p.blocks[i+1].Table != nil {
			if t := p.headedBy(p.blocks[i+1].Table, b); t != nil {
				b = p.blocks[i+1]
				b.Table = t
				i++
			}
		}
		out = append(out, b)
	}
	p.blocks = out
}

// headedBy is the table with the words of a block as its first row, each over its
// column; nil where they are no heads of it.
func (p *part) headedBy(t *document.Table, b document.Block) *document.Table {
	if b.Table != nil || b.Kind == document.ListItem || t.Columns < 2 || len(t.Rows) == 0 ||
		len(words(b.Text.String)) > maxHeaderWords*t.Columns || len(t.Rows[0].Cells) != t.Columns {
		return nil
	}
	heads := overColumns(b.Text, t.Rows[0].Cells)
	known := 0
	for _, h := range heads {
		if _, ok := p.lex.tableField(h.String); ok {
			known++
		}
	}
	if known < min(minHeadLabels, t.Columns) || 2*known < t.Columns {
		return nil
	}
	for _, c := range t.Rows[0].Cells {
		if _, ok := p.lex.tableField(c.Text().String); ok {
			return nil // it has heads of its own
		}
	}
	out := *t
	out.Header = 1
	var head document.Row
	for i, h := range heads {
		head.Cells = append(head.Cells, document.Cell{
			Col: i, RowSpan: 1, ColSpan: 1, Header: true, Places: h.Places(),
			Blocks: []document.Block{{Kind: document.Paragraph, Text: h}},
		})
	}
	out.Rows = []document.Row{head}
	for _, r := range t.Rows {
		cells := slices.Clone(r.Cells)
		for i := range cells {
			cells[i].Row++
		}
		out.Rows = append(out.Rows, document.Row{Cells: cells})
	}
	return &out
}

// overColumns cuts a line into what stands over each cell of a row below it, near to it;
// nil where a cell has nothing over it, or a word is over none.
func overColumns(t document.Text, cells []document.Cell) []document.Text {
	heads := make([]document.Text, len(cells))
	col := 0
	from := 0
	for i, s := range t.Spans {
		at := slices.IndexFunc(cells, func(c document.Cell) bool { return isOver(s, c) })
		if at < 0 || at < col || at > col+1 {
			return nil
		}
		if at == col+1 {
			if i == 0 {
				return nil
			}
			heads[col] = t.Slice(t.Spans[from].Start, t.Spans[i-1].End)
			col, from = at, i
		}
	}
	if len(t.Spans) == 0 || col != len(cells)-1 {
		return nil
	}
	heads[col] = t.Slice(t.Spans[from].Start, len(t.String))
	return heads
}

// isOver reports whether a word stands over a cell, at most two lines above it.
func isOver(s document.Span, c document.Cell) bool {
	if len(c.Places) == 0 || c.Places[0].Box == nil || c.Places[0].Page != s.Page {
		return false
	}
	box, middle := c.Places[0].Box, (s.Box.X0+s.Box.X1)/2
	return middle >= box.X0 && middle < box.X1 && s.Box.Y1 <= box.Y0+s.Box.Height()/2 && box.Y0-s.Box.Y1 < 2*s.Box.Height()
}
