package extract

import (
	"strings"
	"unicode"

	"compromisos/document"
	"compromisos/period"
)

// periodOf is the first date after the verb of a duty, else the last before it. past is
// true where that date was over when the document was issued: a report, no duty. A
// year alone counts where it does not belong to a name ("the Plan 2019-2021").
func (r *pledger) periodOf(s document.Text, ws []word, d duty) (when *period.Period, past bool) {
	verb := ws[d.from].start
	for _, m := range r.lex.grammar.Find(s.String, period.Context{Reference: r.reference}) {
		if r.ofName(s.String, m) || d.after && m.Start < verb {
			continue
		}
		at := m.Period
		if end := at.End; end != nil && !r.reference.IsZero() && end.Compare(r.reference) < 0 {
			past = true
			continue
		}
		when, past = &at, false
		if m.Start > verb {
			break
		}
	}
	return when, past && when == nil
}

// firm reports whether a date is close enough to make a duty of a sentence that names
// nobody: a year alone is one only where it is known to be ahead.
func (r *pledger) firm(when *period.Period) bool {
	if when == nil {
		return false
	}
	return len(when.EDTF) > len("2019") || !r.reference.IsZero()
}

// maxTerm is how many words a term may take from its opening to its unit: "within a term
// of not more than thirty working days".
const maxTerm = 9

// hasTerm reports whether words hold a term that names no date: the date that it runs
// from is not known, so that it gives no period, but it makes a duty firm.
func (r *pledger) hasTerm(ws []word) bool {
	for i := range ws {
		n := r.lex.pledges.terms.prefix(ws[i:])
		if n == 0 {
			continue
		}
		numbered := false
		for k := i + n; k < min(i+n+maxTerm, len(ws)); k++ {
			numbered = numbered || ws[k].digits() || r.lex.cardinals.full[ws[k].fold]
			if numbered && r.lex.pledges.termUnits.prefix(ws[k:]) > 0 {
				return true
			}
		}
	}
	return false
}

// ofName reports whether a match is years alone that stand right after a capital, a
// preposition of belonging or a bracket: they are of a name.
func (r *pledger) ofName(s string, m period.Match) bool {
	if strings.ContainsFunc(s[m.Start:m.End], unicode.IsLetter) || len(m.Period.EDTF) > len("2019/2021") || strings.Count(m.Period.EDTF, "-") > 0 {
		return false
	}
	before := words(s[:m.Start])
	if len(before) == 0 {
		return false
	}
	last := before[len(before)-1]
	named := last.upper() && !r.lex.function.full[last.fold] // not "In 2019 …"
	return named || strings.HasSuffix(strings.TrimSpace(s[:m.Start]), "(") || r.lex.of.full[last.fold]
}
