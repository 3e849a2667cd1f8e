package layout

import (
	"slices"
	"strings"
	"testing"

	"compromisos/document"
)

// long is a sentence that fills more than one line.
const long = "La comisión revisa cada trimestre el avance de las acciones y publica un informe breve con sus resultados y con los datos que lo sostienen en el portal."

func TestParagraphs(t *testing.T) {
	run(t, []layoutCase{
		{"a line that had room for the next word ends its paragraph", one(func(s *sheet) {
			y := s.prose(72, 540, 100, plain, long)
			s.prose(72, 540, y, plain, long)
		}), []string{"P " + long, "P " + long}},
		{"a gap ends a paragraph", one(func(s *sheet) {
			y := s.prose(72, 540, 100, plain, long)
			s.prose(72, 540, y+8, plain, long)
		}), []string{"P " + long, "P " + long}},
		{"an indented first line opens a paragraph", one(func(s *sheet) {
			s.text(92, 100, plain, strings.Repeat("palabra ", 11)+"entera.")
			s.text(92, 112, plain, strings.Repeat("palabra ", 11)+"entera.")
			s.text(72, 124, plain, "y termina aquí.")
			s.body(160)
		}), []string{"P " + strings.Repeat("palabra ", 11) + "entera.", "P " + strings.Repeat("palabra ", 11) + "entera. y termina aquí.", "P " + bodyText}},
		{"a sentence that ends with the line, in justified text", one(func(s *sheet) {
			s.body(60)
			s.text(72, 400, plain, "Resultado: publicar los datos.")
			s.text(72, 412, plain, "Responsable: la oficina del archivo.")
		}), []string{"P " + bodyText, "P Resultado: publicar los datos.", "P Responsable: la oficina del archivo."}},
		{"a superscript makes room for itself", one(func(s *sheet) {
			s.body(60)
			s.text(72, 400, plain, "Las organizaciones que participan en las mesas de trabajo publicaron un informe en el diario de la tarde")
			x := s.text(72, 415, plain, "Red Vecinal")
			s.text(x, 411, small, "1")
			s.text(72, 740, small, "1 Consultado en mayo.")
		}), []string{"P " + bodyText, "P Las organizaciones que participan en las mesas de trabajo publicaron un informe en el diario de la tarde Red Vecinal"}},
	}, false)
}

// bodyText is what body writes.
var bodyText = strings.Join(strings.Fields(strings.Repeat("la comisión revisa cada trimestre el avance de las acciones y publica un informe breve con sus resultados y los datos que lo sostienen ", 3)+"hasta el final."), " ")

func TestJoinsOverPages(t *testing.T) {
	run(t, []layoutCase{
		{"a sentence goes on", two(func(s *sheet) {
			s.body(100)
			s.text(72, 700, plain, "Además, la comisión publicará en el portal un informe con los datos que las oficinas le entreguen en los")
		}, func(s *sheet) {
			s.text(72, 80, plain, "plazos que se acuerden.")
		}), []string{"P " + bodyText, "P Además, la comisión publicará en el portal un informe con los datos que las oficinas le entreguen en los plazos que se acuerden."}},
		{"a sentence goes on behind the words of a logo", one(func(s *sheet) {
			s.body(60)
			s.text(72, 400, plain, "Además, la comisión publicará en el portal un informe con los datos que las oficinas le entreguen en los")
			s.lines(480, 440, small, "Red", "Vecinal")
			s.text(72, 480, plain, "plazos que se acuerden.")
		}), []string{"P " + bodyText, "P Además, la comisión publicará en el portal un informe con los datos que las oficinas le entreguen en los plazos que se acuerden.", "P Red", "P Vecinal"}},
		{"an ended paragraph does not", two(func(s *sheet) {
			s.body(100)
			s.text(72, 700, plain, "El plazo vence en mayo.")
		}, func(s *sheet) { s.text(72, 80, plain, "Las oficinas entregarán los datos.") }),
			[]string{"P " + bodyText, "P El plazo vence en mayo.", "P Las oficinas entregarán los datos."}},
		{"a list item does not", two(func(s *sheet) {
			s.body(100)
			s.text(72, 700, plain, "Resultados:")
		}, func(s *sheet) { s.text(82, 80, plain, "• Un informe.") }),
			[]string{"P " + bodyText, "P Resultados:", `L1 "•" Un informe.`}},
		{"a name alone at the page's end keeps its office", two(func(s *sheet) {
			s.body(100)
			s.text(72, 690, bold, "Mtra. Ana Ruiz Vela")
			s.text(72, 702, plain, "Titular de Archivos")
			s.text(72, 714, bold, "Lic. Luis Soto Paz")
		}, func(s *sheet) { s.text(72, 80, plain, "Titular de la Contraloría") }),
			[]string{"P " + bodyText, "P Mtra. Ana Ruiz Vela Titular de Archivos", "P Lic. Luis Soto Paz Titular de la Contraloría"}},
	}, false)
}

