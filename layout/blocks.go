package layout

import "compromisos/document"

// running is a running head or foot as the file holds it.
func (c *composer) running(r runningRow) document.Running {
	return document.Running{Text: c.text([]line{r.line}, listMark{}), Pages: r.pages, Foot: r.foot}
}

// blocks are the blocks of a flow.
func (c *composer) blocks(flow []item, u usual) []document.Block {
	markHeadings(flow, u)
	var out []document.Block
	for _, it := range flow {
		if it.table != nil {
			out = append(out, document.Block{Kind: document.TableBlock, Table: c.table(it.table)})
			continue
		}
		if b := c.block(it.para); !b.Text.Empty() {
			out = append(out, b)
		}
	}
	return out
}

// block is a paragraph as the file holds it.
func (c *composer) block(p *para) document.Block {
	b := document.Block{Kind: p.kind, Text: c.text(p.lines, p.mark), Align: p.align, Group: p.group}
	switch b.Kind {
	case document.ListItem:
		b.Mark, b.Level = p.mark.text, max(p.level, 1)
	case document.Heading:
		b.Level = max(p.level, 1)
	}
	return b
}

// table is a table as the file holds it.
func (c *composer) table(t *table) *document.Table {
	t.markHeaders()
	out := &document.Table{Columns: len(t.xs) - 1, Header: t.header, Rows: c.rows(t.cells, t.count)}
	for _, p := range t.parts {
		out.Parts = append(out.Parts, document.TablePart{Page: p.page, Box: p.box, Rows: c.rows(p.cells, p.count)})
	}
	return out
}

// rows are cells by the row in which they begin.
func (c *composer) rows(cells []*tableCell, count int) []document.Row {
	out := make([]document.Row, count)
	for _, k := range cells {
		cell := document.Cell{Row: k.row, Col: k.col, RowSpan: k.rowSpan, ColSpan: k.colSpan, Header: k.header, Places: k.places}
		for _, p := range k.paras {
			if b := c.block(p); !b.Text.Empty() {
				cell.Blocks = append(cell.Blocks, b)
			}
		}
		out[k.row].Cells = append(out[k.row].Cells, cell)
	}
	return out
}

// footnotes are the notes of all pages, each with what goes on on the next page.
func (c *composer) footnotes(pages []*page) []document.Footnote {
	var out []document.Footnote
	var open [][]line
	for _, p := range pages {
		for _, n := range p.notes {
			for i := range n.lines {
				n.lines[i].page = p.number
			}
			if n.goesOn && len(open) > 0 {
				open[len(open)-1] = append(open[len(open)-1], n.lines...)
				continue
			}
			out = append(out, document.Footnote{Mark: n.mark})
			open = append(open, n.lines)
		}
	}
	for i := range out {
		out[i].Text = c.text(open[i], listMark{})
	}
	return out
}
