package layout

import (
	"strings"
	"testing"

	"compromisos/document"
)

// cells writes the cells of a row, each from its x.
func (s *sheet) cells(y float64, st style, xs []float64, texts ...string) {
	for i, text := range texts {
		if text != "" {
			s.text(xs[i], y, st, text)
		}
	}
}

// across draws horizontal rules from x0 to x1.
func (s *sheet) across(x0, x1 float64, ys ...float64) {
	for _, y := range ys {
		s.rule(x0, y, x1, y)
	}
}

// fill draws a filled area.
func (s *sheet) fill(x0, y0, x1, y1 float64) {
	for _, y := range []float64{y0, y1} {
		s.Rulings = append(s.Rulings, document.Ruling{Fill: true, Box: document.Box{X0: x0, Y0: y, X1: x1, Y1: y}})
	}
	for _, x := range []float64{x0, x1} {
		s.Rulings = append(s.Rulings, document.Ruling{Fill: true, Box: document.Box{X0: x, Y0: y0, X1: x, Y1: y1}})
	}
}

func TestOpenTables(t *testing.T) {
	xs := []float64{80, 250, 350, 450}
	run(t, []layoutCase{
		{"rules only above, below the head and below", one(func(s *sheet) {
			s.across(76, 520, 100, 116, 160)
			s.cells(112, plain, xs, "Acción", "Inicio", "Avance")
			s.cells(128, plain, xs, "Portal de compras", "2019", "40 %")
			s.cells(142, plain, xs, "Registro de obras", "2020", "15 %")
			s.cells(156, plain, xs, "Mapa de escuelas", "2021", "5 %")
		}), []string{"T 4x3 h1", "| Acción | Inicio | Avance", "| Portal de compras | 2019 | 40 %", "| Registro de obras | 2020 | 15 %", "| Mapa de escuelas | 2021 | 5 %"}},
		{"a short rule says over which columns a heading stands", one(func(s *sheet) {
			s.across(76, 520, 100, 132, 164)
			s.across(340, 520, 116)
			s.cells(112, plain, []float64{80, 400}, "", "Población")
			s.cells(128, plain, xs, "Municipio", "Clave", "Mujeres", "Hombres")
			s.cells(144, plain, xs, "Ocotal", "07", "1,204", "1,166")
			s.cells(158, plain, xs, "Jalapa", "11", "884", "902")
		}), []string{"T 4x4 h2", "| {2x1}Municipio | {2x1}Clave | {1x2}Población", "| Mujeres | Hombres", "| Ocotal | 07 | 1,204 | 1,166", "| Jalapa | 11 | 884 | 902"}},
		{"a heading in the middle of columns stands over them", one(func(s *sheet) {
			s.across(76, 540, 100, 132, 176)
			x := []float64{80, 220, 300, 400, 480}
			s.centered(278, 112, plain, "Primer año")
			s.centered(458, 112, plain, "Segundo año")
			s.cells(126, plain, x, "Sede", "Meta", "Logro", "Meta", "Logro")
			s.cells(144, plain, x, "Norte", "120", "118", "140", "151")
			s.cells(158, plain, x, "Sur", "80", "62", "90", "71")
			s.cells(172, plain, x, "Centro", "200", "199", "210", "230")
		}), []string{"T 5x5 h2", "| {2x1}Sede | {1x2}Primer año | {1x2}Segundo año", "| Meta | Logro | Meta | Logro", "| Norte | 120 | 118 | 140 | 151", "| Sur | 80 | 62 | 90 | 71", "| Centro | 200 | 199 | 210 | 230"}},
		{"figures at the middle of a label of two lines", one(func(s *sheet) {
			s.across(76, 520, 100, 116, 180)
			s.cells(112, plain, xs, "Indicador", "2018", "2019")
			s.cells(130, plain, xs, "Solicitudes de información")
			s.cells(136, plain, xs, "", "310", "295")
			s.cells(142, plain, xs, "atendidas en plazo")
			s.cells(162, plain, xs, "Quejas", "12", "9")
			s.cells(176, plain, xs, "Visitas", "7", "8")
		}), []string{"T 4x3 h1", "| Indicador | 2018 | 2019", "| Solicitudes de información atendidas en plazo | 310 | 295", "| Quejas | 12 | 9", "| Visitas | 7 | 8"}},
		{"no rules at all: figures in straight columns", one(func(s *sheet) {
			y := 250.0
			for _, r := range [][]string{{"Luz", "1,200", "1,350", "1,400"}, {"Agua", "640", "655", "702"}, {"Renta", "9,000", "9,000", "9,450"}, {"Total", "10,840", "11,005", "11,552"}} {
				s.cells(y, plain, xs, r...)
				y += 13
			}
		}), []string{"T 4x4 h0", "| Luz | 1,200 | 1,350 | 1,400", "| Agua | 640 | 655 | 702", "| Renta | 9,000 | 9,000 | 9,450", "| Total | 10,840 | 11,005 | 11,552"}},
		{"a year goes on with the date above it", one(func(s *sheet) {
			s.across(76, 520, 100, 116, 190)
			s.cells(112, bold, []float64{80, 110, 350}, "N.º", "Actividad", "Fecha")
			s.cells(130, plain, []float64{80, 110, 350}, "1", "Conformación del equipo", "Del 13 al 24 de mayo")
			s.cells(142, plain, []float64{80, 110, 350}, "", "de apoyo", "de 2019")
			s.cells(160, plain, []float64{80, 110, 350}, "2", "Recepción de propuestas", "Julio de 2019")
			s.cells(178, plain, []float64{80, 110, 350}, "3", "Entrega del plan", "Agosto de 2019")
		}), []string{"T 4x3 h1", "| N.º | Actividad | Fecha", "| 1 | Conformación del equipo de apoyo | Del 13 al 24 de mayo de 2019", "| 2 | Recepción de propuestas | Julio de 2019", "| 3 | Entrega del plan | Agosto de 2019"}},
		{"dots lead from a label to its figures", one(func(s *sheet) {
			s.across(76, 520, 100, 116, 160)
			s.cells(112, plain, xs, "Concepto", "", "Enero", "Marzo")
			s.cells(128, plain, xs, "Papel . . . . . . . . . . . . . . . . . . .", "", "10.5", "11.0")
			s.cells(142, plain, xs, "Tinta...........................", "", "3.25", "3.00")
			s.cells(156, plain, xs, "Sobres . . . . . . . . . . . . . . . . . .", "", "0.75", "1.20")
		}), []string{"T 4x3 h1", "| Concepto | Enero | Marzo", "| Papel | 10.5 | 11.0", "| Tinta | 3.25 | 3.00", "| Sobres | 0.75 | 1.20"}},
		{"a currency sign stands apart from its figure", one(func(s *sheet) {
			s.across(76, 520, 100, 116, 150)
			s.cells(112, plain, xs, "Rubro", "Aprobado", "Ejercido")
			s.cells(130, plain, []float64{80, 250, 275, 350, 375}, "Becas", "$", "1,200", "$", "1,150")
			s.cells(146, plain, []float64{80, 250, 275, 350, 375}, "Obras", "$", "800", "$", "790")
		}), []string{"T 3x3 h1", "| Rubro | Aprobado | Ejercido", "| Becas | $ 1,200 | $ 1,150", "| Obras | $ 800 | $ 790"}},
		{"the label of a group stands beside rows whose rules leave it out", one(func(s *sheet) {
			s.across(76, 520, 100, 142, 184)
			s.across(150, 520, 114, 128, 156, 170)
			s.rule(150, 100, 150, 184)
			x := []float64{80, 160, 300}
			s.cells(110, plain, x, "", "Mujeres", "14.0")
			s.cells(124, plain, x, "2017", "Hombres", "16.2")
			s.cells(138, plain, x, "", "Todos", "15.1")
			s.cells(152, plain, x, "", "Mujeres", "13.1")
			s.cells(166, plain, x, "2018", "Hombres", "15.0")
			s.cells(180, plain, x, "", "Todos", "14.0")
		}), []string{"T 6x3 h0", "| {3x1}2017 | Mujeres | 14.0", "| Hombres | 16.2", "| Todos | 15.1", "| {3x1}2018 | Mujeres | 13.1", "| Hombres | 15.0", "| Todos | 14.0"}},
		{"vertical rules in the head alone", one(func(s *sheet) {
			s.across(76, 520, 100, 116, 132, 148, 164)
			for _, x := range []float64{76, 240, 340, 520} {
				s.rule(x, 100, x, 116)
			}
			s.rule(76, 100, 76, 164)
			s.rule(520, 100, 520, 164)
			s.cells(112, bold, xs, "País", "Casos", "Tasa")
			s.cells(128, plain, xs, "Chile", "93", "7.1")
			s.cells(144, plain, xs, "Perú", "106", "3.4")
			s.cells(160, plain, xs, "Total", "199", "4.6")
		}), []string{"T 4x3 h1", "| País | Casos | Tasa", "| Chile | 93 | 7.1", "| Perú | 106 | 3.4", "| Total | 199 | 4.6"}},
		{"shaded cells instead of rules", one(func(s *sheet) {
			for i, y := range []float64{100, 126, 152} {
				s.fill(76, y, 300, y+24)
				s.fill(302, y, 520, y+24)
				s.cells(y+10, plain, []float64{80, 310}, [][]string{{"Programa", "Monto"}, {"Ventanilla única de", ""}, {"Datos abiertos", "$2.5 M"}}[i]...)
				if i == 1 {
					s.cells(y+21, plain, []float64{80, 310}, "trámites", "$1.1 M")
				}
			}
			s.across(76, 520, 100, 176)
		}), []string{"T 3x2 h1", "| Programa | Monto", "| Ventanilla única de trámites | $1.1 M", "| Datos abiertos | $2.5 M"}},
		{"a last row below the last rule", one(func(s *sheet) {
			s.across(76, 520, 100, 116, 146)
			s.cells(112, plain, xs, "Sede", "Altas", "Bajas")
			s.cells(128, plain, xs, "Norte", "10", "4")
			s.cells(142, plain, xs, "Sur", "12", "6")
			s.cells(157, plain, xs, "Total", "22", "10")
			s.text(80, 172, small, "Fuente: registro de sedes")
		}), []string{"T 4x3 h1", "| Sede | Altas | Bajas", "| Norte | 10 | 4", "| Sur | 12 | 6", "| Total | 22 | 10", "P Fuente: registro de sedes"}},
	}, false)
}