func TestSeams(t *testing.T) {
	cases := []struct {
		name  string
		lines []string
		want  string
	}{
		{"a hyphen of the line end goes", []string{"transpa-", "rencia"}, "transparencia"},
		{"a word written with its hyphen elsewhere keeps it", []string{"la co-creación de la co-", "creación"}, "la co-creación de la co-creación"},
		{"a span of years keeps its hyphen", []string{"plan 2019-", "2021"}, "plan 2019-2021"},
		{"spaces at the dash of a span of years are closed", []string{"plan 2015 - 2017 y 2018- 2020"}, "plan 2015-2017 y 2018-2020"},
		{"a hyphen before a capital stays", []string{"México-", "Canadá"}, "México-Canadá"},
		{"a dash that opens stands close to what follows", []string{"en México —", "formado por dos— y"}, "en México —formado por dos— y"},
		{"a dash that closes stands close to what came before", []string{"el comité —como espacio", "— se reúne"}, "el comité —como espacio— se reúne"},
		{"dashes between spaces keep them", []string{"one — two — three —", "four"}, "one — two — three — four"},
		{"a web address over three lines", []string{"en https://example.org/informes-de-", "gasto-publico-del-", "estado/ y otro"}, "en https://example.org/informes-de-gasto-publico-del-estado/ y otro"},
		{"text after a web address", []string{"en https://example.org/", "Reportaje nuevo"}, "en https://example.org/ Reportaje nuevo"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var lines []line
			var chains []chain
			s := newSheet(1)
			for i, l := range c.lines {
				s.text(72, 100+12*float64(i), plain, l)
			}
			var scan scanner
			for _, r := range rowsOf(scan.words(s.Glyphs, document.Box{X1: 612, Y1: 792}, rules{}), chains) {
				lines = append(lines, r.whole())
			}
			p := &page{number: 1}
			for _, l := range lines {
				p.rows = append(p.rows, row{lines: []line{l}, box: l.box})
			}
			got := newComposer([]*page{p}, nil).text(lines, listMark{})
			if got.String != c.want {
				t.Errorf("got %q, want %q", got.String, c.want)
			}
			check(t, got)
		})
	}
}

// check fails where the places of a text do not fit it.
func check(t *testing.T, text document.Text) {
	t.Helper()
	at := 0
	for _, s := range text.Spans {
		if s.Start < at || s.End < s.Start || s.End > len(text.String) {
			t.Fatalf("span %d to %d of %q after %d", s.Start, s.End, text.String, at)
		}
		at = s.End
	}
	for _, b := range text.Breaks {
		if b < 0 || b > len(text.String) {
			t.Fatalf("break %d of %q", b, text.String)
		}
	}
	if !slices.IsSorted(text.Breaks) {
		t.Fatalf("breaks %v of %q", text.Breaks, text.String)
	}
}

