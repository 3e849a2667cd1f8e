package html

import (
	"fmt"
	"strings"

	"compromisos/document"
)

// dump writes blocks as one reads them: line ends as " / ", calls as "^1", bold as
// **, one line a block.
func dump(f *document.File) string {
	var b strings.Builder
	dumpBlocks(&b, f.Blocks, "")
	for _, n := range f.Footnotes {
		fmt.Fprintf(&b, "note %s: %s\n", n.Mark, show(n.Text))
	}
	return b.String()
}

func dumpBlocks(b *strings.Builder, blocks []document.Block, in string) {
	for _, k := range blocks {
		b.WriteString(in)
		if k.Section > 0 && in == "" {
			fmt.Fprintf(b, "§%d ", k.Section)
		}
		if k.Group > 0 {
			fmt.Fprintf(b, "group %d ", k.Group)
		}
		b.WriteString([]string{"", "left ", "center ", "right "}[k.Align])
		switch k.Kind {
		case document.Heading:
			fmt.Fprintf(b, "h%d: %s\n", k.Level, show(k.Text))
		case document.ListItem:
			fmt.Fprintf(b, "li%d [%s]: %s\n", k.Level, k.Mark, show(k.Text))
		case document.TableBlock:
			dumpTable(b, k.Table, in+"  ")
		default:
			fmt.Fprintf(b, "p: %s\n", show(k.Text))
		}
	}
}

func dumpTable(b *strings.Builder, t *document.Table, in string) {
	fmt.Fprintf(b, "table of %d columns, %d header rows, caption %q\n", t.Columns, t.Header, t.Caption.String)
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			head := ""
			if c.Header {
				head = " header"
			}
			fmt.Fprintf(b, "%s%d,%d %dx%d%s\n", in, c.Row, c.Col, c.RowSpan, c.ColSpan, head)
			dumpBlocks(b, c.Blocks, in+"  ")
		}
	}
}

func show(t document.Text) string {
	var b strings.Builder
	for i := 0; i <= len(t.String); i++ {
		for _, s := range t.Spans {
			if s.Style.Bold && s.End == i {
				b.WriteString("**")
			}
		}
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
		for _, s := range t.Spans {
			if s.Style.Bold && s.Start == i {
				b.WriteString("**")
			}
		}
		if i < len(t.String) {
			b.WriteByte(t.String[i])
		}
	}
	return b.String()
}
