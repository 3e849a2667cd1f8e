package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"compromisos/document"
	"compromisos/record"
)

// cell is one of a row of a form: its text, and the columns and rows that it spans.
type cell struct {
	text       string
	cols, rows int
}

// merged makes a table without a head of rows of cells, which may be merged.
func merged(columns int, rows ...[]cell) document.Block {
	t := &document.Table{Columns: columns}
	taken := make([]int, columns)
	for n, r := range rows {
		var row document.Row
		col := 0
		for _, k := range r {
			for col < columns && taken[col] > n {
				col++
			}
			c := document.Cell{Row: n, Col: col, RowSpan: max(k.rows, 1), ColSpan: max(k.cols, 1)}
			if k.text != "" {
				c.Blocks = []document.Block{para(k.text)}
			}
			for i := range c.ColSpan {
				taken[min(col+i, columns-1)] = n + c.RowSpan
			}
			col += c.ColSpan
			row.Cells = append(row.Cells, c)
		}
		t.Rows = append(t.Rows, row)
	}
	return document.Block{Kind: document.TableBlock, Table: t}
}

// labelled is a list item that opens with a label in bold.
func labelled(label, value string) document.Block {
	b := item(label + value)
	b.Text.Spans = []document.Span{{End: len(label), Style: document.Style{Bold: true}}, {Start: len(label), End: len(label + value)}}
	return b
}

// bold is a paragraph that begins in bold.
func bold(head, rest string) document.Block {
	b := para(head + rest)
	b.Text.Spans = []document.Span{{End: len(head), Style: document.Style{Bold: true}}, {Start: len(head), End: len(b.Text.String)}}
	return b
}

// inCell is a table of one activity whose cell holds the blocks.
func inCell(blocks ...document.Block) document.Block {
	b := table([]string{"No.", "Actividad", "Plazo"}, []string{"2", "", "junio de 2031"})
	b.Table.Rows[1].Cells[1].Blocks = blocks
	return b
}

// plan is a plan with the blocks after its title and its first paragraph.
func plan(blocks ...document.Block) *document.File {
	open := []document.Block{
		heading(1, "Plan de riberas abiertas"),
		para("El plan reúne lo que las oficinas del puerto ofrecieron hacer por las riberas durante los dos años que siguen a su firma."),
	}
	return &document.File{Blocks: append(open, blocks...)}
}

// planLine is a commitment in one line, empty parts left out.
func planLine(c record.Commitment) string {
	out := []string{str(c.Number), str(c.Title)}
	part := func(name, value string) {
		if value != "" {
			out = append(out, name+"="+value)
		}
	}
	part("objetivo", str(c.Objective))
	part("responde", strings.Join(c.Responsible, ";"))
	part("acciones", strings.Join(c.Actions, ";"))
	part("resultados", strings.Join(c.Results, ";"))
	for _, d := range c.Details {
		part("+"+str(d.Label), strings.Join(d.Items, ";"))
	}
	if c.Period != nil {
		part("periodo", c.Period.EDTF)
	}
	part("estado", str(c.Status))
	return strings.Join(out, "|")
}

