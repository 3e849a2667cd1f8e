package extract

import (
	"math"
	"slices"
	"strings"

	"compromisos/document"
)

// maxAboveGrid is how many blocks may stand between a heading and the table of people below
// it: a sentence, and heads that stand outside of the grid.
const maxAboveGrid = 4

// peopleBlocks is the table of people that blocks begin with, and the index of its block;
// nil where there is no table.
// Where only hairlines part its rows, its heads stand above the grid as lines of pieces
// that begin where its columns begin.
func (p *part) peopleBlocks(blocks []document.Block) (t *document.Table, at int) {
	at = slices.IndexFunc(blocks[:min(maxAboveGrid+1, len(blocks))], func(b document.Block) bool { return b.Table != nil })
	if at < 0 {
		return nil, at
	}
	for from := range at {
		if out := p.gridOf(blocks[from:at], blocks[at:]); out != nil {
			if _, ok := p.peopleTable(out); ok {
				return out, at
			}
		}
	}
	intro := at == 1 && strings.HasSuffix(strings.TrimSpace(blocks[0].Text.String), ":") && blocks[0].Kind == document.Paragraph
	if at == 0 || intro {
		return p.gridOf(nil, blocks[at:]), at
	}
	return nil, at
}

// gridOf is one table of the tables that blocks begin with, and of rows between them that no
// rule keeps together, below a row of heads; nil where the heads do not fit.
func (p *part) gridOf(heads, blocks []document.Block) *document.Table {
	pieces := gridPieces(p, blocks)
	var left []float64
	for _, b := range pieces {
		if b.Table != nil {
			left = columnStarts(b.Table, left)
		}
	}
	if len(heads) == 0 && len(pieces) == 1 {
		return pieces[0].Table
	}
	out := document.Table{Columns: len(left)}
	if len(heads) > 0 {
		row, ok := p.rowOf(heads, left)
		if !ok {
			return nil
		}
		out.Rows = append(out.Rows, row)
	}
	for _, b := range pieces {
		if b.Table != nil {
			out.Rows = append(out.Rows, b.Table.Rows...)
			continue
		}
		row, ok := p.rowOf([]document.Block{b}, left)
		if !ok {
			return nil
		}
		out.Rows = append(out.Rows, row)
	}
	if _, ok := p.peopleTable(&out); ok {
		out.Header = 1
	}
	return &out
}

// gridPieces are the tables of one number of columns that blocks begin with, and the rows
// between them.
func gridPieces(p *part, blocks []document.Block) []document.Block {
	var out []document.Block
	columns, n := 0, 0
	for _, b := range blocks {
		if b.Table == nil && !p.looseRow(b) || b.Table != nil && columns > 0 && columns != b.Table.Columns {
			break
		}
		out = append(out, b)
		if b.Table != nil {
			columns, n = b.Table.Columns, len(out) // what stands below the last is none of it
		}
	}
	return out[:n]
}

// maxLooseLines is how many lines a row outside of the grid may have.
const maxLooseLines = 3

// looseRow reports whether a block can be a row outside of the grid: its lines are cut in
// pieces that stand far apart.
func (p *part) looseRow(b document.Block) bool {
	lines := b.Text.Lines()
	if b.Kind == document.ListItem || len(lines) == 0 || len(lines) > maxLooseLines {
		return false
	}
	seats := p.cutLine(signLine{Text: lines[0]})
	return len(seats) > 1 || len(lines) > 1 && lines[0].Page() > 0 && sameHeight(lines[0], lines[1])
}

// sameHeight reports whether two lines stand beside each other.
func sameHeight(a, b document.Text) bool {
	if len(a.Spans) == 0 || len(b.Spans) == 0 {
		return false
	}
	return sameRow(seat{page: a.Page(), box: a.Spans[0].Box}, seat{page: b.Page(), box: b.Spans[0].Box})
}

// columnStarts is where the text of each column of a table begins, at the latest where it
// is known to.
func columnStarts(t *document.Table, known []float64) []float64 {
	out := slices.Clone(known)
	if out == nil {
		out = make([]float64, t.Columns)
	}
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			if spans := c.Text().Spans; len(spans) > 0 && c.Col < len(out) && (out[c.Col] == 0 || spans[0].Box.X0 < out[c.Col]) {
				out[c.Col] = spans[0].Box.X0
			}
		}
	}
	return out
}

// rowOf puts the pieces of lines into the columns where they begin; ok is false where only
// one is filled. A piece beside another of its column is of a column whose cells are empty.
func (p *part) rowOf(blocks []document.Block, left []float64) (document.Row, bool) {
	texts := make([]document.Text, len(left), len(left)+1)
	for _, b := range blocks {
		if b.Kind == document.ListItem || len(b.Text.Lines()) > maxLooseLines {
			return document.Row{}, false
		}
		for _, l := range b.Text.Lines() {
			for _, s := range p.cutAtColumns(l, left) {
				at := columnAt(left, s.box)
				if at+1 == len(left) && !texts[at].Empty() && texts[at].Spans[len(texts[at].Spans)-1].Box.X1 < s.box.X0 {
					texts = append(texts[:len(left)], s.Text)
					continue
				}
				texts[at] = document.Join(" ", texts[at], s.Text)
			}
		}
	}
	var row document.Row
	for c, t := range texts {
		if !t.Empty() {
			row.Cells = append(row.Cells, document.Cell{Col: c, RowSpan: 1, ColSpan: 1, Blocks: []document.Block{{Kind: document.Paragraph, Text: t}}})
		}
	}
	return row, len(row.Cells) > 1
}

// columnSlack is how far from the left edge of a column a word that begins it may stand, in
// heights of a line.
const columnSlack = 0.3

// cutAtColumns cuts a line where its words are far apart, and before a word that stands at
// the left edge of a column: heads fill theirs up to the next.
func (p *part) cutAtColumns(l document.Text, left []float64) []seat {
	var out []seat
	for _, s := range p.cutLine(signLine{Text: l}) {
		from := 0
		for i := 1; i < len(s.Spans); i++ {
			box := s.Spans[i].Box
			if slices.ContainsFunc(left, func(x float64) bool { return math.Abs(box.X0-x) <= columnSlack*box.Height() }) {
				out = append(out, newSeat(s.signLine, from, i))
				from = i
			}
		}
		out = append(out, newSeat(s.signLine, from, len(s.Spans)))
	}
	return out
}

// columnAt is the column in which a piece begins.
func columnAt(left []float64, box document.Box) int {
	at := 0
	for c, x := range left {
		if x <= box.X0+box.Height() {
			at = c
		}
	}
	return at
}
