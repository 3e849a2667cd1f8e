package text

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compromisos/document"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// dump writes a file as one reads it: the lines of each block, its kind, line ends
// as " / ", calls as "^1".
func dump(f *document.File) string {
	var b strings.Builder
	dumpBlocks(&b, f.Blocks, "")
	for _, n := range f.Footnotes {
		fmt.Fprintf(&b, "%s note %s: %s\n", n.Text.Path, n.Mark, show(n.Text))
	}
	for _, r := range f.Running {
		fmt.Fprintf(&b, "%s running: %s\n", r.Text.Path, show(r.Text))
	}
	return b.String()
}

func dumpBlocks(b *strings.Builder, blocks []document.Block, in string) {
	for _, k := range blocks {
		switch k.Kind {
		case document.Heading:
			fmt.Fprintf(b, "%s%s h%d: %s\n", in, k.Text.Path, k.Level, show(k.Text))
		case document.ListItem:
			fmt.Fprintf(b, "%s%s li%d [%s]: %s\n", in, k.Text.Path, k.Level, k.Mark, show(k.Text))
		case document.TableBlock:
			fmt.Fprintf(b, "%s%s table of %d columns, %d header rows\n", in, k.Table.Path, k.Table.Columns, k.Table.Header)
			for _, r := range k.Table.Rows {
				for _, c := range r.Cells {
					fmt.Fprintf(b, "%s  %d,%d\n", in, c.Row, c.Col)
					dumpBlocks(b, c.Blocks, in+"    ")
				}
			}
		default:
			fmt.Fprintf(b, "%s%s p: %s\n", in, k.Text.Path, show(k.Text))
		}
	}
}

