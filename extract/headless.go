package extract

import (
	"slices"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/period"
)

// maxHeadlessWords is the longest cell by which a column without a head is known: names,
// dates and states are short, remarks are not.
const maxHeadlessWords = 14

// decides reports whether the table at block i lists what a meeting decided: its titles
// are headed so, and no heading over commitments stands above it.
func (p *part) decides(i int) bool {
	cols, _ := p.columns(p.blocks[i].Table)
	if !slices.ContainsFunc(cols, func(c column) bool {
		return c.field == configs.FieldTitle && p.lex.decisions.has(c.head)
	}) {
		return false
	}
	for j := i - 1; j >= 0; j-- {
		if p.commitmentHeading(p.blocks[j]) {
			return false
		}
		if p.blocks[j].Kind == document.Heading {
			break
		}
	}
	return true
}

// guessColumns settles what the columns from on mean that have no head, by their cells:
// dates, states, or names of people and bodies. Each meaning is given once.
func (p *part) guessColumns(t *document.Table, cols []column, from int) {
	guesses := []struct {
		field string
		fits  func(string) bool
	}{{configs.FieldPeriod, p.isTerm}, {configs.FieldStatus, p.lex.states.has}, {configs.FieldResponsible, p.isActorName}}
	for _, g := range guesses {
		if slices.ContainsFunc(cols, func(c column) bool { return c.field == g.field }) {
			continue
		}
		for i := from; i < len(cols); i++ {
			if cols[i].head == "" && cols[i].field == configs.FieldDetails && mostly(t, i, g.fits) {
				cols[i].field = g.field
				break
			}
		}
	}
}

// mostly reports whether more than half of the filled cells of a column fit, and all of
// them are short.
func mostly(t *document.Table, col int, fits func(string) bool) bool {
	filled, fit := 0, 0
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			s := c.Text().String
			if c.Col != col || s == "" {
				continue
			}
			if len(words(s)) > maxHeadlessWords {
				return false
			}
			filled++
			if fits(s) {
				fit++
			}
		}
	}
	return 2*fit > filled
}

// isTerm reports whether a cell says when: a date opens it or nearly does.
func (p *part) isTerm(s string) bool {
	found := p.lex.grammar.Find(s, period.Context{Reference: p.reference})
	return len(found) > 0 && len(words(s[:found[0].Start])) <= maxLabelWords/2
}

// isActorName reports whether a cell names who: a body, a unit, an office or a person.
func (p *part) isActorName(s string) bool {
	ws := words(s)
	if len(ws) == 0 || !ws[0].upper() {
		return false
	}
	if len(ws) > 1 && p.lex.articles.full[ws[0].fold] {
		ws = ws[1:]
	}
	if p.lex.bodies.prefix(ws) > 0 || p.lex.units.prefix(ws) > 0 || p.lex.offices.prefix(ws) > 0 || p.lex.honorifics.prefix(ws) > 0 {
		return true
	}
	return p.lex.nameWords(ws)
}
