package extract

import (
	"fmt"
	"slices"
	"strings"

	"compromisos/document"
	"compromisos/period"
	"compromisos/record"
)

// meetingHead fills what the head of minutes left open: many have a section of facts
// before anything else, as a table or as lines with a label ("Venue: …"). The facts of
// the next meeting stand after it, so the first that are found count.
func meetingHead(p *part, d *record.Document) {
	if d.Kind != record.Minutes || d.Place != nil {
		return
	}
	for _, b := range p.blocks[min(p.body, len(p.blocks)):] {
		facts := p.facts(b)
		dated := slices.ContainsFunc(facts, func(f fact) bool { return p.isDate(f) })
		for _, f := range facts {
			if !p.lex.placeLabels.has(labelKey(f.label)) || !dated && d.Issued == nil {
				continue
			}
			d.Place = text(f.value)
			d.FieldEvidence["place"] = evidence(f.value)
			return
		}
		if dated {
			return
		}
	}
}

// A fact is a label with its value at the head of minutes.
type fact struct {
	label string
	value document.Text
	// more are the lines without a label below that of the value, blocks its paragraphs
	// where it is a cell.
	more   []document.Text
	blocks []document.Block
}

// facts are the labels and values of a block: rows of a table of two or four columns,
// or lines with a colon.
func (p *part) facts(b document.Block) []fact {
	var out []fact
	if b.Table == nil {
		for _, l := range b.Text.Lines() {
			if label, value, ok := cutLabel(l); ok {
				out = append(out, fact{label: label, value: value})
			} else if n := len(out); n > 0 {
				out[n-1].more = append(out[n-1].more, l)
			}
		}
		return out
	}
	for _, r := range b.Table.Rows {
		for i := 0; i+1 < len(r.Cells); i += 2 {
			out = append(out, fact{r.Cells[i].Text().String, r.Cells[i+1].Text(), nil, r.Cells[i+1].Blocks})
		}
	}
	return out
}

// isDate reports whether a fact is a date of the meeting.
func (p *part) isDate(f fact) bool {
	return p.lex.dateLabels.has(labelKey(f.label)) && len(p.lex.grammar.Find(f.value.String, period.Context{})) > 0
}

// cutLabel cuts a line at the colon after its label.
func cutLabel(l document.Text) (label string, value document.Text, ok bool) {
	for i := range l.String {
		if l.String[i] == ':' {
			label = l.String[:i]
			return label, l.Slice(i+1, len(l.String)), len(words(label)) <= maxLabelWords && i+1 < len(l.String)
		}
	}
	return "", value, false
}

// meetingCommitments are what minutes list under a heading over commitments, in tables
// without a head of their own and in lists. Activity tables have been read by then.
func meetingCommitments(p *part, d *record.Document) {
	if d.Kind != record.Minutes {
		return
	}
	for i := range p.blocks {
		var found []*draft
		switch {
		case p.taken[p.blocks[i].Table]:
		case p.blocks[i].Table != nil:
			found = p.promisedTable(p.blocks[i].Table)
		case p.commitmentHeading(p.blocks[i]) && !p.onAgenda(i):
			found = p.promisedUnder(i)
		}
		for _, c := range found {
			c.finish(p)
			c.ID = fmt.Sprintf("%s-c%d", d.ID, len(d.Commitments)+1)
			d.Commitments = append(d.Commitments, c.Commitment)
		}
	}
}

// commitmentHeading reports whether a block is nothing but a heading over commitments.
func (p *part) commitmentHeading(b document.Block) bool {
	if b.Table != nil || len(b.Text.String) > maxListHeading {
		return false
	}
	_, title := sectionNumber(b.Text.String)
	return p.lex.committed.has(title)
}

// onAgenda reports whether the block at i is an item of an agenda, which names what the
// meeting will come to: nothing but items stand between it and the agenda's heading, or
// the sentence that ends in the word for one.
func (p *part) onAgenda(i int) bool {
	for !p.opensAgenda(p.blocks[i]) {
		b := p.blocks[i]
		item := b.Kind == document.ListItem || b.Kind == document.Paragraph && withoutListMark(b.Text).String != b.Text.String
		if i == p.body || i == 0 || b.Table != nil || !item || len(words(b.Text.String)) > maxAgendaItem {
			return false
		}
		i--
	}
	return true
}

// maxAgendaItem is the longest item of an agenda, in words.
const maxAgendaItem = 40

// opensAgenda reports whether a block is a heading over an agenda, or a sentence that
// ends in the word for one: "… approved the following agenda:".
func (p *part) opensAgenda(b document.Block) bool {
	if b.Table != nil {
		return false
	}
	_, title := sectionNumber(strings.TrimRight(b.Text.String, " :."))
	if len(title) <= maxListHeading && p.lex.agenda.has(title) {
		return true
	}
	if !strings.HasSuffix(b.Text.String, ":") {
		return false
	}
	ws := words(b.Text.String)
	for i := max(0, len(ws)-maxLabelWords); i < len(ws); i++ {
		if n := p.lex.agenda.prefix(ws[i:]); n > 0 && i+n == len(ws) {
			return true
		}
	}
	return false
}

// promisedUnder reads the blocks below the heading at i, up to the next heading that is
// none of a column.
func (p *part) promisedUnder(i int) []*draft {
	var heads []document.Text
	var items []document.Block
	var out []*draft
	for _, b := range p.blocks[i+1:] {
		switch {
		case toSign(b):
			return append(out, p.promisedItems(items)...)
		case b.Table != nil:
			if cols, _ := p.columns(b.Table); cols == nil && !p.taken[b.Table] {
				out = append(out, p.promisedRows(b.Table, heads)...)
			}
		case p.columnHead(b):
			heads = append(heads, b.Text)
		case b.Kind == document.Heading || p.commitmentHeading(b):
			return append(out, p.promisedItems(items)...)
		default:
			items = append(items, b)
		}
	}
	return append(out, p.promisedItems(items)...)
}

// signingRule is the part of a typed rule that is long enough to sign on.
const signingRule = "______"

// toSign reports whether a block is there to sign in: it holds a rule to sign on. Minutes
// end with one, often right below what was promised.
func toSign(b document.Block) bool {
	signed := false
	blockTexts(b, func(t document.Text) bool {
		signed = signed || strings.Contains(t.String, signingRule)
		return !signed
	})
	return signed
}

// columnHead reports whether a block over a table is the head of a column that no rule
// joins to it: a label without a value.
func (p *part) columnHead(b document.Block) bool {
	if b.Table != nil || len(words(b.Text.String)) > maxHeaderWords {
		return false
	}
	_, known := p.lex.fieldOf(b.Text.String)
	return known && !p.commitmentHeading(b)
}
