package layout

import (
	"fmt"
	"strings"
	"testing"
)

func TestFootnotes(t *testing.T) {
	call := func(s *sheet, y float64, text, mark string) {
		x := s.text(72, y, plain, text)
		s.text(x, y-4, small, mark)
	}
	cases := []struct {
		name  string
		write func() []*sheet
		want  []string
	}{
		{"mark raised, notes over lines", one(func(s *sheet) {
			s.body(60)
			call(s, 400, "Las organizaciones", "1")
			call(s, 420, "La consultora", "2")
			s.rule(72, 690, 200, 690)
			s.text(72, 700, style{size: 5}, "1")
			s.lines(78, 703, style{size: 8}, "La red se integra por: 1) Archivo Sur,", "2) Datos y 3) Red Vecinal.")
			s.text(72, 724, style{size: 5}, "2")
			s.text(78, 727, style{size: 8}, "Según los recursos.")
		}), []string{"1 La red se integra por: 1) Archivo Sur, 2) Datos y 3) Red Vecinal.", "2 Según los recursos."}},
		{"mark of the note's own size, close to its text", one(func(s *sheet) {
			s.body(60)
			call(s, 400, "Las organizaciones", "1")
			s.text(72, 700, style{size: 8}, "1La red se reúne cada mes.")
		}), []string{"1 La red se reúne cada mes."}},
		{"marks between brackets", one(func(s *sheet) {
			s.body(60)
			for i, m := range []string{"1", "2"} {
				y := 400 + 20*float64(i)
				x := s.text(72, y, plain, "Las organizaciones (")
				x = s.text(x, y-4, small, m)
				s.text(x, y, plain, ") que firman")
				x = s.text(72, 700+11*float64(i), style{size: 8}, "(")
				x = s.text(x, 697+11*float64(i), style{size: 5}, m)
				s.text(x, 700+11*float64(i), style{size: 8}, ") Las de la red "+m+".")
			}
		}), []string{"1 Las de la red 1.", "2 Las de la red 2."}},
		{"endnotes below a short rule, with marks set as their text", two(func(s *sheet) {
			s.body(60)
			call(s, 400, "Las organizaciones", "i")
			call(s, 420, "La consultora", "ii")
		}, func(s *sheet) {
			s.body(60)
			s.rule(72, 490, 180, 490)
			s.text(72, 504, plain, "i")
			s.text(92, 504, plain, "Las que firman el convenio.")
			s.text(72, 516, plain, "ii")
			s.text(92, 516, plain, "La que se contrató en mayo.")
		}), []string{"i Las que firman el convenio.", "ii La que se contrató en mayo."}},
		{"notes set as the body is below a short rule, their marks touching the text", one(func(s *sheet) {
			s.body(60)
			call(s, 400, "Las organizaciones", "1")
			call(s, 420, "La consultora", "2")
			s.rule(72, 680, 180, 680)
			s.text(72, 694, plain, "1El plazo anterior fue de un mes.")
			s.text(72, 712, plain, "2Artículo 4 de la Ley de Aguas.")
		}), []string{"1 El plazo anterior fue de un mes.", "2 Artículo 4 de la Ley de Aguas."}},
		{"small roman numbers", one(func(s *sheet) {
			s.body(60)
			call(s, 400, "Las organizaciones", "i")
			call(s, 420, "La consultora", "ii")
			s.text(72, 700, style{size: 5}, "i")
			s.text(78, 703, style{size: 8}, "La red.")
			s.text(72, 712, style{size: 5}, "ii")
			s.text(78, 715, style{size: 8}, "La firma.")
		}), []string{"i La red.", "ii La firma."}},
		{"a note that goes on under the rule of the next page", two(func(s *sheet) {
			s.body(60)
			call(s, 400, "Las organizaciones", "1")
			s.rule(72, 690, 200, 690)
			s.text(72, 700, style{size: 8}, "1 La red se integra por organizaciones que")
		}, func(s *sheet) {
			s.body(60)
			s.rule(72, 690, 200, 690)
			s.text(72, 700, style{size: 8}, "trabajan en el estado.")
		}), []string{"1 La red se integra por organizaciones que trabajan en el estado."}},
		{"the rest of a last note at the head of the next page", two(func(s *sheet) {
			s.body(60)
			call(s, 400, "Las organizaciones", "1")
			s.text(72, 700, style{size: 5}, "1")
			s.text(78, 703, style{size: 8}, "El informe de la red (11 de febrero):")
		}, func(s *sheet) {
			s.lines(72, 60, style{size: 8}, "https://red.example/informes/programas-de-", "archivos-abiertos/")
		}), []string{"1 El informe de la red (11 de febrero): https://red.example/informes/programas-de-archivos-abiertos/"}},
		{"small print at the head of the page after a note that has ended", two(func(s *sheet) {
			s.body(60)
			call(s, 400, "Las organizaciones", "1")
			s.text(72, 700, style{size: 5}, "1")
			s.text(78, 703, style{size: 8}, "El informe de la red.")
		}, func(s *sheet) {
			s.text(72, 60, style{size: 8}, "Archivo Sur")
			s.body(90)
		}), []string{"1 El informe de la red."}},
		{"small print at a page's foot that nothing calls is none", one(func(s *sheet) {
			s.body(60)
			s.text(72, 700, style{size: 8}, "2 de cada 3 personas leen esto.")
		}), nil},
		{"a heading below the notes ends them", one(func(s *sheet) {
			s.body(60)
			call(s, 400, "Las organizaciones", "1")
			s.text(72, 600, style{size: 5}, "1")
			s.text(78, 603, style{size: 8}, "La red.")
			s.text(72, 640, style{14, bold.flags}, "Anexos")
		}), []string{"1 La red."}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, n := range build(t, c.write()...).Footnotes {
				got = append(got, n.Mark+" "+n.Text.String)
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestCalls(t *testing.T) {
	s := newSheet(1)
	s.body(60)
	x := s.text(72, 400, plain, "La red (NOSC)")
	x = s.text(x, 396, small, "1")
	s.text(x, 400, plain, " se retira de 30 m")
	x += extent(" se retira de 30 m", plain)
	s.text(x, 396, small, "2")
	s.text(72, 700, style{size: 8}, "1 La red se reúne cada mes.")
	text := build(t, s).Blocks[1].Text
	if got, want := fmt.Sprint(text.String, text.Calls), "La red (NOSC) se retira de 30 m2[{13 1}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestCallsAsLargeAsTheText(t *testing.T) {
	cases := []struct {
		name string
		rise float64
		want string
	}{
		{"raised by half its size, before a colon", 5, "Rol de la red: [{13 1}]"},
		{"at the baseline", 0, "Rol de la red1: []"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := newSheet(1)
			s.body(60)
			x := s.text(72, 400, plain, "Rol de la red")
			x = s.text(x, 400-c.rise, style{size: 9.8}, "1")
			s.text(x, 400, plain, ":")
			s.text(72, 700, style{size: 8}, "1 La red se reúne cada mes.")
			text := build(t, s).Blocks[1].Text
			if got := fmt.Sprint(text.String, " ", text.Calls); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
