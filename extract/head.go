package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/period"
	"compromisos/record"
)

// The head of a document is short: letterhead, dateline, title, addressee.
const (
	maxHeadBlocks = 24
	// sentenceWords is the length from which a paragraph is prose, not a title.
	sentenceWords = 30
)

// A head is what stands before the body of a document.
type head struct {
	*part
	doc *record.Document
	// titles are the blocks that can be the title, in order.
	titles []document.Block
	// subtitles stand between the title and the dateline.
	subtitles []document.Block
	// kind that a word of the head names, "" where none does.
	kind string
	// datelines with a place, and dates that stand alone.
	datelines, bare []dateline
	// dated is how many blocks of titles stand above the first dateline.
	dated     int
	addressee []document.Text
	place     document.Text
	labelled  *dateline
	// salutation opens a letter; addressed says that the head names who it is for where
	// there is none.
	salutation, addressed bool
	// headline says that a title tells of a document as news.
	headline bool
}

// readHead fills kind, title, place, date, addressee and summary, and sets where
// the body begins.
func (p *part) readHead(d *record.Document) {
	h := &head{part: p, doc: d}
	for h.body < len(p.blocks) && h.body < maxHeadBlocks && h.take(p.blocks[h.body]) {
		h.body++
	}
	h.readCover()
	h.readOpening()
	h.setTitle()
	h.setIssued()
	h.setKind()
	h.setSummary()
}

// take reads one block and reports whether it belongs to the head.
func (h *head) take(b document.Block) bool {
	if b.Table != nil {
		return h.takeTable(b.Table)
	}
	s := b.Text.String
	if h.lex.isSalutation(s) {
		h.salutation = true
		return false
	}
	if b.Kind == document.ListItem {
		return false
	}
	if h.takeLabelled(b.Text) || h.takeReference(b) {
		return true
	}
	if d, ok := h.lex.version(b.Text); ok {
		h.bare = append(h.bare, d)
		return true
	}
	if d, ok := h.lex.findDateline(b.Text); ok {
		h.addDateline(d)
		if rest := withoutLine(b.Text, d); rest.String != "" {
			h.titles = append(h.titles, document.Block{Kind: b.Kind, Level: b.Level, Text: rest})
		}
		return true
	}
	if d, ok := h.lex.coverDate(b.Text); ok {
		h.addDateline(d)
		return true
	}
	if h.isCaption(b) {
		h.titles = append(h.titles, b)
		return true
	}
	if !titleLike(b) && !(h.lastPresent(b.Text) && len(words(s)) <= maxAddress) || b.Kind == document.Paragraph && len(words(s)) > sentenceWords {
		return false
	}
	if b.Kind == document.Heading && len(h.titles) > 0 && !h.addresses(h.body) && h.sectionHeading(b) {
		return h.takeSubtitle(b)
	}
	h.titles = append(h.titles, b)
	return true
}

// withoutLine is the text of a head block less its dateline: its other lines, and what a
// sign parts from the place.
func withoutLine(t document.Text, d dateline) document.Text {
	var rest []document.Text
	for _, l := range t.Lines() {
		if !strings.Contains(l.String, d.date.String) {
			rest = append(rest, l)
			continue
		}
		if before, _, ok := strings.Cut(l.String, d.place.String); ok && !d.place.Empty() {
			for _, sign := range signsOff {
				if bare, cut := strings.CutSuffix(before, sign); cut {
					rest = append(rest, l.Slice(0, len(bare)))
				}
			}
		}
	}
	return document.Join(" ", rest...)
}

func (h *head) addDateline(d dateline) {
	if len(h.datelines)+len(h.bare) == 0 {
		h.dated = len(h.titles)
	}
	if d.place.Empty() {
		h.bare = append(h.bare, d)
		return
	}
	h.datelines = append(h.datelines, d)
}

// takeLabelled reads "Place: …", "Date: …", "To: …", each line of the text by
// itself, and reports whether every line has a label and one of them is known.
func (h *head) takeLabelled(t document.Text) bool {
	known := false
	for _, l := range t.Lines() {
		i := strings.IndexByte(l.String, ':')
		if i < 0 || len(words(l.String[:i])) > maxLabelWords {
			return false
		}
		known = h.takeValue(l.String[:i], l.Slice(i+1, len(l.String))) || known
	}
	return known
}

// takeTable reads a table of labels and values at the head of minutes.
func (h *head) takeTable(t *document.Table) bool {
	known := false
	for _, r := range t.Rows {
		for i := 0; i+1 < len(r.Cells); i += 2 {
			known = h.takeValue(r.Cells[i].Text().String, r.Cells[i+1].Text()) || known
		}
	}
	return known
}

func (h *head) takeValue(label string, v document.Text) bool {
	switch label = labelKey(label); {
	case h.lex.placeLabels.has(label):
		h.place = v
	case h.lex.dateLabels.has(label):
		for _, m := range h.lex.grammar.Find(v.String, period.Context{}) {
			if m.Period.Start != nil && m.Period.End != nil {
				h.labelled = &dateline{date: v.Slice(m.Start, m.End), Period: m.Period}
				return true
			}
		}
		return false
	case h.lex.addresseeLabels.has(label):
		h.addressee = append(h.addressee, v)
	default:
		return false
	}
	return true
}

// setKind settles the kind of document: a word of the title, the salutation of a
// letter, the lead bullets of a communiqué.
func (h *head) setKind() {
	switch {
	case h.salutation && h.kind != record.Communique:
		h.doc.Kind = record.Letter
	case h.kind != "":
		h.doc.Kind = h.kind
	case h.addressed:
		h.doc.Kind = record.Letter
	case h.headline && h.doc.Issued != nil:
		h.doc.Kind = record.Communique
	case h.doc.Title != nil && len(h.leadBullets()) > 0, h.doc.Title != nil && h.doc.Issued != nil && h.pressPage():
		h.doc.Kind = record.Communique
	default:
		h.doc.Kind = record.Other
	}
}

// pressPage reports whether the part is a page of a site, where news is published.
func (h *head) pressPage() bool {
	for _, b := range h.blocks {
		if b.Page() == 0 && b.Kind == document.Heading && b.Level == 1 {
			return true
		}
	}
	return false
}

// leadBullets are the list items right after the head.
func (h *head) leadBullets() []document.Text {
	var out []document.Text
	for _, b := range h.blocks[h.body:] {
		if b.Kind != document.ListItem {
			break
		}
		out = append(out, b.Text)
	}
	return out
}

func (h *head) setSummary() {
	if h.doc.Kind != record.Communique {
		return
	}
	for _, t := range h.leadBullets() {
		h.doc.Summary = append(h.doc.Summary, t.String)
	}
}

func (h *head) evidence(field string, t document.Text) {
	if places := t.Places(); len(places) > 0 {
		h.doc.FieldEvidence[field] = onePerPage(places)
	}
}
