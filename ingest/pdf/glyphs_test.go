package pdf

import (
	"math"
	"testing"

	"compromisos/document"
)

const tolerance = 0.02

func near(a, b float64) bool { return math.Abs(a-b) <= tolerance }

func TestPlaceOfGlyphs(t *testing.T) {
	const crop = "/CropBox [50 100 550 700] "
	const upright, turned = "BT /F1 10 Tf 100 600 Td (Ab) Tj ET", "BT /F1 10 Tf 0 1 -1 0 100 600 Tm (Ab) Tj ET"
	for _, c := range []struct {
		name, attrs, content string
		width, height        float64
		angle                int16
		baseline             float64
		// along is where the first glyph begins and the second ends, in reading direction.
		along [2]float64
	}{
		{"plain", "", upright, 600, 800, 0, 200, [2]float64{100, 112}},
		{"crop", crop, upright, 500, 600, 0, 100, [2]float64{50, 62}},
		{"rotate 90", "/Rotate 90", upright, 800, 600, 270, 600, [2]float64{100, 112}},
		{"rotate 180", "/Rotate 180", upright, 600, 800, 180, 600, [2]float64{500, 488}},
		{"rotate 270", "/Rotate 270", upright, 800, 600, 90, 200, [2]float64{500, 488}},
		{"rotate 90, crop", crop + "/Rotate 90", upright, 600, 500, 270, 500, [2]float64{50, 62}},
		{"rotate 180, crop", crop + "/Rotate 180", upright, 500, 600, 180, 500, [2]float64{450, 438}},
		{"rotate 270, crop", crop + "/Rotate 270", upright, 600, 500, 90, 100, [2]float64{450, 438}},
		{"rotate -90", "/Rotate -90", upright, 800, 600, 90, 200, [2]float64{500, 488}},
		{"turned text", "", turned, 600, 800, 90, 100, [2]float64{200, 188}},
		{"turned text on a page turned back", "/Rotate 90", turned, 800, 600, 0, 100, [2]float64{600, 612}},
		{"turned text, turned and cropped", crop + "/Rotate 90", turned, 600, 500, 0, 50, [2]float64{500, 512}},
		{"size by the text matrix", "", "BT /F1 1 Tf 10 0 0 10 100 600 Tm (Ab) Tj ET", 600, 800, 0, 200, [2]float64{100, 112}},
		{"size by the page's matrix", "", "0.5 0 0 0.5 0 0 cm BT /F1 20 Tf 200 1200 Td (Ab) Tj ET", 600, 800, 0, 200, [2]float64{100, 112}},
		{"y downwards", "", "1 0 0 -1 0 800 cm BT /F1 10 Tf 1 0 0 -1 100 200 Tm (Ab) Tj ET", 600, 800, 0, 200, [2]float64{100, 112}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := onePage(t, testPage{attrs: c.attrs, content: c.content})
			if !near(p.Width, c.width) || !near(p.Height, c.height) {
				t.Errorf("page is %g by %g, want %g by %g", p.Width, p.Height, c.width, c.height)
			}
			if text(p) != "Ab" {
				t.Fatalf("text is %q", text(p))
			}
			first, last := p.Glyphs[0], p.Glyphs[1]
			if first.Angle != c.angle || !near(float64(first.Size), 10) || !near(first.Baseline, c.baseline) {
				t.Errorf("angle %d size %g baseline %g, want %d, 10, %g", first.Angle, first.Size, first.Baseline, c.angle, c.baseline)
			}
			along, across := span(first, last)
			if !near(along[0], c.along[0]) || !near(along[1], c.along[1]) {
				t.Errorf("text runs from %g to %g, want %g", along[0], along[1], c.along)
			}
			if h := across[1] - across[0]; h < 8 || h > 13 || c.baseline < across[0] || c.baseline > across[1] {
				t.Errorf("box reaches from %g to %g across the baseline %g", across[0], across[1], c.baseline)
			}
			if first.Flags&document.GlyphObjectStart == 0 || last.Flags&document.GlyphObjectStart != 0 {
				t.Error("the text object does not start with its first glyph alone")
			}
		})
	}
}

// span is where two glyphs begin and end in reading direction, and the reach of
// their boxes across it.
func span(a, b document.Glyph) (along, across [2]float64) {
	u := a.Box.Union(b.Box)
	switch a.Angle {
	case 90:
		return [2]float64{a.Box.Y1, b.Box.Y0}, [2]float64{u.X0, u.X1}
	case 180:
		return [2]float64{a.Box.X1, b.Box.X0}, [2]float64{u.Y0, u.Y1}
	case 270:
		return [2]float64{a.Box.Y0, b.Box.Y1}, [2]float64{u.X0, u.X1}
	}
	return [2]float64{a.Box.X0, b.Box.X1}, [2]float64{u.Y0, u.Y1}
}

