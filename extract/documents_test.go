package extract

import (
	"slices"
	"testing"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/record"
)

// para is a paragraph without a page; "|" in it ends a line.
func para(s string) document.Block { return block(document.Paragraph, 0, s) }

func heading(level int, s string) document.Block { return block(document.Heading, level, s) }

func item(s string) document.Block { return block(document.ListItem, 1, s) }

func block(kind document.BlockKind, level int, s string) document.Block {
	var lines []document.Text
	from := 0
	for i := range s + "|" {
		if i == len(s) || s[i] == '|' {
			lines = append(lines, document.Text{String: s[from:i]})
			from = i + 1
		}
	}
	return document.Block{Kind: kind, Level: level, Text: document.Join(" ", lines...)}
}

// table makes a table whose first row names the columns.
func table(rows ...[]string) document.Block {
	t := &document.Table{Columns: len(rows[0]), Header: 1}
	for i, r := range rows {
		var row document.Row
		for j, s := range r {
			c := document.Cell{Row: i, Col: j, RowSpan: 1, ColSpan: 1}
			if s != "" {
				c.Blocks = []document.Block{para(s)}
			}
			row.Cells = append(row.Cells, c)
		}
		t.Rows = append(t.Rows, row)
	}
	return document.Block{Kind: document.TableBlock, Table: t}
}

func read(t *testing.T, f *document.File, words ...configs.Vocabulary) []record.Document {
	t.Helper()
	vs, err := configs.Vocabularies()
	if err != nil {
		t.Fatal(err)
	}
	e, err := New(Options{Vocabularies: append(vs, words...)})
	if err != nil {
		t.Fatal(err)
	}
	docs, _ := e.Documents(f)
	return docs
}

