package layout

import (
	"testing"

	"compromisos/document"
)

func TestWords(t *testing.T) {
	cases := []struct {
		name  string
		write func(*sheet)
		want  string
	}{
		{"a gap without a drawn space is a space", func(s *sheet) {
			x := s.text(72, 100, plain, "uno")
			s.text(x+2.5, 100, plain, "dos")
		}, "uno dos"},
		{"kerning inside a word of a line with drawn spaces is closed", func(s *sheet) {
			x := s.text(72, 100, plain, "La V")
			for _, r := range "igilancia" {
				s.glyph(x+1.5, 100, 5, plain, r, 0)
				x += 6.5
				break
			}
			for _, r := range "gilancia" {
				s.glyph(x, 100, 5, plain, r, 0)
				x += 5
			}
		}, "La Vigilancia"},
		{"a drawn space taken back by kerning is none", func(s *sheet) {
			x := s.text(72, 100, plain, "foro ")
			s.text(x-2.5, 100, plain, "s")
		}, "foros"},
		{"the code point of a ligature is letters", func(s *sheet) { s.text(72, 100, plain, "o\ufb01cina") }, "oficina"},
		{"letters of a ligature share a box", func(s *sheet) {
			x := s.text(72, 100, plain, "ac")
			s.glyph(x, 100, 8, plain, 't', 0)
			s.glyph(x, 100, 8, plain, 't', 0)
			s.glyph(x, 100, 8, plain, 'i', 0)
			s.text(x+8, 100, plain, "vo")
		}, "acttivo"},
		{"a no-break space is a space", func(s *sheet) { s.text(72, 100, plain, "art.\u00a05") }, "art. 5"},
		{"a soft hyphen that is drawn inside a line is a hyphen", func(s *sheet) { s.text(72, 100, plain, "13\u00ad24 meses") }, "13-24 meses"},
		{"a soft hyphen that is not drawn goes", func(s *sheet) {
			x := s.text(72, 100, plain, "compro")
			s.glyph(x, 100, 0, plain, '\u00ad', 0)
			for _, r := range "miso" {
				s.glyph(x, 100, 5, plain, r, 0)
				x += 5
			}
		}, "compromiso"},
		{"text is NFC", func(s *sheet) { s.text(72, 100, plain, "accio\u0301n") }, "acción"},
		{"an accent drawn over its letter", func(s *sheet) {
			x := s.text(72, 100, plain, "acci")
			s.glyph(x, 100, 5, plain, '´', 0)
			s.text(x, 100, plain, "on")
		}, "acción"},
		{"an accent over a letter without a dot, beside a narrow one", func(s *sheet) {
			x := s.text(72, 100, plain, "en l")
			s.glyph(x-0.5, 100, 5, plain, '´', 0)
			s.text(x, 100, plain, "ınea")
		}, "en línea"},
		{"letters set wide are a word", func(s *sheet) {
			x := 72.0
			for _, r := range "ACUERDO" {
				s.glyph(x, 100, 5, plain, r, 0)
				x += 8
			}
			s.text(x+6, 100, plain, "marco")
		}, "ACUERDO marco"},
		{"letters set wide, signs behind the last", func(s *sheet) {
			x := s.text(72, 100, plain, "P R E S E N T E.-")
			s.text(x+6, 100, plain, "Le escribo")
		}, "PRESENTE.- Le escribo"},
		{"letters set wide, a sign apart from the last", func(s *sheet) { s.text(72, 100, plain, "P r e s e n t e :") }, "Presente:"},
		{"bold made by drawing twice", func(s *sheet) {
			x := 72.0
			for _, r := range "Foro" {
				s.glyph(x, 100, 5, plain, r, 0)
				s.glyph(x+0.3, 100, 5, plain, r, 0)
				x += 5
			}
		}, "Foro"},
		{"a shadow is drawn before its text", func(s *sheet) {
			s.text(72.5, 100.5, plain, "Foro abierto")
			s.text(72, 100, plain, "Foro abierto")
		}, "Foro abierto"},
		{"invisible text beside visible text is no text", func(s *sheet) {
			s.text(72, 100, plain, "visto")
			s.text(72, 120, style{10, document.GlyphInvisible}, "oculto")
		}, "visto"},
		{"the text under a scan is invisible", func(s *sheet) { s.text(72, 100, style{10, document.GlyphInvisible}, "bajo la imagen") }, "bajo la imagen"},
		{"what a clip keeps off the page is no text", func(s *sheet) {
			s.text(72, 100, plain, "dentro")
			s.text(72, 810, plain, "fuera")
		}, "dentro"},
		{"a subscript is part of its word", func(s *sheet) {
			x := s.text(72, 100, plain, "de CO")
			x = s.text(x, 103, style{size: 6}, "2")
			s.text(x, 100, plain, "eq y agua")
		}, "de CO2eq y agua"},
		{"a space behind a subscript", func(s *sheet) {
			x := s.text(72, 100, plain, "de CO")
			x = s.text(x, 104, style{size: 6}, "2")
			s.text(x+3, 100, plain, "al año")
		}, "de CO2 al año"},
		{"a gap as wide as a narrow space behind close letters", func(s *sheet) {
			x := s.text(72, 100, plain, "10.")
			s.text(x+1.1, 100, plain, "Plazo")
		}, "10. Plazo"},
		{"a wide gap in a line that draws spaces elsewhere", func(s *sheet) {
			x := s.text(72, 100, plain, "La meta")
			for i, r := range "del" {
				s.glyph(x+2.2+5*float64(i), 100, 5, plain, r, 0)
			}
		}, "La meta del"},
		{"baselines of a scan's text layer go up and down", func(s *sheet) {
			for i, r := range "programa" {
				s.glyph(72+5*float64(i), 100+float64(i%3), 5, plain, r, 0)
			}
		}, "programa"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := newSheet(1)
			c.write(s)
			f := build(t, s)
			if len(f.Blocks) != 1 || f.Blocks[0].Text.String != c.want {
				t.Errorf("got %q, want %q", outline(f.Blocks, true), c.want)
			}
		})
	}
}

func TestSpans(t *testing.T) {
	s := newSheet(3)
	x := s.text(72, 100, bold, "Objetivo: ")
	s.text(x, 100, plain, "publicar")
	f := build(t, s)
	spans := f.Blocks[0].Text.Spans
	if len(spans) != 2 {
		t.Fatalf("got %d spans, want one a word: %v", len(spans), spans)
	}
	if !spans[0].Style.Bold || spans[1].Style.Bold || spans[0].Page != 3 {
		t.Errorf("got styles %v and %v on page %d", spans[0].Style, spans[1].Style, spans[0].Page)
	}
	if got, want := spans[1].Box.X0, x; got != want {
		t.Errorf("second word begins at %g, want %g", got, want)
	}
}
