package extract

import (
	"slices"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/record"
)

// A draft is a commitment while its cells are read.
type draft struct {
	record.Commitment
	// table is that of which the commitment is a row; nil for another.
	table *document.Table
	// label is that of the part being read; what follows without a label goes to it.
	field, label string
	// told says that the value of that part stood on the line of its label.
	told bool
	// heads are those of a table inside its form that a page end left open.
	heads []column
	// aside are the cells about several rows that this one has its share of, each a
	// place of its own: joined with the row they would hold other rows too.
	aside []document.Place
	// terms are the cells that the period is read from.
	terms  []term
	places []document.Place
	calls  []document.Call
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
	case configs.FieldNumber, configs.FieldTitle, configs.FieldObjective, configs.FieldStatus:
		if field == configs.FieldStatus {
			if t = chosen(t); t.Empty() {
				return
			}
		}
		one := c.single(field)
		*one = joined(*one, t.String)
	case configs.FieldResults, configs.FieldResponsible, configs.FieldActions:
		list := c.list(field)
		*list = append(*list, t.String)
	case configs.FieldPeriod, configs.FieldStart, configs.FieldDeadline:
		c.terms = append(c.terms, term{field, label, t})
		field = configs.FieldPeriod
	default:
		c.addDetail(label, t.String)
		field = configs.FieldDetails
	}
	c.FieldEvidence[field] = onePerPage(append(c.FieldEvidence[field], t.Places()...))
}

// single is the field of one text.
func (c *draft) single(field string) **string {
	return map[string]**string{
		configs.FieldNumber: &c.Number, configs.FieldTitle: &c.Title,
		configs.FieldObjective: &c.Objective, configs.FieldStatus: &c.Status,
	}[field]
}

// list is the field of several texts.
func (c *draft) list(field string) *[]string {
	return map[string]*[]string{
		configs.FieldResults: &c.Results, configs.FieldResponsible: &c.Responsible, configs.FieldActions: &c.Actions,
	}[field]
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
	c.readTerms(p)
	seen := map[string]bool{}
	for _, call := range c.calls {
		if !seen[call.Mark] {
			seen[call.Mark] = true
			c.Footnotes = append(c.Footnotes, call.Mark)
		}
	}
	c.Evidence = onePerPage(c.places)
	for _, at := range c.aside {
		if !slices.Contains(c.Evidence, at) {
			c.Evidence = append(c.Evidence, at)
		}
	}
}

// begin opens a labelled part of a commitment.
func (c *draft) begin(field string, label document.Text) {
	c.field, c.label, c.told = field, label.String, false
	c.calls = append(c.calls, label.Calls...)
}

// empty reports whether nothing was read into the draft but its number.
func (c *draft) empty() bool {
	return c.Title == nil && c.Objective == nil && len(c.Results)+len(c.Responsible)+len(c.Actions)+len(c.Details) == 0
}
