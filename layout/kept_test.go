package layout

import (
	"fmt"
	"math"
	"testing"
	"unicode"

	"compromisos/document"
)

// A place tells the words of a file apart. The left edge is left out: a word that loses
// a mark in front of it begins later.
type place struct {
	page       int
	y0, x1, y1 float64
}

// placeOf is the place of a box.
func placeOf(page int, b document.Box) place { return place{page, b.Y0, b.X1, b.Y1} }

// checkGlyphs fails where a letter that a page shows is in no word of it.
func checkGlyphs(t *testing.T, src *document.Page, p *page) {
	t.Helper()
	words := p.words()
	invisible := true
	for _, g := range src.Glyphs {
		invisible = invisible && (g.Flags&document.GlyphInvisible != 0 || unicode.IsSpace(g.Rune))
	}
	for _, g := range src.Glyphs {
		x, y := (g.Box.X0+g.Box.X1)/2, (g.Box.Y0+g.Box.Y1)/2
		hidden := g.Flags&document.GlyphInvisible != 0 && !invisible
		if hidden || g.Size <= 0 || math.IsNaN(x) || !p.shown(p.size).Contains(x, y) || !unicode.IsLetter(g.Rune) && !unicode.IsDigit(g.Rune) {
			continue
		}
		found := false
		for _, w := range words {
			found = found || w.shown().Contains(x, y)
		}
		if !found {
			t.Fatalf("%q at %.1f,%.1f of page %d is in no word", g.Rune, x, y, p.number)
		}
	}
}

// words are all words of a page, in tables and outside.
func (p *page) words() []word {
	var out []word
	add := func(rows []row) {
		for _, r := range rows {
			for _, l := range r.lines {
				out = append(out, l.words...)
			}
		}
	}
	add(p.rows)
	for _, a := range p.asides {
		add([]row{{lines: a.lines}})
	}
	for _, g := range p.grids {
		for _, c := range g.cells {
			add(c.rows)
		}
	}
	return out
}

// A ledger counts where the words of a file end up.
type ledger struct {
	count   map[place]int
	headers map[place]bool
	running map[int]bool
}

// newLedger reads a finished file.
func newLedger(f *document.File) ledger {
	l := ledger{map[place]int{}, map[place]bool{}, map[int]bool{}}
	for _, b := range f.Blocks {
		l.block(b)
	}
	for _, n := range f.Footnotes {
		l.text(n.Text)
	}
	for _, r := range f.Running {
		l.text(r.Text)
		for _, n := range r.Pages {
			l.running[n] = true
		}
	}
	return l
}

// text counts the words of a text.
func (l ledger) text(t document.Text) {
	for _, s := range t.Spans {
		l.count[placeOf(s.Page, s.Box)]++
	}
}

// block counts the words of a block. What a table repeats on each page stands in its
// parts only.
func (l ledger) block(b document.Block) {
	l.text(b.Text)
	if b.Table == nil {
		return
	}
	l.rows(b.Table.Rows)
	l.text(b.Table.Caption)
	parts := ledger{map[place]int{}, nil, nil}
	for _, p := range b.Table.Parts {
		parts.rows(p.Rows)
	}
	for k := range parts.count {
		l.headers[k] = true
	}
}

// rows counts the words of rows.
func (l ledger) rows(rows []document.Row) {
	for _, r := range rows {
		for _, c := range r.Cells {
			for _, b := range c.Blocks {
				l.block(b)
			}
		}
	}
}

// check fails where a word of a page is in none of blocks, tables, notes and running
// heads, or in two. Marks and calls have no place of their own.
func (l ledger) check(t *testing.T, pages map[int][]word) {
	t.Helper()
	for n, words := range pages {
		same := map[place]int{}
		for _, w := range words {
			same[placeOf(n, w.shown())]++
		}
		for _, w := range words {
			k := placeOf(n, w.shown())
			_, marked := markOf(line{words: []word{w}})
			switch {
			case w.raised || marked || cleanMark(w.text) != "" || w.text == "" || isDash(w.text) || len([]rune(w.text)) == 1:
			case l.count[k] == 0 && !l.headers[k] && !l.running[n]:
				t.Fatalf("%q of page %d is lost", w.text, n)
			case l.count[k] > same[k]:
				t.Fatalf("%q of page %d is there %d times", w.text, n, l.count[k])
			}
		}
	}
}

// buildAll arranges pages and checks that nothing of them is lost.
func buildAll(t *testing.T, opt Options, pages ...*document.Page) *document.File {
	t.Helper()
	b := NewBuilder(opt)
	words := map[int][]word{}
	for _, p := range pages {
		if err := b.AddPage(p); err != nil {
			t.Fatal(err)
		}
		last := b.pages[len(b.pages)-1]
		if opt.MaxGlyphs == 0 || len(p.Glyphs) <= opt.MaxGlyphs {
			checkGlyphs(t, p, last)
		}
		words[p.Number] = last.words()
	}
	f := &document.File{}
	if err := b.Finish(f); err != nil {
		t.Fatal(err)
	}
	newLedger(f).check(t, words)
	return f
}

func TestNothingIsLost(t *testing.T) {
	var pages []*document.Page
	for n := 1; n <= 3; n++ {
		s := newSheet(n)
		s.text(72, 40, small, "Informe de la red")
		s.text(300, 770, small, fmt.Sprint("Página ", n))
		s.text(400, 62, plain, "Ciudad Nueva, a 5 de marzo")
		s.body(90)
		if n == 2 {
			s.grid([]float64{72, 200, 540}, []float64{300, 340, 380})
			s.text(80, 320, bold, "Tema")
			s.text(210, 320, plain, "Archivos abiertos")
			s.text(80, 360, plain, "Plazo")
			s.text(210, 360, plain, "Marzo")
		}
		x := s.text(72, 420, plain, "La red se reúne")
		s.text(x, 416, small, "1")
		s.centered(180, 500, bold, "Ana Ruiz Vela")
		s.centered(430, 500, bold, "Luis Soto Paz")
		s.centered(180, 512, plain, "Titular de los archivos")
		s.centered(430, 512, plain, "Coordinador")
		s.text(72, 720, style{size: 8}, "1 La red se integra por organizaciones.")
		pages = append(pages, &s.Page)
	}
	buildAll(t, Options{}, pages...)
}
