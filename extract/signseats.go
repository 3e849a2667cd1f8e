package extract

import (
	"strings"

	"compromisos/document"
)

// A table that only sets signatures side by side has a few columns and rows.
const (
	maxSeats    = 4
	maxSeatRows = 16
)

// seatsPeople reports whether a table has no other use than to set those who sign side by
// side: each cell of its first row is a body that somebody signs for, a name with its
// honorific, a mark or a rule to sign on.
func (p *part) seatsPeople(t *document.Table) bool {
	if t == nil || t.Columns < 2 || t.Columns > maxSeats || len(t.Rows) == 0 || len(t.Rows) > maxSeatRows {
		return false
	}
	opened := 0
	for _, c := range t.Rows[0].Cells {
		text := c.Text()
		if text.Empty() {
			continue
		}
		first := text.Lines()[0]
		l := signLine{Text: first, words: words(first.String)}
		honorific, _, person := p.personName(l)
		blank := p.withoutMarks(first).Empty() && strings.Trim(first.String, "_ ") == "" || p.lex.marks.has(first.String) && len(t.Rows) > 1
		if !blank && p.behalfOf(l) == "" && (!person || honorific == "") {
			return false
		}
		opened++
	}
	return opened > 0
}

// withSeats are blocks with the columns of each such table in its place: a block each.
func (p *part) withSeats(blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		if p.seatsBodies(b.Table) {
			out = append(out, cellBlocks(b.Table)...)
			continue
		}
		if !p.seatsPeople(b.Table) {
			out = append(out, b)
			continue
		}
		for col := range b.Table.Columns {
			var cells []document.Text
			for _, r := range b.Table.Rows {
				for _, c := range r.Cells {
					if c.Col == col {
						cells = append(cells, c.Text().Lines()...)
					}
				}
			}
			out = append(out, document.Block{Kind: document.Paragraph, Text: document.Join(" ", cells...)})
		}
	}
	return out
}

// seatsBodies reports whether a table has no other use than to set the names of those who
// sign side by side: each cell is the name of a body.
func (p *part) seatsBodies(t *document.Table) bool {
	if t == nil || t.Columns < 2 || t.Columns > maxSeats || t.Header > 0 {
		return false
	}
	var lines []signLine
	for _, b := range cellBlocks(t) {
		l := signLine{Text: b.Text, words: words(b.Text.String)}
		if len(l.words) == 0 || !l.words[0].upper() && !l.words[0].digits() || len(l.words) > maxMember || strings.Contains(b.Text.String, ":") {
			return false
		}
		lines = append(lines, l)
	}
	return p.areBodies(lines)
}

// cellBlocks are the cells of a table that hold something, a block each.
func cellBlocks(t *document.Table) []document.Block {
	var out []document.Block
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			if text := c.Text(); !text.Empty() {
				out = append(out, document.Block{Kind: document.Paragraph, Text: text})
			}
		}
	}
	return out
}
