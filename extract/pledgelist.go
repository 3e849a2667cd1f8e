package extract

import (
	"strings"

	"compromisos/document"
)

// Agreements share out duties in lists: "The Institute undertakes to: a) give two courses;
// b) …". Each item is a pledge, and its sentence begins in the line over the list.

// leadOf is the last sentence of a paragraph that leads in a list.
func (r *pledger) leadOf(b document.Block) document.Text {
	if b.Table != nil || b.Kind != document.Paragraph || !strings.HasSuffix(strings.TrimSpace(b.Text.String), ":") {
		return document.Text{}
	}
	all := r.sentences(b.Text)
	if len(all) == 0 {
		return document.Text{}
	}
	return all[len(all)-1]
}

// readUnder adds the pledge that the first sentence of a list item makes together with
// the line over the list, where the words that take on the duty end that line.
func (r *pledger) readUnder(item document.Text) {
	if r.lead.Empty() {
		return
	}
	all := r.sentences(item)
	if len(all) == 0 {
		return
	}
	lead := words(r.lead.String)
	s := document.Join(" ", r.lead, withoutListMark(all[0]))
	ws := words(s.String)
	d, ok := r.dutyIn(ws, r.setting())
	if !ok || d.from >= len(lead) || d.to < len(lead) || len(s.String) > maxSentence || r.seen[s.String] || quoted(s.String[:ws[d.from].start]) {
		return
	}
	when, past := r.periodOf(s, ws, d)
	if d.dated && !r.firm(when) || past {
		return
	}
	r.seen[s.String] = true
	r.doc.Pledges = append(r.doc.Pledges, newPledge(s, ws, d, when))
}
