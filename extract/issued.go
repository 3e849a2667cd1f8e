package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/period"
	"compromisos/record"
)

// setIssued chooses the date that the document bears: a dateline with a place, one
// in a running head, a date under a label, a date that stands alone, a dateline
// where the document is signed, and in minutes the first date of the text.
func (h *head) setIssued() {
	d, ok := h.chooseDate()
	if ok {
		issued := d.Period
		issued.Text = d.date.String
		h.doc.Issued = &issued
		h.evidence("issued", d.date)
		h.reference = *issued.Start
		h.issued = d.date
		if h.place.Empty() {
			h.place = d.place
		}
		if s, deed := h.signedAt(); h.place.Empty() && deed && s.EDTF == issued.EDTF {
			h.place = s.place
		}
	}
	h.doc.Place = text(h.place)
	h.evidence("place", h.place)
}

// readOpening reads the place, and the date where there is one, with which the first
// paragraphs of a piece of news open: "LIMA, 3 de mayo de 2018.- The council …".
func (h *head) readOpening() {
	for _, b := range h.blocks[h.body:min(h.body+bylineReach, len(h.blocks))] {
		if h.takeLabelled(b.Text) {
			continue
		}
		end := h.openingEnd(b.Text.String)
		if b.Kind != document.Paragraph || end < 0 {
			continue
		}
		t := b.Text.Slice(0, end)
		if d, ok := h.lex.dateline(t); ok {
			h.addDateline(d)
			return
		}
		if h.place.Empty() && h.lex.placeName(t.String) && len(words(t.String)) <= maxNameWords {
			h.place = t
			return
		}
	}
}

// openingReach is how far into a paragraph its opening may go, in bytes.
const openingReach = 120

// openingEnd is the offset at which the opening of a piece of news ends: a date near
// its beginning that a period follows, or a period and a dash; -1 where there are none.
func (h *head) openingEnd(s string) int {
	near := document.Text{String: s}.Slice(0, openingReach).String
	for _, m := range h.lex.grammar.Find(near, period.Context{}) {
		if rest := s[m.End:]; strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, " –") || strings.HasPrefix(rest, " —") {
			return m.End
		}
	}
	for _, mark := range []string{".-", ".–", ".—", ". -", ". –", ". —"} {
		if i := strings.Index(near, mark); i >= 0 {
			return i + 1
		}
	}
	return -1
}

func (h *head) chooseDate() (dateline, bool) {
	if len(h.datelines) > 0 {
		return h.datelines[0], true
	}
	for _, r := range h.running {
		if d, ok := h.lex.findDateline(r.Text); ok {
			return d, true
		}
	}
	if h.labelled != nil {
		return *h.labelled, true
	}
	if len(h.bare) > 0 {
		return h.bare[0], true
	}
	if d, ok := h.byline(); ok {
		return d, true
	}
	for i := len(h.blocks) - 1; i >= h.body; i-- {
		if d, ok := h.lex.dateline(h.blocks[i].Text); ok && !d.place.Empty() {
			return d, true
		}
	}
	if d, ok := h.signedAt(); ok {
		return d, true
	}
	if h.kind == record.Minutes {
		return h.firstDay()
	}
	return dateline{}, false
}

// firstDay is the first whole date in the body: minutes open with the day on which
// the body met.
func (h *head) firstDay() (dateline, bool) {
	for t := range h.texts() {
		if d, ok := h.dayIn(t); ok {
			return d, true
		}
	}
	return dateline{}, false
}

// A byline ("By the press office - 12/05/2014 08:00") stands near the title of a
// page of news, also below the lead.
const (
	bylineReach = 6
	bylineWords = 12
)

// byline is the date of a short line near the head that names a day.
func (h *head) byline() (dateline, bool) {
	for _, b := range h.blocks[:min(bylineReach, len(h.blocks))] {
		if b.Kind == document.Paragraph && len(words(b.Text.String)) <= bylineWords {
			if d, ok := h.dayIn(b.Text); ok {
				return d, true
			}
		}
	}
	return dateline{}, false
}

// dayIn is the first whole date of a text.
func (h *head) dayIn(t document.Text) (dateline, bool) {
	for _, m := range h.lex.grammar.Find(t.String, period.Context{}) {
		if p := m.Period; p.Start != nil && p.End != nil && *p.Start == *p.End && len(p.Inferred) == 0 {
			return dateline{date: t.Slice(m.Start, m.End), Period: p}, true
		}
	}
	return dateline{}, false
}