func TestLists(t *testing.T) {
	run(t, []layoutCase{
		{"an item of two marks, its lines below the second", one(func(s *sheet) {
			s.body(60)
			first := "○ Una persona que conozca archivos y datos,"
			x := 540 - extent(first, plain)
			s.text(x-8, 400, plain, "◦")
			s.text(x, 400, plain, first)
			s.text(x, 412, plain, "bibliotecas y museos")
			s.text(x-8, 424, plain, "◦ Otra.")
		}), []string{"P " + bodyText, `L1 "○" Una persona que conozca archivos y datos, bibliotecas y museos`, `L1 "◦" Otra.`}},
		{"bullets in two depths", one(func(s *sheet) {
			s.lines(90, 100, plain, "• Uno.")
			s.lines(110, 112, plain, "○ Dentro.")
			s.lines(90, 124, plain, "• Dos.")
		}), []string{`L1 "•" Uno.`, `L2 "○" Dentro.`, `L1 "•" Dos.`}},
		{"the producer's bullet before the author's dash", one(func(s *sheet) { s.lines(90, 100, plain, "• — Uno.", "• — Dos.") }),
			[]string{`L1 "—" Uno.`, `L1 "—" Dos.`}},
		{"a bullet of a symbol font", one(func(s *sheet) { s.lines(90, 100, plain, "\uf0b7 Uno.") }), []string{`L1 "•" Uno.`}},
		{"numbers and letters stay", one(func(s *sheet) { s.lines(90, 100, plain, "1) Uno.", "2) Dos.", "a. Tres.") }),
			[]string{`L1 "1)" 1) Uno.`, `L1 "2)" 2) Dos.`, `L1 "a." a. Tres.`}},
		{"an item goes on below its text", one(func(s *sheet) {
			s.body(60)
			s.text(90, 400, plain, "— Una medida que describe con todo detalle lo que cada oficina hará durante el año que")
			s.text(102, 412, plain, "empieza.")
			s.text(90, 424, plain, "— Otra.")
			s.text(72, 436, plain, "Responsable:")
		}), []string{"P " + bodyText, `L1 "—" Una medida que describe con todo detalle lo que cada oficina hará durante el año que empieza.`, `L1 "—" Otra.`, "P Responsable:"}},
		{"a dash that goes on with a sentence opens no item", one(func(s *sheet) {
			s.body(60)
			s.text(72, 400, plain, "Por su parte, el comité —como espacio de decisión de las oficinas que participan en los trabajos de revisión")
			s.text(72, 412, plain, "— se reúne cada mes.")
		}), []string{"P " + bodyText, "P Por su parte, el comité —como espacio de decisión de las oficinas que participan en los trabajos de revisión— se reúne cada mes."}},
		{"dashes close to the text, as in forms", one(func(s *sheet) { s.lines(90, 100, plain, "-Publicar.", "-Difundir.") }),
			[]string{`L1 "-" Publicar.`, `L1 "-" Difundir.`}},
		{"discs that browsers draw as shapes", one(func(s *sheet) {
			s.body(60)
			y := s.prose(100, 540, 400, plain, long)
			s.prose(100, 540, y, plain, long)
			s.body(600)
		}), []string{"P " + bodyText, `L1 "" ` + long, `L1 "" ` + long, "P " + bodyText}},
	}, false)
}

func TestHeadings(t *testing.T) {
	run(t, []layoutCase{
		{"larger, bold, numbered", one(func(s *sheet) {
			s.centered(306, 60, style{16, document.GlyphBold}, "Acuerdo de colaboración")
			s.text(72, 90, bold, "2. Actividades")
			s.body(110)
		}), []string{"H1 Acuerdo de colaboración", "H2 2. Actividades", "P " + bodyText}},
		{"a title over two lines is one", one(func(s *sheet) {
			s.centered(306, 60, bold, "Acuerdo para la publicación de los")
			s.centered(306, 72, bold, "archivos del estado")
			s.body(110)
		}), []string{"H1 Acuerdo para la publicación de los archivos del estado", "P " + bodyText}},
		{"numbered, though the style says nothing", one(func(s *sheet) {
			s.text(72, 60, plain, "1. Antecedentes")
			y := s.body(76)
			s.text(72, y+10, plain, "2. Actividades")
			s.body(y + 26)
		}), []string{"H1 1. Antecedentes", "P " + bodyText, "H1 2. Actividades", "P " + bodyText}},
		{"members that sign in bold are no headings", one(func(s *sheet) {
			y := s.body(60) + 20
			for _, n := range []string{"Archivos Abiertos A.C.", "Datos del Sur", "Red Vecinal", "Observatorio Urbano"} {
				s.centered(306, y, bold, n)
				y += 20
			}
		}), []string{"P " + bodyText, "P Archivos Abiertos A.C.", "P Datos del Sur", "P Red Vecinal", "P Observatorio Urbano"}},
	}, false)
}
