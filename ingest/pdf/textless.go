package pdf

import (
	"strings"

	"compromisos/document"
)

// textless finds the pages whose text no glyph shows: scans and pages of outlines among
// pages with text, and files that hold nothing else.
type textless struct {
	drawn  []document.Warning
	glyphs int
}

const (
	// scanShare is how much of a page its pictures cover if the page is a scan;
	// letterheads and photographs cover less.
	scanShare = 0.5
	// stampedShare is the same where there are glyphs as well: those that a stamp or a
	// scanner's program puts on a page. It is less than the page for its margins.
	stampedShare = 0.8
	// hardlyAny is the number of glyphs up to which they are a stamp: half a line.
	hardlyAny = 40
	// manyOutlines is the number of shapes in rows from which they are text and not a
	// logo: half a line.
	manyOutlines = 40
	// outlinesShare is how many shapes stand beside each glyph if a good part of the
	// text is drawn; a letterhead drawn by outlines is far less.
	outlinesShare = 0.5
)

// What is said of the pages.
const (
	outlined = "the page draws its text as outlines without a font: it cannot be read"
	pictured = "the page is a picture: text that it shows cannot be read"
)

// see looks at a page on its way.
func (t *textless) see(p *document.Page) {
	t.glyphs += len(p.Glyphs)
	switch {
	case p.Outlines >= manyOutlines && float64(p.Outlines) >= outlinesShare*float64(len(p.Glyphs)):
		t.warn(p.Number, outlined)
	case scanned(p):
		t.warn(p.Number, pictured)
	}
}

func (t *textless) warn(page int, message string) {
	t.drawn = append(t.drawn, document.Warning{Code: warnDrawn, Page: page, Message: message})
}

// scanned reports whether pictures cover most of the page and its glyphs do not say what
// they show. Text that is drawn invisible says it: somebody recognised it.
func scanned(p *document.Page) bool {
	if len(p.Glyphs) >= hardlyAny {
		return false
	}
	share := scanShare
	if len(p.Glyphs) > 0 {
		share = stampedShare
	}
	for _, g := range p.Glyphs {
		if g.Flags&document.GlyphInvisible != 0 {
			return false
		}
	}
	area := 0.0 // scanners cut a page into strips
	for _, b := range p.Images {
		area += b.Width() * b.Height()
	}
	return area > 0 && area >= share*p.Width*p.Height
}

// judge warns of pages whose text is drawn; a file without any glyph is an error.
func (t *textless) judge(info *Info) error {
	if t.glyphs > 0 {
		info.Warnings = append(info.Warnings, t.drawn...)
		return nil
	}
	for _, w := range info.Warnings {
		if e, ok := unread[w.Code]; ok {
			// What stood on the page until then was no text: nothing of the file is kept.
			e.Message, e.Page = strings.TrimSuffix(w.Message, inPart)+e.Message, w.Page
			return &e
		}
	}
	message := "the file has no text layer"
	switch {
	case len(t.drawn) == 0:
	case t.drawn[0].Message == outlined:
		message += ": its text is drawn as outlines"
	default:
		message += ": its pages are scanned"
	}
	return &document.Error{Code: document.CodeNoText, Message: message}
}

// unread are the errors of a file of whose pages none gave text, by the first warning of
// one that was not read whole: the code, and what the message says after that of the
// warning.
var unread = map[string]document.Error{
	warnTime:    {Code: document.CodeLimit, Message: " (limits.page_time); no text was read"},
	warnMemory:  {Code: document.CodeLimit, Message: " (limits.memory); no text was read"},
	warnDamaged: {Code: document.CodeDamaged, Message: "; no text was read"},
}
