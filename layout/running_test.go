package layout

import (
	"fmt"
	"strings"
	"testing"
)

// runningLines writes the running heads and feet of a file.
func runningLines(t *testing.T, sheets []*sheet) []string {
	t.Helper()
	var out []string
	for _, r := range build(t, sheets...).Running {
		out = append(out, fmt.Sprintf("%v foot=%v %s", r.Pages, r.Foot, r.Text.String))
	}
	return out
}

// pages are n pages of prose, each with something of its own.
func pages(n int, write func(int, *sheet)) []*sheet {
	var out []*sheet
	for i := 1; i <= n; i++ {
		s := newSheet(i)
		s.body(160)
		write(i, s)
		out = append(out, s)
	}
	return out
}

func TestRunning(t *testing.T) {
	cases := []struct {
		name   string
		sheets []*sheet
		want   []string
	}{
		{"a head that begins on a later page", pages(4, func(i int, s *sheet) {
			if i > 2 {
				s.text(300, 50, bold, "Acuerdo de colaboración")
				s.text(300, 62, plain, "Puebla, a 1 de marzo de 2019")
			}
		}), []string{"[3 4] foot=false Acuerdo de colaboración", "[3 4] foot=false Puebla, a 1 de marzo de 2019"}},
		{"page numbers count on", pages(3, func(i int, s *sheet) { s.text(300, 760, plain, fmt.Sprintf("Página %d de 3", i)) }),
			[]string{"[1 2 3] foot=true Página 1 de 3"}},
		{"left and right pages", pages(4, func(i int, s *sheet) { s.text(72, 50, plain, []string{"Plan de acción", "Gobierno del estado"}[i%2]) }),
			[]string{"[1 3] foot=false Gobierno del estado", "[2 4] foot=false Plan de acción"}},
		{"a letter of one page", pages(1, func(_ int, s *sheet) { s.text(300, 760, plain, "Página 1 de 1") }),
			[]string{"[1] foot=true Página 1 de 1"}},
		{"the number of the only page", pages(1, func(_ int, s *sheet) { s.text(300, 760, plain, "1") }), []string{"[1] foot=true 1"}},
		{"a number at the foot that is not the page's", pages(1, func(_ int, s *sheet) { s.text(300, 760, plain, "14") }), nil},
		{"a number that only the page after the cover bears", pages(2, func(i int, s *sheet) {
			if i == 2 {
				s.text(300, 760, plain, "1")
			}
		}), []string{"[2] foot=true 1"}},
		{"the title and the number of the page after the cover", pages(2, func(i int, s *sheet) {
			if i == 2 {
				s.text(220, 760, plain, "Plan de acción | 2")
			}
		}), []string{"[2] foot=true Plan de acción | 2"}},
		{"a number on one page of several that is not the page's", pages(2, func(i int, s *sheet) {
			if i == 2 {
				s.text(300, 760, plain, "14")
			}
		}), nil},
		{"letters that open with a date at one height", pages(2, func(i int, s *sheet) { s.text(380, 60, plain, fmt.Sprintf("Puebla, a %d de marzo de 2019", 4*i)) }), nil},
		{"the parts of a head change sides", pages(2, func(i int, s *sheet) {
			x := [][2]float64{{72, 480}, {480, 72}}[i%2]
			s.text(x[0], 50, small, "Gaceta municipal")
			s.text(x[1], 50, small, fmt.Sprintf("Pág. %d", i))
		}), []string{"[1 2] foot=false Pág. 1 Gaceta municipal"}},
		{"a head that names the chapter beside the page number", pages(3, func(i int, s *sheet) {
			s.text(72, 50, small, []string{"", "Antecedentes", "Metas comunes", "Calendario"}[i])
			s.text(520, 50, small, fmt.Sprint(i))
		}), []string{"[1] foot=false Antecedentes 1", "[2] foot=false Metas comunes 2", "[3] foot=false Calendario 3"}},
		{"a head that names the chapter among others that repeat", pages(4, func(i int, s *sheet) {
			s.text(72, 50, small, []string{"Comisión", "Asuntos del agua", "Comisión", "Asuntos varios"}[i%4])
		}), []string{"[1] foot=false Asuntos del agua", "[2 4] foot=false Comisión", "[3] foot=false Asuntos varios"}},
		{"roman page numbers", pages(3, func(i int, s *sheet) { s.text(300, 760, plain, []string{"", "xiv", "xv", "xvi"}[i]) }),
			[]string{"[1] foot=true xiv", "[2] foot=true xv", "[3] foot=true xvi"}},
		{"the title below a head that repeats it stays", pages(2, func(i int, s *sheet) {
			s.text(300, 50, plain, "Acuerdo de colaboración")
			if i == 1 {
				s.text(200, 80, bold, "Acuerdo de colaboración")
			}
		}), []string{"[1 2] foot=false Acuerdo de colaboración"}},
		{"the repeated header of a table is none", pages(2, func(_ int, s *sheet) {
			s.Glyphs = nil
			s.grid([]float64{72, 120, 540}, []float64{50, 70, 90})
			s.text(76, 64, bold, "No.")
			s.text(124, 64, bold, "Actividad")
			s.text(76, 84, plain, "1")
			s.text(124, 84, plain, "Foro.")
		}), nil},
		{"names of columns without rules are none", pages(2, func(i int, s *sheet) {
			s.Glyphs = nil
			s.text(72, 110, bold, "No.")
			s.text(150, 110, bold, "Actividad")
			s.text(400, 110, bold, "Fecha")
			s.prose(72, 540, 124, plain, strings.Repeat(fmt.Sprint("fila ", i, " "), 60))
		}), nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := runningLines(t, c.sheets)
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestRunningLeavesBlocks(t *testing.T) {
	f := build(t, pages(2, func(_ int, s *sheet) { s.text(300, 50, plain, "Acuerdo de colaboración") })...)
	same(t, outline(f.Blocks, false), []string{"P " + bodyText, "P " + bodyText})
}
