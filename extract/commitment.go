package extract

import (
	"fmt"
	"slices"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/period"
	"compromisos/record"
)

// commitments are the rows of activity tables and the cards of plans, in reading
// order.
func commitments(p *part, d *record.Document) {
	var last *draft
	var drafts []*draft
	for i := 0; i < len(p.blocks); i++ {
		b := p.blocks[i]
		if b.Table == nil {
			if c, next := p.runIn(i); c != nil {
				drafts, last, i = append(drafts, c), c, next-1
			}
			continue
		}
		found, continues := p.tableDrafts(b.Table, last)
		if !continues && len(found) == 0 {
			continue
		}
		p.take(b.Table)
		p.numberAbove(i, found)
		drafts = append(drafts, found...)
		if len(drafts) > 0 {
			last = drafts[len(drafts)-1]
		}
	}
	for i, c := range drafts {
		c.finish(p)
		c.ID = fmt.Sprintf("%s-c%d", d.ID, i+1)
		d.Commitments = append(d.Commitments, c.Commitment)
	}
}

// take notes that commitments were read from a table.
func (p *part) take(t *document.Table) {
	if p.taken == nil {
		p.taken = map[*document.Table]bool{}
	}
	p.taken[t] = true
}

// numberAbove gives the card in the table at block i the number that the heading above
// it bears: "Commitment 3".
func (p *part) numberAbove(i int, found []*draft) {
	if i == 0 || len(found) != 1 || found[0].Number != nil || p.blocks[i-1].Table != nil {
		return
	}
	if number, _, ok := p.lex.namedNumber(p.blocks[i-1].Text); ok {
		found[0].add(configs.FieldNumber, "", number)
		found[0].places = append(p.blocks[i-1].Text.Places(), found[0].places...)
	}
}

// tableDrafts reads one table. continues is true where its rows went on with last.
func (p *part) tableDrafts(t *document.Table, last *draft) (found []*draft, continues bool) {
	if cols, from := p.columns(t); cols != nil {
		return p.rowDrafts(t, cols, from), false
	}
	if found, continues = p.cardDrafts(t, last); continues || len(found) > 0 {
		return found, continues
	}
	return p.groupDrafts(t), false
}

// A draft is a commitment while its cells are read.
type draft struct {
	record.Commitment
	// label is that of the part being read; what follows without a label goes to it.
	field, label string
	// periodText is the cell of the period; deadline, that its label means one.
	periodText document.Text
	periodHead string
	deadline   bool
	places     []document.Place
	calls      []document.Call
}

func newDraft() *draft {
	return &draft{Commitment: record.Commitment{FieldEvidence: record.FieldEvidence{}}}
}

// add puts a text into a field. The label is kept for details.
func (c *draft) add(field, label string, t document.Text) {
	c.calls = append(c.calls, t.Calls...)
	if t.Empty() {
		return
	}
	switch field {
	case configs.FieldNumber:
		c.Number = joined(c.Number, t.String)
	case configs.FieldTitle:
		c.Title = joined(c.Title, t.String)
	case configs.FieldObjective:
		c.Objective = joined(c.Objective, t.String)
	case configs.FieldResults:
		c.Results = append(c.Results, t.String)
	case configs.FieldResponsible:
		c.Responsible = append(c.Responsible, t.String)
	case configs.FieldActions:
		c.Actions = append(c.Actions, t.String)
	case configs.FieldPeriod, configs.FieldDeadline:
		c.periodText = document.Join(" ", c.periodText, t)
		c.periodHead, c.deadline = label, field == configs.FieldDeadline
	case configs.FieldStatus:
		c.Status = joined(c.Status, t.String)
	default:
		c.addDetail(label, t.String)
		field = configs.FieldDetails
	}
	if field == configs.FieldDeadline {
		field = configs.FieldPeriod
	}
	c.FieldEvidence[field] = onePerPage(append(c.FieldEvidence[field], t.Places()...))
}

// addDetail puts an item under the label, which stands once for all its items.
func (c *draft) addDetail(label, item string) {
	i := slices.IndexFunc(c.Details, func(d record.Detail) bool {
		return d.Label == nil && label == "" || d.Label != nil && *d.Label == label
	})
	if i < 0 {
		i = len(c.Details)
		d := record.Detail{}
		if label != "" {
			d.Label = &label
		}
		c.Details = append(c.Details, d)
	}
	c.Details[i].Items = append(c.Details[i].Items, item)
}

func joined(have *string, s string) *string {
	if have != nil {
		s = *have + " " + s
	}
	return &s
}

// finish reads the period and puts the evidence together.
func (c *draft) finish(p *part) {
	if !c.periodText.Empty() {
		c.Period = p.lex.grammar.Cell(c.periodText.String, period.Context{Reference: p.reference, Deadline: c.deadline})
		if c.Period == nil {
			c.addDetail(c.periodHead, c.periodText.String)
			c.FieldEvidence[configs.FieldDetails] = onePerPage(append(c.FieldEvidence[configs.FieldDetails], c.FieldEvidence[configs.FieldPeriod]...))
			delete(c.FieldEvidence, configs.FieldPeriod)
		}
	}
	seen := map[string]bool{}
	for _, call := range c.calls {
		if !seen[call.Mark] {
			seen[call.Mark] = true
			c.Footnotes = append(c.Footnotes, call.Mark)
		}
	}
	c.Evidence = onePerPage(c.places)
}

// empty reports whether nothing was read into the draft but its number.
func (c *draft) empty() bool {
	return c.Title == nil && c.Objective == nil && len(c.Results)+len(c.Responsible)+len(c.Actions)+len(c.Details) == 0
}
