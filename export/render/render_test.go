package render

import (
	"strings"
	"testing"

	"compromisos/document"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"ñandú 日本": "ñandú 日本", "a\nb\tc\rd": "a b c d", "\x1b[2J": "\ufffd[2J", "\x1b]0;t\x07": "\ufffd]0;t\ufffd", "\x00\x7f": "\ufffd\ufffd",
		"\u009b1m": "\ufffd1m", "\x9b1m": "\ufffd1m", "\u202ea\u202c": "\ufffda\ufffd", "\u2066\u2069\u200e\u200f\u061c": strings.Repeat("\ufffd", 5),
		"a\u2028b\u2029": "a\ufffdb\ufffd", "a\u200bb\u2060c\ufeffd\u180e": "abcd", "\U000e0041\ufff9x": "x", "👩\u200d🌾 می\u200cخ": "👩\u200d🌾 می\u200cخ",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

// hostileText would be an element, a row and a sequence if it were written as it is.
const hostileText = "<script>alert(1)</script> | a\x1b[31m\" onload=\"x"

// TestHostileText writes no form with text of a document that could be more than text.
func TestHostileText(t *testing.T) {
	cell := func(text string) document.Cell {
		return document.Cell{RowSpan: 1, ColSpan: 1, Blocks: []document.Block{{Text: document.Text{String: text}}}}
	}
	table := &document.Table{
		Columns: 1, Header: 1, Caption: document.Text{String: hostileText},
		Rows: []document.Row{{Cells: []document.Cell{cell(hostileText)}}, {Cells: []document.Cell{cell("=1" + hostileText)}}},
	}
	f := &document.File{
		Source:    document.Source{URI: "a\"><script>.html"},
		Blocks:    []document.Block{{Text: document.Text{String: hostileText}}, {Kind: document.TableBlock, Table: table}},
		Footnotes: []document.Footnote{{Mark: "]<script>", Text: document.Text{String: hostileText}}},
	}
	for _, format := range TableFormats {
		var b strings.Builder
		if err := format.New(&b).Write(f, Parts(f, Selection{})); err != nil {
			t.Fatal(err)
		}
		checkForm(t, format.Name, b.String())
	}
	for name, o := range map[string]TextOptions{"text": {}, "markdown": {Markdown: true}} {
		var b strings.Builder
		if err := Text(&b, f, o); err != nil {
			t.Fatal(err)
		}
		checkForm(t, name, b.String())
	}
}

func checkForm(t *testing.T, form, out string) {
	t.Helper()
	wrong := []string{"\x1b"}
	switch form {
	case "html":
		wrong = append(wrong, "<script", "\" onload")
	case "md", "markdown":
		wrong = append(wrong, " <script", "[<script", "]<script", "| \\<script>alert(1)\\</script> | a")
	case "csv":
		wrong = append(wrong, "\n=1", "\n\"=1")
	}
	for _, w := range wrong {
		if strings.Contains(out, w) {
			t.Errorf("%s has %q in\n%s", form, w, out)
		}
	}
}
