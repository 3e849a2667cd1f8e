package pdf

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"compromisos/document"
)

// A testPage is a page of a PDF that a test writes.
type testPage struct {
	// attrs are further entries of the page's dictionary.
	attrs string
	// resources are further entries of its resources, beside the font F1 (Courier,
	// whose every glyph is 0.6 wide).
	resources string
	content   string
	// objects are what attrs and resources refer to: the first as "%[1]d 0 R".
	objects []string
}

// build writes a PDF of these pages.
func build(pages ...testPage) []byte {
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /DA (/F1 10 Tf) >> >>",
		"",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
	}
	add := func(body string) int {
		objects = append(objects, body)
		return len(objects)
	}
	var kids []string
	for _, p := range pages {
		var refs []any
		for _, o := range p.objects {
			refs = append(refs, add(o))
		}
		expand := func(s string) string {
			if len(refs) == 0 {
				return s
			}
			return strings.Split(fmt.Sprintf(s+"\x00%[1]v", refs...), "\x00")[0]
		}
		content := add(stream("", p.content))
		kids = append(kids, fmt.Sprintf("%d 0 R", add(fmt.Sprintf(
			"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> %s >> %s >>",
			content, expand(p.resources), expand(p.attrs)))))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(kids))
	return assemble(objects)
}

// assemble writes numbered objects with their cross-reference table.
func assemble(objects []string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}

// stream writes a stream object.
func stream(dict, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}

// shared is one reader for all tests: a start compiles pdfium.
var shared = NewReader(Options{})

// readAll reads a file and keeps copies of its pages.
func readAll(t *testing.T, r *Reader, data []byte) ([]document.Page, Info, error) {
	t.Helper()
	var pages []document.Page
	info, err := r.Read(context.Background(), data, func(p *document.Page) error {
		c := *p
		c.Glyphs = append([]document.Glyph(nil), p.Glyphs...)
		c.Rulings = append([]document.Ruling(nil), p.Rulings...)
		c.Images = append([]document.Box(nil), p.Images...)
		c.Dots = append([]document.Box(nil), p.Dots...)
		pages = append(pages, c)
		return nil
	})
	return pages, info, err
}

// onePage reads a file of one page that must be read without complaint.
func onePage(t *testing.T, p testPage) document.Page {
	t.Helper()
	pages, info, err := readAll(t, shared, build(p))
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) != 1 || len(info.Warnings) > 0 {
		t.Fatalf("%d pages, warnings %v", len(pages), info.Warnings)
	}
	return pages[0]
}

// text is the runes of a page.
func text(p document.Page) string {
	var b strings.Builder
	for _, g := range p.Glyphs {
		b.WriteRune(g.Rune)
	}
	return b.String()
}

// sprintfFirst fills the one place of a dictionary that refers to another object.
func sprintfFirst(format, ref string) string { return fmt.Sprintf(format, ref) }
