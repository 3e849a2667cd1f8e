package layout

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"compromisos/document"
)

func TestPagesOutOfOrder(t *testing.T) {
	b := NewBuilder(Options{})
	if err := b.AddPage(&document.Page{Number: 2}); err != nil {
		t.Fatal(err)
	}
	if err := b.AddPage(&document.Page{Number: 1}); err == nil || !strings.Contains(err.Error(), "page 1") {
		t.Errorf("got %v, want an error that names page 1", err)
	}
}

func TestBounds(t *testing.T) {
	drawing := newSheet(1)
	drawing.text(72, 100, plain, "Mapa")
	for i := range 100_000 {
		x, y := float64(i%600), float64(i/150)
		drawing.rule(x, y, x+float64(i%7*20), y)
	}
	mesh := newSheet(1)
	for i := range 400 {
		mesh.rule(0, 1.9*float64(i), 612, 1.9*float64(i))
		mesh.rule(1.5*float64(i), 0, 1.5*float64(i), 792)
	}
	flood := newSheet(1)
	for i := range 300_000 {
		flood.glyph(float64(i%600), float64(i/600), 5, plain, 'a', 0)
	}
	for _, c := range []struct {
		name string
		page *sheet
		code string
	}{
		{"a drawing of a hundred thousand lines", drawing, "rulings_limit"},
		{"a mesh of rules", mesh, ""},
		{"a page of too many glyphs", flood, "glyph_limit"},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			f := build(t, c.page)
			if spent := time.Since(start); spent > 5*time.Second {
				t.Errorf("took %v", spent)
			}
			if c.code != "" && (len(f.Warnings) == 0 || f.Warnings[0].Code != c.code) {
				t.Errorf("got warnings %v, want %s", f.Warnings, c.code)
			}
		})
	}
}

func FuzzBuilder(f *testing.F) {
	f.Add(uint64(1), uint16(40), uint16(8))
	f.Add(uint64(7), uint16(900), uint16(60))
	f.Fuzz(func(t *testing.T, seed uint64, glyphs, rulings uint16) {
		r := rand.New(rand.NewPCG(seed, 1))
		pages := make([]*document.Page, 1+r.IntN(3))
		for n := range pages {
			pages[n] = randomPage(r, n+1, int(glyphs)%5000, int(rulings)%500)
		}
		file := buildAll(t, Options{MaxGlyphs: 4000, MaxRulings: 400, MaxCells: 500}, pages...)
		for _, block := range file.Blocks {
			checkBlock(t, block)
		}
		for _, n := range file.Footnotes {
			check(t, n.Text)
		}
	})
}

// randomPage scatters lines of glyphs and rules over a page.
func randomPage(r *rand.Rand, number, glyphs, rulings int) *document.Page {
	const letters = "abcdefgñÁ —–-•●○1234).(iv:;/´ı\u00ad\u00a0\ufb01¹²\u0301w"
	runes := []rune(letters + "http://www.x")
	s := newSheet(number)
	x, y := 72.0, 72.0
	st := plain
	for range glyphs {
		switch r.IntN(12) {
		case 0:
			x, y = 50+r.Float64()*500, r.Float64()*820-10
		case 1:
			x, y = 72, y+12
		case 2:
			st = style{size: 4 + float64(r.IntN(12)), flags: document.GlyphFlags(r.IntN(8))}
		}
		s.glyph(x, y, st.size/2, st, runes[r.IntN(len(runes))], document.GlyphFlags(r.IntN(2))<<3)
		x += st.size / 2
	}
	if glyphs > 3 && r.IntN(4) == 0 {
		s.Glyphs[r.IntN(glyphs)].Box.X0 = math.NaN()
	}
	for range rulings {
		a, b := float64(r.IntN(12))*60, float64(r.IntN(14))*60
		if r.IntN(2) == 0 {
			s.rule(a, b, a+float64(r.IntN(9))*60, b)
		} else {
			s.rule(a, b, a, b+float64(r.IntN(9))*60)
		}
		s.Rulings[len(s.Rulings)-1].Fill = r.IntN(5) == 0
	}
	return &s.Page
}

// checkBlock fails where the places of a block do not fit its text, or the cells of a
// table its grid.
func checkBlock(t *testing.T, b document.Block) {
	t.Helper()
	check(t, b.Text)
	if !utf8.ValidString(b.Text.String) {
		t.Fatalf("%q is no UTF-8", b.Text.String)
	}
	for _, s := range b.Text.Spans {
		if !utf8.RuneStart(append([]byte(b.Text.String), 'x')[s.Start]) || !utf8.RuneStart(append([]byte(b.Text.String), 'x')[s.End]) {
			t.Fatalf("span %d to %d cuts a rune of %q", s.Start, s.End, b.Text.String)
		}
	}
	if b.Table == nil {
		return
	}
	for i, row := range b.Table.Rows {
		for _, c := range row.Cells {
			if c.Row != i || c.Col < 0 || c.RowSpan < 1 || c.ColSpan < 1 || c.Col+c.ColSpan > b.Table.Columns || c.Row+c.RowSpan > len(b.Table.Rows) {
				t.Fatalf("cell %d,%d of %dx%d in a table of %dx%d", c.Row, c.Col, c.RowSpan, c.ColSpan, len(b.Table.Rows), b.Table.Columns)
			}
			for _, inner := range c.Blocks {
				checkBlock(t, inner)
			}
		}
	}
}

func BenchmarkBuilder(b *testing.B) {
	s := newSheet(1)
	for y := 40.0; y < 500; y += 70 {
		s.body(y)
	}
	s.grid([]float64{72, 120, 400, 540}, []float64{600, 640, 680, 720})
	for b.Loop() {
		builder := NewBuilder(Options{})
		for n := range 10 {
			s.Number = n + 1
			if err := builder.AddPage(&s.Page); err != nil {
				b.Fatal(err)
			}
		}
		if err := builder.Finish(&document.File{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/10, "µs/page")
}
