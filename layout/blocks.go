package layout

import "compromisos/document"

// running is a running head or foot as the file holds it.
func (c *composer) running(r runningRow) document.Running {
	return document.Running{Text: c.text([]line{r.line}, listMark{}), Pages: r.pages, Foot: r.foot}
}

// dropped are the lines that say that a table goes on: they repeat as running heads do,
// and are no part of the text.
func (c *composer) dropped(marks []droppedMark) []document.Running {
	var out []document.Running
	for _, m := range marks {
		out = append(out, document.Running{Text: c.text(m.para.lines, listMark{}), Pages: []int{m.page}, Foot: m.foot})
	}
	return out
}

// blocks are the blocks of a flow, which is used up: the blocks of a long file and the
// lines that they are made of need not be in memory at once.
func (c *composer) blocks(flow []item, u usual) []document.Block {
	markHeadings(flow, u)
	var out []document.Block
	for i, it := range flow {
		flow[i] = item{}
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
	texts := shared{}
	out := &document.Table{Columns: len(t.xs) - 1, Header: t.header, Rows: c.rows(t.cells, t.count, texts)}
	if t.caption != nil {
		out.Caption = c.text(t.caption.lines, listMark{})
	}
	for _, p := range t.parts {
		out.Parts = append(out.Parts, document.TablePart{Page: p.page, Box: p.box, Rows: c.rows(p.cells, p.count, texts)})
	}
	return out
}

// rows are cells by the row in which they begin.
func (c *composer) rows(cells []*tableCell, count int, texts shared) []document.Row {
	out := rowsFor(cells, count)
	for _, k := range cells {
		cell := document.Cell{Row: k.row, Col: k.col, RowSpan: k.rowSpan, ColSpan: k.colSpan, Header: k.header, Places: k.places}
		if len(k.paras) > 0 {
			cell.Blocks = make([]document.Block, 0, len(k.paras))
		}
		for _, p := range k.paras {
			b := texts.block(p, c)
			if b.Text.Empty() && len(k.paras) == 1 {
				// A bullet alone in a cell opens no list: it is a mark set there.
				b = document.Block{Kind: document.Paragraph, Text: c.text(p.lines, listMark{}), Align: p.align}
			}
			if !b.Text.Empty() {
				cell.Blocks = append(cell.Blocks, b)
			}
		}
		out[k.row].Cells = append(out[k.row].Cells, cell)
	}
	return out
}

// rowsFor are rows with just the room for the cells that begin in them.
func rowsFor(cells []*tableCell, count int) []document.Row {
	room := make([]int, count)
	for _, k := range cells {
		room[k.row]++
	}
	all, out := make([]document.Cell, len(cells)), make([]document.Row, count)
	for i, n := range room {
		out[i].Cells, all = all[:0:n], all[n:]
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
