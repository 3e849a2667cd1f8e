package extract

import (
	"compromisos/document"
	"compromisos/record"
)

// Deeds say in a sentence where and when they were made: minutes in their first lines
// ("In the city of Lima, at ten o'clock on 9 August 2022, met …"), agreements in their
// last ("… signed in the city of Lima on 9 August 2022").
const (
	// openingBlocks is how many blocks of the body such an opening may stand below.
	openingBlocks = 4
	// deedReach is how far after the place its date may stand, in bytes: hours, and the
	// date in words before it in figures.
	deedReach = 240
	// deedWords is how far before the place it may stand, in words.
	deedWords = 40
)

// signedAt is the place and the date of such a sentence.
func (h *head) signedAt() (dateline, bool) {
	switch h.kind {
	case record.Minutes:
		for _, b := range h.blocks[h.body:min(h.body+openingBlocks, len(h.blocks))] {
			if d, ok := h.deed(b.Text); ok {
				return d, true
			}
		}
	case record.Agreement:
		for i := len(h.blocks) - 1; i >= h.body; i-- {
			if d, ok := h.deed(h.blocks[i].Text); ok {
				return d, true
			}
		}
	}
	return dateline{}, false
}

// deed reads the place after the words of the vocabulary that stand before one, and the
// first whole date after it, else before it ("On 9 August 2022, in the city of Lima, …").
func (h *head) deed(t document.Text) (dateline, bool) {
	ws := words(t.String)
	for i := range ws {
		n := h.lex.inPlace.prefix(ws[i:])
		if n == 0 || i+n >= len(ws) || !ws[i+n].upper() {
			continue
		}
		end := h.nameEnd(ws, i+n)
		d, ok := h.dayIn(t.Slice(end, min(end+deedReach, len(t.String))))
		if !ok {
			d, ok = h.dayIn(t.Slice(ws[max(0, i-deedWords)].start, ws[i].start))
		}
		d.place = t.Slice(ws[i+n].start, end)
		if ok && h.lex.placeName(d.place.String) {
			return d, true
		}
	}
	return dateline{}, false
}

// maxCaption is the longest title that an agreement may have, in words: it names both
// sides with their offices, and its whole paragraph is set in capitals.
const maxCaption = 160

// isCaption reports whether a block is the title of an agreement that names its sides.
func (h *head) isCaption(b document.Block) bool {
	ws := words(b.Text.String)
	if len(h.titles) > 0 || b.Table != nil || b.Kind == document.ListItem || titleLike(b) || len(ws) > maxCaption {
		return false
	}
	kind, _ := h.lex.kindOf(ws)
	return kind == record.Agreement && isCapitals(b.Text.String)
}

// isSheetNote reports whether a block says which document a sheet of signatures belongs
// to: it stands below them and is none.
func (p *part) isSheetNote(b document.Block) bool {
	return b.Table == nil && p.lex.sheetNotes.prefix(words(b.Text.String)) > 0
}
