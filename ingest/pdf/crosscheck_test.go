package pdf

import (
	"os"
	"strings"
	"testing"
	"time"

	"compromisos/document"
)

// inForm is a page whose text stands in a form, which the second engine does not see.
var inForm = testPage{
	content: letter.content + " /X1 Do", resources: "/XObject << /X1 %[1]d 0 R >>",
	objects: []string{stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >>",
		"BT /F1 10 Tf 100 500 Td (and what was agreed upon) Tj ET")},
}

func child() []string { return []string{os.Args[0], childFlag} }

func TestCrossCheck(t *testing.T) {
	for _, c := range []struct {
		name string
		opt  Options
		page testPage
		want string
	}{
		{"both read the same", Options{Child: child()}, letter, ""},
		{"text in a form", Options{Child: child()}, inForm, "misses 20 of 39 (51.3 %)"},
		{"no child", Options{}, letter, "does not read the file"},
		{"child that crashes", Options{Child: []string{os.Args[0], "-no-such-flag"}}, letter, "does not read the file"},
		{"child that hangs", Options{Child: []string{os.Args[0], hangFlag}, PageTime: time.Second}, letter, "longer than"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.opt.CrossCheck = true
			pages, info, err := readWith(t, c.opt, build(c.page))
			if err != nil || len(pages) != 1 {
				t.Fatalf("%d pages, error %v", len(pages), err)
			}
			switch {
			case c.want == "" && len(info.Warnings) > 0:
				t.Errorf("warnings %v, want none", info.Warnings)
			case c.want == "":
			case len(info.Warnings) != 1 || info.Warnings[0].Code != warnCross || !strings.Contains(info.Warnings[0].Message, c.want):
				t.Errorf("warnings %v, want one with %q", info.Warnings, c.want)
			}
		})
	}
}

func TestLedongthuc(t *testing.T) {
	page := testPage{attrs: "/CropBox [50 100 550 700]", content: letter.content + " 100 500 200 1 re f"}
	pages, info, err := readWith(t, Options{Engine: engineLedongthuc, Child: child()}, build(page, letter))
	if err != nil || len(pages) != 2 || info.Pages != 2 {
		t.Fatalf("%d pages, info %+v, error %v", len(pages), info, err)
	}
	p := pages[0]
	if text(p) != "a letter of three words" {
		t.Errorf("text %q", text(p))
	}
	if g := p.Glyphs[0]; !near(g.Box.X0, 50) || !near(g.Baseline, 100) || !near(float64(g.Size), 10) {
		t.Errorf("glyph %+v", g)
	}
	if len(p.Rulings) != 1 || !nearBox(p.Rulings[0].Box, document.Box{X0: 50, Y0: 199, X1: 250, Y1: 200}) {
		t.Errorf("rulings %v", p.Rulings)
	}
	if _, _, err := readWith(t, Options{Engine: engineLedongthuc, Child: child()}, []byte("%PDF-1.7\ncut")); document.ErrorCode(err) != document.CodeDamaged {
		t.Errorf("error %v", err)
	}
	if _, _, err := readWith(t, Options{Engine: "none"}, build(letter)); document.ErrorCode(err) != document.CodeInternal {
		t.Errorf("error %v", err)
	}
}