func str(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func TestHead(t *testing.T) {
	body := para("Las partes se reunieron para revisar los avances de la agenda y tomaron nota de los pendientes que se enlistan a continuación en este documento.")
	tests := []struct {
		name                          string
		blocks                        []document.Block
		kind, title, place, addressee string
		issued                        string
	}{
		{
			"dateline before the title",
			[]document.Block{para("Colima, Colima, a 3 de mayo de 2021"), heading(1, "CONVENIO para el cuidado de los ríos"), body},
			record.Agreement, "CONVENIO para el cuidado de los ríos", "Colima, Colima", "", "2021-05-03",
		},
		{
			"lead bullets make a communiqué",
			[]document.Block{para("Lima, 3 de mayo de 2021"), heading(1, "Abren los archivos del puerto"), item("El puerto abre."), item("Habrá visitas."), body},
			record.Communique, "Abren los archivos del puerto", "Lima", "", "2021-05-03",
		},
		{
			"a heading before the salutation is whom a letter is for",
			[]document.Block{para("Colima, a 3 de mayo de 2021"), heading(2, "A las Personas Titulares de los Archivos"), para("Estimadas personas, les escribimos para saber qué pasó con los archivos del puerto."), body},
			record.Letter, "", "Colima", "las Personas Titulares de los Archivos", "2021-05-03",
		},
		{
			"labels at the head of minutes",
			[]document.Block{heading(1, "Minuta de la Mesa de Archivos"), para("Lugar: Sala Tres|Fecha: 3 de mayo de 2021"), body},
			record.Minutes, "Minuta de la Mesa de Archivos", "Sala Tres", "", "2021-05-03",
		},
		{
			"the name of a kind alone is no title where another is",
			[]document.Block{heading(1, "COMUNICADO"), heading(1, "Abren los archivos del puerto"), para("Lima, 3 de mayo de 2021"), body},
			record.Communique, "Abren los archivos del puerto", "Lima", "", "2021-05-03",
		},
		{
			"nor is the number of a communiqué",
			[]document.Block{para("Comunicado conjunto núm. 07/2021"), heading(1, "Abren los archivos del puerto"), para("Lima, 3 de mayo de 2021"), body},
			record.Communique, "Abren los archivos del puerto", "Lima", "", "2021-05-03",
		},
		{
			"a report on a plan is none, and its title stands above the name of the plan",
			[]document.Block{heading(1, "Informe de autoevaluación final"), para("II Plan de Acción del Puerto"), para("Lima, 3 de mayo de 2021"), body},
			record.Other, "Informe de autoevaluación final", "Lima", "", "2021-05-03",
		},
		{
			"what a letter is about stands between the address and the salutation",
			[]document.Block{heading(1, "Alcaldía del Puerto"), para("Lima, 3 de mayo de 2021"), para("Capitán Juan Mar"), heading(2, "Asunto: planos del muelle"), para("Estimado capitán:"), body},
			record.Letter, "", "Lima", "Alcaldía del Puerto Capitán Juan Mar", "2021-05-03",
		},
		{
			"a line of a sentence before the place of a dateline",
			[]document.Block{heading(1, "CONVENIO para el cuidado de los ríos"), para("Firmado en Colima, a 3 de mayo de 2021"), body},
			record.Agreement, "CONVENIO para el cuidado de los ríos", "Colima", "", "2021-05-03",
		},
		{
			"a letterhead and the kind stand above the title in lower headings",
			[]document.Block{heading(2, "Secretaría del Puerto"), para("Dirección de Prensa"), heading(3, "BOLETÍN DE PRENSA"), heading(1, "Abren los archivos del puerto"), item("El puerto abre."), para("LIMA, 3 de mayo de 2021.- Los archivos del puerto se abren a quien los pida, dijo hoy la capitana del muelle ante la prensa."), body},
			record.Communique, "Abren los archivos del puerto", "LIMA", "", "2021-05-03",
		},
		{
			"a subtitle between the title and the dateline is no section",
			[]document.Block{heading(1, "Hoja de ruta del puerto"), heading(2, "Elaborada por la Comisión de Muelles"), para("Vega Real (Cantabria), 3 de mayo de 2021"), heading(2, "Presentación"), body},
			record.Plan, "Hoja de ruta del puerto", "Vega Real (Cantabria)", "", "2021-05-03",
		},
		{
			"a subtitle names the kind that the title does not",
			[]document.Block{heading(1, "Los muelles que vienen"), heading(2, "Minuta de la segunda sesión"), para("Lima, 3 de mayo de 2021"), body},
			record.Minutes, "Los muelles que vienen", "Lima", "", "2021-05-03",
		},
		{
			"below the name of a body in larger type stands the title",
			[]document.Block{heading(1, "Gobierno del Puerto"), para("Capitanía"), heading(2, "Minuta de la segunda sesión"), para("Lima, 3 de mayo de 2021"), body},
			record.Minutes, "Minuta de la segunda sesión", "Lima", "", "2021-05-03",
		},
		{
			"an address that ends as one needs no salutation",
			[]document.Block{para("Lima, 3 de mayo de 2021"), para("Capitana|Rosa Mar|Alcaldía del Puerto|Presente"), body},
			record.Letter, "", "Lima", "Capitana Rosa Mar Alcaldía del Puerto", "2021-05-03",
		},
		{
			"an address above the title of an open letter",
			[]document.Block{para("Recife, 3 de maio de 2021"), para("Ao Conselho do Porto"), heading(1, "Carta aberta sobre os arquivos"), para("As associações do cais escrevem para pedir que os arquivos do porto se abram e que as plantas dos navios sejam publicadas.")},
			record.Letter, "Carta aberta sobre os arquivos", "Recife", "Conselho do Porto", "2021-05-03",
		},
		{
			"an honour that only an address gives makes a letter",
			[]document.Block{para("Recife, 3 de maio de 2021"), para("Exmo. Senhor Presidente da Câmara Municipal"), para("Assunto: arquivos do cais"), para("As associações do cais escrevem para pedir que os arquivos do porto se abram e que as plantas dos navios sejam publicadas.")},
			record.Letter, "", "Recife", "Exmo. Senhor Presidente da Câmara Municipal", "2021-05-03",
		},
		{
			"a number after its word numbers a communiqué in capitals",
			[]document.Block{para("COMUNICADO CONJUNTO No. 007"), heading(1, "Abren los archivos del puerto"), para("Lima, 3 de mayo de 2021"), body},
			record.Communique, "Abren los archivos del puerto", "Lima", "", "2021-05-03",
		},
		{
			"place and date in the sentence that opens minutes, in either order",
			[]document.Block{heading(1, "Ata da reunião do Conselho do Porto"), para("Aos três dias do mês de maio de 2021, às 14h30, na cidade de Vila Nova/RS, reuniram-se os membros do conselho para tratar da pauta e ouvir a capitania.")},
			record.Minutes, "Ata da reunião do Conselho do Porto", "Vila Nova/RS", "", "2021-05-03",
		},
		{
			"a matrix of what is to be carried out is a plan",
			[]document.Block{heading(1, "Open Harbour Implementation Matrix"), para("Cork, 3 May 2021"), para("This matrix sets out what each of the bodies has agreed to do and who answers for it.")},
			record.Plan, "Open Harbour Implementation Matrix", "Cork", "", "2021-05-03",
		},
		{
			"the hour after the date of a piece of news",
			[]document.Block{heading(1, "Abren los archivos del puerto"), para("3 de mayo de 2021 - 4:15 p. m."), item("El puerto abre."), body},
			record.Communique, "Abren los archivos del puerto", "", "", "2021-05-03",
		},
		{
			"who wrote a piece of news before its date and hour is no place",
			[]document.Block{heading(1, "Abren los archivos del puerto"), para("Por Ana Mar - 03/05/2021 10:00"), item("El puerto abre."), body},
			record.Communique, "Abren los archivos del puerto", "", "", "2021-05-03",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			docs := read(t, &document.File{Blocks: tt.blocks})
			if len(docs) != 1 {
				t.Fatalf("%d documents, want 1", len(docs))
			}
			d := docs[0]
			issued := ""
			if d.Issued != nil {
				issued = d.Issued.EDTF
			}
			got := []string{d.Kind, str(d.Title), str(d.Place), str(d.Addressee), issued}
			want := []string{tt.kind, tt.title, tt.place, tt.addressee, tt.issued}
			if !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestSplitAttachedAgreement(t *testing.T) {
	blocks := []document.Block{
		para("Lima, 3 de mayo de 2021"), heading(1, "Abren los archivos del puerto"), item("El puerto abre."),
		para("El puerto abrirá sus archivos a quien los quiera leer, según dijo la autoridad en la reunión de ayer con la prensa local."),
		para("Atentamente"), para("Lic. Ana Ruiz Mar|Directora del Puerto"),
		para("ACUERDO sobre los archivos del puerto"), para("Lima, a 1 de mayo de 2021"),
		para("Las partes acuerdan lo que sigue sobre los archivos del puerto y su apertura."),
	}
	docs := read(t, &document.File{Blocks: blocks})
	if len(docs) != 2 {
		t.Fatalf("%d documents, want 2", len(docs))
	}
	if docs[0].Kind != record.Communique || docs[1].Kind != record.Agreement {
		t.Errorf("kinds %s, %s", docs[0].Kind, docs[1].Kind)
	}
	if docs[1].Issued == nil || docs[1].Issued.EDTF != "2021-05-01" {
		t.Errorf("the agreement is dated %v", docs[1].Issued)
	}
	if len(docs[0].Signatories) != 1 || len(docs[1].Signatories) != 0 {
		t.Errorf("signatories %v, %v", docs[0].Signatories, docs[1].Signatories)
	}
}

func TestCommitmentsOfColumns(t *testing.T) {
	docs := read(t, &document.File{Blocks: []document.Block{
		para("Colima, a 3 de mayo de 2021"), heading(1, "PLAN de archivos"),
		table(
			[]string{"Núm.", "Actividad", "Área responsable", "Fecha compromiso", "Presupuesto"},
			[]string{"1.", "Limpiar el archivo", "Archivo General", "12 de junio", "Ninguno"},
			[]string{"2.", "Abrir el archivo", "Puerto", "por definir", ""},
		),
	}})
	got := docs[0].Commitments
	if len(got) != 2 {
		t.Fatalf("%d commitments, want 2", len(got))
	}
	c := got[0]
	if str(c.Number) != "1" || str(c.Title) != "Limpiar el archivo" || !slices.Equal(c.Responsible, []string{"Archivo General"}) {
		t.Errorf("first row: %+v", c)
	}
	if c.Period == nil || c.Period.EDTF != "../2021-06-12" || !slices.Equal(c.Period.Inferred, []string{"year"}) {
		t.Errorf("a deadline has an open start: %+v", c.Period)
	}
	if len(c.Details) != 1 || str(c.Details[0].Label) != "Presupuesto" {
		t.Errorf("an unknown column is a detail: %+v", c.Details)
	}
	if got[1].Period != nil || len(got[1].Details) != 1 || got[1].Details[0].Items[0] != "por definir" {
		t.Errorf("a date cell without a date is a detail: %+v", got[1])
	}
}

func TestCommitmentsOfCards(t *testing.T) {
	docs := read(t, &document.File{Blocks: []document.Block{
		heading(1, "PLAN de archivos"),
		table(
			[]string{"Compromiso", "Limpiar el archivo"},
			[]string{"Responsable", "Puerto"},
			[]string{"Plazo", "mayo de 2021"},
			[]string{"Compromiso", "Abrir el archivo"},
			[]string{"Responsable", "Puerto"},
			[]string{"Plazo", "junio de 2021"},
		),
	}})
	got := docs[0].Commitments
	if len(got) != 2 || str(got[1].Title) != "Abrir el archivo" || got[1].Period.EDTF != "2021-06" {
		t.Errorf("two cards in one table: %+v", got)
	}
}

func TestLabelOfAUsersVocabulary(t *testing.T) {
	docs := read(t, &document.File{Blocks: []document.Block{
		table([]string{"Encomienda", "Quién la hace"}, []string{"Limpiar el archivo", "Puerto"}),
	}}, configs.Vocabulary{Language: "es-XX", Labels: []configs.LabelWords{
		{Field: configs.FieldTitle, Words: []string{"encomienda"}},
		{Field: configs.FieldResponsible, Words: []string{"quién la hace"}},
	}})
	got := docs[0].Commitments
	if len(got) != 1 || !slices.Equal(got[0].Responsible, []string{"Puerto"}) {
		t.Errorf("got %+v", got)
	}
}

func TestMembersInASentence(t *testing.T) {
	docs := read(t, &document.File{
		Blocks: []document.Block{
			heading(1, "ACUERDO de la mesa"),
			para("La Red de Archivos (REDA) se reunió."),
		},
		Footnotes: []document.Footnote{{Mark: "1", Text: document.Text{
			String: "La Red de Archivos de la Costa, está formada por las siguientes instituciones: 1) Faro Cívico, 2) Surco, Centro de Estudios, 3) Observatorio de Ríos (ODR) y 4) Taller Mar (Colima).",
		}}},
	})
	got := docs[0].MemberLists
	if len(got) != 1 || len(got[0].Members) != 4 {
		t.Fatalf("got %+v", got)
	}
	l := got[0]
	if str(l.Group) != "Red de Archivos de la Costa" || str(l.Acronym) != "REDA" {
		t.Errorf("group %q (%q)", str(l.Group), str(l.Acronym))
	}
	if l.Members[1].Name != "Surco, Centro de Estudios" || str(l.Members[2].Acronym) != "ODR" || str(l.Members[3].Place) != "Colima" {
		t.Errorf("members %+v", l.Members)
	}
}

func TestOrganizationsThatSignForAGroup(t *testing.T) {
	docs := read(t, &document.File{Blocks: []document.Block{
		para("Colima, a 3 de mayo de 2021"),
		para("Estimadas personas titulares, quienes integramos la Red de Archivos les pedimos que abran los archivos del puerto."),
		para("Faro Cívico A.C.|Surco, Centro de Estudios|Observatorio de Ríos"),
	}})
	d := docs[0]
	if len(d.Signatories) != 3 || d.Signatories[1].Kind != record.Organization {
		t.Fatalf("signatories %+v", d.Signatories)
	}
	if len(d.MemberLists) != 1 || str(d.MemberLists[0].GroupOrganization) != "red-de-archivos" {
		t.Errorf("member lists %+v", d.MemberLists)
	}
}

func TestSignatories(t *testing.T) {
	body := para("Las partes acuerdan lo que sigue sobre los archivos del puerto y su apertura a quien los quiera leer desde este día.")
	tests := []struct {
		name   string
		blocks []document.Block
		names  []string
		roles  []string
	}{
		{
			"name and office in one block",
			[]document.Block{para("Mtra. Ana Ruiz Mar|Directora del Puerto de la|Secretaría de Marina"), para("Luis Paz Río|Representante de la Red de Archivos")},
			[]string{"Ana Ruiz Mar", "Luis Paz Río"},
			[]string{"Directora del Puerto de la Secretaría de Marina", "Representante de la Red de Archivos"},
		},
		{
			"name and office in blocks of their own",
			[]document.Block{para("Ing. Ana Ruiz Mar"), para("Directora del Puerto"), para("Dr. Luis Paz Río"), para("Representante de la Red")},
			[]string{"Ana Ruiz Mar", "Luis Paz Río"},
			[]string{"Directora del Puerto", "Representante de la Red"},
		},
		{
			"a name that a narrow column broke",
			[]document.Block{para("Mtra. Ana Ruiz|Mar|Directora del Puerto"), para("Dr. Luis Paz|de la Torre|Representante de la Red")},
			[]string{"Ana Ruiz Mar", "Luis Paz de la Torre"},
			[]string{"Directora del Puerto", "Representante de la Red"},
		},
		{
			"the bodies stand over the names",
			[]document.Block{para("POR LA SECRETARÍA DE MARINA|Mtra. Ana Ruiz Mar|Directora"), para("POR LA RED DE ARCHIVOS DE LA|COSTA|Dr. Luis Paz Río|Vocero")},
			[]string{"Ana Ruiz Mar", "Luis Paz Río"},
			[]string{"Directora", "Vocero"},
		},
		{
			"names and offices in one stack",
			[]document.Block{para("Ana Ruiz Mar|Directora del Puerto|Luis Paz Río|Representante de la Red")},
			[]string{"Ana Ruiz Mar", "Luis Paz Río"},
			[]string{"Directora del Puerto", "Representante de la Red"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			blocks := append([]document.Block{heading(1, "ACUERDO del puerto"), body}, tt.blocks...)
			var names, roles []string
			for _, s := range read(t, &document.File{Blocks: blocks})[0].Signatories {
				names, roles = append(names, s.Name), append(roles, str(s.Role))
			}
			if !slices.Equal(names, tt.names) || !slices.Equal(roles, tt.roles) {
				t.Errorf("got %q, %q", names, roles)
			}
		})
	}
}

func TestAttendanceTableInAnyOrderOfColumns(t *testing.T) {
	docs := read(t, &document.File{Blocks: []document.Block{
		heading(1, "Minuta de la Mesa de Archivos"),
		heading(2, "Asistentes"),
		table([]string{"Institución", "Nombre"}, []string{"Faro Cívico", "Ana Ruiz Mar"}, []string{"Taller Mar", "Luis Paz Río"}),
	}})
	got := docs[0].MemberLists
	if len(got) != 1 || len(got[0].Members) != 2 {
		t.Fatalf("got %+v", got)
	}
	if x := got[0].Members[0]; x.Name != "Ana Ruiz Mar" || str(x.Organization) != "faro-civico" {
		t.Errorf("first member %+v", x)
	}
}
