package extract

import (
	"slices"
	"testing"

	"compromisos/document"
)

func TestBodiesThatSignAsAGroup(t *testing.T) {
	d := read(t, &document.File{Blocks: []document.Block{
		heading(1, "Carta aberta sobre os arquivos"), para("Pedimos que as plantas do porto se publiquem em formato aberto antes do fim do ano."),
		para("Com os melhores cumprimentos,"), para("Pela Rede dos Arquivos Abertos"),
		para("Associação Farol"), para("Centro de Estudos do Mar"), para("Oficina, Mar e Rio,|Lda"), para("Cais Aberto"),
	}})[0]
	want := []string{"Associação Farol |  | Associação Farol", "Centro de Estudos do Mar |  | Centro de Estudos do Mar", "Oficina, Mar e Rio, Lda |  | Oficina, Mar e Rio, Lda", "Cais Aberto |  | Cais Aberto"}
	if got := signerLines(d); !slices.Equal(got, want) {
		t.Errorf("signatories %q", got)
	}
	if len(d.MemberLists) != 1 || str(d.MemberLists[0].Group) != "Rede dos Arquivos Abertos" || len(d.MemberLists[0].Members) != 4 {
		t.Errorf("member lists %+v", d.MemberLists)
	}
}

func TestAGroupSignsBesideAPerson(t *testing.T) {
	d := read(t, &document.File{Blocks: []document.Block{
		heading(1, "Acuerdo para abrir los archivos"), para("Las partes acuerdan abrir los archivos del puerto durante el año, de acuerdo con sus capacidades."),
		para("POR LA SECRETARÍA DE MARINA"), para("MSc. Ana Ruiz Mar|Directora General"),
		para("POR EL NÚCLEO DE ORGANIZACIONES DEL PUERTO"), para("Asociación Faro|Red Norte|Taller Mar, A.C."),
	}})[0]
	want := []string{"Ana Ruiz Mar | Directora General | SECRETARÍA DE MARINA", "Asociación Faro |  | Asociación Faro", "Red Norte |  | Red Norte", "Taller Mar, A.C. |  | Taller Mar, A.C."}
	if got := signerLines(d); !slices.Equal(got, want) {
		t.Errorf("signatories %q", got)
	}
	if len(d.MemberLists) != 1 || len(d.MemberLists[0].Members) != 3 {
		t.Errorf("member lists %+v", d.MemberLists)
	}
}

func TestPersonsWhoSignForABodyAreNoMembers(t *testing.T) {
	d := read(t, &document.File{Blocks: []document.Block{
		heading(1, "Carta abierta"), para("Pedimos que los planos del puerto se publiquen en formato abierto antes de fin de año."),
		para("Atentamente"), para("Por el Comité de Faros"), para("Ana Ruiz Mar|Luis Paz Río|Eva Sol Luna"),
	}})[0]
	if len(d.MemberLists) != 0 {
		t.Errorf("member lists %+v", d.MemberLists)
	}
}

func TestSignaturesBeforeTheEnd(t *testing.T) {
	signed := []document.Block{para("Ana Ruiz Mar|Directora del Instituto del Puerto"), para("Luis Paz Río|Coordinador de la Red Norte")}
	want := []string{"Ana Ruiz Mar | Directora del Instituto del Puerto | Instituto del Puerto", "Luis Paz Río | Coordinador de la Red Norte | Red Norte"}
	annex := table([]string{"No.", "Compromiso", "Responsable", "Fecha"}, []string{"1", "Abrir los planos", "Red Norte", "3 de mayo de 2022"})
	tests := []struct {
		name   string
		behind []document.Block
		more   []string
	}{
		{"witnesses who have not signed", []document.Block{para("Testigos:"), para("Nombre: ________ Nombre: ________|DNI: DNI:")}, nil},
		{"an annex", []document.Block{heading(2, "ANEXO ÚNICO"), para("Los trabajos siguen el cuadro que se presenta en esta hoja, que las partes revisan cada año."), annex}, nil},
		{"witnesses with labels, and an annex", []document.Block{para("Testigos:"), para("Nombre: Eva Sol Luna|DNI: 1234"), heading(2, "Anexo 1. Cronograma"), annex}, []string{"Eva Sol Luna |  | "}},
		{"the number of a section is no name", []document.Block{}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			blocks := append([]document.Block{
				heading(1, "Convenio de colaboración"), para("Las partes abren los archivos del puerto y revisan cada año los planos que se han publicado."),
				heading(2, "VI. Cierre"), para("No habiendo más asuntos que tratar, se dio por concluida la firma."),
			}, slices.Concat(signed, tt.behind)...)
			d := read(t, &document.File{Blocks: blocks})[0]
			if got := signerLines(d); !slices.Equal(got, append(slices.Clone(want), tt.more...)) {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestHonorifics(t *testing.T) {
	for line, want := range map[string]string{
		"MSc. Ana Ruiz Mar|Directora":         "MSc. | Ana Ruiz Mar",
		"Prof. Dr. Ana Ruiz Mar|Directora":    "Prof. Dr. | Ana Ruiz Mar",
		"Ana Ruiz Mar, Ph.D.|Directora":       "Ph.D. | Ana Ruiz Mar",
		"Mtra. Ana Ruiz Mar, MBA|Directora":   "Mtra. | Ana Ruiz Mar",
		"Abg. Ana Ruiz Mar|Directora":         "Abg. | Ana Ruiz Mar",
		"LIC. ANA RUIZ MAR|DIRECTORA GENERAL": "LIC. | ANA RUIZ MAR",
	} {
		d := read(t, &document.File{Blocks: []document.Block{heading(1, "Acuerdo de archivos"), para("Las partes abren los archivos del puerto y revisan cada año los planos que se publicaron."), {Kind: document.Heading, Level: 3, Text: para(line).Text}}})[0]
		if len(d.Signatories) != 1 || str(d.Signatories[0].Honorific)+" | "+d.Signatories[0].Name != want {
			t.Errorf("%s: got %+v", line, d.Signatories)
		}
	}
}
