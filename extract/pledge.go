package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/period"
	"compromisos/record"
)

// pledges are the duties that the prose of the document takes on: one a sentence, in
// reading order. Minutes pledge in what the meeting decided, also where that stands in
// a table; other tables are read as commitments or not at all.
func pledges(p *part, d *record.Document) {
	r := &pledger{part: p, doc: d, seen: map[string]bool{}, provisions: p.countProvisions()}
	for _, b := range p.blocks[min(p.body, len(p.blocks)):] {
		switch {
		case b.Kind == document.Heading:
			r.heading(b.Text)
		case b.Table != nil:
			if r.minutes() && r.decided && !p.isActivityTable(b.Table) {
				blockTexts(b, func(t document.Text) bool { r.read(t); return true })
			}
		case r.agenda && b.Kind == document.ListItem: // "Decisions" is no heading there
		case !r.shortHead(b) && !r.agenda:
			before := len(d.Pledges)
			r.read(b.Text)
			if b.Kind == document.ListItem && len(d.Pledges) == before {
				r.readUnder(b.Text)
			}
		}
		if b.Kind != document.ListItem {
			r.lead = r.leadOf(b)
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
	// provisions is how many paragraphs open with the number of one, as in a law.
	provisions int
	seen       map[string]bool
	// lead is the sentence with a colon at its end over the list being read.
	lead document.Text
}

func (r *pledger) minutes() bool { return r.doc.Kind == record.Minutes }

func (r *pledger) setting() setting {
	return setting{
		decided: r.decided && r.minutes(), minutes: r.minutes(),
		news:    r.doc.Kind == record.Communique,
		demands: r.doc.Kind == record.Letter || r.doc.Kind == record.Communique,
		author:  r.doc.Kind == record.Other && len(r.doc.Signatories) == 0,
		law:     r.doc.Kind == record.Other && r.provisions >= minProvisions,
	}
}

// minProvisions is how many paragraphs open with the number of a provision in a law. A
// report quotes fewer.
const minProvisions = 3

// countProvisions is how many paragraphs open with the number of a provision.
func (p *part) countProvisions() int {
	n := 0
	for _, b := range p.blocks {
		ws := words(b.Text.String[:min(maxListHeading, len(b.Text.String))])
		if k := p.lex.pledges.citations.prefix(ws); k > 0 && k < len(ws) && ws[k].digits() {
			n++
		}
	}
	return n
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
		if !ok || quoted(s.String[:ws[d.from].start]) && !r.spoken(s.String, ws, d) {
			continue
		}
		when, past := r.periodOf(s, ws, d)
		if d.dated && !r.firm(when) && !r.hasTerm(ws[d.from:]) || past {
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

// withoutListMark drops the number or letter that opens an item of a list.
func withoutListMark(t document.Text) document.Text {
	first, rest, ok := strings.Cut(t.String, " ")
	mark := strings.TrimRight(first, ".)-–°º")
	if !ok || mark == first || mark == "" || len([]rune(mark)) > 2 && strings.Trim(mark, "0123456789.IVXLC") != "" {
		return t
	}
	return t.Slice(len(t.String)-len(rest), len(t.String))
}
