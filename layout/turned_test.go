package layout

import (
	"math"
	"testing"
	"time"

	"compromisos/document"
)

// turned adds to a sheet what write sets upright on a page turned by some degrees.
func (s *sheet) turned(angle int, write func(*sheet)) {
	t := newTurn(angle, document.Box{X1: s.Width, Y1: s.Height})
	own := newSheet(s.Number)
	own.Width, own.Height = t.size.X1, t.size.Y1
	write(own)
	for _, g := range own.Glyphs {
		g.Box = t.back(g.Box)
		g.Angle = int16(angle)
		base := t.back(document.Box{X0: 0, X1: 0, Y0: g.Baseline, Y1: g.Baseline})
		if g.Baseline = base.Y0; angle%180 == quarter {
			g.Baseline = base.X0
		}
		s.Glyphs = append(s.Glyphs, g)
	}
	for _, r := range own.Rulings {
		s.Rulings = append(s.Rulings, document.Ruling{Box: t.back(r.Box), Fill: r.Fill})
	}
}

func TestTurnGoesBack(t *testing.T) {
	page := document.Box{X1: 612, Y1: 792}
	b := document.Box{X0: 100, Y0: 200, X1: 130, Y1: 210}
	for _, angle := range []int{0, 90, 180, 270} {
		turn := newTurn(angle, page)
		if got := turn.back(turn.box(b)); got != b {
			t.Errorf("box turned by %d and back is %v, want %v", angle, got, b)
		}
		if got := turn.box(page); got != turn.size {
			t.Errorf("page turned by %d is %v, its size is %v", angle, got, turn.size)
		}
	}
}

func TestTurnedText(t *testing.T) {
	const first, second = "Primer párrafo de la página.", "Segundo párrafo de la página."
	for _, c := range []struct {
		name  string
		write func(*sheet)
		want  []string
	}{
		{"a label written upwards beside the text", func(s *sheet) {
			s.text(72, 100, plain, first)
			s.text(72, 400, plain, second)
			s.turned(90, func(s *sheet) { s.lines(500, 300, plain, "Nivel de", "avance") })
		}, []string{"P " + first, "P Nivel de avance", "P " + second}},
		{"a label written downwards", func(s *sheet) {
			s.text(72, 100, plain, first)
			s.turned(270, func(s *sheet) { s.text(300, 300, plain, "Nivel de avance") })
		}, []string{"P " + first, "P Nivel de avance"}},
		{"a stamp in the margin", func(s *sheet) {
			s.body(100)
			s.turned(90, func(s *sheet) { s.text(200, 30, plain, "Firma del sello") })
			s.text(72, 700, plain, second)
		}, []string{"P la comisión", "P " + second, "P Firma del sello"}},
		{"a watermark", func(s *sheet) {
			s.text(72, 100, plain, first)
			s.turned(60, func(s *sheet) { s.text(500, 400, style{size: 40}, "COPIA NO VÁLIDA") })
			s.text(72, 700, plain, second)
		}, []string{"P " + first, "P " + second, "P COPIA NO VÁLIDA"}},
		{"a page upside down", func(s *sheet) {
			s.turned(180, func(s *sheet) {
				s.text(72, 100, plain, first)
				s.text(72, 200, plain, second)
			})
		}, []string{"P " + first, "P " + second}},
		{"a page set along its height", func(s *sheet) {
			s.turned(90, func(s *sheet) {
				s.grid([]float64{72, 200, 540}, []float64{300, 340, 380})
				s.text(80, 320, plain, "Tema")
				s.text(210, 320, plain, "Archivos abiertos")
				s.text(80, 360, plain, "Plazo")
				s.text(210, 360, plain, "Marzo")
				s.text(72, 100, plain, first)
			})
			s.text(280, 770, plain, "12")
		}, []string{"P " + first, "T 2x2 h0", "| Tema | Archivos abiertos", "| Plazo | Marzo", "P 12"}},
		{"a header cell written upwards", func(s *sheet) {
			s.grid([]float64{72, 100, 540}, []float64{300, 380, 400, 420})
			s.turned(90, func(s *sheet) { s.text(420, 90, plain, "Número") })
			s.text(110, 340, plain, "Acción")
			s.text(80, 393, plain, "1")
			s.text(110, 393, plain, "Publicar")
			s.text(80, 413, plain, "2")
			s.text(110, 413, plain, "Revisar")
		}, []string{"T 3x2 h0", "| Número | Acción", "| 1 | Publicar", "| 2 | Revisar"}},
		{"a line that rises a little", func(s *sheet) {
			s.text(72, 100, plain, first)
			s.turned(2, func(s *sheet) { s.text(82, 135, plain, "Línea torcida de una página") })
			s.text(72, 200, plain, second)
		}, []string{"P " + first, "P Línea torcida de una página", "P " + second}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newSheet(1)
			c.write(s)
			f := buildAll(t, Options{}, &s.Page)
			if b := f.Sizes[0]; b.X1 != s.Width || b.Y1 != s.Height {
				t.Errorf("page is %v", b)
			}
			got := outline(f.Blocks, false)
			for i := range got {
				if i < len(c.want) && len(got[i]) > 80 {
					got[i] = got[i][:len(c.want[i])]
				}
			}
			same(t, got, c.want)
		})
	}
}

// What was turned is found where the page shows it.
func TestPlaceOfTurnedText(t *testing.T) {
	s := newSheet(1)
	s.text(72, 100, plain, "Texto de la página")
	s.turned(90, func(s *sheet) { s.text(100, 300, plain, "avance") })
	f := build(t, s)
	box := f.Blocks[1].Text.Spans[0].Box
	want := document.Box{X0: 292.5, Y0: 792 - 130, X1: 302.5, Y1: 792 - 100}
	if math.Abs(box.X0-want.X0)+math.Abs(box.Y0-want.Y0)+math.Abs(box.X1-want.X1)+math.Abs(box.Y1-want.Y1) > 0.1 {
		t.Errorf("got %v, want %v", box, want)
	}
}

// A seal, a map or a hostile file sets letters at every angle.
func TestLettersAtEveryAngle(t *testing.T) {
	s := newSheet(1)
	for i := range 100_000 {
		s.glyph(float64(i%600), float64(i/150), 5, plain, rune('a'+i%26), 0)
		s.Glyphs[i].Angle = int16(i * 7 % 720)
	}
	start := time.Now()
	f := build(t, s)
	if spent := time.Since(start); spent > 5*time.Second {
		t.Errorf("took %v", spent)
	}
	if len(f.Blocks) == 0 {
		t.Error("nothing is left")
	}
}
