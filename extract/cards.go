package extract

import (
	"compromisos/configs"
	"compromisos/document"
)

// minCardLabels is how many known labels make a table of labels and values a card:
// fewer may stand in any list of facts.
const minCardLabels = 3

// cardDrafts reads a table of labels and values: one commitment a card. A table that
// holds several begins a new one where its first label comes again, or where a row over
// all columns opens one. One without a title or number goes on with the card before it,
// which a page end cut.
func (p *part) cardDrafts(t *document.Table, last *draft) (found []*draft, continues bool) {
	if !p.isCard(t, last != nil) {
		return nil, false
	}
	f := form{part: p, columns: t.Columns, within: p.isNestedRest(t)}
	titled := p.titledByRow(t)
	seen := map[string]bool{}
	for n, r := range t.Rows {
		number, title, opens := p.openingRow(t, r, titled && (n == 0 || p.titlesNext(t, n, seen)))
		_, whole := wholeRow(t, r)
		label := f.label(r)
		key := labelKey(label)
		switch {
		case opens:
			f.draft, seen = newDraft(), map[string]bool{}
			found = append(found, f.draft)
			f.draft.places = append(f.draft.places, rowPlaces(r)...)
			f.draft.add(configs.FieldNumber, "", number)
			f.draft.add(configs.FieldTitle, "", title)
			if title.Empty() {
				f.draft.field = configs.FieldTitle
			}
			f.inner = nil
			continue
		case key == "" && f.draft != nil:
		case f.draft == nil && (whole || f.namesColumns(r)) && p.opensBelow(t, n):
			continue // The name of the form or of its columns, above what it opens with.
		case f.draft == nil && last != nil && !opensCard(p.cardField(label)):
			f.draft, continues = last, true
			f.resume(r)
		case f.draft == nil, opensCard(p.cardField(label)) && seen[key]:
			f.draft, seen, f.inner = newDraft(), map[string]bool{}, nil
			found = append(found, f.draft)
		}
		seen[key] = true
		if p.isTermRow(t, n) {
			f.readTerm(r)
			continue
		}
		f.read(r)
	}
	f.leave()
	return found, continues
}

// opensBelow reports whether the first row with a label below row n begins a card.
func (p *part) opensBelow(t *document.Table, n int) bool {
	for _, r := range t.Rows[n+1:] {
		if label := (&form{part: p}).label(r); label != "" {
			return opensCard(p.cardField(label))
		}
	}
	return false
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

// openingRow reads a row over all columns that opens a commitment: "Commitment 3: …", or
// where first says so, any text.
func (p *part) openingRow(t *document.Table, r document.Row, first bool) (number, title document.Text, ok bool) {
	c, whole := wholeRow(t, r)
	if !whole {
		return number, title, false
	}
	if number, title, ok = p.lex.namedNumber(c.Text()); ok {
		return number, title, true
	}
	if !first {
		return number, title, false
	}
	number, title = codeNumber(c.Text())
	return number, title, true
}

// titledByRow reports whether the first row of a card is its title, over all columns:
// no row below is labelled as one.
func (p *part) titledByRow(t *document.Table) bool {
	c, whole := wholeRow(t, t.Rows[0])
	if !whole || len(t.Rows) < 2 {
		return false
	}
	if _, known := p.lex.tableField(c.Text().String); known || c.Text().Empty() || len(c.Text().String) > maxTitle {
		return false
	}
	for _, r := range t.Rows[1:] {
		if p.cardField((&form{part: p}).label(r)) == configs.FieldTitle {
			return false
		}
	}
	return true
}

// wholeRow is the one cell of a row that spans all columns.
func wholeRow(t *document.Table, r document.Row) (document.Cell, bool) {
	if len(r.Cells) != 1 || t.Columns < 2 || r.Cells[0].ColSpan < t.Columns {
		return document.Cell{}, false
	}
	return r.Cells[0], true
}

// isCard reports whether a table is a card or the rest of one: labels in its first
// column, of which enough are known, and in a card that begins, one is the title or a
// row over all columns opens it.
func (p *part) isCard(t *document.Table, begun bool) bool {
	if t.Columns < 2 || len(t.Rows) == 0 {
		return false
	}
	opens := p.titledByRow(t)
	for _, r := range t.Rows {
		if _, _, ok := p.openingRow(t, r, false); ok {
			opens = true
		}
	}
	known, labels, titled := p.cardLabels(t)
	if opens || titled {
		return len(known) >= minCardLabels
	}
	return begun && (t.Columns == 2 && len(known) > 0 && 2*len(known) >= labels || p.isNestedRest(t) || p.isCardRest(t))
}

// cardLabels are the fields that the labels of a table mean, and how many rows have a
// label. In a table of more than two columns a row counts whose value is one cell.
func (p *part) cardLabels(t *document.Table) (known map[string]bool, labels int, titled bool) {
	known = map[string]bool{}
	f := form{part: p, columns: t.Columns}
	for n, r := range t.Rows {
		if p.isTermRow(t, n) {
			known[configs.FieldPeriod] = true
			continue
		}
		label := f.label(r)
		if label == "" || t.Columns > 2 && f.heads(r) == nil && len(filled(r.Cells)) > 2 && !f.paired(r) {
			continue
		}
		labels++
		if heads := f.heads(r); !steps(heads) {
			for _, c := range heads {
				known[c.field] = known[c.field] || c.head != "" && c.field != fieldState
			}
		}
		if field := p.cardField(label); field != configs.FieldDetails {
			known[field] = true
			titled = titled || field == configs.FieldTitle && len(filled(r.Cells)) > 1 && !isList(r.Cells[len(r.Cells)-1])
		}
	}
	return known, labels, titled
}
