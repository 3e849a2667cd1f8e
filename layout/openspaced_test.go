package layout

import (
	"slices"
	"testing"
)

// spacedRow writes a row of three cells, the second over two lines, from y down; drop is
// how far the others stand below its first line.
func (s *sheet) spacedRow(y, drop float64, number, a, b, who string) {
	s.text(80, y+drop, plain, number)
	s.lines(120, y, plain, a, b)
	s.text(400, y+drop, plain, who)
}

// TestRowsToldBySpace has matrices of texts without rules between their rows.
func TestRowsToldBySpace(t *testing.T) {
	xs := []float64{80, 120, 400}
	three := func(drop float64) func(*sheet) {
		return func(s *sheet) {
			s.across(76, 520, 100, 116, 240)
			s.cells(112, bold, xs, "No.", "Actividad", "Encargo")
			s.spacedRow(132, drop, "1", "Levantar el censo de los pozos que hay en la", "cuenca alta", "Obras")
			s.spacedRow(168, drop, "2", "Medir el nivel de los pozos cada quince días hasta", "2031", "Riego")
			s.spacedRow(204, drop, "3", "Publicar el mapa de los pozos y de sus dueños en", "el portal", "Archivo")
		}
	}
	want := []string{"T 4x3 h1", "| No. | Actividad | Encargo",
		"| 1 | Levantar el censo de los pozos que hay en la cuenca alta | Obras",
		"| 2 | Medir el nivel de los pozos cada quince días hasta 2031 | Riego",
		"| 3 | Publicar el mapa de los pozos y de sus dueños en el portal | Archivo"}
	run(t, []layoutCase{
		{"cells at the top of the row", one(three(0)), want},
		{"cells in the middle of the row", one(three(6)), want},
		{"cells at the foot of the row", one(three(12)), want},
		{"no rules at all below a bold head", one(func(s *sheet) {
			three(6)(s)
			s.Rulings = nil
		}), want},
	}, false)
}

// TestEndsOfTables has tables whose head or last row the rules leave out.
func TestEndsOfTables(t *testing.T) {
	xs := []float64{80, 300}
	rows := func(s *sheet, y float64) {
		s.cells(y, plain, xs, "Ana Tovar", "Archivo")
		s.cells(y+16, plain, xs, "Luis Peña", "Obras")
		s.cells(y+32, plain, xs, "Eva Ruz", "Salud")
	}
	want := []string{"T 4x2 h1", "| Nombre | Oficina", "| Ana Tovar | Archivo", "| Luis Peña | Obras", "| Eva Ruz | Salud"}
	run(t, []layoutCase{
		{"the head above the first rule", one(func(s *sheet) {
			s.cells(112, bold, xs, "Nombre", "Oficina")
			s.across(76, 520, 116, 132, 148, 164)
			rows(s, 128)
		}), want},
		{"the last row below the last rule", one(func(s *sheet) {
			s.cells(112, bold, xs, "Nombre", "Oficina")
			s.across(76, 520, 100, 116, 132, 148, 164)
			rows(s, 128)
			s.cells(176, plain, xs, "Iris Cab", "Riego")
		}), slices.Concat([]string{"T 5x2 h1"}, want[1:], []string{"| Iris Cab | Riego"})},
		{"a box around each name of the head", one(func(s *sheet) {
			s.grid([]float64{76, 296, 520}, []float64{100, 116})
			s.cells(112, bold, xs, "Nombre", "Oficina")
			s.across(76, 520, 132, 148, 164)
			rows(s, 128)
		}), want},
	}, false)
}

// TestOpenTableOverPages has a matrix whose text leaves other alleys on the second page.
func TestOpenTableOverPages(t *testing.T) {
	xs := []float64{80, 120, 400}
	first := func(s *sheet) {
		s.across(76, 520, 600, 616, 640, 664)
		s.cells(612, bold, xs, "No.", "Actividad", "Encargo")
		s.cells(632, plain, xs, "1", "Levantar el censo de los pozos que hay", "Obras")
		s.cells(656, plain, xs, "2", "Medir el nivel de los pozos", "Riego")
	}
	runKept(t, []layoutCase{
		{"its columns keep their edges", two(first, func(s *sheet) {
			s.across(76, 520, 60, 84, 108)
			s.cells(76, plain, xs, "3", "Cerrar pozos", "Obras")
			s.cells(100, plain, xs, "14", "Abrir otros", "Riego")
		}), []string{"T 5x3 h1", "| No. | Actividad | Encargo", "| 1 | Levantar el censo de los pozos que hay | Obras", "| 2 | Medir el nivel de los pozos | Riego", "| 3 | Cerrar pozos | Obras", "| 14 | Abrir otros | Riego"}},
		{"another head names another table", two(first, func(s *sheet) {
			s.across(76, 520, 60, 76, 100, 124)
			s.cells(72, bold, xs, "No.", "Riesgo", "Aviso")
			s.cells(92, plain, xs, "1", "Sequía", "Obras")
			s.cells(116, plain, xs, "2", "Derrumbe", "Riego")
		}), []string{"T 3x3 h1", "| No. | Actividad | Encargo", "| 1 | Levantar el censo de los pozos que hay | Obras", "| 2 | Medir el nivel de los pozos | Riego", "T 3x3 h1", "| No. | Riesgo | Aviso", "| 1 | Sequía | Obras", "| 2 | Derrumbe | Riego"}},
	})
}
