package pdf

import (
	"fmt"
	"strings"
	"testing"

	"compromisos/document"
)

// glyphShapes draws n filled shapes with curves, gap points apart in rows of forty, each
// of a width that the function gives.
func glyphShapes(n int, gap float64, width func(i int) float64) string {
	var b strings.Builder
	x := 40.0
	for i := range n {
		if i%40 == 0 {
			x = 40
		}
		y, w := 700-14*float64(i/40), width(i)
		fmt.Fprintf(&b, "%g %g m %g %g %g %g %g %g c %g %g l f\n", x, y, x, y+8, x+w, y+8, x+w, y, x+w/2, y-1)
		x += w + gap
	}
	return b.String()
}

func letterWidth(i int) float64 { return 3 + float64(i*7%5) }
func sameForAll(int) float64    { return 6 }

func TestDrawnText(t *testing.T) {
	onPicture := func(content string) testPage {
		p := scan
		p.content += " " + content
		return p
	}
	strips := testPage{
		content:   "q 600 0 0 300 0 0 cm /I Do Q q 600 0 0 300 0 300 cm /I Do Q",
		resources: scan.resources, objects: scan.objects,
	}
	photograph := testPage{
		content:   "q 300 0 0 300 0 0 cm /I Do Q BT /F1 10 Tf 100 600 Td (Portada) Tj ET",
		resources: scan.resources, objects: scan.objects,
	}
	logo := testPage{content: glyphShapes(30, 1, letterWidth) + letter.content}
	letterhead := testPage{content: glyphShapes(60, 1, letterWidth) + "BT /F1 10 Tf 14 TL 40 600 Td " +
		strings.Repeat("(a letter of three words) ' ", 8) + "ET"}
	for _, c := range []struct {
		name string
		page testPage
		want bool
	}{
		{"text as outlines", testPage{content: glyphShapes(200, 1, letterWidth)}, true},
		{"outlines on a page on its side", testPage{attrs: "/Rotate 90", content: "0 1 -1 0 600 0 cm " + glyphShapes(200, 1, letterWidth)}, true},
		{"outlines under a page number", testPage{content: glyphShapes(200, 1, letterWidth) + letter.content}, true},
		{"a logo beside text", logo, false},
		{"a letterhead over a letter", letterhead, false},
		{"the markers of a chart", testPage{content: glyphShapes(200, 1, sameForAll) + letter.content}, false},
		{"shapes far apart", testPage{content: glyphShapes(200, 30, letterWidth) + letter.content}, false},
		{"a picture of the page", scan, true},
		{"a picture in strips", strips, true},
		{"a picture with a stamp", onPicture("BT /F1 8 Tf 20 20 Td (1 de 12) Tj ET"), true},
		{"a picture with recognised text", onPicture("BT 3 Tr /F1 8 Tf 20 20 Td (Acuerdo) Tj ET"), false},
		{"a picture behind text", onPicture("BT /F1 8 Tf 20 20 Td (el fondo de la hoja es una imagen de papel) Tj ET"), false},
		{"a photograph", photograph, false},
		{"an empty page", blank, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, info, err := readAll(t, shared, build(letter, c.page))
			if err != nil || len(pages) != 2 {
				t.Fatalf("%d pages, error %v", len(pages), err)
			}
			if !c.want && len(info.Warnings) > 0 {
				t.Errorf("warnings %v, want none", info.Warnings)
			}
			if c.want && (len(info.Warnings) != 1 || info.Warnings[0].Code != warnDrawn || info.Warnings[0].Page != 2) {
				t.Errorf("warnings %v, want one of drawn text; %d outlines", info.Warnings, pages[1].Outlines)
			}
		})
	}
}

// Text that was recognised under a scan is text, drawn invisible or not.
func TestInvisibleTextIsRead(t *testing.T) {
	p := scan
	p.content += " BT 3 Tr /F1 8 Tf 20 20 Td (Acuerdo) Tj ET"
	pages, info, err := readAll(t, shared, build(p))
	if err != nil || len(info.Warnings) > 0 || text(pages[0]) != "Acuerdo" {
		t.Fatalf("warnings %v, error %v", info.Warnings, err)
	}
	if pages[0].Glyphs[0].Flags&document.GlyphInvisible == 0 {
		t.Error("the text is not known to be invisible")
	}
}

func TestFileOfOutlines(t *testing.T) {
	_, _, err := readAll(t, shared, build(testPage{content: glyphShapes(200, 1, letterWidth)}))
	if document.ErrorCode(err) != document.CodeNoText || !strings.Contains(err.Error(), "outlines") {
		t.Errorf("error %v", err)
	}
}
