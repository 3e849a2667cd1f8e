package extract

import (
	"slices"
	"strings"
	"testing"

	"compromisos/document"
)

func TestMemberLists(t *testing.T) {
	title := heading(1, "Comunicado de la Red de Archivos")
	tests := []struct {
		name   string
		blocks []document.Block
		want   []string // "name | acronym | place"
	}{
		{
			"semicolons, places in brackets, a comma that slipped in",
			[]document.Block{para("La Red de Archivos es una red de 4 organizaciones comprometidas con los puertos: Faro Cívico (Colima); Taller Mar (CDMX); Surco y Sal (¿Qué pasa? Sonora); Ríos Vivos (Sonora), y Norte Abierto (CDMX).")},
			[]string{"Faro Cívico |  | Colima", "Taller Mar |  | CDMX", "Surco y Sal (¿Qué pasa? Sonora) |  | ", "Ríos Vivos |  | Sonora", "Norte Abierto |  | CDMX"},
		},
		{
			"letters before the items, commas inside them",
			[]document.Block{para("La Red de Archivos está integrada por: a) Faro, Luz y Costa A.C.; b) Taller Mar, y c) Observatorio de Ríos (ODR).")},
			[]string{"Faro, Luz y Costa A.C. |  | ", "Taller Mar |  | ", "Observatorio de Ríos | ODR | "},
		},
		{
			"an article before a name and a clause behind it",
			[]document.Block{para("El comité está integrado por: Faro Cívico; el Taller Mar, del que forman parte doce barcas; y Ríos Vivos.")},
			[]string{"Faro Cívico |  | ", "Taller Mar |  | ", "Ríos Vivos |  | "},
		},
		{
			"one a line under a heading",
			[]document.Block{heading(2, "Integrantes"), para("Faro, Luz y Costa A.C.|Taller Mar|Observatorio de Ríos (ODR)"), para("La red se reunió ayer para hablar de los planos del puerto.")},
			[]string{"Faro, Luz y Costa A.C. |  | ", "Taller Mar |  | ", "Observatorio de Ríos | ODR | "},
		},
		{
			"bulleted",
			[]document.Block{heading(2, "Organizaciones firmantes"), item("Faro Cívico"), item("Taller Mar (Sonora)")},
			[]string{"Faro Cívico |  | ", "Taller Mar |  | Sonora"},
		},
		{
			"clauses of a sentence are no names",
			[]document.Block{para("El archivo está formado por cuatro salas; en cada una hay planos; nadie los ha contado.")},
			nil,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, l := range read(t, &document.File{Blocks: append([]document.Block{title}, tt.blocks...)})[0].MemberLists {
				for _, m := range l.Members {
					got = append(got, strings.Join([]string{m.Name, str(m.Acronym), str(m.Place)}, " | "))
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestAttendanceWithAbsences(t *testing.T) {
	d := read(t, &document.File{Blocks: []document.Block{
		heading(1, "Minuta de la Mesa de Archivos"),
		heading(2, "Lista de asistencia"),
		table(
			[]string{"No.", "Nombre", "Institución", "Asistencia"},
			[]string{"1", "Ana Ruiz Mar", "Faro Cívico", "Presente"},
			[]string{"2", "Luis Paz Río", "Taller Mar", "Ausente"},
			[]string{"3", "Eva Sol Luna", "Taller Mar", "Sí"},
		),
	}})[0]
	if len(d.MemberLists) != 1 {
		t.Fatalf("member lists %+v", d.MemberLists)
	}
	if got := memberNames(d.MemberLists[0]); !slices.Equal(got, []string{"Ana Ruiz Mar", "Eva Sol Luna"}) {
		t.Errorf("attendants %q", got)
	}
	if len(d.Signatories) != 0 {
		t.Errorf("attendants do not sign: %+v", d.Signatories)
	}
}

func TestWhatAPersonDoesThere(t *testing.T) {
	d := read(t, &document.File{Blocks: []document.Block{
		heading(1, "Minutes of the harbour group"), para("The group met on 3 May 2021 and looked at the state of the piers."),
		heading(2, "Present"), item("Dr Amina Hart (Chair), Harbour Board"), item("Mr Ruben Okoro, Data Union"),
	}})[0]
	if got := memberNames(d.MemberLists[0]); !slices.Equal(got, []string{"Amina Hart", "Ruben Okoro"}) {
		t.Errorf("got %q", got)
	}
}

func TestAFormOfLabelsTellsItsLanguage(t *testing.T) {
	d := read(t, &document.File{Blocks: []document.Block{
		heading(1, "Compromisso 7 – Dados abertos de pesca"),
		table([]string{"Órgão responsável", "Agência de Pesca"}, []string{"Próximos passos", "Abrir bases de dados"}, []string{"Data de início", "Outubro de 2018"}),
	}})[0]
	if d.Language != "pt" {
		t.Errorf("language %q", d.Language)
	}
}

func TestPeopleWithTheirBodies(t *testing.T) {
	d := read(t, &document.File{Blocks: []document.Block{
		heading(1, "Minuta de la Mesa de Archivos"),
		heading(2, "Asistentes"),
		para("Mtra. Ana Ruiz Mar, Directora del Instituto del Puerto"),
		para("Luis Paz Río – Red de Archivos"), para("Eva Sol Luna (ODR)"), para("Iván Mar Alto (justificó)"),
	}})[0]
	if len(d.MemberLists) != 1 {
		t.Fatalf("member lists %+v", d.MemberLists)
	}
	var got []string
	for _, m := range d.MemberLists[0].Members {
		got = append(got, m.Name+" | "+str(m.Organization))
	}
	want := []string{"Ana Ruiz Mar | instituto-del-puerto", "Luis Paz Río | red-de-archivos", "Eva Sol Luna | odr"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPlacesAfterCommas(t *testing.T) {
	tests := []struct {
		name  string
		items []string
		want  []string // "name | place"
	}{
		{"the place of the document", []string{"Faro Cívico, Colima", "Taller Mar"}, []string{"Faro Cívico | Colima", "Taller Mar | "}},
		{"a place that another has in brackets", []string{"Faro Cívico (Nayarit)", "Taller Mar, Nayarit"}, []string{"Faro Cívico | Nayarit", "Taller Mar | Nayarit"}},
		{"most have one", []string{"Faro Cívico, Sinaloa", "Taller Mar, Nayarit", "Surco A.C."}, []string{"Faro Cívico | Sinaloa", "Taller Mar | Nayarit", "Surco A.C. | "}},
		{"names with commas", []string{"Surco, Centro de Estudios", "Datos, Costas y Mares", "Faro, Taller A.C."}, []string{"Surco, Centro de Estudios | ", "Datos, Costas y Mares | ", "Faro, Taller A.C. | "}},
		{"one comma of unknown use", []string{"Agua, Tierra", "Taller Mar", "Faro Cívico"}, []string{"Agua, Tierra | ", "Taller Mar | ", "Faro Cívico | "}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			blocks := []document.Block{heading(1, "Comunicado de la Red de Archivos"), para("Colima, Colima, a 3 de mayo de 2021"), para("La Red de Archivos está integrada por:")}
			for _, s := range tt.items {
				blocks = append(blocks, item(s))
			}
			d := read(t, &document.File{Blocks: blocks})[0]
			if len(d.MemberLists) == 0 {
				t.Fatal("no member list")
			}
			var got []string
			for _, m := range d.MemberLists[0].Members {
				got = append(got, m.Name+" | "+str(m.Place))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestAffiliation(t *testing.T) {
	d := read(t, &document.File{Blocks: []document.Block{
		heading(1, "Minuta de la Mesa de Archivos"), heading(2, "Lista de asistencia"),
		table([]string{"Nombre", "Institución"}, []string{"Ana Ruiz Mar", "Observatorio de Ríos (ODR)"}, []string{"Luis Paz Río", ""}),
	}})[0]
	if len(d.MemberLists) != 1 || len(d.MemberLists[0].Members) != 2 {
		t.Fatalf("member lists %+v", d.MemberLists)
	}
	first, second := d.MemberLists[0].Members[0], d.MemberLists[0].Members[1]
	if str(first.Affiliation) != "Observatorio de Ríos (ODR)" || str(first.Organization) != "odr" || second.Affiliation != nil {
		t.Errorf("got %q (%q) and %q", str(first.Affiliation), str(first.Organization), str(second.Affiliation))
	}
}
