package extract

import (
	"slices"
	"testing"

	"compromisos/document"
)

// memberListsOf gives each list as its group and its names.
func memberListsOf(t *testing.T, blocks ...document.Block) [][]string {
	t.Helper()
	var out [][]string
	for _, l := range read(t, &document.File{Blocks: blocks})[0].MemberLists {
		out = append(out, append([]string{str(l.Group)}, memberNames(l)...))
	}
	return out
}

func TestMembersInAClause(t *testing.T) {
	tests := []struct {
		name, text string
		want       [][]string
	}{
		{
			"bodies by commas alone",
			"La Mesa del Puerto está integrada por la Secretaría de Marina, el Instituto de Archivos y la Red de Muelles Vivos, y se reunirá cada mes.",
			[][]string{{"Mesa del Puerto", "Secretaría de Marina", "Instituto de Archivos", "Red de Muelles Vivos"}},
		},
		{
			"the last two by an and, the sentence behind them",
			"El Comité de Faros, integrado por: Instituto de Archivos; Secretaría de Comercio y Servicios; Fundación Luz y Red de Bibliotecas, sesionará en junio.",
			[][]string{{"Comité de Faros", "Instituto de Archivos", "Secretaría de Comercio y Servicios", "Fundación Luz", "Red de Bibliotecas"}},
		},
		{"an and inside a name", "El Comité de Faros está integrado por: Instituto de Archivos; Red Norte; y Ministerio de Comercio y Servicio Portuario.",
			[][]string{{"Comité de Faros", "Instituto de Archivos", "Red Norte", "Ministerio de Comercio y Servicio Portuario"}}},
		{"an aside between dashes", "Los integrantes del Comité de Faros —conformado por la Secretaría de Marina, la Red Norte y el Instituto de Archivos— se reunieron.", nil},
		{"things by commas", "El Sistema de Archivos está formado por Salas, Mapas, Planos y Libros de la costa.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := memberListsOf(t, heading(1, "Comunicado del puerto"), para(tt.text))
			if !slices.EqualFunc(got, tt.want, slices.Equal[[]string]) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTheBodyThatMet(t *testing.T) {
	list := []document.Block{heading(2, "Asistentes"), item("Ana Ruiz Mar"), item("Luis Paz Río")}
	english := []document.Block{heading(2, "Attendance"), item("Amina Hart"), item("Ruben Okoro")}
	tests := []struct {
		name, title, opening string
		list                 []document.Block
		want                 string
	}{
		{"the word for a body comes last", "Minutes of the 3rd Meeting of the Riverside Open Water Forum", "The minutes were read.", english, "Riverside Open Water Forum"},
		{"a group", "Minutes of the Harbour Records Group", "The minutes were read.", english, "Harbour Records Group"},
		{"before the word for the minutes", "RIVERSIDE WATER PANEL MINUTES", "The minutes were read.", english, "RIVERSIDE WATER PANEL"},
		{"a unit", "Minuta de la Comisión de Archivos", "Se leyó la minuta.", list, "Comisión de Archivos"},
		{"in the opening", "Minuta de la segunda reunión", "En Colima, el 3 de mayo de 2021, se reunieron los integrantes del Comité de Faros (CF) para revisar los planos.", list, "Comité de Faros"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := memberListsOf(t, append([]document.Block{heading(1, tt.title), para(tt.opening)}, tt.list...)...)
			if len(got) != 1 || got[0][0] != tt.want {
				t.Errorf("got %q, want the group %q", got, tt.want)
			}
		})
	}
}

func TestAttendantsInARunOfLines(t *testing.T) {
	want := []string{"Mesa de Archivos", "Ana Ruiz Mar", "Luis Paz Río", "Eva Sol Luna", "Iván Mar Alto"}
	for name, text := range map[string]string{
		"semicolons":      "Asisten: Ana Ruiz Mar; Luis Paz|Río; Eva Sol Luna;|y Iván Mar Alto.",
		"commas":          "Asistentes: Ana Ruiz Mar, Luis Paz|Río, Eva Sol Luna y Iván Mar Alto.",
		"one a line":      "Presentes: Ana Ruiz Mar|Luis Paz Río|Eva Sol Luna|Iván Mar Alto",
		"bodies in them":  "Participantes: Ana Ruiz Mar (Red Norte), Luis Paz Río|(Marina), Eva Sol Luna (Faro) y Iván Mar Alto (Faro).",
		"after a heading": "Fecha: 3 de mayo de 2021|Asistencia: Ana Ruiz Mar, Luis Paz Río, Eva Sol Luna, Iván Mar Alto|Lugar: Colima",
	} {
		t.Run(name, func(t *testing.T) {
			got := memberListsOf(t, heading(1, "Minuta de la Mesa de Archivos"), para(text))
			if len(got) != 1 || !slices.Equal(got[0], want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestAttendanceTables(t *testing.T) {
	want := []string{"Mesa de Archivos", "Ana Ruiz Mar", "Luis Paz Río"}
	rows := [][]string{{"Ana Ruiz Mar", "Instituto del Puerto"}, {"Luis Paz Río", "Red Norte"}}
	tests := []struct {
		name   string
		blocks []document.Block
	}{
		{"names and surnames", []document.Block{heading(2, "I. Participantes"), table(append([][]string{{"Nombres y apellidos", "Entidad u organización"}}, rows...)...)}},
		{"a sentence between", []document.Block{heading(2, "1. Asistencia"), para("Estuvieron en la sesión:"), table(append([][]string{{"Nombre", "Institución"}}, rows...)...)}},
		{"no heads", []document.Block{heading(2, "Asistentes"), table(rows...)}},
		{"to sign in, without a heading", []document.Block{para("La sesión se cerró a las dos."), table([]string{"Nombre", "Cargo", "Firma"}, []string{"Ana Ruiz Mar", "Directora", ""}, []string{"Luis Paz Río", "Vocal", ""})}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := memberListsOf(t, append([]document.Block{heading(1, "Minuta de la Mesa de Archivos")}, tt.blocks...)...)
			if len(got) != 1 || !slices.Equal(got[0], want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
