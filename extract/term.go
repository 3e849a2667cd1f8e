package extract

import (
	"slices"
	"strings"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/period"
)

// A term is a cell about when a commitment is kept: its period, or one end of it.
type term struct {
	field, label string
	text         document.Text
}

// readTerms reads the period from the cells about it. A start and an end in cells of
// their own make one period; a cell without a date is a detail under its label.
func (c *draft) readTerms(p *part) {
	var dated, rest []term
	for _, t := range c.terms {
		if p.lex.grammar.Cell(t.text.String, period.Context{Reference: p.reference}) != nil {
			dated = append(dated, t)
		} else {
			rest = append(rest, t)
		}
	}
	if len(dated) > 0 {
		slices.SortStableFunc(dated, func(a, b term) int { return termOrder(a.field) - termOrder(b.field) })
		var texts []document.Text
		deadline := true
		for _, t := range dated {
			texts = append(texts, t.text)
			deadline = deadline && t.field == configs.FieldDeadline
		}
		whole := document.Join(" ", texts...)
		c.Period = p.lex.grammar.Cell(whole.String, period.Context{Reference: p.reference, Deadline: deadline})
		c.FieldEvidence[configs.FieldPeriod] = evidence(texts...)
	}
	if len(dated) == 1 && dated[0].field == configs.FieldStart {
		openEnd(c.Period)
	}
	if len(rest) == 0 {
		return
	}
	if len(dated) == 0 {
		delete(c.FieldEvidence, configs.FieldPeriod)
	}
	for _, t := range rest {
		c.addDetail(t.label, t.text.String)
		c.FieldEvidence[configs.FieldDetails] = onePerPage(append(c.FieldEvidence[configs.FieldDetails], t.text.Places()...))
	}
}

// termOrder puts starts before what says no end of its own, and ends last.
func termOrder(field string) int {
	return slices.Index([]string{configs.FieldStart, configs.FieldPeriod, configs.FieldDeadline}, field)
}

// openEnd makes a date that is a start one of a period whose end is not said.
func openEnd(p *period.Period) {
	if p == nil || strings.Contains(p.EDTF, "/") {
		return
	}
	p.EDTF += "/.."
	p.End = nil
}
