package extract

import (
	"slices"
	"strings"
	"testing"

	"compromisos/document"
	"compromisos/record"
)

// minutes are blocks under the title and the facts of a meeting.
func minutes(blocks ...document.Block) *document.File {
	head := []document.Block{
		heading(1, "Minuta del Comité de Archivos"),
		heading(2, "I. Datos de la reunión"),
		table(
			[]string{"Fecha", "3 de mayo de 2021"},
			[]string{"Asistentes", "Ana Ruiz Mar|Luis Paz Río|Eva Sol Luna (ausente)"},
			[]string{"Ausentes", "Juan Mar Alto"},
			[]string{"Lugar", "Sala Tres"},
		),
	}
	return &document.File{Blocks: append(head, blocks...)}
}

func TestFactsOfAMeeting(t *testing.T) {
	next := table([]string{"Fecha", "9 de junio de 2021"}, []string{"Lugar", "Sala Cuatro"})
	d := read(t, minutes(heading(2, "II. Siguiente reunión"), next))[0]
	if str(d.Place) != "Sala Tres" {
		t.Errorf("place %q", str(d.Place))
	}
	if d.Issued == nil || d.Issued.EDTF != "2021-05-03" {
		t.Errorf("issued %+v", d.Issued)
	}
	if len(d.MemberLists) != 1 {
		t.Fatalf("member lists %+v", d.MemberLists)
	}
	if got := memberNames(d.MemberLists[0]); !slices.Equal(got, []string{"Ana Ruiz Mar", "Luis Paz Río"}) {
		t.Errorf("attendants %q", got)
	}
}

func memberNames(l record.MemberList) []string {
	var out []string
	for _, m := range l.Members {
		out = append(out, m.Name)
	}
	return out
}

