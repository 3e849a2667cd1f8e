package pdf

import "compromisos/document"

// textless finds the pages that have no text to read: scans among born-digital
// pages, and files that are scans as a whole.
type textless struct {
	// scans are the numbers of pages with a picture and no glyph.
	scans  []int
	glyphs int
}

// see looks at a page on its way.
func (t *textless) see(p *document.Page) {
	t.glyphs += len(p.Glyphs)
	if len(p.Glyphs) == 0 && scanned(p) {
		t.scans = append(t.scans, p.Number)
	}
}

// scanShare is how much of a page its largest picture covers if the page is a scan;
// letterheads and photographs cover less.
const scanShare = 0.5

// scanned reports whether a picture covers most of the page.
func scanned(p *document.Page) bool {
	for _, b := range p.Images {
		if b.Width()*b.Height() >= scanShare*p.Width*p.Height {
			return true
		}
	}
	return false
}

// judge warns of scanned pages; a file without any glyph is an error.
func (t *textless) judge(info *Info) error {
	if t.glyphs == 0 {
		message := "the file has no text layer"
		if len(t.scans) > 0 {
			message += ": its pages are scanned"
		}
		return &document.Error{Code: document.CodeNoText, Message: message}
	}
	for _, page := range t.scans {
		info.warn(warnNoText, page, "the page is a scan without a text layer")
	}
	return nil
}
