package extract

import (
	"slices"
	"strings"
	"testing"

	"compromisos/document"
	"compromisos/record"
)

// signerLines gives signatories as "name | role | organizations".
func signerLines(d record.Document) []string {
	var out []string
	for _, s := range d.Signatories {
		out = append(out, strings.Join([]string{s.Name, str(s.Role), strings.Join(s.Organizations, ", ")}, " | "))
	}
	return out
}

func TestSignatureBlocks(t *testing.T) {
	tests := []struct {
		name   string
		blocks []document.Block
		want   []string
	}{
		{
			"for bodies, side by side, with marks, rules and a wrapped post",
			[]document.Block{
				para("POR LA SECRETARÍA DE MARINA|(RÚBRICA)|__________|MTRA. ANA RUIZ MAR|DIRECTORA GENERAL DE ARCHIVOS Y|BIBLIOTECAS DE LA COSTA"),
				para("POR LA UNIVERSIDAD DEL GOLFO|(RÚBRICA)|__________|DR. LUIS PAZ RÍO|RECTOR"),
			},
			[]string{
				"ANA RUIZ MAR | DIRECTORA GENERAL DE ARCHIVOS Y BIBLIOTECAS DE LA COSTA | SECRETARÍA DE MARINA",
				"LUIS PAZ RÍO | RECTOR | UNIVERSIDAD DEL GOLFO",
			},
		},
		{
			"witnesses",
			[]document.Block{para("Lic. Ana Ruiz Mar|Directora del Puerto"), para("TESTIGOS"), para("Dr. Luis Paz Río|Coordinador de Proyectos")},
			[]string{"Ana Ruiz Mar | Directora del Puerto | Puerto", "Luis Paz Río | Coordinador de Proyectos | "},
		},
		{
			"a witness by the line below the name",
			[]document.Block{para("Lic. Ana Ruiz Mar|Directora del Puerto"), para("Luis Paz Río|Testigo")},
			[]string{"Ana Ruiz Mar | Directora del Puerto | Puerto", "Luis Paz Río | Testigo | "},
		},
		{
			"each body over its people",
			[]document.Block{para("Atentamente"), para("Instituto del Puerto"), para("Ana Ruiz Mar|Directora"), para("Red de Archivos"), para("Luis Paz Río|Coordinador")},
			[]string{"Ana Ruiz Mar | Directora | Instituto del Puerto", "Luis Paz Río | Coordinador | Red de Archivos"},
		},
		{
			"the office over the name",
			[]document.Block{para("Atentamente"), para("La Directora General del Instituto del Puerto"), para("__________"), para("Mtra. Ana Ruiz Mar")},
			[]string{"Ana Ruiz Mar | La Directora General del Instituto del Puerto | Instituto del Puerto"},
		},
		{
			"the rule after the name",
			[]document.Block{para("Lic. Ana Ruiz Mar __________|Directora de Sistemas")},
			[]string{"Ana Ruiz Mar | Directora de Sistemas | "},
		},
		{
			"the office after a comma",
			[]document.Block{para("Atentamente"), para("Ana Ruiz Mar, Directora del Instituto del Puerto"), para("Luis Paz Río, Coordinador de la Red de Archivos")},
			[]string{
				"Ana Ruiz Mar | Directora del Instituto del Puerto | Instituto del Puerto",
				"Luis Paz Río | Coordinador de la Red de Archivos | Red de Archivos",
			},
		},
		{
			"names in capitals",
			[]document.Block{para("ATENTAMENTE"), para("ANA RUIZ MAR"), para("DIRECTORA DEL INSTITUTO DEL PUERTO")},
			[]string{"ANA RUIZ MAR | DIRECTORA DEL INSTITUTO DEL PUERTO | INSTITUTO DEL PUERTO"},
		},
		{
			"bodies in a list, and those that support them",
			[]document.Block{para("Firman:"), item("Faro Cívico A.C."), item("Taller Mar"), para("Con el apoyo de:"), item("Observatorio de Ríos")},
			[]string{"Faro Cívico A.C. |  | Faro Cívico A.C.", "Taller Mar |  | Taller Mar", "Observatorio de Ríos |  | Observatorio de Ríos"},
		},
		{
			"a table to sign in",
			[]document.Block{table([]string{"Nombre", "Cargo", "Firma"}, []string{"Lic. Ana Ruiz Mar", "Directora del Instituto del Puerto", ""}, []string{"Luis Paz Río", "Rector", ""})},
			[]string{"Ana Ruiz Mar | Directora del Instituto del Puerto | Instituto del Puerto", "Luis Paz Río | Rector | "},
		},
		{
			"bodies under a heading",
			[]document.Block{heading(2, "Organizaciones firmantes:"), para("Faro Cívico A.C."), para("Taller Mar")},
			[]string{"Faro Cívico A.C. |  | Faro Cívico A.C.", "Taller Mar |  | Taller Mar"},
		},
		{
			"those who were absent do not sign",
			[]document.Block{heading(2, "Ausentes"), para("Lic. Ana Ruiz Mar|Directora del Puerto")},
			nil,
		},
	}
	body := para("Las partes acuerdan lo que sigue sobre los archivos del puerto y su apertura a quien los quiera leer desde este día.")
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			blocks := append([]document.Block{heading(1, "ACUERDO del puerto"), body}, tt.blocks...)
			got := signerLines(read(t, &document.File{Blocks: blocks})[0])
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSupportersAreNoMembers(t *testing.T) {
	d := read(t, &document.File{Blocks: []document.Block{
		para("Colima, a 3 de mayo de 2021"),
		para("Estimadas personas titulares, quienes integramos la Red de Archivos les pedimos que abran los archivos del puerto."),
		para("Atentamente"),
		para("Faro Cívico A.C.|Surco, Centro de Estudios"), para("Con el apoyo de:"), para("Observatorio de Ríos"),
	}})[0]
	if len(d.Signatories) != 3 || len(d.MemberLists) != 1 || len(d.MemberLists[0].Members) != 2 {
		t.Errorf("signatories %+v, member lists %+v", d.Signatories, d.MemberLists)
	}
}
