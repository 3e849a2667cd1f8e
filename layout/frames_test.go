package layout

import (
	"testing"

	"compromisos/configs"
	"compromisos/document"
)

// words are the options with the vocabularies of the project.
func words(t *testing.T) Options {
	t.Helper()
	all, err := configs.Vocabularies()
	if err != nil {
		t.Fatal(err)
	}
	return Options{Vocabularies: all}
}

// runKept is run with the vocabularies; it checks, too, that nothing is lost.
func runKept(t *testing.T, cases []layoutCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var pages []*document.Page
			for _, s := range c.write() {
				pages = append(pages, &s.Page)
			}
			same(t, outline(buildAll(t, words(t), pages...).Blocks, false), c.want)
		})
	}
}

const (
	leftText  = "La comisión revisó los informes que entregaron las oficinas del centro y pidió que se corrigieran los datos de dos de ellas antes de que termine el mes de marzo."
	rightText = "El archivo recibió las cajas que estaban en la bodega y comenzó a limpiar los documentos que se mojaron durante las lluvias de la semana que pasó."
	thirdText = "La biblioteca abrió una sala para las personas que necesitan leer con ayuda y compró los equipos que faltaban para que puedan hacerlo sin esperar."
)

func TestColumns(t *testing.T) {
	runKept(t, []layoutCase{
		{"columns whose lines stand at different heights", one(func(s *sheet) {
			s.centered(306, 80, style{size: 14, flags: document.GlyphBold}, "Boletín de la comisión")
			s.prose(72, 290, 120, plain, leftText)
			s.prose(322, 540, 125, plain, rightText)
		}), []string{"H1 Boletín de la comisión", "P " + leftText, "P " + rightText}},
		{"a gutter hardly wider than a space", one(func(s *sheet) {
			s.prose(72, 300, 120, plain, leftText)
			s.prose(309, 540, 120, plain, rightText)
		}), []string{"P " + leftText, "P " + rightText}},
		{"a title as short as the column below it", one(func(s *sheet) {
			for _, y := range []float64{120, 260} {
				s.centered(306, y-30, style{size: 14, flags: document.GlyphBold}, "Avisos")
				s.prose(72, 215, y, plain, leftText)
				s.prose(234, 377, y, plain, rightText)
				s.prose(396, 540, y, plain, thirdText)
			}
		}), []string{"H1 Avisos", "P " + leftText, "P " + rightText, "P " + thirdText, "H1 Avisos", "P " + leftText, "P " + rightText, "P " + thirdText}},
		{"a paragraph goes on in the next column, a word cut by the line end", one(func(s *sheet) {
			s.prose(72, 290, 120, plain, leftText+" Después propuso que las personas encargadas de la informa-")
			s.prose(322, 540, 120, plain, "ción asistieran a la próxima reunión. "+rightText)
		}), []string{"P " + leftText + " Después propuso que las personas encargadas de la información asistieran a la próxima reunión. " + rightText}},
		{"labels of two lines stand before their texts", one(func(s *sheet) {
			y := 100.0
			for _, text := range []string{leftText, rightText, thirdText} {
				s.lines(72, y, plain, "Resumen de las", "tareas del mes:")
				y = s.prose(170, 540, y, plain, text+" "+text) + 12
			}
		}), []string{
			"P Resumen de las tareas del mes:", "P " + leftText + " " + leftText,
			"P Resumen de las tareas del mes:", "P " + rightText + " " + rightText,
			"P Resumen de las tareas del mes:", "P " + thirdText + " " + thirdText,
		}},
		{"numbers of sections stand before their titles", one(func(s *sheet) {
			s.text(72, 100, bold, "1.")
			s.text(110, 100, bold, "Antecedentes generales")
			s.text(72, 124, bold, "1.1.")
			s.text(110, 124, bold, "La comisión")
			s.body(150)
		}), []string{"H1 1. Antecedentes generales", "H1 1.1. La comisión", "P " + bodyText}},
	})
}

func TestSideNotes(t *testing.T) {
	runKept(t, []layoutCase{
		{"a note in the margin stands behind its paragraph", one(func(s *sheet) {
			y := s.prose(200, 540, 100, plain, leftText)
			s.prose(200, 540, y+8, plain, rightText)
			s.lines(72, 101, small, "Véase el acta de la", "sesión ordinaria.")
			s.lines(72, y+9, small, "Bodega de la calle", "del mercado.")
		}), []string{"P " + leftText, "P Véase el acta de la sesión ordinaria.", "P " + rightText, "P Bodega de la calle del mercado."}},
		{"a box that text flows around", one(func(s *sheet) {
			s.box(400, 95, 540, 150)
			s.lines(410, 112, plain, "Horario de la sala:", "de nueve a dos.")
			y := s.prose(72, 390, 105, plain, leftText)
			s.prose(72, 540, y+40, plain, rightText)
		}), []string{"P " + leftText, "P Horario de la sala: de nueve a dos.", "P " + rightText}},
	})
}

// box draws a frame.
func (s *sheet) box(x0, y0, x1, y1 float64) {
	s.rule(x0, y0, x1, y0)
	s.rule(x0, y1, x1, y1)
	s.rule(x0, y0, x0, y1)
	s.rule(x1, y0, x1, y1)
}

func TestParallelLanguages(t *testing.T) {
	portuguese := "A comissão revisou os relatórios que foram entregues pelos escritórios do centro e pediu que os dados de dois deles fossem corrigidos antes do fim do mês."
	more := "O arquivo recebeu as caixas que estavam no depósito e começou a limpar os documentos que foram molhados pelas chuvas da semana que passou em março."
	runKept(t, []layoutCase{{"each language is read as one text over the pages", two(func(s *sheet) {
		s.prose(72, 290, 100, plain, leftText)
		s.prose(322, 540, 100, plain, portuguese)
	}, func(s *sheet) {
		s.prose(72, 290, 100, plain, rightText)
		s.prose(322, 540, 100, plain, more)
	}), []string{"P " + leftText, "P " + rightText, "P " + portuguese, "P " + more}}})
}

func TestDropCapital(t *testing.T) {
	big := style{size: 30}
	runKept(t, []layoutCase{
		{"a drop capital is the first letter of its word", one(func(s *sheet) {
			s.text(72, 112, big, "L")
			s.lines(90, 100, plain, "as oficinas publican cada mes los gastos que hicieron y los", "contratos que firmaron, con los datos que los explican, en la")
			s.lines(72, 124, plain, "página que eligieron para ello.")
		}), []string{"P Las oficinas publican cada mes los gastos que hicieron y los contratos que firmaron, con los datos que los explican, en la página que eligieron para ello."}},
		{"a drop capital that is a word", one(func(s *sheet) {
			s.text(72, 112, big, "A")
			s.lines(90, 100, plain, "las oficinas se les pidió que publicaran los gastos que hicieron", "en el mes, con los datos que los explican, y a las personas que los", "revisaran.")
		}), []string{"P A las oficinas se les pidió que publicaran los gastos que hicieron en el mes, con los datos que los explican, y a las personas que los revisaran."}},
	})
}
