package html

import (
	"strings"
	"testing"

	"compromisos/document"
)

// checkFile holds what is true of every file: spans, breaks and calls lie in their
// text, and the cells of a table in its grid, none over another.
func checkFile(t *testing.T, f *document.File) {
	t.Helper()
	checkBlocks(t, f.Blocks)
	for _, n := range f.Footnotes {
		checkText(t, n.Text)
	}
}

func checkBlocks(t *testing.T, blocks []document.Block) {
	t.Helper()
	for _, b := range blocks {
		if b.Table == nil {
			if b.Text.Empty() {
				t.Error("empty block")
			}
			checkText(t, b.Text)
			continue
		}
		taken := map[[2]int]bool{}
		for i, r := range b.Table.Rows {
			for _, c := range r.Cells {
				if c.Row != i || c.RowSpan < 1 || c.ColSpan < 1 || c.Col < 0 || c.Col+c.ColSpan > b.Table.Columns || c.Row+c.RowSpan > len(b.Table.Rows) {
					t.Fatalf("cell %d,%d of %dx%d in a table of %dx%d", c.Row, c.Col, c.RowSpan, c.ColSpan, len(b.Table.Rows), b.Table.Columns)
				}
				for y := c.Row; y < c.Row+c.RowSpan; y++ {
					for x := c.Col; x < c.Col+c.ColSpan; x++ {
						if taken[[2]int{y, x}] {
							t.Fatalf("two cells at %d,%d", y, x)
						}
						taken[[2]int{y, x}] = true
					}
				}
				checkBlocks(t, c.Blocks)
			}
		}
	}
}

func checkText(t *testing.T, x document.Text) {
	t.Helper()
	last := 0
	for _, s := range x.Spans {
		if s.Start < last || s.End < s.Start || s.End > len(x.String) {
			t.Fatalf("span %d-%d in %q", s.Start, s.End, x.String)
		}
		last = s.End
	}
	last = 0
	for _, k := range x.Breaks {
		if k < last || k > len(x.String) {
			t.Fatalf("break %d in %q", k, x.String)
		}
		last = k
	}
	for _, c := range x.Calls {
		if c.Offset < 0 || c.Offset > len(x.String) {
			t.Fatalf("call at %d in %q", c.Offset, x.String)
		}
	}
	if strings.ContainsAny(x.String, "\n\t") || strings.Contains(x.String, "  ") {
		t.Fatalf("white space in %q", x.String)
	}
}