func TestTextOfPage(t *testing.T) {
	type3 := "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] " +
		"/CharProcs << /a %s >> /Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [800] /Resources << >> >>"
	for _, c := range []struct {
		name string
		page testPage
		want string
	}{
		{"drawn spaces stay", testPage{content: "BT /F1 10 Tf 100 600 Td (a b) Tj ET"}, "a b"},
		{"inferred spaces do not", testPage{content: "BT /F1 10 Tf 100 600 Td (a) Tj 40 0 Td (b) Tj ET"}, "ab"},
		{"beyond the page", testPage{attrs: "/CropBox [50 100 550 700]", content: "BT /F1 10 Tf 100 600 Td (ab) Tj -80 0 Td (cd) Tj 0 150 Td (ef) Tj ET"}, "ab"},
		{"lines", testPage{content: "BT /F1 10 Tf 100 600 Td (ab) Tj 0 -12 Td (cd) Tj ET"}, "abcd"},
		{"form", testPage{
			content: "q 1 0 0 1 0 100 cm /X1 Do Q", resources: "/XObject << /X1 %[1]d 0 R >>",
			objects: []string{stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >>", "BT /F1 10 Tf 100 500 Td (inner) Tj ET")},
		}, "inner"},
		{"free text annotation", testPage{
			content: "BT /F1 10 Tf 100 600 Td (page) Tj ET", attrs: "/Annots [%[2]d 0 R]",
			objects: []string{
				stream("/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 3 0 R >> >>", "BT /F1 10 Tf 2 5 Td (note) Tj ET"),
				"<< /Type /Annot /Subtype /FreeText /F 4 /Rect [100 500 200 520] /Contents (note) /DA (/F1 10 Tf) /AP << /N 4 0 R >> >>",
			},
		}, "pagenote"},
		{"form field", testPage{
			content: "BT /F1 10 Tf 100 600 Td (page) Tj ET", attrs: "/Annots [%[2]d 0 R]",
			objects: []string{
				stream("/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 3 0 R >> >>", "BT /F1 10 Tf 2 5 Td (field) Tj ET"),
				"<< /Type /Annot /Subtype /Widget /FT /Tx /T (t) /V (field) /F 4 /Rect [100 500 200 520] /AP << /N 4 0 R >> >>",
			},
		}, "pagefield"},
		{"type 3 font", testPage{
			content: "BT /T3 10 Tf 100 600 Td (aa) Tj ET", resources: "",
			attrs:   "/Resources << /Font << /T3 %[2]d 0 R >> >>",
			objects: []string{stream("", "800 0 0 0 750 750 d1 0 0 750 750 re f"), sprintfFirst(type3, "4 0 R")},
		}, "aa"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := onePage(t, c.page)
			if got := text(p); got != c.want {
				t.Errorf("text is %q, want %q", got, c.want)
			}
			for _, g := range p.Glyphs {
				if g.Box.Empty() || g.Size <= 0 {
					t.Errorf("glyph %q has box %v and size %g", g.Rune, g.Box, g.Size)
				}
			}
		})
	}
}

func TestStyleOfGlyphs(t *testing.T) {
	p := onePage(t, testPage{
		resources: "/ExtGState << >>",
		attrs:     "/Resources << /Font << /F1 3 0 R /FB %[1]d 0 R /FI %[2]d 0 R >> >>",
		content: "BT /F1 10 Tf 100 600 Td (a) Tj /FB 10 Tf 20 0 Td (b) Tj /FI 10 Tf 20 0 Td (c) Tj " +
			"/F1 10 Tf 3 Tr 20 0 Td (d) Tj 2 Tr 20 0 Td (e) Tj ET",
		objects: []string{
			"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
			"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Oblique >>",
		},
	})
	const start = document.GlyphObjectStart
	want := []document.GlyphFlags{start, start | document.GlyphBold, start | document.GlyphItalic, start | document.GlyphInvisible, start | document.GlyphBold}
	if text(p) != "abcde" {
		t.Fatalf("text is %q", text(p))
	}
	for i, g := range p.Glyphs {
		if g.Flags != want[i] {
			t.Errorf("glyph %q has flags %b, want %b", g.Rune, g.Flags, want[i])
		}
	}
	if p.Glyphs[0].Font != p.Glyphs[3].Font || p.Glyphs[0].Font == p.Glyphs[1].Font {
		t.Error("fonts are not told apart by number")
	}
}

func TestClean(t *testing.T) {
	for r, want := range map[rune]rune{
		'á': 'á', '\uf0b7': '•', '\uf0fc': '✓', '\uf123': '\uf123', '\u00a0': ' ',
		0: 0, 7: 0, '\ufffe': 0, '\uffff': 0, '\ufffd': 0, 0x1fffe: 0, '\u00ad': '\u00ad',
	} {
		if got := clean(r); got != want {
			t.Errorf("clean(%U) is %U, want %U", r, got, want)
		}
	}
}

// A page of a bank names fonts of size 58 whose glyphs are 11 points high: their unit is
// a printer's dot.
func TestSizeOfTypeThreeFont(t *testing.T) {
	const face = "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 40 40] /FontMatrix [0.005 0 0 0.005 0 0] " +
		"/CharProcs << /a %s >> /Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [30] /Resources << >> >>"
	p := onePage(t, testPage{
		content: "BT /T3 50 Tf 100 600 Td (aa) Tj ET",
		attrs:   "/Resources << /Font << /T3 %[2]d 0 R >> >>",
		objects: []string{stream("", "30 0 0 0 30 40 d1 0 0 30 40 re f"), sprintfFirst(face, "4 0 R")},
	})
	for _, g := range p.Glyphs {
		if s := float64(g.Size); s > sizeDrift*g.Box.Height() || s < g.Box.Height()/sizeDrift {
			t.Errorf("glyph of box %v has size %g", g.Box, g.Size)
		}
	}
}
