package layout

import (
	"fmt"
	"strings"
	"testing"

	"compromisos/document"
)

// A sheet is a page that a test writes on. Every letter is half an em wide and a space
// a quarter, so that widths can be told by counting.
type sheet struct{ document.Page }

// newSheet is an empty page of letter size.
func newSheet(number int) *sheet {
	return &sheet{document.Page{Number: number, Width: 612, Height: 792}}
}

// style is how a text is set.
type style struct {
	size  float64
	flags document.GlyphFlags
}

var (
	plain = style{size: 10}
	bold  = style{size: 10, flags: document.GlyphBold}
	small = style{size: 7}
)

// text writes a line from x on the baseline y, as one text object, and returns the x at
// which it ends.
func (s *sheet) text(x, y float64, st style, text string) float64 {
	start := document.GlyphObjectStart
	for _, r := range text {
		w := st.size / 2
		if r == ' ' {
			w = st.size / 4
		}
		s.glyph(x, y, w, st, r, start)
		x, start = x+w, 0
	}
	return x
}

// glyph writes one glyph.
func (s *sheet) glyph(x, y, w float64, st style, r rune, flags document.GlyphFlags) {
	s.Glyphs = append(s.Glyphs, document.Glyph{
		Rune: r, Size: float32(st.size), Baseline: y, Flags: st.flags | flags,
		Box: document.Box{X0: x, Y0: y - 0.75*st.size, X1: x + w, Y1: y + 0.25*st.size},
	})
}

// lines writes lines one below the other, 12 points apart, and returns the next y.
func (s *sheet) lines(x, y float64, st style, lines ...string) float64 {
	for _, l := range lines {
		s.text(x, y, st, l)
		y += 1.2 * st.size
	}
	return y
}

// prose wraps text into a column from x0 to x1 and returns the next y.
func (s *sheet) prose(x0, x1, y float64, st style, text string) float64 {
	return s.lines(x0, y, st, wrap(text, x1-x0, st)...)
}

// wrap cuts text into the lines that fit a width.
func wrap(text string, width float64, st style) []string {
	var out []string
	line := ""
	for _, w := range strings.Fields(text) {
		next := strings.TrimSpace(line + " " + w)
		if extent(next, st) > width && line != "" {
			out, next = append(out, line), w
		}
		line = next
	}
	return append(out, line)
}

// extent is how wide a text is.
func extent(text string, st style) float64 {
	spaces := strings.Count(text, " ")
	return (float64(len([]rune(text))-spaces)/2 + float64(spaces)/4) * st.size
}

// centered writes a line about the x of its middle.
func (s *sheet) centered(x, y float64, st style, text string) {
	s.text(x-extent(text, st)/2, y, st, text)
}

// rule draws a line.
func (s *sheet) rule(x0, y0, x1, y1 float64) {
	s.Rulings = append(s.Rulings, document.Ruling{Box: document.Box{X0: x0, Y0: y0, X1: x1 + 0.5, Y1: y1 + 0.5}})
}

// grid draws all the rules of a table, each border cell by cell, as browsers do.
func (s *sheet) grid(xs, ys []float64) {
	for i, y := range ys {
		for j := 1; j < len(xs); j++ {
			s.rule(xs[j-1], y, xs[j], y)
		}
		if i == 0 {
			continue
		}
		for _, x := range xs {
			s.rule(x, ys[i-1], x, y)
		}
	}
}

// body fills a page with justified prose, so that its margins (72 and 540) show.
func (s *sheet) body(y float64) float64 {
	return s.prose(72, 540, y, plain, strings.Repeat("la comisión revisa cada trimestre el avance de las acciones y publica un informe breve con sus resultados y los datos que lo sostienen ", 3)+"hasta el final.")
}

// build arranges sheets.
func build(t testing.TB, sheets ...*sheet) *document.File {
	t.Helper()
	b := NewBuilder(Options{})
	for _, s := range sheets {
		if err := b.AddPage(&s.Page); err != nil {
			t.Fatal(err)
		}
	}
	f := &document.File{}
	if err := b.Finish(f); err != nil {
		t.Fatal(err)
	}
	return f
}

// outline writes the blocks of a file, one a line: the kind, then the text; "|" is a
// line end of the source where lines is true.
func outline(blocks []document.Block, lines bool) []string {
	var out []string
	for _, b := range blocks {
		switch b.Kind {
		case document.TableBlock:
			out = append(out, fmt.Sprintf("T %dx%d h%d", len(b.Table.Rows), b.Table.Columns, b.Table.Header))
			out = append(out, rowLines(b.Table)...)
			continue
		case document.Heading:
			out = append(out, fmt.Sprintf("H%d %s", b.Level, shown(b.Text, lines)))
		case document.ListItem:
			out = append(out, fmt.Sprintf("L%d %q %s", b.Level, b.Mark, shown(b.Text, lines)))
		default:
			out = append(out, "P "+shown(b.Text, lines))
		}
	}
	return out
}

// rowLines writes the rows of a table: cells between bars, blocks of a cell between
// slashes.
func rowLines(t *document.Table) []string {
	var out []string
	for _, r := range t.Rows {
		cells := make([]string, 0, len(r.Cells))
		for _, c := range r.Cells {
			blocks := make([]string, 0, len(c.Blocks))
			for _, b := range c.Blocks {
				blocks = append(blocks, strings.TrimSpace(b.Mark+" "+b.Text.String))
			}
			span := ""
			if c.RowSpan > 1 || c.ColSpan > 1 {
				span = fmt.Sprintf("{%dx%d}", c.RowSpan, c.ColSpan)
			}
			cells = append(cells, span+strings.Join(blocks, " / "))
		}
		out = append(out, "| "+strings.Join(cells, " | "))
	}
	return out
}

// shown is a text, with its line ends if asked for.
func shown(t document.Text, lines bool) string {
	if !lines {
		return t.String
	}
	s := t.String
	for i := len(t.Breaks) - 1; i >= 0; i-- {
		s = strings.TrimRight(s[:t.Breaks[i]], " ") + "|" + s[t.Breaks[i]:]
	}
	return s
}

// same compares two outlines line by line.
func same(t *testing.T, got, want []string) {
	t.Helper()
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}
