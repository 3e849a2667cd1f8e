package extract

import (
	"testing"

	"compromisos/document"
)

// Which column numbers the rows and which says what is promised, where the heads do not.
func TestColumnRoles(t *testing.T) {
	type row struct{ number, title string }
	tests := []struct {
		name  string
		table document.Block
		want  []row
	}{
		{"a head that no vocabulary knows is that of the title", table(
			[]string{"Eje", "Faena", "Responsable", "Plazo"},
			[]string{"Mar", "Pintar los botes del muelle", "Capitanía", "mayo de 2024"},
			[]string{"Tierra", "Limpiar la bodega vieja", "Ana Roble", "junio de 2024"},
		), []row{{"", "Pintar los botes del muelle"}, {"", "Limpiar la bodega vieja"}}},
		{"a description stands in for the title", table(
			[]string{"No.", "Descripción", "Responsable", "Fecha"},
			[]string{"1", "Pintar los botes del muelle", "Capitanía", "mayo de 2024"},
		), []row{{"1", "Pintar los botes del muelle"}}},
		{"numbers under a head of their own", table(
			[]string{"Jornada", "Actividad", "Responsable", "Fecha"},
			[]string{"1", "Pintar los botes", "Capitanía", "mayo de 2024"},
			[]string{"2", "Limpiar la bodega", "Ana Roble", "junio de 2024"},
		), []row{{"1", "Pintar los botes"}, {"2", "Limpiar la bodega"}}},
		{"a number that comes twice is none", table(
			[]string{"Muelle", "Actividad", "Responsable", "Fecha"},
			[]string{"1", "Pintar los botes", "Capitanía", "mayo de 2024"},
			[]string{"1", "Limpiar la bodega", "Ana Roble", "junio de 2024"},
		), []row{{"", "Pintar los botes"}, {"", "Limpiar la bodega"}}},
		{"who answers, but until no day", table(
			[]string{"Bote", "Responsable", "Color"},
			[]string{"El viejo bote rojo", "Ana Roble", "rojo"},
		), nil},
		{"names are no titles", table(
			[]string{"Bote", "Responsable", "Fecha"},
			[]string{"Aurora", "Ana Roble", "mayo de 2024"},
			[]string{"Brisa", "Luis Encino", "junio de 2024"},
		), nil},
		{"what is proposed, though nobody answers for it", table(
			[]string{"Mesa", "Faena propuesta", "Problema identificado", "Votos"},
			[]string{"Mar", "Pintar los botes", "Botes oxidados", "7"},
		), nil},
		{"proposals with votes", table(
			[]string{"Mesa", "Acción propuesta", "Problema identificado", "Votos"},
			[]string{"Mar", "Pintar los botes", "Botes oxidados", "7"},
		), []row{{"", "Pintar los botes"}}},
		{"names with posts and telephones", table(
			[]string{"Nombre", "Cargo", "Teléfono"},
			[]string{"Ana Roble", "Capitana del puerto", "555 1234"},
		), nil},
		{"codes that a narrow column broke", table(
			[]string{"Clave", "Compromiso", "Responsable"},
			[]string{"CT/8E/|01", "Pintar los botes", "Capitanía"},
		), []row{{"CT/8E/01", "Pintar los botes"}}},
		{"some rows are empty", table(
			[]string{"Faena", "Responsable", "Fecha"},
			[]string{"Pintar los botes del muelle", "Ana Roble", "mayo de 2024"},
			[]string{"", "Luis Encino", "junio de 2024"},
		), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := &document.File{Language: "es", Blocks: []document.Block{para("El puerto y sus botes"), tt.table}}
			var got []row
			for _, d := range read(t, f) {
				for _, c := range d.Commitments {
					r := row{title: *c.Title}
					if c.Number != nil {
						r.number = *c.Number
					}
					got = append(got, r)
				}
			}
			if len(got) != len(tt.want) {
				t.Fatalf("got %q, want %q", got, tt.want)
			}
			for i := range got {
				if got[i] != tt.want[i] {
					t.Errorf("row %d: got %q, want %q", i, got[i], tt.want[i])
				}
			}
		})
	}
}

// A head that joins a label to one of the details is of the details.
func TestHeadsOfTwoLabels(t *testing.T) {
	l := spanish(t)
	for head, want := range map[string]string{
		"Evidencias":                          "results",
		"Evidencias y observaciones":          "details",
		"Productos y resultados esperados":    "results",
		"Funcionario responsable":             "responsible",
		"Institución a cargo":                 "responsible",
		"Área o persona responsable":          "responsible",
		"Instituciones corresponsables":       "details",
		"Responsable de la ejecución":         "responsible",
		"Fecha límite de entrega":             "deadline",
		"Fecha de inicio y término":           "period",
		"Fecha prevista de conclusión":        "deadline",
		"Grado de avance de la medida":        "status",
		"Medidas comprometidas":               "title",
		"Cód. de la medida":                   "number",
		"N.°":                                 "number",
		"Comité coordinador":                  "details",
		"Fecha de elaboración":                "period",
		"Situación del muelle y de los botes": "details",
	} {
		if got := l.columnField(head); got != want {
			t.Errorf("%q: got %s, want %s", head, got, want)
		}
	}
}
