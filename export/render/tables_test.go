package render

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"compromisos/document"
)

var update = flag.Bool("update", false, "write the golden files anew")

// plain is a text on a page, its words ten points apart on one line.
func plain(page int, s string) document.Text {
	t := document.Text{String: s}
	x, at := 50.0, 0
	for _, word := range strings.Fields(s) {
		i := at + strings.Index(s[at:], word)
		at = i + len(word)
		t.Spans = append(t.Spans, document.Span{Start: i, End: at, Page: page, Box: document.Box{X0: x, Y0: 700, X1: x + 40, Y1: 710}})
		x += 50
	}
	return t
}

// at is a cell in a grid whose fields are 100 points wide and 20 high.
func at(page, row, col, rowSpan, colSpan int, header bool, blocks ...document.Block) document.Cell {
	x, y := 50+100*float64(col), 100+20*float64(row)
	box := document.Box{X0: x, Y0: y, X1: x + 100*float64(colSpan), Y1: y + 20*float64(rowSpan)}
	return document.Cell{
		Row: row, Col: col, RowSpan: rowSpan, ColSpan: colSpan, Header: header, Blocks: blocks,
		Places: []document.Place{{Page: page, Box: &box}},
	}
}

func say(s string) document.Block { return document.Block{Text: document.Text{String: s}} }

func rows(cells ...[]document.Cell) []document.Row {
	var out []document.Row
	for _, c := range cells {
		out = append(out, document.Row{Cells: c})
	}
	return out
}

// sample is a file of two pages: a paragraph that runs over both, a table that does, and
// one with everything that a format has to escape.
func sample() *document.File {
	type cells = []document.Cell
	header := func(page int) cells {
		return cells{at(page, 0, 0, 1, 1, true, say("Meta")), at(page, 0, 1, 1, 1, true, say("Fecha"))}
	}
	repeated := header(2) // as readers leave them: only the first header is known for one
	for i := range repeated {
		repeated[i].Header = false
	}
	first := rows(header(1), cells{at(1, 1, 0, 1, 1, false, say("Padrón")), at(1, 1, 1, 1, 1, false, say("mayo"))})
	second := rows(repeated, cells{at(2, 1, 0, 1, 1, false, say("Tablero")), at(2, 1, 1, 1, 1, false, say("julio"))})
	split := &document.Table{
		Columns: 2, Header: 1, Caption: document.Text{String: "Cuadro 1. Metas"},
		Rows: append(append([]document.Row{}, first...), second[1:]...),
		Parts: []document.TablePart{
			{Page: 1, Box: document.Box{X0: 50, Y0: 100, X1: 250, Y1: 140}, Rows: first},
			{Page: 2, Box: document.Box{X0: 50, Y0: 100, X1: 250, Y1: 140}, Rows: second},
		},
	}
	inner := &document.Table{Columns: 2, Rows: rows(cells{at(0, 0, 0, 1, 1, false, say("sur")), at(0, 0, 1, 1, 1, false, say("norte"))})}
	odd := rows(
		cells{at(2, 0, 0, 2, 1, true, say("Zona")), at(2, 0, 1, 1, 2, true, say("Caudal <m³ & litros>"))},
		cells{at(2, 1, 1, 1, 1, true, say("2021")), at(2, 1, 2, 1, 1, true, say("2022"))},
		cells{at(2, 2, 0, 1, 1, true, say("a|b")), at(2, 2, 1, 1, 1, false, say("-3.5")), at(2, 2, 2, 1, 1, false, say("=HYPERLINK(\"x\")"))},
		cells{
			at(2, 3, 0, 1, 1, true, say("tramo, \"alto\"")),
			at(2, 3, 1, 1, 2, false, say("uno"), document.Block{Kind: document.ListItem, Mark: "—", Level: 1, Text: document.Text{String: "dos\x1b[31m"}}),
		},
		cells{at(2, 4, 0, 1, 1, true), at(2, 4, 1, 1, 2, false, document.Block{Kind: document.TableBlock, Table: inner})},
	)
	whole := &document.Table{
		Columns: 3, Header: 2, Rows: odd,
		Parts: []document.TablePart{{Page: 2, Box: document.Box{X0: 50, Y0: 100, X1: 350, Y1: 200}, Rows: odd}},
	}
	long := document.Join(" ", plain(1, "El grupo se reúne"), plain(2, "cada mes."))
	long.Breaks = nil
	long.Calls = []document.Call{{Offset: len("El grupo"), Mark: "1"}}
	return &document.File{
		Source: document.Source{URI: "docs/plan <2022>.pdf"},
		Sizes:  []document.Box{{X1: 600, Y1: 800}, {X1: 600, Y1: 800}},
		Blocks: []document.Block{
			{Kind: document.Heading, Level: 1, Text: plain(1, "Plan")},
			{Kind: document.TableBlock, Table: split},
			{Text: long},
			{Kind: document.ListItem, Level: 1, Mark: "—", Text: plain(2, "Publicar el padrón.")},
			{Kind: document.TableBlock, Table: whole},
		},
		Footnotes: []document.Footnote{{Mark: "1", Text: plain(1, "Instalado en 2021.")}},
		Running:   []document.Running{{Text: plain(1, "Ayuntamiento"), Pages: []int{1, 2}}},
		Warnings:  []document.Warning{{Code: "page_time", Message: "the page takes long", Page: 2}},
	}
}

