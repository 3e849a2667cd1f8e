package render

import (
	"strings"
	"testing"

	"compromisos/document"
)

func TestMarkdown(t *testing.T) {
	paragraph := func(s string) document.Block { return document.Block{Text: document.Text{String: s}} }
	cell := func(row, col, span int, blocks ...document.Block) document.Cell {
		return document.Cell{Row: row, Col: col, RowSpan: 1, ColSpan: span, Blocks: blocks}
	}
	tests := []struct {
		name  string
		block document.Block
		want  string
	}{
		{"a heading keeps its level", document.Block{Kind: document.Heading, Level: 2, Text: document.Text{String: "Metas"}}, "## Metas\n\n"},
		{"a lettered item keeps its letter", document.Block{Kind: document.ListItem, Level: 2, Mark: "a)", Text: document.Text{String: "a) padrón"}}, "  - a) padrón\n"},
		{"signs with a meaning are escaped", paragraph("# no *es* un título"), "\\# no \\*es\\* un título\n\n"},
		{"a call stands where it was called", document.Block{Text: document.Text{String: "El Núcleo acuerda", Calls: []document.Call{{Offset: 10, Mark: "1"}}}}, "El Núcleo[^1] acuerda\n\n"},
		{
			"a merged cell stands where it begins",
			document.Block{Kind: document.TableBlock, Table: &document.Table{Columns: 3, Rows: []document.Row{
				{Cells: []document.Cell{cell(0, 0, 2, paragraph("a|b")), cell(0, 2, 1, paragraph("c"))}},
				{Cells: []document.Cell{cell(1, 0, 1, paragraph("d"), paragraph("e")), cell(1, 1, 1), cell(1, 2, 1, paragraph("f"))}},
			}}},
			"\n| a\\|b |  | c |\n| --- | --- | --- |\n| d<br>e |  | f |\n\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b strings.Builder
			markdown{}.block(&b, tt.block)
			if b.String() != tt.want {
				t.Errorf("got %q, want %q", b.String(), tt.want)
			}
		})
	}
}

func TestRawTextKeepsRunningHeads(t *testing.T) {
	block := func(page int, s string) document.Block {
		return document.Block{Text: document.Text{String: s, Spans: []document.Span{{End: len(s), Page: page}}}}
	}
	f := &document.File{
		Sizes:  make([]document.Box, 3),
		Blocks: []document.Block{block(1, "uno"), block(3, "tres")},
		Running: []document.Running{
			{Text: document.Text{String: "cabeza"}, Pages: []int{2, 3}},
			{Text: document.Text{String: "pie"}, Pages: []int{1, 2, 3}, Foot: true},
		},
	}
	var raw, body strings.Builder
	check(t, Text(&raw, f, TextOptions{Running: true}))
	check(t, Text(&body, f, TextOptions{}))
	if got, want := strings.Fields(raw.String()), "uno pie cabeza pie cabeza tres pie"; strings.Join(got, " ") != want {
		t.Errorf("raw text %q, want %q", got, want)
	}
	if got := strings.Fields(body.String()); strings.Join(got, " ") != "uno tres" {
		t.Errorf("text %q", got)
	}
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
