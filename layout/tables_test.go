package layout

import "testing"

// A layoutCase is a file that a test writes and the outline that it must have.
type layoutCase struct {
	name  string
	write func() []*sheet
	want  []string
}

// run builds and compares each case.
func run(t *testing.T, cases []layoutCase, lines bool) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			same(t, outline(build(t, c.write()...).Blocks, lines), c.want)
		})
	}
}

// one is a file of one page.
func one(write func(*sheet)) func() []*sheet {
	return func() []*sheet {
		s := newSheet(1)
		write(s)
		return []*sheet{s}
	}
}

// two is a file of two pages.
func two(first, second func(*sheet)) func() []*sheet {
	return func() []*sheet {
		a, b := newSheet(1), newSheet(2)
		first(a)
		second(b)
		return []*sheet{a, b}
	}
}

func TestTables(t *testing.T) {
	xs := []float64{72, 120, 400, 540}
	run(t, []layoutCase{
		{"ruled cell by cell, with a header in bold", one(func(s *sheet) {
			s.grid(xs, []float64{100, 120, 160})
			s.text(76, 114, bold, "No.")
			s.text(124, 114, bold, "Actividad")
			s.text(404, 114, bold, "Fecha")
			s.text(76, 134, plain, "1")
			s.lines(124, 134, plain, "Foro abierto.", "Objetivo: dialogar.")
			s.text(404, 134, plain, "mayo de 2019")
		}), []string{"T 2x3 h1", "| No. | Actividad | Fecha", "| 1 | Foro abierto. / Objetivo: dialogar. | mayo de 2019"}},
		{"number and date centred in a high row belong to it", one(func(s *sheet) {
			s.grid(xs, []float64{100, 200, 220})
			s.lines(124, 114, plain, "Mesa de trabajo.", "Resultados:", "— Acta.", "— Informe.", "Responsable:", "— Archivo.")
			s.text(76, 150, plain, "1")
			s.text(404, 150, plain, "junio")
			s.text(76, 214, plain, "2")
			s.text(124, 214, plain, "Cierre.")
			s.text(404, 214, plain, "julio")
		}), []string{"T 2x3 h0", "| 1 | Mesa de trabajo. / Resultados: / — Acta. / — Informe. / Responsable: / — Archivo. | junio", "| 2 | Cierre. | julio"}},
		{"a missing rule merges cells", one(func(s *sheet) {
			for _, y := range []float64{100, 140} {
				s.rule(72, y, 540, y)
			}
			s.rule(200, 120, 540, 120)
			for _, x := range []float64{72, 200, 540} {
				s.rule(x, 100, x, 140)
			}
			s.text(76, 124, plain, "Tema")
			s.text(204, 114, plain, "uno")
			s.text(204, 134, plain, "dos")
		}), []string{"T 2x2 h0", "| {2x1}Tema | uno", "| dos"}},
		{"without outer side rules", one(func(s *sheet) {
			for _, y := range []float64{100, 120, 140} {
				s.rule(72, y, 540, y)
			}
			s.rule(300, 100, 300, 140)
			s.text(76, 114, plain, "Fecha")
			s.text(304, 114, plain, "mayo")
			s.text(76, 134, plain, "Lugar")
			s.text(304, 134, plain, "Puebla")
		}), []string{"T 2x2 h0", "| Fecha | mayo", "| Lugar | Puebla"}},
		{"rows told by shades alone", one(func(s *sheet) {
			s.rule(72, 100, 540, 100)
			s.rule(200, 100, 200, 160)
			for _, y := range []float64{100, 120, 140, 160} {
				s.rule(72, y, 540, y)
				s.Rulings[len(s.Rulings)-1].Fill = true
			}
			s.rule(204, 130, 300, 130) // a marked word inside a cell
			s.Rulings[len(s.Rulings)-1].Fill = true
			s.lines(76, 114, plain, "Fecha")
			s.lines(204, 114, plain, "mayo")
			s.lines(76, 134, plain, "Hora")
			s.lines(204, 134, plain, "once")
			s.lines(76, 154, plain, "Lugar")
			s.lines(204, 154, plain, "sala")
		}), []string{"T 3x2 h0", "| Fecha | mayo", "| Hora | once", "| Lugar | sala"}},
		{"one frame around a text is no table", one(func(s *sheet) {
			s.grid([]float64{60, 552}, []float64{80, 200})
			s.text(76, 100, plain, "Un texto en un recuadro")
		}), []string{"P Un texto en un recuadro"}},
		{"tables that share a rule but no outer edge are two", one(func(s *sheet) {
			s.grid([]float64{72, 120, 400}, []float64{100, 120, 140})
			s.grid([]float64{72, 120, 450}, []float64{140, 160, 180})
			for i, w := range []string{"uno", "dos", "tres", "cuatro"} {
				s.text(76, 114+20*float64(i), bold, "Dato")
				s.text(124, 114+20*float64(i), plain, w)
			}
		}), []string{"T 2x2 h0", "| Dato | uno", "| Dato | dos", "T 2x2 h0", "| Dato | tres", "| Dato | cuatro"}},
		{"a semicolon at the end of a full line of a list that runs on", one(func(s *sheet) {
			s.grid([]float64{72, 150, 344}, []float64{100, 130, 150})
			s.text(76, 114, plain, "Aliados")
			s.lines(154, 114, plain, "Red de Pesca; Gremio de Canteros;", "Universidad")
			s.text(76, 144, plain, "Fecha")
			s.text(154, 144, plain, "mayo de 2031")
		}), []string{"T 2x2 h0", "| Aliados | Red de Pesca; Gremio de Canteros; Universidad", "| Fecha | mayo de 2031"}},
		{"text of cells that touch stays apart", one(func(s *sheet) {
			s.grid([]float64{72, 120, 400}, []float64{100, 120, 140})
			x := s.text(75, 114, plain, "Compromis")
			s.text(x, 114, plain, "Publicar.")
			s.text(76, 134, plain, "Fecha")
			s.text(124, 134, plain, "mayo")
		}), []string{"T 2x2 h0", "| Compromis | Publicar.", "| Fecha | mayo"}},
	}, false)
}