func show(t document.Text) string {
	var b strings.Builder
	for i := 0; i <= len(t.String); i++ {
		for _, c := range t.Calls {
			if c.Offset == i {
				b.WriteString("^" + c.Mark)
			}
		}
		for _, k := range t.Breaks {
			if k == i {
				b.WriteString("/ ")
			}
		}
		if i < len(t.String) {
			b.WriteByte(t.String[i])
		}
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	names, err := filepath.Glob("testdata/*.md")
	if err != nil || len(names) == 0 {
		t.Fatal("no texts", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			f, err := Read(data, Options{})
			if err != nil {
				t.Fatal(err)
			}
			golden := strings.TrimSuffix(name, ".md") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(dump(f)), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), dump(f)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestRead has one case for each rule.
func TestRead(t *testing.T) {
	long := strings.Repeat("palabra ", 12)
	cases := []struct{ name, text, want string }{
		{"single newlines are line ends", "uno\ndos\n\ntres", "L1-L2 p: uno / dos\nL4 p: tres\n"},
		{"lines of Windows", "uno\r\n\r\ndos\rtres", "L1 p: uno\nL3-L4 p: dos / tres\n"},
		{"rules and lines to sign on", "uno\n\n_____________\n\n* * *\n\n=====\ndos", "L1 p: uno\nL8 p: dos\n"},
		{"headings", "# uno\n## *dos* ##\ntres\n====\n\ncuatro\n---\n", "L1 h1: uno\nL2 h2: dos\nL3-L4 h1: tres\nL6-L7 h2: cuatro\n"},
		{"numbered titles", "II. Hechos\n\nTexto.\n\n1.2. Detalle\n\nTexto.", "L1 h2: II. Hechos\nL3 p: Texto.\nL5 h3: 1.2. Detalle\nL7 p: Texto.\n"},
		{"numbered clauses are no titles", "1. Primera\n\n2. Segunda", "L1 p: 1. Primera\nL3 p: 2. Segunda\n"},
		{"numbered items", "a) uno\nb) dos", "L1 li1 [a)]: a) uno\nL2 li1 [b)]: b) dos\n"},
		{"inner items", "- uno\n  - dos\n    - tres\n- cuatro", "L1 li1 [-]: uno\nL2 li2 [-]: dos\nL3 li3 [-]: tres\nL4 li1 [-]: cuatro\n"},
		{"a mark without emphasis", "datos* y otros*, archivo_de_datos", "L1 p: datos* y otros*, archivo_de_datos\n"},
		{"signs that are no HTML", "si a <b y c> d, <INAI> dijo", "L1 p: si a <b y c> d, <INAI> dijo\n"},
		{"links", "ver [el sitio](https://a.example) o <https://b.example/x_y_z>", "L1 p: ver el sitio o https://b.example/x_y_z\n"},
		{"an indent is no code", "    uno\n\n\tdos", "L1 p: uno\nL3 p: dos\n"},
		{"notes in raised digits", "uno¹ y dos²\n\n¹ nota\n² otra", "L1 p: uno^1 y dos^2\nL3 note 1: nota\nL4 note 2: otra\n"},
		{"notes of Markdown", "uno[^a]\n\n[^a]: nota", "L1 p: uno^a\nL3 note a: nota\n"},
		{"a raised digit without a call", "¹ uno", "L1 p: 1 uno\n"},
		{"a sentence that a note cuts", long + "con¹\n\n¹ nota\n\nSigue aquí.", "L1-L5 p: " + long + "con^1 / Sigue aquí.\nL3 note 1: nota\n"},
		{"a title before a rule", "Título corto\n\n***\n\nSigue aquí.", "L1 p: Título corto\nL5 p: Sigue aquí.\n"},
		{"a page end of form feed", long + "con\n\fotra", "L1-L2 p: " + long + "con / otra\n"},
		{"words divided in wrapped text", "Se acordó publicar los datos en formato abier-\nto para que cualquiera los use en co-crea-\nción con los demás, y la co-creación siga así\nhasta el fin.",
			"L1-L4 p: Se acordó publicar los datos en formato abierto / para que cualquiera los use en co-creación / con los demás, y la co-creación siga así / hasta el fin.\n"},
		{"hyphens in short lines stay", "Juan-\nmaría", "L1-L2 p: Juan- / maría\n"},
		{"a tab alone is no table", "\tuno\ndos", "L1-L2 p: uno / dos\n"},
		{"a header that is printed again", "A\tB\n1\tx\n\nA\tB\n2\ty",
			"L1-L5 table of 2 columns, 1 header rows\n  0,0\n    L1 p: A\n  0,1\n    L1 p: B\n  1,0\n    L2 p: 1\n  1,1\n    L2 p: x\n  2,0\n    L5 p: 2\n  2,1\n    L5 p: y\n"},
		{"an empty key inside a page is a row", "A\tB\tC\nx\ty\tz\n\tv\tw",
			"L1-L3 table of 3 columns, 1 header rows\n  0,0\n    L1 p: A\n  0,1\n    L1 p: B\n  0,2\n    L1 p: C\n  1,0\n    L2 p: x\n  1,1\n    L2 p: y\n  1,2\n    L2 p: z\n  2,0\n  2,1\n    L3 p: v\n  2,2\n    L3 p: w\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f, err := Read([]byte(c.text), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, dump(f)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	if _, err := Read([]byte(" \n\n---\n"), Options{}); document.ErrorCode(err) != document.CodeNoText {
		t.Errorf("blank text: %v", err)
	}
	if _, err := Read([]byte("uno dos"), Options{MaxBytes: 3}); document.ErrorCode(err) != document.CodeLimit {
		t.Errorf("large text: %v", err)
	}
}

func TestEncodings(t *testing.T) {
	for name, data := range map[string]string{
		"utf-8": "A\u00f1o", "windows-1252": "A\xf1o", "utf-16": "\xff\xfeA\x00\xf1\x00o\x00", "mark": "\xef\xbb\xbfA\u00f1o",
	} {
		f, err := Read([]byte(data), Options{})
		if err != nil || f.Blocks[0].Text.String != "Año" {
			t.Errorf("%s: %v %v", name, f, err)
		}
	}
}

// FuzzText reads any bytes: spans, breaks and calls lie in their text, and the cells
// of a table fill its grid.
func FuzzText(f *testing.F) {
	for _, seed := range []string{
		"# uno\n\n- dos\n  tres\n\n¹ nota\n\nx¹", "A\tB\n1\t<ul>— x\n\n\t<p>y\t\n2\tz", "|a|b|\n|-|-|\n|c|d|e|", "uno<sup>1</sup>\n\n<sup>1</sup> dos",
		"a\n\f\nb\tc\n\f\n\td", "- \t- x\n1) a\n2) b", "**a\nb** <b>c</i>\n---",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Read(data, Options{})
		if err != nil {
			return
		}
		check(t, file.Blocks)
		for _, n := range file.Footnotes {
			checkText(t, n.Text)
		}
	})
}

func check(t *testing.T, blocks []document.Block) {
	for _, b := range blocks {
		checkText(t, b.Text)
		if b.Table == nil {
			continue
		}
		for i, r := range b.Table.Rows {
			for _, c := range r.Cells {
				if c.Row != i || c.Col+c.ColSpan > b.Table.Columns || c.Row+c.RowSpan > len(b.Table.Rows) {
					t.Fatalf("cell %d,%d outside of %dx%d", c.Row, c.Col, len(b.Table.Rows), b.Table.Columns)
				}
				check(t, c.Blocks)
			}
		}
	}
}

func checkText(t *testing.T, x document.Text) {
	for _, s := range x.Spans {
		if s.Start < 0 || s.End < s.Start || s.End > len(x.String) {
			t.Fatalf("span %d-%d in %q", s.Start, s.End, x.String)
		}
	}
	for _, k := range x.Breaks {
		if k < 0 || k > len(x.String) {
			t.Fatalf("break %d in %q", k, x.String)
		}
	}
	for _, c := range x.Calls {
		if c.Offset < 0 || c.Offset > len(x.String) {
			t.Fatalf("call at %d in %q", c.Offset, x.String)
		}
	}
}