// golden compares with a file of testdata, or writes it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s (-want +got):\n%s", path, d)
	}
}

func TestTableFormats(t *testing.T) {
	for _, f := range TableFormats {
		t.Run(f.Name, func(t *testing.T) {
			var b bytes.Buffer
			out := f.New(&b)
			check(t, out.Write(sample(), Parts(sample(), Selection{})))
			none := &document.File{Source: document.Source{URI: "none.pdf"}}
			check(t, out.Write(none, nil))
			golden(t, "tables."+f.Name, b.Bytes())
		})
	}
}

func TestTextFormats(t *testing.T) {
	for name, o := range map[string]TextOptions{
		"text.txt":        {},
		"text.md":         {Markdown: true},
		"text-raw.txt":    {Running: true, Marks: true},
		"text-page2.txt":  {Marks: true, Running: true, Pages: Pages{{2, 2}}},
		"text-page1.md":   {Markdown: true, Marks: true, Pages: Pages{{1, 1}}},
		"text-nopage.txt": {Marks: true, Pages: Pages{{7, 9}}},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			check(t, Text(&b, sample(), o))
			golden(t, name, b.Bytes())
		})
	}
}

func TestSelection(t *testing.T) {
	region := func(s string) []Region {
		r, err := ParseRegion(s)
		check(t, err)
		return []Region{r}
	}
	for _, c := range []struct {
		name      string
		selection Selection
		want      string // first cell of each part
	}{
		{"everything", Selection{}, "Meta Meta Zona"},
		{"a page", Selection{Pages: Pages{{2, 2}}}, "Meta Zona"},
		{"a table", Selection{Table: 1}, "Meta Meta"},
		{"a table of a page", Selection{Table: 1, Pages: Pages{{2, 9}}}, "Meta"},
		{"no such table", Selection{Table: 9}, ""},
		{"the lower rows of a page", Selection{Regions: region("1:0,120,600,800")}, "Padrón"},
		{"a column", Selection{Regions: region("2:150,0,350,150")}, "Fecha Caudal"},
		{"beside every table", Selection{Regions: region("1:0,500,600,800")}, ""},
		{"of another page", Selection{Regions: region("3:0,0,600,800")}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, p := range Parts(sample(), c.selection) {
				first := p.Rows[0].Cells[0]
				if first.Row != 0 || first.Col != 0 || first.ColSpan > p.Columns {
					t.Errorf("first cell %+v of %d columns", first, p.Columns)
				}
				got = append(got, strings.Fields(first.Text().String)[0])
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got %q, want %q", s, c.want)
			}
		})
	}
}

func TestParseSelection(t *testing.T) {
	for _, s := range []string{"0", "3-1", "a", "1,,2", "-3"} {
		if p, err := ParsePages(s); err == nil {
			t.Errorf("pages %q are %v", s, p)
		}
	}
	p, err := ParsePages("1-3, 7,9-")
	if err != nil || !p.Has(2) || p.Has(4) || !p.Has(7) || p.Has(8) || !p.Has(1000) {
		t.Errorf("pages %v, error %v", p, err)
	}
	for _, s := range []string{"", "2", "2:1,2,3", "0:1,2,3,4", "2:5,2,3,4", "2:NaN,2,3,4", "x:1,2,3,4"} {
		if r, err := ParseRegion(s); !errors.Is(err, errRegion) {
			t.Errorf("region %q is %v, error %v", s, r, err)
		}
	}
}

func TestGuard(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "agua": "agua", "=1+1": "'=1+1", "+1-1": "'+1-1", "-1": "-1", "-1,250.50": "-1,250.50", "+3 %": "+3 %",
		"-": "'-", "— uno": "— uno", "@x": "'@x", "-cmd|' /C calc'!A0": "'-cmd|' /C calc'!A0",
		"+1": "+1", "-12.5": "-12.5", "-5%": "-5%", "2021-05-04": "2021-05-04", "-0044": "-0044", "12-05": "12-05", "a=b": "a=b", "—": "—",
		"  =1": "'  =1", "\u00a0=1": "'\u00a0=1", "\"=1+1": "'\"=1+1", "'=1": "''=1", "\ufeff=1": "'\ufeff=1", "\n=1": "'\n=1",
		"＝1+1": "'＝1+1", "＋a": "'＋a", "－a": "'－a", "＠a": "'＠a", "\tx": "'\tx", "\rx": "'\rx", "\"uno\"": "\"uno\"", " ": " ",
	} {
		if got := Guard(in); got != want {
			t.Errorf("Guard(%q) = %q, want %q", in, got, want)
		}
	}
}