func TestDecisionsOfAMeeting(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a decision without a future", "1. Se aprueba el orden del día.", ""},
		{"an infinitive with a date", "2. Enviar el catálogo antes del 10 de junio de 2021.", " | Enviar | ../2021-06-09"},
		{"an infinitive without a date", "3. Establecer reglas claras para el préstamo.", ""},
		{"what was agreed", "4. Se acuerda que el Taller prestará la sala.", ""},
		{"who will do it", "La Coordinadora revisará los planos y los traerá a la siguiente reunión.", "La Coordinadora | revisará | "},
		{"a promise told in the past", "Ana Ruiz se comprometió a traer los planos.", "Ana Ruiz | se comprometió a traer | "},
		{"the next meeting", "La siguiente sesión se celebrará el 9 de junio de 2021.", " | se celebrará | 2021-06-09"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := read(t, minutes(heading(2, "II. ACUERDOS"), table([]string{"1.", tt.text}, []string{"2.", "Se cierra la sesión."})))[0]
			if got := strings.Join(pledgeLines(d), "\n"); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTheAgendaPledgesNothing(t *testing.T) {
	d := read(t, minutes(heading(2, "Orden del día"), item("El Instituto del Puerto presentará el catálogo.")))[0]
	if len(d.Pledges) != 0 {
		t.Errorf("pledges %+v", d.Pledges)
	}
}

// An item of the agenda that names commitments is no heading over those after it.
func TestTheAgendaCommitsToNothing(t *testing.T) {
	for name, blocks := range map[string][]document.Block{
		"a list":   {heading(2, "Orden del día"), item("Lista de asistencia."), item("Acuerdos y compromisos."), item("Presentar el catálogo el 9 de junio de 2021.")},
		"numbers":  {para("Se aprobó el siguiente orden del día:"), para("1. Lista de asistencia."), para("2. Compromisos."), para("3. Asuntos generales.")},
		"no label": {heading(2, "Orden del día"), item("Compromisos"), item("Clausura"), heading(2, "Desarrollo"), para("Se abrió la sesión.")},
	} {
		if d := read(t, minutes(blocks...))[0]; len(d.Commitments)+len(d.Pledges) != 0 {
			t.Errorf("%s: commitments %q, pledges %q", name, commitmentLines(d), pledgeLines(d))
		}
	}
}

// commitmentLines gives commitments as "number | title | responsible | status".
func commitmentLines(d record.Document) []string {
	var out []string
	for _, c := range d.Commitments {
		out = append(out, strings.Join([]string{str(c.Number), str(c.Title), strings.Join(c.Responsible, ", "), str(c.Status)}, " | "))
	}
	return out
}

func TestCommitmentsOfMinutes(t *testing.T) {
	tests := []struct {
		name   string
		blocks []document.Block
		want   []string
	}{
		{
			"a list with labels in its items",
			[]document.Block{heading(2, "COMPROMISOS PREVIOS"), item("Copiar los planos. Responsable: Taller Mar. Estatus: Cumplido"), item("Comprar cajas.")},
			[]string{" | Copiar los planos. | Taller Mar. | Cumplido", " | Comprar cajas. |  | "},
		},
		{
			"numbered paragraphs with labels below",
			[]document.Block{heading(2, "Compromisos acordados"), para("1. Copiar los planos"), para("Responsable: Taller Mar"), para("2. Comprar cajas"), heading(2, "Cierre"), para("3. Nada más")},
			[]string{"1 | Copiar los planos | Taller Mar | ", "2 | Comprar cajas |  | "},
		},
		{
			"a table that calls its titles something else",
			[]document.Block{heading(2, "III. Compromisos"), table([]string{"No.", "Descripción", "Responsable", "Estatus"}, []string{"1", "Copiar los planos", "Taller Mar", "Pendiente"})},
			[]string{"1 | Copiar los planos | Taller Mar | Pendiente"},
		},
		{
			"a table whose heads stand above it",
			[]document.Block{heading(2, "III. Compromisos"), heading(2, "RESPONSABLE"), table([]string{"1.", "Copiar los planos", "Taller Mar"}, []string{"2.", "Comprar cajas", "Ana Ruiz"})},
			[]string{"1 | Copiar los planos | Taller Mar | ", "2 | Comprar cajas | Ana Ruiz | "},
		},
		{
			"a table whose first row is its title",
			[]document.Block{titled("COMPROMISOS PREVIOS", []string{"No.", "Compromiso", "Responsable", "Estatus"}, []string{"1", "Copiar los planos", "Taller Mar", "Cumplido"})},
			[]string{"1 | Copiar los planos | Taller Mar | Cumplido"},
		},
		{
			"a table of decisions is none of commitments",
			[]document.Block{heading(2, "ACUERDOS"), table([]string{"Acuerdo", "Responsable", "Fecha"}, []string{"Copiar los planos", "Taller Mar", "3 de mayo de 2031"})},
			nil,
		},
		{
			"a table of decisions below a heading over commitments is one",
			[]document.Block{heading(2, "COMPROMISOS"), table([]string{"Acuerdo", "Responsable"}, []string{"Copiar los planos", "Taller Mar"})},
			[]string{" | Copiar los planos | Taller Mar | "},
		},
		{
			"columns without heads are known by their cells",
			[]document.Block{heading(2, "COMPROMISOS"), table([]string{"1", "Copiar los planos", "3 de mayo de 2031", "Dirección de Mapas"}, []string{"2", "Comprar cajas", "por definir", ""}, []string{"3", "Abrir la sala", "4 de mayo de 2031", "Ana Ruiz Mar"})},
			[]string{"1 | Copiar los planos | Dirección de Mapas | ", "2 | Comprar cajas |  | ", "3 | Abrir la sala | Ana Ruiz Mar | "},
		},
		{
			"those who sign below the commitments are none",
			[]document.Block{heading(2, "COMPROMISOS"), table([]string{"Compromiso", "Responsable"}, []string{"Copiar los planos", "Taller Mar"}), item("(f) ____________|Lic. Ana Ruiz Mar|Secretaria"), item("(f) ____________|Lic. Luis Paz Río|Vocal")},
			[]string{" | Copiar los planos | Taller Mar | "},
		},
		{
			"nor are they in a table",
			[]document.Block{heading(2, "COMPROMISOS"), item("Copiar los planos."), table([]string{"__________ Ana Ruiz Mar", "__________ Luis Paz Río"})},
			[]string{" | Copiar los planos. |  | "},
		},
		{
			"decisions are no commitments",
			[]document.Block{heading(2, "ACUERDOS"), item("Copiar los planos.")},
			nil,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := commitmentLines(read(t, minutes(tt.blocks...))[0])
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// titled is a table with a row over all its columns before the others.
func titled(title string, rows ...[]string) document.Block {
	b := table(rows...)
	for i := range b.Table.Rows {
		for j := range b.Table.Rows[i].Cells {
			b.Table.Rows[i].Cells[j].Row++
		}
	}
	top := document.Cell{RowSpan: 1, ColSpan: b.Table.Columns, Blocks: []document.Block{para(title)}}
	b.Table.Rows = slices.Insert(b.Table.Rows, 0, document.Row{Cells: []document.Cell{top}})
	return b
}

// placed is a text whose words stand at the given places, ten points high.
func placed(y float64, at ...any) document.Text {
	var out document.Text
	for i := 0; i+1 < len(at); i += 2 {
		s, x := at[i].(string), float64(at[i+1].(int))
		t := document.Text{String: s, Spans: []document.Span{{
			End: len(s), Page: 1, Box: document.Box{X0: x, Y0: y, X1: x + 5*float64(len(s)), Y1: y + 10},
		}}}
		out = document.Join(" ", out, t)
	}
	return out
}

func TestColumnUnderItsHeadWithoutARule(t *testing.T) {
	row := func(n int, text document.Text) document.Row {
		cell := func(col int, t document.Text) document.Cell {
			return document.Cell{Row: n, Col: col, RowSpan: 1, ColSpan: 1, Blocks: []document.Block{{Kind: document.Paragraph, Text: t}}}
		}
		return document.Row{Cells: []document.Cell{cell(0, placed(float64(20*n), "1.", 10)), cell(1, text)}}
	}
	t1 := &document.Table{Columns: 2, Rows: []document.Row{
		row(0, document.Join(" ", placed(0, "Copiar", 40, "planos", 75, "Taller", 200), placed(10, "viejos", 40, "Mar", 215))),
		row(1, placed(20, "Comprar", 40, "cajas", 80, "Eva", 210)),
	}}
	head := document.Block{Kind: document.Heading, Level: 2, Text: placed(-20, "RESPONSABLE", 190)}
	d := read(t, minutes(heading(2, "COMPROMISOS"), head, document.Block{Kind: document.TableBlock, Table: t1}))[0]
	want := []string{"1 | Copiar planos viejos | Taller Mar | ", "1 | Comprar cajas | Eva | "}
	if got := commitmentLines(d); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