func TestTablesOverPages(t *testing.T) {
	xs := []float64{72, 120, 400, 540}
	header := func(s *sheet, y float64) {
		s.text(76, y, bold, "No.")
		s.text(124, y, bold, "Actividad")
		s.text(404, y, bold, "Fecha")
	}
	run(t, []layoutCase{
		{"header repeated, row cut under a closing rule, item cut in its sentence", two(func(s *sheet) {
			s.grid(xs, []float64{600, 620, 700})
			header(s, 614)
			s.text(76, 634, plain, "1")
			s.lines(124, 634, plain, "Foro abierto.", "Resultados:")
			s.lines(134, 658, plain, "— Relatoría de la sesión con todas las propuestas que la")
			s.text(404, 634, plain, "mayo")
		}, func(s *sheet) {
			s.grid(xs, []float64{80, 100, 150, 180})
			header(s, 94)
			s.lines(144, 114, plain, "ciudadanía presentó.")
			s.lines(134, 126, plain, "— Informe final.")
			s.text(76, 164, plain, "2")
			s.text(124, 164, plain, "Cierre.")
			s.text(404, 164, plain, "junio")
		}), []string{"T 3x3 h1", "| No. | Actividad | Fecha",
			"| 1 | Foro abierto. / Resultados: / — Relatoría de la sesión con todas las propuestas que la ciudadanía presentó. / — Informe final. | mayo",
			"| 2 | Cierre. | junio"}},
		{"browsers slice a row and leave it open at the page end", two(func(s *sheet) {
			s.grid(xs, []float64{600, 620})
			header(s, 614)
			for _, x := range xs {
				s.rule(x, 620, x, 760)
			}
			s.text(76, 634, plain, "1")
			s.lines(124, 634, plain, "Foro abierto.", "Responsable:")
			s.text(404, 634, plain, "mayo")
		}, func(s *sheet) {
			s.grid(xs, []float64{80, 100, 130})
			header(s, 94)
			s.lines(134, 114, plain, "— Secretaría técnica.")
		}), []string{"T 2x3 h1", "| No. | Actividad | Fecha", "| 1 | Foro abierto. / Responsable: / — Secretaría técnica. | mayo"}},
		{"a whole row on the next page is one of its own", two(func(s *sheet) {
			s.grid(xs, []float64{700, 720})
			s.text(76, 714, plain, "1")
			s.text(124, 714, plain, "Foro.")
			s.text(404, 714, plain, "mayo")
		}, func(s *sheet) {
			s.grid(xs, []float64{80, 100})
			s.text(76, 94, plain, "2")
			s.text(124, 94, plain, "Cierre.")
			s.text(404, 94, plain, "junio")
		}), []string{"T 2x3 h0", "| 1 | Foro. | mayo", "| 2 | Cierre. | junio"}},
		{"a page end between two rows, with no rule there", two(func(s *sheet) {
			s.grid(xs, []float64{680, 700})
			s.text(76, 694, plain, "1")
			s.text(124, 694, plain, "Foro.")
			s.text(404, 694, plain, "mayo")
			for _, x := range xs {
				s.rule(x, 700, x, 740)
			}
			s.text(76, 714, plain, "2")
			s.text(124, 714, plain, "Mesa.")
			s.text(404, 714, plain, "junio")
		}, func(s *sheet) {
			s.grid(xs, []float64{80, 100})
			s.text(76, 94, plain, "3")
			s.text(124, 94, plain, "Cierre.")
			s.text(404, 94, plain, "julio")
		}), []string{"T 3x3 h0", "| 1 | Foro. | mayo", "| 2 | Mesa. | junio", "| 3 | Cierre. | julio"}},
		{"other columns make another table", two(func(s *sheet) {
			s.grid(xs, []float64{700, 720})
			s.text(76, 714, plain, "1")
			s.text(124, 714, plain, "Foro.")
		}, func(s *sheet) {
			s.grid([]float64{72, 300, 540}, []float64{80, 100})
			s.text(76, 94, plain, "Total")
			s.text(304, 94, plain, "uno")
		}), []string{"T 1x3 h0", "| 1 | Foro. | ", "T 1x2 h0", "| Total | uno"}},
		{"a theme merged over rows goes on over the page end", two(func(s *sheet) {
			s.rule(72, 660, 540, 660)
			s.rule(120, 690, 540, 690)
			s.rule(72, 720, 540, 720)
			for _, x := range xs {
				s.rule(x, 660, x, 720)
			}
			s.text(76, 680, plain, "Tema")
			s.text(124, 680, plain, "Uno.")
			s.text(404, 680, plain, "mayo")
			s.text(124, 710, plain, "Dos.")
			s.text(404, 710, plain, "junio")
		}, func(s *sheet) {
			s.rule(72, 80, 540, 80)
			s.rule(120, 110, 540, 110)
			s.rule(72, 140, 540, 140)
			for _, x := range xs {
				s.rule(x, 80, x, 140)
			}
			s.text(124, 100, plain, "Tres.")
			s.text(404, 100, plain, "julio")
			s.text(124, 130, plain, "Cuatro.")
			s.text(404, 130, plain, "agosto")
		}), []string{"T 4x3 h0", "| {4x1}Tema | Uno. | mayo", "| Dos. | junio", "| Tres. | julio", "| Cuatro. | agosto"}},
	}, false)
}

func TestTablePlaces(t *testing.T) {
	xs := []float64{72, 120, 400}
	sheets := two(func(s *sheet) {
		s.grid(xs, []float64{700, 740})
		s.text(76, 714, plain, "1")
		s.text(124, 714, plain, "Foro y")
	}, func(s *sheet) {
		s.grid(xs, []float64{80, 100, 120})
		s.text(124, 94, plain, "mesa.")
		s.text(76, 114, plain, "2")
		s.text(124, 114, plain, "Cierre.")
	})()
	table := build(t, sheets...).Blocks[0].Table
	if len(table.Parts) != 2 || table.Parts[0].Page != 1 || len(table.Parts[1].Rows) != 2 {
		t.Fatalf("got parts %+v", table.Parts)
	}
	cell := table.Rows[0].Cells[1]
	if len(cell.Places) != 2 || cell.Places[1].Page != 2 || cell.Places[1].Box.Y0 > 81 {
		t.Errorf("got places %+v", cell.Places)
	}
	if got := table.Parts[1].Rows[0].Cells[1].Text().String; got != "mesa." {
		t.Errorf("second part shows %q", got)
	}
}
