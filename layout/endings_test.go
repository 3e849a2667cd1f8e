package layout

import "testing"

func TestLineEndings(t *testing.T) {
	ragged := func(lines ...string) func() []*sheet {
		return one(func(s *sheet) {
			y := s.lines(72, 100, plain, "las personas que trabajan en las oficinas del centro revisan cada mes los informes que", "reciben de las otras oficinas y los publican en el portal y también en los tableros de", "cada barrio.")
			s.lines(72, y+12, plain, lines...)
		})
	}
	before := "P las personas que trabajan en las oficinas del centro revisan cada mes los informes que reciben de las otras oficinas y los publican en el portal y también en los tableros de cada barrio."
	run(t, []layoutCase{
		{"a comma at the end of a long line", ragged("La comisión pidió a las oficinas del centro los planos del canal, de las compuertas y del muro,", "Obras los entregó."),
			[]string{before, "P La comisión pidió a las oficinas del centro los planos del canal, de las compuertas y del muro, Obras los entregó."}},
		{"a bracket at the beginning of the next", ragged("La comisión pidió a las oficinas del centro los planos del canal y de las dos compuertas", "(43 hojas) y los revisó."),
			[]string{before, "P La comisión pidió a las oficinas del centro los planos del canal y de las dos compuertas (43 hojas) y los revisó."}},
		{"a short line that ends with a comma", ragged("Ana Ruiz Vela,", "Titular del archivo"),
			[]string{before, "P Ana Ruiz Vela,", "P Titular del archivo"}},
	}, false)
}

func TestFarIndentation(t *testing.T) {
	run(t, []layoutCase{{"a first line that stands far in and reaches the right margin", one(func(s *sheet) {
		y := s.body(60)
		first := "Cuando se les preguntó por los informes que reciben cada mes y por los que publican en el portal"
		s.text(540-extent(first, plain), y+12, plain, first)
		s.text(72, y+24, plain, "las personas dijeron que los revisan.")
	}), []string{"P " + bodyText, "P Cuando se les preguntó por los informes que reciben cada mes y por los que publican en el portal las personas dijeron que los revisan."}}}, false)
}

func TestTitleRightAboveText(t *testing.T) {
	run(t, []layoutCase{{"a title in bold is no name above its office", one(func(s *sheet) {
		s.body(60)
		s.text(72, 300, bold, "Informe de la presidencia")
		s.lines(72, 312, plain, "La presidencia informó que las obras del canal terminaron en el plazo que se", "había previsto y dio las gracias.")
	}), []string{"P " + bodyText, "H1 Informe de la presidencia", "P La presidencia informó que las obras del canal terminaron en el plazo que se había previsto y dio las gracias."}}}, false)
}

func TestDecimalsAreNoMarks(t *testing.T) {
	for _, s := range []string{"0.48", "7108.3", "0.1)", "120.5"} {
		if v, _, _ := enumerator(s); v != 0 {
			t.Errorf("%q is taken for number %d of a list", s, v)
		}
	}
	for s, want := range map[string]int{"2.1": 1, "3.2.4": 4, "1.": 1} {
		if v, _, _ := enumerator(s); v != want {
			t.Errorf("%q is number %d of a list, want %d", s, v, want)
		}
	}
}

func TestSmallCapitals(t *testing.T) {
	caps := style{size: 8}
	run(t, []layoutCase{{"a line mostly in small capitals is of the size of its text", one(func(s *sheet) {
		s.body(60)
		x := s.text(72, 300, plain, "El I")
		x = s.text(x, 300, caps, "NSTITUTO")
		x = s.text(x+2.5, 300, plain, "F")
		x = s.text(x, 300, caps, "INANZAS")
		x = s.text(x+2.5, 300, plain, "A")
		x = s.text(x, 300, caps, "BIERTAS")
		s.text(x+2.5, 300, plain, "publica cada mes los gastos que hacen todas las oficinas")
		s.text(72, 312, plain, "del gobierno.")
	}), []string{"P " + bodyText, "P El INSTITUTO FINANZAS ABIERTAS publica cada mes los gastos que hacen todas las oficinas del gobierno."}}}, false)
}

func TestExponentIsNoCall(t *testing.T) {
	s := newSheet(1)
	s.body(60)
	x := s.text(72, 300, plain, "La sala mide 25 m")
	s.text(x, 296, small, "2")
	x = s.text(72, 340, plain, "La sala abre los lunes")
	s.text(x, 336, small, "2")
	s.text(72, 720, style{size: 5}, "2")
	s.text(78, 723, style{size: 8}, "Salvo en agosto.")
	f := buildAll(t, Options{}, &s.Page)
	same(t, outline(f.Blocks, false), []string{"P " + bodyText, "P La sala mide 25 m2", "P La sala abre los lunes"})
	if n := len(f.Blocks[2].Text.Calls); n != 1 || len(f.Blocks[1].Text.Calls) != 0 {
		t.Errorf("%d calls after the sentence, %d after the unit", n, len(f.Blocks[1].Text.Calls))
	}
}
