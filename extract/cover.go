package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/period"
)

// readCover goes on with the head over the rest of a title page: below a first heading
// that names a series or a body stand the title, who made it and the date, each in a
// style of its own.
func (h *head) readCover() {
	end := h.coverEnd()
	for i := h.body; i < end; i++ {
		b := h.blocks[i]
		if d, ok := h.lex.version(b.Text); ok {
			h.bare = append(h.bare, d)
			continue
		}
		if d, ok := h.lex.findDateline(b.Text); ok {
			h.addDateline(d)
			continue
		}
		if d, ok := h.lex.coverDate(b.Text); ok {
			h.addDateline(d)
			continue
		}
		if kind, _ := h.lex.kindIn(words(b.Text.String)); kind != "" && b.Kind == document.Heading && titleLike(b) {
			h.titles = append(h.titles, b)
		}
	}
}

// coverEnd is the first block after the title page; 0 where the first page is none: it
// holds prose, a list or a table, or it is the only page.
func (h *head) coverEnd() int {
	if len(h.blocks) == 0 || h.blocks[0].Page() == 0 {
		return 0
	}
	page := h.blocks[0].Page()
	for i, b := range h.blocks {
		if b.Page() > page {
			return i
		}
		s := strings.TrimSpace(b.Text.String)
		prose := len(words(s)) > sentenceWords && strings.HasSuffix(s, ".")
		if i >= maxHeadBlocks || prose || b.Table != nil || b.Kind == document.ListItem || b.LastPage() > page {
			return 0
		}
	}
	return 0
}

// coverDate reads a line that says where and in what month a document was made: "Lima,
// October 2017". What it was made about stands before a date too, so the place is short,
// names no kind of document, and a comma parts it from the month.
func (l *lexicon) coverDate(t document.Text) (dateline, bool) {
	d, ok := l.placedDate(t)
	if !ok || d.place.Empty() || d.Start.Year != d.End.Year || d.Start.Month != d.End.Month {
		return dateline{}, false
	}
	place := words(d.place.String)
	kind, _ := l.kindIn(place)
	return d, kind == "" && len(place) <= maxNameWords && strings.HasPrefix(strings.TrimPrefix(t.String, d.place.String), ",")
}

// version reads the date of a line that says which version of a document this is:
// "Version 2.1 of March 2019, in force 2019-2021".
func (l *lexicon) version(t document.Text) (dateline, bool) {
	ws := words(t.String)
	if l.versions.prefix(ws) == 0 || len(ws) > maxDatelineWords {
		return dateline{}, false
	}
	for _, m := range l.grammar.Find(t.String, period.Context{}) {
		p := m.Period
		if p.Start != nil && p.End != nil && len(p.Inferred) == 0 && p.Start.Year == p.End.Year && p.Start.Month == p.End.Month {
			return dateline{date: t.Slice(m.Start, m.End), Period: p}, true
		}
	}
	return dateline{}, false
}
