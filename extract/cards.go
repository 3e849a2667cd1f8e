package extract

import (
	"compromisos/configs"
	"compromisos/document"
)

// minCardLabels is how many known labels make a table of two columns a card: fewer
// may stand in any list of facts.
const minCardLabels = 3

// cardDrafts reads a table of labels and values: one commitment a card. A table that
// holds several begins a new one where its first label comes again. One without a
// title or number goes on with the card before it, which a page end cut.
func (p *part) cardDrafts(t *document.Table, last *draft) (found []*draft, continues bool) {
	if !p.isCard(t, last != nil) {
		return nil, false
	}
	var cur *draft
	seen := map[string]bool{}
	for _, r := range t.Rows {
		label, values := cardRow(r)
		field := p.cardField(label)
		key := labelKey(label)
		switch {
		case key == "" && cur != nil:
		case cur == nil && last != nil && !opensCard(field):
			cur, continues = last, true
		case cur == nil, opensCard(field) && seen[key]:
			cur = newDraft()
			seen = map[string]bool{}
			found = append(found, cur)
		}
		seen[key] = true
		for _, c := range r.Cells {
			cur.places = append(cur.places, c.Places...)
		}
		if key == "" {
			field, label = fieldOr(cur.field, configs.FieldDetails), cur.label
		}
		cur.field, cur.label = field, label
		for _, v := range values {
			p.readValue(cur, column{field, label}, v)
		}
	}
	return found, continues
}

// readValue reads the value cell of a card. Its title is the whole cell.
func (p *part) readValue(d *draft, col column, c document.Cell) {
	if col.field == configs.FieldTitle {
		d.add(col.field, col.head, c.Text())
		return
	}
	p.readCell(d, col, c)
}

// cardRow is the label of a row and the cells of its value. A row of one cell is a
// value that goes on.
func cardRow(r document.Row) (label string, values []document.Cell) {
	if len(r.Cells) == 0 {
		return "", nil
	}
	if len(r.Cells) == 1 {
		if r.Cells[0].Col == 0 && r.Cells[0].ColSpan == 1 {
			return r.Cells[0].Text().String, nil
		}
		return "", r.Cells
	}
	return r.Cells[0].Text().String, r.Cells[1:]
}

func opensCard(field string) bool {
	return field == configs.FieldNumber || field == configs.FieldTitle
}

// cardField is the field that a label of a card means.
func (p *part) cardField(label string) string {
	if label == "" {
		return configs.FieldDetails
	}
	return p.lex.columnField(label)
}

// isCard reports whether a table is a card or the rest of one: two columns, labels in
// the first, of which enough are known and, in a card that begins, one is the title.
func (p *part) isCard(t *document.Table, begun bool) bool {
	if t.Columns != 2 {
		return false
	}
	known, labels, opens := map[string]bool{}, 0, false
	for _, r := range t.Rows {
		label, _ := cardRow(r)
		if label == "" {
			continue
		}
		labels++
		if f := p.cardField(label); f != configs.FieldDetails {
			known[f] = true
			opens = opens || f == configs.FieldTitle
		}
	}
	if opens {
		return len(known) >= minCardLabels
	}
	return begun && len(known) > 0 && 2*len(known) >= labels
}
