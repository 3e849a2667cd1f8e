package extract

import (
	"strings"
	"unicode"

	"compromisos/document"
	"compromisos/period"
	"compromisos/record"
)

// pledges are the duties that the prose of the document takes on: one a sentence, in
// reading order. Minutes pledge in what the meeting decided, also where that stands in
// a table; other tables are read as commitments or not at all.
func pledges(p *part, d *record.Document) {
	r := &pledger{part: p, doc: d, seen: map[string]bool{}}
	for _, b := range p.blocks[min(p.body, len(p.blocks)):] {
		switch {
		case b.Kind == document.Heading:
			r.heading(b.Text)
		case b.Table != nil:
			if r.minutes() && r.decided && !p.isActivityTable(b.Table) {
				blockTexts(b, func(t document.Text) bool { r.read(t); return true })
			}
		case !r.shortHead(b) && !r.agenda:
			r.read(b.Text)
		}
	}
}

// A pledger reads the pledges of one document.
type pledger struct {
	*part
	doc *record.Document
	// decided is true under a heading over what a meeting decided.
	decided bool
	// agenda is true under a heading over what a meeting will talk about.
	agenda bool
	seen   map[string]bool
}

func (r *pledger) minutes() bool { return r.doc.Kind == record.Minutes }

func (r *pledger) setting() setting {
	return setting{
		decided: r.decided && r.minutes(), minutes: r.minutes(),
		demands: r.doc.Kind == record.Letter || r.doc.Kind == record.Communique,
	}
}

func (r *pledger) heading(t document.Text) {
	_, title := sectionNumber(t.String)
	r.decided, r.agenda = r.lex.pledges.decisionHeads.has(title), r.lex.agenda.has(title)
}

// shortHead reads a paragraph that is nothing but a heading over decisions or over the
// agenda.
func (r *pledger) shortHead(b document.Block) bool {
	_, title := sectionNumber(b.Text.String)
	if len(title) > maxListHeading || !r.lex.pledges.decisionHeads.has(title) && !r.lex.agenda.has(title) {
		return false
	}
	r.heading(b.Text)
	return true
}

// isActivityTable reports whether the rows of a table are commitments.
func (p *part) isActivityTable(t *document.Table) bool {
	cols, _ := p.columns(t)
	return cols != nil
}

// minPledge is the fewest words of a sentence that can say who does what.
const minPledge = 4

// read adds the pledges of a text.
func (r *pledger) read(t document.Text) {
	for _, s := range r.sentences(t) {
		s = withoutListMark(s)
		ws := words(s.String)
		if len(ws) < minPledge || r.seen[s.String] {
			continue
		}
		d, ok := r.dutyIn(ws, r.setting())
		if !ok && r.decided && r.minutes() {
			d, ok = r.bareDuty(ws)
		}
		if !ok || quoted(s.String[:ws[d.from].start]) {
			continue
		}
		when, past := r.periodOf(s, ws, d)
		if d.dated && !r.firm(when) || past {
			continue
		}
		r.seen[s.String] = true
		r.doc.Pledges = append(r.doc.Pledges, newPledge(s, ws, d, when))
	}
}

// bareDuty reads a decision that begins with its verb: "To send the report by 3 May".
// Without a date it is a rule or a wish.
func (r *pledger) bareDuty(ws []word) (duty, bool) {
	if !r.lex.pledges.infinitives.has(ws) || r.lex.pledges.idle.prefix(ws) > 0 {
		return duty{}, false
	}
	return duty{to: 1, dated: true}, true
}

func newPledge(s document.Text, ws []word, d duty, when *period.Period) record.Pledge {
	out := record.Pledge{Text: s.String, Period: when, Evidence: evidence(s)}
	if d.to > d.from {
		verb := s.String[ws[d.from].start:ws[d.to-1].end]
		out.Verb = &verb
	}
	if n := len(d.actor); n > 0 {
		actor := s.String[d.actor[0].start:d.actor[n-1].end]
		out.Actor = &actor
	}
	return out
}

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
	return last.upper() || strings.HasSuffix(strings.TrimSpace(s[:m.Start]), "(") || r.lex.of.full[last.fold]
}

// quoted reports whether the text before a verb leaves a quotation open.
func quoted(before string) bool {
	for _, q := range [][2]string{{"“", "”"}, {"«", "»"}} {
		if strings.Count(before, q[0]) > strings.Count(before, q[1]) {
			return true
		}
	}
	return strings.Count(before, "\"")%2 == 1
}

// withoutListMark drops the number or letter that opens an item of a list.
func withoutListMark(t document.Text) document.Text {
	first, rest, ok := strings.Cut(t.String, " ")
	mark := strings.TrimRight(first, ".)-–°º")
	if !ok || mark == first || mark == "" || len([]rune(mark)) > 2 && strings.Trim(mark, "0123456789.IVXLC") != "" {
		return t
	}
	return t.Slice(len(t.String)-len(rest), len(t.String))
}
