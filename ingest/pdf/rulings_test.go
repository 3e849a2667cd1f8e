package pdf

import (
	"testing"

	"compromisos/document"
)

func TestRulings(t *testing.T) {
	type ruling struct {
		x0, y0, x1, y1 float64
		fill           bool
	}
	form := func(matrix, content, resources string) string {
		return stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800] "+matrix+" /Resources << "+resources+" >>", content)
	}
	for _, c := range []struct {
		name string
		page testPage
		want []ruling
	}{
		{"stroked line", testPage{content: "2 w 100 700 m 300 700 l S"}, []ruling{{100, 99, 300, 101, false}}},
		{"dashed line", testPage{content: "[3 2] 0 d 2 w 100 700 m 300 700 l S"}, []ruling{{100, 99, 300, 101, false}}},
		{"two lines in one path", testPage{content: "2 w 100 700 m 300 700 l 100 600 m 100 650 l S"},
			[]ruling{{100, 99, 300, 101, false}, {99, 150, 101, 200, false}}},
		{"slightly askew", testPage{content: "2 w 100 700 m 300 701 l S"}, []ruling{{100, 98, 300, 101, false}}},
		{"diagonal", testPage{content: "2 w 100 700 m 300 600 l S"}, nil},
		{"curve", testPage{content: "2 w 100 700 m 100 600 200 600 300 700 c S"}, nil},
		{"thin rectangle", testPage{content: "100 700 200 1 re f"}, []ruling{{100, 99, 300, 100, false}}},
		{"outline of a thin rectangle", testPage{content: "0.5 w 100 700 200 0.5 re S"}, []ruling{{99.75, 99.25, 300.25, 100.25, false}}},
		{"mitred border", testPage{content: "100 700 m 300 700 l 299 699 l 101 699 l h f"}, []ruling{{100, 100, 300, 101, false}}},
		{"dot", testPage{content: "100 700 2 2 re f"}, nil},
		{"stroked rectangle", testPage{content: "2 w 100 700 200 50 re S"},
			[]ruling{{100, 99, 300, 101, false}, {299, 50, 301, 100, false}, {100, 49, 300, 51, false}, {99, 50, 101, 100, false}}},
		{"shaded cell", testPage{content: "0.8 g 100 700 200 50 re f"},
			[]ruling{{100, 99.95, 300, 100.05, true}, {100, 49.95, 300, 50.05, true}, {99.95, 50, 100.05, 100, true}, {299.95, 50, 300.05, 100, true}}},
		{"cell shaded by a thick line", testPage{content: "0.8 G 50 w 100 725 m 300 725 l S"},
			[]ruling{{100, 99.95, 300, 100.05, true}, {100, 49.95, 300, 50.05, true}, {99.95, 50, 100.05, 100, true}, {299.95, 50, 300.05, 100, true}}},
		{"white area", testPage{content: "1 g 100 700 200 50 re f"}, nil},
		{"background of the page", testPage{content: "0.9 g 0 0 600 800 re f"}, nil},
		{"beyond the page", testPage{content: "2 w -50 700 m 300 700 l S 100 900 m 300 900 l S"}, []ruling{{0, 99, 300, 101, false}}},
		{"turned page", testPage{attrs: "/Rotate 90", content: "2 w 100 700 m 300 700 l S"}, []ruling{{699, 100, 701, 300, false}}},
		{"cropped page", testPage{attrs: "/CropBox [50 100 550 750]", content: "2 w 100 700 m 300 700 l S"}, []ruling{{50, 49, 250, 51, false}}},
		{"scaled", testPage{content: "2 0 0 2 0 0 cm 1 w 50 350 m 150 350 l S"}, []ruling{{100, 99, 300, 101, false}}},
		{"forms within forms", testPage{
			content: "q 2 0 0 2 10 0 cm /X2 Do Q", resources: "/XObject << /X2 %[2]d 0 R >>",
			objects: []string{
				form("/Matrix [1 0 0 1 5 0]", "1 w 10 300 m 60 300 l S", ""),
				form("", "q 1 0 0 1 20 10 cm /X1 Do Q", "/XObject << /X1 4 0 R >>"),
			},
		}, []ruling{{80, 179, 180, 181, false}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.page.content += " BT /F1 10 Tf 200 400 Td (a) Tj ET"
			p := onePage(t, c.page)
			var got []ruling
			for _, r := range p.Rulings {
				got = append(got, ruling{r.Box.X0, r.Box.Y0, r.Box.X1, r.Box.Y1, r.Fill})
			}
			if len(got) != len(c.want) {
				t.Fatalf("rulings %v, want %v", got, c.want)
			}
			for i, w := range c.want {
				g := got[i]
				if !near(g.x0, w.x0) || !near(g.y0, w.y0) || !near(g.x1, w.x1) || !near(g.y1, w.y1) || g.fill != w.fill {
					t.Errorf("ruling %d is %v, want %v", i, g, w)
				}
			}
		})
	}
}

func TestImages(t *testing.T) {
	p := onePage(t, testPage{
		content:   "q 200 0 0 100 100 600 cm /I Do Q BT /F1 10 Tf 20 20 Td (a) Tj ET",
		resources: "/XObject << /I %[1]d 0 R >>", objects: []string{grey},
	})
	if len(p.Images) != 1 || !nearBox(p.Images[0], document.Box{X0: 100, Y0: 100, X1: 300, Y1: 200}) {
		t.Errorf("images %v", p.Images)
	}
}

// grey is a picture of one pixel.
var grey = stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "\x80")

func nearBox(a, b document.Box) bool {
	return near(a.X0, b.X0) && near(a.Y0, b.Y0) && near(a.X1, b.X1) && near(a.Y1, b.Y1)
}

func TestDots(t *testing.T) {
	const disc = "103 700 m 103 701.66 101.66 703 100 703 c 98.34 703 97 701.66 97 700 c 97 698.34 98.34 697 100 697 c 101.66 697 103 698.34 103 700 c h "
	for _, c := range []struct {
		name, content string
		want          int
	}{
		{"filled disc", disc + "f", 1},
		{"circle", disc + "S", 1},
		{"square", "100 700 4 4 re f", 1},
		{"line", "100 700 4 1 re f", 0},
		{"cell", "100 700 40 40 re f", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := onePage(t, testPage{content: "BT /F1 10 Tf 20 20 Td (a) Tj ET " + c.content})
			if len(p.Dots) != c.want {
				t.Errorf("dots %v, want %d", p.Dots, c.want)
			}
		})
	}
}