func TestNoTables(t *testing.T) {
	run(t, []layoutCase{
		{"an example in a box", one(func(s *sheet) {
			s.grid([]float64{72, 400}, []float64{100, 150})
			s.text(80, 112, plain, "1 2")
			s.text(80, 126, plain, "3 4")
			s.text(80, 140, plain, "5 6")
		}), []string{"P 1 2", "P 3 4", "P 5 6"}},
		{"a paragraph of stretched lines between rules", one(func(s *sheet) {
			s.across(76, 540, 100, 180)
			y := 114.0
			for i, l := range []string{"El fondo se destina a proyectos de", "la comisión de vigilancia y seguimiento del plan de datos", "y no puede usarse para otro fin que", "los que el acuerdo señala en su segunda parte, según consta", "en las actas de la sesión."} {
				x := 80.0
				for _, w := range strings.Fields(l) {
					x = s.text(x, y, plain, w) + []float64{14, 2.5}[i%2]
				}
				y += 12
			}
		}), []string{"P El fondo se destina a proyectos de", "P la comisión de vigilancia y seguimiento del plan de datos y no puede usarse para otro fin que", "P los que el acuerdo señala en su segunda parte, según consta en las actas de la sesión."}},
		{"the mesh of a chart", one(func(s *sheet) {
			s.grid([]float64{72, 172, 272, 372}, []float64{100, 120, 140, 160, 180, 200})
			s.text(80, 114, plain, "Enero")
			s.text(180, 134, plain, "Febrero")
		}), []string{"P Enero", "P Febrero"}},
		{"names and offices of those who sign", one(func(s *sheet) {
			xs := []float64{80, 240, 400}
			s.cells(100, bold, xs, "Ana Ríos", "Luis Mora", "Eva Paz")
			s.cells(112, plain, xs, "Directora", "Vocal", "Secretaria")
			s.cells(124, plain, xs, "Instituto", "Archivo", "Consejo")
		}), []string{"P Ana Ríos Directora Instituto", "P Luis Mora Vocal Archivo", "P Eva Paz Secretaria Consejo"}},
	}, false)
}

func TestContentsAreNoTable(t *testing.T) {
	s := newSheet(1)
	y := 100.0
	for i, title := range []string{"Presentación", "Diagnóstico", "Compromisos", "Calendario", "Anexos"} {
		s.text(80, y, plain, title)
		s.text(160, y, plain, ". . . . . . . . . . . . . . . . . .")
		s.text(400, y, plain, []string{"3", "5", "12", "20", "31"}[i])
		y += 14
	}
	for _, b := range build(t, s).Blocks {
		if b.Kind == document.TableBlock {
			t.Errorf("a table of contents became a table: %v", rowLines(b.Table))
		}
	}
}
