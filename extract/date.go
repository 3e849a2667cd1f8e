package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/period"
	"compromisos/record"
)

// dates are every date or period that the document mentions, in reading order: the
// running heads, the body with its tables, the notes. What repeats as a running
// head counts once, and not at all where the body says it too.
func dates(p *part, d *record.Document) {
	var out []record.Mention
	activity := map[string]period.Period{}
	for _, c := range d.Commitments {
		if c.Period != nil {
			activity[c.Period.Text] = *c.Period
		}
	}
	add := func(t document.Text) {
		for _, m := range p.lex.grammar.Find(t.String, period.Context{Reference: p.reference}) {
			cell, ok := activity[strings.TrimSpace(t.String)]
			if ok && cell.Start == nil && m.Period.Start != nil {
				m.Period = cell // the head of the column makes it a deadline
			}
			out = append(out, record.Mention{
				Period: m.Period, Role: role(m, t, p.issued, ok),
				Evidence: t.Slice(m.Start, m.End).Places(),
			})
		}
	}
	for t := range p.texts() {
		add(t)
	}
	for _, n := range p.notes {
		add(n.Text)
	}
	have := map[string]bool{}
	for _, m := range out {
		have[m.EDTF] = true
	}
	body := len(out)
	for _, r := range p.running {
		add(r.Text)
	}
	heads := out[body:]
	out = out[:body:body]
	for i := len(heads) - 1; i >= 0; i-- {
		if !have[heads[i].EDTF] {
			have[heads[i].EDTF] = true
			out = append([]record.Mention{heads[i]}, out...)
		}
	}
	d.Dates = out
}

// role of a date: the document's own, that of an activity, a deadline, or a mention.
func role(m period.Match, t, issued document.Text, activity bool) string {
	p := m.Period
	switch {
	case issued.String != "" && strings.Contains(p.Text, issued.String) && samePlace(t, issued):
		return record.RoleIssued
	case activity:
		return record.RoleActivity
	case m.Kind == period.Deadline, p.Start == nil && p.End != nil:
		return record.RoleDeadline
	}
	return record.RoleMention
}

// samePlace reports whether the text holds the words of the other, by their places.
func samePlace(t, part document.Text) bool {
	if len(part.Spans) == 0 || part.Spans[0].Page == 0 {
		return t.Path == part.Path
	}
	for _, s := range t.Spans {
		if s.Page == part.Spans[0].Page && s.Box == part.Spans[0].Box {
			return true
		}
	}
	return false
}
