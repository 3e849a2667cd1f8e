package layout

import (
	"strings"
	"testing"

	"compromisos/document"
)

// tablePage writes a table of two columns with its header, from y down.
func (s *sheet) tablePage(y float64, rows ...[2]string) float64 {
	ys := []float64{y}
	for range len(rows) + 1 {
		ys = append(ys, ys[len(ys)-1]+20)
	}
	s.grid([]float64{72, 200, 540}, ys)
	s.text(76, y+14, bold, "Oficina")
	s.text(204, y+14, bold, "Tarea")
	for i, r := range rows {
		if r[0] != "" {
			s.text(76, ys[i+1]+14, plain, r[0])
		}
		s.text(204, ys[i+1]+14, plain, r[1])
	}
	return ys[len(ys)-1]
}

func TestContinuedTables(t *testing.T) {
	first := func(s *sheet) {
		s.body(60)
		s.text(72, 660, plain, "Tabla 4. Tareas de las oficinas")
		y := s.tablePage(670, [2]string{"Archivo", "Ordenar las cajas."})
		s.text(480, y+12, small, "(continúa)")
	}
	want := []string{"P " + bodyText, "T 3x2 h1", "| Oficina | Tarea", "| Archivo | Ordenar las cajas.", "| Compras | Publicar los contratos."}
	runKept(t, []layoutCase{
		{"marks and the caption again between the pieces", two(first, func(s *sheet) {
			s.text(72, 60, plain, "Tabla 4. Tareas de las oficinas (continuación)")
			s.tablePage(70, [2]string{"Compras", "Publicar los contratos."})
		}), want},
		{"another table of the same columns", two(first, func(s *sheet) {
			s.text(72, 60, plain, "Tabla 5. Tareas de los barrios")
			s.tablePage(70, [2]string{"Compras", "Publicar los contratos."})
		}), append(append([]string{}, want[0], "T 2x2 h1"), "| Oficina | Tarea", want[3], "P (continúa)", "T 2x2 h1", "| Oficina | Tarea", want[4])},
		{"a row that says that the table goes on", two(func(s *sheet) {
			s.body(60)
			s.tablePage(650, [2]string{"Archivo", "Ordenar las cajas."}, [2]string{"", "Continúa en la página 2"})
		}, func(s *sheet) {
			s.tablePage(70, [2]string{"Compras", "Publicar los contratos."})
		}), want},
	})
}

func TestCaption(t *testing.T) {
	s := newSheet(1)
	s.body(60)
	s.text(72, 290, bold, "Cuadro II. Tareas de las oficinas")
	s.tablePage(300, [2]string{"Archivo", "Ordenar las cajas."})
	s.text(72, 400, bold, "Cuadro de honor")
	s.tablePage(410, [2]string{"Compras", "Publicar los contratos."})
	var got []string
	for _, b := range buildAll(t, words(t), &s.Page).Blocks {
		if b.Kind == document.TableBlock {
			got = append(got, b.Table.Caption.String)
		}
	}
	if want := "Cuadro II. Tareas de las oficinas|"; strings.Join(got, "|") != want {
		t.Errorf("captions %q, want %q", got, want)
	}
}

func TestTableGoesOnInTheNextColumn(t *testing.T) {
	runKept(t, []layoutCase{{"a table over two columns", one(func(s *sheet) {
		s.prose(72, 290, 100, plain, leftText)
		s.grid([]float64{72, 150, 290}, []float64{200, 220, 240})
		s.text(76, 214, bold, "Oficina")
		s.text(154, 214, bold, "Tarea")
		s.text(76, 234, plain, "Archivo")
		s.text(154, 234, plain, "Ordenar las cajas.")
		s.grid([]float64{322, 400, 540}, []float64{92, 112, 132})
		s.text(326, 106, bold, "Oficina")
		s.text(404, 106, bold, "Tarea")
		s.text(326, 126, plain, "Compras")
		s.text(404, 126, plain, "Publicar contratos.")
		s.prose(322, 540, 150, plain, rightText)
	}), []string{"P " + leftText, "T 3x2 h1", "| Oficina | Tarea", "| Archivo | Ordenar las cajas.", "| Compras | Publicar contratos.", "P " + rightText}}})
}

func TestRowCutAmidASentence(t *testing.T) {
	xs := []float64{72, 200, 480, 540}
	runKept(t, []layoutCase{{"only the key cell goes on", two(func(s *sheet) {
		s.body(60)
		s.grid(xs, []float64{690, 740})
		s.lines(76, 704, plain, "Herramientas que", "faciliten a quien", "llega a la ventanilla")
		s.text(204, 704, plain, "Comprar los equipos.")
		s.text(484, 704, plain, "2")
	}, func(s *sheet) {
		s.grid(xs, []float64{60, 90, 120})
		s.text(76, 74, plain, "la atención que pide")
		s.text(76, 104, plain, "Barrios")
		s.text(204, 104, plain, "Abrir una sala.")
		s.text(484, 104, plain, "1")
	}), []string{"P " + bodyText, "T 2x3 h0", "| Herramientas que faciliten a quien llega a la ventanilla la atención que pide | Comprar los equipos. | 2", "| Barrios | Abrir una sala. | 1"}}})
}
