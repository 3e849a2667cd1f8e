package extract

import "compromisos/document"

// Not every heading below another opens the body: a letterhead stands above a title in
// larger type or in smaller, a subtitle below one.

// subtitleReach is how many blocks below a subtitle the dateline may stand: who wrote
// the document stands between them at most.
const subtitleReach = 2

// sectionHeading reports whether a heading opens the body: it is numbered, or of a
// lower level than a heading before it.
func (h *head) sectionHeading(b document.Block) bool {
	if _, ok := h.lex.letterSubject(b.Text.String); ok {
		return false // what a letter is about, above its salutation
	}
	if number, _ := sectionNumber(b.Text.String); number != "" {
		return true
	}
	for _, t := range h.titles {
		if t.Kind == document.Heading && b.Level > t.Level {
			return !h.titleAhead() && !h.titleBelow(b)
		}
	}
	return false
}

// titleAhead reports whether a heading above all of the head so far still comes, with
// nothing but short lines before it: what has been read is a letterhead, or the kind of
// the document, over the title.
func (h *head) titleAhead() bool {
	top := 0
	for _, t := range h.titles {
		if t.Kind == document.Heading && (top == 0 || t.Level < top) {
			top = t.Level
		}
	}
	for _, b := range h.blocks[h.body:min(maxHeadBlocks, len(h.blocks))] {
		if !titleLike(b) || b.Kind == document.Paragraph && len(words(b.Text.String)) > sentenceWords {
			return false
		}
		if b.Kind == document.Heading && b.Level < top {
			return true
		}
	}
	return false
}

// titleBelow reports whether a heading that names a kind of document, and what it is
// about, is the title below a letterhead in larger type: all above it names bodies.
func (h *head) titleBelow(b document.Block) bool {
	ws := words(b.Text.String)
	kind, n := h.lex.kindIn(ws)
	if kind == "" || n == len(ws) {
		return false
	}
	for _, t := range h.titles {
		ws := words(t.Text.String)
		if t.Kind == document.Heading && h.lex.bodies.prefix(ws) == 0 && h.lex.units.prefix(ws) == 0 {
			return false
		}
	}
	return true
}

// takeSubtitle reads a heading of a lower level between a title and its dateline: it is
// no section, and names the kind of document where the title does not.
func (h *head) takeSubtitle(b document.Block) bool {
	number, _ := sectionNumber(b.Text.String)
	if number != "" || h.lex.dateLabels.has(labelKey(b.Text.String)) {
		return false
	}
	for _, c := range h.blocks[h.body+1 : min(h.body+1+subtitleReach, len(h.blocks))] {
		_, dated := h.lex.dateline(c.Text)
		if _, month := h.lex.coverDate(c.Text); dated || month {
			h.subtitles = append(h.subtitles, b)
			return true
		}
		if !titleLike(c) || c.Kind == document.Heading && c.Level < b.Level {
			return false
		}
	}
	return false
}