func TestPlans(t *testing.T) {
	tests := []struct {
		name   string
		blocks []document.Block
		want   []string
	}{
		{
			"labels run into the text",
			[]document.Block{
				para("COMPROMISO NRO. 1: ABRIR EL MUELLE."), para("ENTIDADES RESPONSABLES: Capitanía del Puerto."),
				para("OTROS ACTORES INVOLUCRADOS: Red de Pesca."), para("METAS: Un muelle abierto."), para("Dos barcas listas."),
				para("COMPROMISO NRO. 2: LIMPIAR EL CANAL."), para("ENTIDAD RESPONSABLE: Obras."), para("METAS: Canal limpio."),
				heading(2, "Listado de siglas"), para("RP: Red de Pesca"),
			},
			[]string{
				"1|ABRIR EL MUELLE.|responde=Capitanía del Puerto.|resultados=Un muelle abierto.;Dos barcas listas.|+OTROS ACTORES INVOLUCRADOS=Red de Pesca.",
				"2|LIMPIAR EL CANAL.|responde=Obras.|resultados=Canal limpio.",
			},
		},
		{
			"numbered headings with labels on lines of their own",
			[]document.Block{
				heading(3, "PR_01 - Mareas al día"), para("Las mareas se miden a mano."), para("Actividades"), para("Medir la marea"),
				para("Selección de boyas: cuatro por ribera"), para("Responsable"), para("Oceanografía"), para("Fecha límite: mayo de 2031"),
				heading(3, "PR_02 - Faros"), para("Sin más datos."),
			},
			[]string{"PR_01|Mareas al día|responde=Oceanografía|acciones=Medir la marea;Selección de boyas: cuatro por ribera|+=Las mareas se miden a mano.|periodo=../2031-05"},
		},
		{
			"labels below a label, numbered labels, two labels side by side",
			[]document.Block{merged(4,
				[]cell{{text: "1. Nombre del compromiso"}, {text: "Playas limpias", cols: 3}},
				[]cell{{text: "2. Entidad(es) responsable(s)"}, {text: "Sanidad", cols: 3}},
				[]cell{{text: "Fecha de inicio"}, {text: "enero de 2031"}, {text: "Fecha de término"}, {text: "mayo de 2031"}},
				[]cell{{text: "Otros actores", rows: 2}, {text: "Actores de gobierno"}, {text: "Marina", cols: 2}},
				[]cell{{text: "Sociedad civil"}, {text: "Red de Pesca", cols: 2}},
			)},
			[]string{"|Playas limpias|responde=Sanidad|+Actores de gobierno=Marina|+Sociedad civil=Red de Pesca|periodo=2031-01/2031-05"},
		},
		{
			"the columns of a form are named, its heading numbers it",
			[]document.Block{
				heading(2, "COMPROMISO 1"),
				merged(2, []cell{{text: "Aspecto"}, {text: "Descripción"}}, []cell{{text: "Título"}, {text: "Abrir el muelle"}}, []cell{{text: "Entidad responsable"}, {text: "Obras"}}, []cell{{text: "Fecha límite"}, {text: "mayo de 2031"}}),
				heading(2, "COMPROMISO 2"),
				merged(2, []cell{{text: "Aspecto"}, {text: "Descripción"}}, []cell{{text: "Título"}, {text: "Limpiar el canal"}}, []cell{{text: "Entidad responsable"}, {text: "Obras"}}, []cell{{text: "Fecha límite"}, {text: "junio de 2031"}}),
			},
			[]string{"1|Abrir el muelle|responde=Obras|periodo=../2031-05", "2|Limpiar el canal|responde=Obras|periodo=../2031-06"},
		},
		{
			"unknown labels that come again, and items that a label counts",
			[]document.Block{
				heading(2, "Compromiso 1. Abrir el muelle"), para("Calado marinero: dos brazas."), para("Responsable: Obras"), para("Hitos"), para("Hito 1: comprar redes."),
				heading(2, "Compromiso 2. Limpiar el canal"), para("Calado marinero: una braza."), para("Responsable: Sanidad"), para("Hitos"), para("Hito 1: dragar. Nota: sin prisa."),
			},
			[]string{
				"1|Abrir el muelle|responde=Obras|acciones=Hito 1: comprar redes.|+Calado marinero=dos brazas.",
				"2|Limpiar el canal|responde=Sanidad|acciones=Hito 1: dragar. Nota: sin prisa.|+Calado marinero=una braza.",
			},
		},
		{
			"numbers that stand in the titles, and what is merged over rows",
			[]document.Block{merged(4,
				[]cell{{text: "Eje"}, {text: "Línea de acción"}, {text: "Responsable"}, {text: "Objetivo"}},
				[]cell{{text: "Mar", rows: 2}, {text: "1.1 Contar barcas"}, {text: "Marina"}, {text: "Saber más", rows: 2}},
				[]cell{{text: "1.2 Medir olas"}, {text: "Faro"}},
			)},
			[]string{"1.1|Contar barcas|responde=Marina|+Eje=Mar|+Objetivo=Saber más", "1.2|Medir olas|responde=Faro|+Eje=Mar|+Objetivo=Saber más"},
		},
		{
			"a table that lists what is written out below",
			[]document.Block{
				table([]string{"No.", "Compromiso", "Responsable"}, []string{"1", "Abrir el muelle", "Obras"}, []string{"2", "Limpiar el canal", "Sanidad"}),
				heading(2, "Compromiso 1. Abrir el muelle"), para("Responsable: Obras"), para("Meta: un muelle."), para("Plazo: mayo de 2031"),
				heading(2, "Compromiso 2. Limpiar el canal"), para("Responsable: Sanidad"), para("Meta: un canal."), para("Plazo: junio de 2031"),
			},
			[]string{"1|Abrir el muelle|responde=Obras|resultados=un muelle.|periodo=2031-05", "2|Limpiar el canal|responde=Sanidad|resultados=un canal.|periodo=2031-06"},
		},
		{
			"a heading over a table of labels and one of milestones",
			[]document.Block{
				heading(2, "Compromiso 4: Playas limpias"),
				merged(2, []cell{{text: "Institución responsable"}, {text: "Sanidad"}}, []cell{{text: "Objetivo principal"}, {text: "Quitar la basura"}}),
				table([]string{"Hitos", "Fecha de inicio", "Fecha de fin"}, []string{"Comprar redes", "enero de 2031", "marzo de 2031"}),
			},
			[]string{"4|Playas limpias|objetivo=Quitar la basura|responde=Sanidad|acciones=Comprar redes|+Fecha de inicio=enero de 2031|+Fecha de fin=marzo de 2031"},
		},
		{
			"a form titled by its first row, with states and milestones inside",
			[]document.Block{merged(5,
				[]cell{{text: "Compromiso 3. Mapa de arrecifes", cols: 5}},
				[]cell{{text: "Institución responsable"}, {text: "Oceanografía", cols: 4}},
				[]cell{{text: "Objetivo"}, {text: "Saber dónde están", cols: 4}},
				[]cell{{text: "Nivel de cumplimiento", rows: 2}, {text: "No iniciado"}, {text: "Limitado"}, {text: "Sustancial"}, {text: "Completo"}},
				[]cell{{}, {}, {text: "✓"}, {}},
				[]cell{{text: "Hitos", cols: 2}, {text: "Fecha de inicio"}, {text: "Fecha de fin"}, {text: "Estado"}},
				[]cell{{text: "Bucear", cols: 2}, {text: "01/2031"}, {text: "02/2031"}, {text: "Hecho"}},
				[]cell{{text: "Próximos pasos"}, {text: "Bucear más", cols: 4}},
			)},
			[]string{"3|Mapa de arrecifes|objetivo=Saber dónde están|responde=Oceanografía|acciones=Bucear|+Fecha de inicio=01/2031|+Fecha de fin=02/2031|+Estado=Hecho|+Próximos pasos=Bucear más|estado=Sustancial"},
		},
		{
			"the name of the form above its labels, start and end apart",
			[]document.Block{merged(2,
				[]cell{{text: "FICHA", cols: 2}},
				[]cell{{text: "Nombre del compromiso"}, {text: "5. Boyas nuevas"}},
				[]cell{{text: "Responsable"}, {text: "Señales"}},
				[]cell{{text: "Fecha de inicio"}, {text: "abril de 2031"}},
				[]cell{{text: "Fecha de término"}, {text: "junio de 2031"}},
			)},
			[]string{"5|Boyas nuevas|responde=Señales|periodo=2031-04/2031-06"},
		},
		{
			"groups of rows, each with its problem and its heads again",
			[]document.Block{merged(4,
				[]cell{{text: "Pesca", rows: 3}, {text: "Problemática priorizada"}, {text: "Redes rotas", cols: 2}},
				[]cell{{text: "Acciones priorizadas"}, {text: "Descripción"}, {text: "Votos"}},
				[]cell{{text: "Coser redes"}, {text: "En el taller"}, {text: "7"}},
				[]cell{{}, {}, {}, {}},
				[]cell{{text: "Faros", rows: 3}, {text: "Problemática priorizada"}, {text: "Sin luz", cols: 2}},
				[]cell{{text: "Acciones priorizadas"}, {text: "Descripción"}, {text: "Votos"}},
				[]cell{{text: "Encender"}, {text: "Con sol"}, {text: "2"}},
			)},
			[]string{
				"|Coser redes|+Descripción=En el taller|+Votos=7|+=Pesca|+Problemática priorizada=Redes rotas",
				"|Encender|+Descripción=Con sol|+Votos=2|+=Faros|+Problemática priorizada=Sin luz",
			},
		},
		{
			"a column of actions that numbers them, and marks under states",
			[]document.Block{table(
				[]string{"Acción", "Nombre de la acción", "Plazo", "Limitado", "Completo"},
				[]string{"1", "Pintar barcas", "mayo de 2031", "", "X"},
				[]string{"2", "Secar redes", "junio de 2031", "x", "x"},
			)},
			[]string{"1|Pintar barcas|periodo=2031-05|estado=Completo", "2|Secar redes|periodo=2031-06"},
		},
		{
			"one of several states is marked in a cell",
			[]document.Block{table(
				[]string{"N°", "Compromiso", "Plazo", "Estado de cumplimiento"},
				[]string{"1", "Pintar barcas", "mayo de 2031", "☐ No iniciado ☒ En proceso ☐ Completado"},
				[]string{"2", "Secar redes", "junio de 2031", "☑ Limitado ☑ Completo"},
				[]string{"3", "Medir mareas", "julio de 2031", "☐ Limitado ☐ Completo"},
				[]string{"4", "Contar peces", "julio de 2031", "✓ Completo"},
				[]string{"5", "Abrir faros", "julio de 2031", "( ) Limitado (X) Sustancial [ ] Completo"},
			)},
			[]string{"1|Pintar barcas|periodo=2031-05|estado=En proceso", "2|Secar redes|periodo=2031-06", "3|Medir mareas|periodo=2031-07", "4|Contar peces|periodo=2031-07|estado=✓ Completo", "5|Abrir faros|periodo=2031-07|estado=Sustancial"},
		},
		{
			"text after the form of the last commitment is none of it",
			[]document.Block{
				heading(3, "Compromiso 1. Abrir el muelle"),
				merged(2, []cell{{text: "Responsable"}, {text: "Obras"}}, []cell{{text: "Padrinos"}, {text: "Red de Pesca"}}, []cell{{text: "Estatus"}, {text: "En curso"}}),
				para("La oficina de obras informa de este muelle en cada sesión de la junta de riberas."),
				heading(3, "Compromiso 2. Limpiar el canal"),
				merged(2, []cell{{text: "Responsable"}, {text: "Sanidad"}}, []cell{{text: "Plazo"}, {text: "mayo de 2031"}}),
				para("La junta de riberas revisa el avance de todos los compromisos cada tres meses."),
			},
			[]string{
				"1|Abrir el muelle|responde=Obras|+Padrinos=Red de Pesca|+=La oficina de obras informa de este muelle en cada sesión de la junta de riberas.|estado=En curso",
				"2|Limpiar el canal|responde=Sanidad|periodo=2031-05",
			},
		},
		{
			"items that open with a label in bold",
			[]document.Block{
				heading(2, "Compromiso 1. Abrir el muelle"), labelled("Responsable:", " Obras"), labelled("Padrinos:", " Red de Pesca"), labelled("Productos:", ""), item("Un muelle"), item("Nota: con luz"), labelled("Plazo:", " mayo de 2031"),
			},
			[]string{"1|Abrir el muelle|responde=Obras|resultados=Un muelle;Nota: con luz|+Padrinos=Red de Pesca|periodo=2031-05"},
		},
		{
			"a word that heads a column of titles names tasks below a title",
			[]document.Block{table(
				[]string{"No.", "Actividad", "Plazo"},
				[]string{"1", "Abrir el muelle", "mayo de 2031"},
			), inCell(para("Limpiar el canal"), para("Tareas:"), item("Comprar redes."), item("Dragar."))},
			[]string{"1|Abrir el muelle|periodo=2031-05", "2|Limpiar el canal|acciones=Comprar redes.;Dragar.|periodo=2031-06"},
		},
		{
			"a title in bold whose cell goes on without",
			[]document.Block{
				inCell(bold("Limpiar el canal.", " Comprar redes y dragar.")), inCell(bold("Abrir el muelle", "|Alisar la rampa.|Responsable: Obras")), inCell(bold("Objetivo:", " pescar más")), inCell(bold("Todos", " los canales")),
			},
			[]string{
				"2|Limpiar el canal.|+=Comprar redes y dragar.|periodo=2031-06", "2|Abrir el muelle|responde=Obras|+=Alisar la rampa.|periodo=2031-06",
				"2|Objetivo: pescar más|periodo=2031-06", "2|Todos los canales|periodo=2031-06",
			},
		},
		{
			"a table of contents and prose about commitments hold none",
			[]document.Block{
				para("Compromiso 1: Abrir el muelle ....... 4"), para("Compromiso 2: Limpiar el canal ....... 9"),
				heading(2, "Presentación"), para("Objetivo: contar lo hecho."), para("Compromiso 1 de la oficina es servir bien."), para("Resultados: trescientas barcas."),
			},
			nil,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, c := range read(t, plan(tt.blocks...))[0].Commitments {
				got = append(got, planLine(c))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

func TestSheetsOfMeetingsAreNoCommitments(t *testing.T) {
	f := &document.File{Blocks: []document.Block{
		heading(1, "Minuta de la junta de riberas"),
		heading(2, "1. Taller de mapas"), para("Objetivo: dibujar."), para("Responsable: Archivo."), para("Fecha: 3 de mayo de 2031"),
	}}
	if got := read(t, f)[0].Commitments; len(got) > 0 {
		t.Errorf("got %s", planLine(got[0]))
	}
}

func TestWhatWasNotUnderstood(t *testing.T) {
	e, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, warnings := e.Documents(plan(
		merged(2,
			[]cell{{text: "Compromiso"}, {text: "Abrir el muelle"}}, []cell{{text: "Responsable"}, {text: "Capitanía"}},
			[]cell{{text: "Objetivo"}, {text: "Que entren barcas"}}, []cell{{text: "Calado marinero"}, {text: "Dos brazas"}},
		),
		table([]string{"Mes", "Barcas"}, []string{"Enero", "12"}),
	))
	var got []string
	for _, w := range warnings {
		got = append(got, fmt.Sprint(w.Code, ": ", w.Message))
	}
	want := []string{
		`unknown_label: label "Calado marinero" is in no vocabulary; its text is under details`,
		"unread_table: a table of 2 rows and 2 columns gave no records",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestPlaceAndMonthOfATitlePage(t *testing.T) {
	f := &document.File{Blocks: []document.Block{
		heading(1, "PLAN DE ACCIÓN DEL PUERTO 2031-|2033"), para("Lima, julio de 2031"), heading(2, "I. INTRODUCCIÓN"), para("El plan dice qué se hará."),
	}}
	d := read(t, f)[0]
	if str(d.Title) != "PLAN DE ACCIÓN DEL PUERTO 2031- 2033" || str(d.Place) != "Lima" || d.Issued == nil || d.Issued.EDTF != "2031-07" {
		t.Errorf("title %q, place %q, issued %+v", str(d.Title), str(d.Place), d.Issued)
	}
}

func TestTitlePage(t *testing.T) {
	at := func(page int, b document.Block) document.Block {
		b.Text.Spans = []document.Span{{End: len(b.Text.String), Page: page, Box: document.Box{X1: 10, Y1: 10}}}
		return b
	}
	f := &document.File{Blocks: []document.Block{
		at(1, heading(1, "Alianza de las riberas")), at(1, heading(2, "II PLAN DE ACCIÓN DEL PUERTO")),
		at(1, para("Por la sociedad: Red de Pesca, Taller Mar")), at(1, para("Versión 2.0 de julio de 2031")),
		at(2, heading(3, "I. INTRODUCCIÓN")), at(2, para("El plan dice qué se hará.")),
	}}
	d := read(t, f)[0]
	if str(d.Title) != "II PLAN DE ACCIÓN DEL PUERTO" || d.Kind != record.Plan || d.Issued == nil || d.Issued.EDTF != "2031-07" {
		t.Errorf("title %q, kind %s, issued %+v", str(d.Title), d.Kind, d.Issued)
	}
}
