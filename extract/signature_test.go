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
			"a witness of honour, his number in doubt",
			[]document.Block{para("Lic. Ana Ruiz Mar|Directora del Puerto"), para("TESTIGO(S) DE HONOR"), para("Dr. Luis Paz Río|Rector")},
			[]string{"Ana Ruiz Mar | Directora del Puerto | Puerto", "Luis Paz Río | Rector | "},
		},
		{
			"labels beside name and office",
			[]document.Block{para("Firman"), para("Nombre: Ana Ruiz Mar|Cargo: Rectora|Fecha: 3 de mayo de 2021|Firma: ______"), para("Nombre: Luis Paz Río|Cargo: Coordinador de la Red de Archivos|RFC: XXXX000000|Firma: ______")},
			[]string{"Ana Ruiz Mar | Rectora | ", "Luis Paz Río | Coordinador de la Red de Archivos | Red de Archivos"},
		},
		{
			"a body with a colon over each",
			[]document.Block{para("Por la Secretaría de Marina:"), para("Lic. Ana Ruiz Mar, Directora General"), para("Por la Red de Archivos:"), para("Dr. Luis Paz Río, Coordinador")},
			[]string{"Ana Ruiz Mar | Directora General | Secretaría de Marina", "Luis Paz Río | Coordinador | Red de Archivos"},
		},
		{
			"names under rules, nothing below",
			[]document.Block{para("__________"), para("Ana Ruiz Mar"), para("__________"), para("Luis Paz Río")},
			[]string{"Ana Ruiz Mar |  | ", "Luis Paz Río |  | "},
		},
		{
			"a body over each, no word for one in the second",
			[]document.Block{para("Atentamente"), para("Faro Cívico A.C.|Ana Ruiz Mar, Directora"), para("Taller Mar|Luis Paz Río, Coordinador")},
			[]string{"Ana Ruiz Mar | Directora | Faro Cívico A.C.", "Luis Paz Río | Coordinador | Taller Mar"},
		},
		{
			"the body after a dash",
			[]document.Block{para("Atentamente"), para("Ana Ruiz Mar – Instituto del Puerto"), para("Luis Paz Río – Faro Cívico A.C.")},
			[]string{"Ana Ruiz Mar | Instituto del Puerto | Instituto del Puerto", "Luis Paz Río | Faro Cívico A.C. | Faro Cívico A.C."},
		},
		{
			"a table whose cells are signed",
			[]document.Block{table([]string{"POR LA SECRETARÍA DE MARINA", "POR LA RED DE ARCHIVOS"}, []string{"______", "______"}, []string{"LIC. ANA RUIZ MAR", "DR. LUIS PAZ RÍO"}, []string{"DIRECTORA GENERAL", "COORDINADOR"})},
			[]string{"ANA RUIZ MAR | DIRECTORA GENERAL | SECRETARÍA DE MARINA", "LUIS PAZ RÍO | COORDINADOR | RED DE ARCHIVOS"},
		},
		{
			"a table of figures is no signature",
			[]document.Block{table([]string{"Mes", "Barcos"}, []string{"Enero", "12"}, []string{"Febrero", "30"})},
			nil,
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

func TestWhoGetsACopyDoesNotSign(t *testing.T) {
	d := read(t, &document.File{Blocks: []document.Block{
		para("Colima, a 3 de mayo de 2021"),
		para("Estimadas personas titulares, les pedimos que abran los archivos del puerto a quien los quiera leer."),
		para("Atentamente"), para("Faro Cívico A.C.|Surco, Centro de Estudios"), para("c.c.p. Secretaría de Marina"),
	}})[0]
	want := []string{"Faro Cívico A.C. |  | Faro Cívico A.C.", "Surco, Centro de Estudios |  | Surco, Centro de Estudios"}
	if got := signerLines(d); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
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

func TestSignatureBlocksOfLanguages(t *testing.T) {
	en := []document.Block{
		heading(1, "Memorandum of understanding on the archives of the port"), para("Cork, 3 May 2021"),
		para("The parties will work together so that the archives of the port are kept and can be read by all who ask for it."),
	}
	pt := []document.Block{
		heading(1, "Acordo de cooperação sobre os arquivos do porto"), para("Recife, 3 de maio de 2021"),
		para("As partes trabalham juntas para que os arquivos do porto se conservem e possam ser consultados por quem o pedir."),
	}
	tests := []struct {
		name   string
		blocks []document.Block
		want   []string
	}{
		{
			"for a body, and a witness", append(slices.Clone(en), para("For the Ministry of Culture|______|Mary Rivers|Minister for Culture"), para("WITNESS"), para("______|Rose Cannon|Director of the Port Institute")),
			[]string{"Mary Rivers | Minister for Culture | Ministry of Culture", "Rose Cannon | Director of the Port Institute | Port Institute"},
		},
		{
			"signed on behalf of", append(slices.Clone(en), para("Signed on behalf of the Port Network by:"), para("______"), para("John Abbott"), para("Coordinator")),
			[]string{"John Abbott | Coordinator | Port Network"},
		},
		{
			"the body on the next line, labels below", append(slices.Clone(en), para("For and on behalf of|THE PORT NETWORK"), para("Name: John Abbott|Title: Coordinator|Date: 3 May 2021")),
			[]string{"John Abbott | Coordinator | THE PORT NETWORK"},
		},
		{
			"portuguese, and witnesses by number", append(slices.Clone(pt), para("Pelo Ministério da Cultura|______|MARTA RIOS|Ministra da Cultura"), para("Testemunhas:"), para("______|Rosa Campos|CPF: 000.000.000-00")),
			[]string{"MARTA RIOS | Ministra da Cultura | Ministério da Cultura", "Rosa Campos |  | "},
		},
		{
			"places for two witnesses on one line", append(slices.Clone(pt), para("______|MARTA RIOS|Ministra da Cultura"), para("Testemunhas:"), para("1. ____________ 2. ____________|Nome: Rosa Campos")),
			[]string{"MARTA RIOS | Ministra da Cultura | Ministério da Cultura", "Rosa Campos |  | "},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := signerLines(read(t, &document.File{Blocks: tt.blocks})[0]); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
