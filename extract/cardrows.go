package extract

import (
	"compromisos/configs"
	"compromisos/document"
	"compromisos/period"
)

// Templates are filled in by hand and set one below another, so that a program may give
// several of them as one table, and part one at the end of a page. The rows told apart
// here are those that show where a card begins, and how it goes on.

// isTermRow reports whether row n is nothing but the term of the card, over all columns:
// the template's words ("Start and end date") stood there and were written over. It
// follows the row that names the commitment.
func (p *part) isTermRow(t *document.Table, n int) bool {
	if n == 0 {
		return false
	}
	if _, named := wholeRow(t, t.Rows[n-1]); !named {
		return false
	}
	c, whole := wholeRow(t, t.Rows[n])
	if !whole {
		return false
	}
	s := c.Text().String
	found := p.lex.grammar.Find(s, period.Context{Reference: p.reference})
	if len(found) == 0 || len(found) > 2 {
		return false
	}
	rest := len(words(s[:found[0].Start])) + len(words(s[found[len(found)-1].End:]))
	return rest == 0
}

// readTerm reads a row that is the term of the card.
func (f *form) readTerm(r document.Row) {
	f.draft.places = append(f.draft.places, rowPlaces(r)...)
	f.draft.add(configs.FieldPeriod, "", r.Cells[0].Text())
	f.draft.field, f.draft.label = "", ""
	f.inner = nil
}

// titlesNext reports whether row n, over all columns, is the title of a further card in a
// table whose first card is titled so: no vocabulary knows it as a label, and the first
// label below it is one that the card above has already.
func (p *part) titlesNext(t *document.Table, n int, seen map[string]bool) bool {
	c, whole := wholeRow(t, t.Rows[n])
	if !whole || c.Text().Empty() || len(c.Text().String) > maxTitle || p.isTermRow(t, n) {
		return false
	}
	if _, known := p.lex.tableField(c.Text().String); known {
		return false
	}
	f := form{part: p, columns: t.Columns}
	for _, r := range t.Rows[n+1:] {
		if label := f.label(r); label != "" {
			return seen[labelKey(label)]
		}
	}
	return false
}

// isCardRest reports whether a table is what a page end left of a card of several
// columns: it follows a table that commitments were read from, on the page after it, and
// most of its labels are known.
func (p *part) isCardRest(t *document.Table) bool {
	if !p.followsCard(t) {
		return false
	}
	known, labels := 0, 0
	f := form{part: p, columns: t.Columns}
	for _, r := range t.Rows {
		label := f.label(r)
		if label == "" {
			continue
		}
		labels++
		if _, ok := p.lex.tableField(label); ok {
			known++
		}
	}
	return known > 0 && 2*known >= labels
}

// followsCard reports whether the block before a table is one that commitments were read
// from, and ends on the page before.
func (p *part) followsCard(t *document.Table) bool {
	for i, b := range p.blocks {
		if b.Table == t {
			return i > 0 && p.taken[p.blocks[i-1].Table] && p.blocks[i-1].LastPage()+1 == b.Page()
		}
	}
	return false
}

// leave keeps the heads of a table inside the form that the end of the page cut.
func (f *form) leave() {
	if f.draft == nil {
		return
	}
	f.draft.heads = nil
	for _, c := range f.inner {
		if c.head != "" {
			f.draft.heads = append(f.draft.heads, c)
		}
	}
}

// resume goes on with the table inside the form that the page before left open, where
// the first row below the page end has a cell for each of its heads.
func (f *form) resume(r document.Row) {
	cells := filled(r.Cells)
	heads := f.draft.heads
	if len(heads) < 2 || len(cells) != len(heads) {
		return
	}
	f.inner = make([]column, f.columns)
	for i, c := range cells {
		if c.Col < len(f.inner) {
			f.inner[c.Col] = heads[i]
		}
	}
}
