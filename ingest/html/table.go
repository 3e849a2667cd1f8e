package html

import (
	"strings"

	"compromisos/document"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// maxColumns is the largest colspan that the HTML standard allows; no row is
	// wider than that.
	maxColumns = 1000
	// maxCells bounds the cells of all tables of a page.
	maxCells = 1 << 19
)

// table adds a table, or the blocks in it where it only lays out the page.
func (w *walker) table(n *html.Node, s scope, depth int) {
	w.flush()
	rows := w.rowsOf(n)
	if w.layout(n, rows) {
		w.unfold(rows, s, depth)
		return
	}
	t := &document.Table{Path: w.paths.of(n)}
	g := grid{w: w, table: t, scope: s, depth: depth}
	for _, r := range rows {
		g.row(r)
	}
	g.finish()
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if is(c, atom.Caption) && !w.page.skip(c) {
			t.Caption = joined(w.sub(c, scope{section: s.section}, depth))
		}
	}
	if len(t.Rows) > 0 {
		w.blocks = append(w.blocks, document.Block{Kind: document.TableBlock, Table: t, Section: s.section, Group: s.group})
	}
}

// A tableRow is a tr element; rows of the foot are shown last wherever they stand.
type tableRow struct {
	node  *html.Node
	cells []*html.Node
	head  bool
	// left is how many rows follow in the same row group: no cell is merged beyond.
	left int
}

// rowsOf are the rows of a table in the order in which they are shown.
func (w *walker) rowsOf(table *html.Node) []tableRow {
	var head, body, foot []tableRow
	for g := table.FirstChild; g != nil; g = g.NextSibling {
		if w.page.skip(g) {
			continue
		}
		switch {
		case is(g, atom.Thead):
			head = append(head, w.group(g)...)
		case is(g, atom.Tfoot):
			foot = append(foot, w.group(g)...)
		case is(g, atom.Tbody):
			body = append(body, w.group(g)...)
		}
	}
	return append(append(head, body...), foot...)
}

// group are the rows of a thead, tbody or tfoot; rows without cells are not shown.
func (w *walker) group(g *html.Node) []tableRow {
	var out []tableRow
	for r := g.FirstChild; r != nil; r = r.NextSibling {
		if !is(r, atom.Tr) || w.page.skip(r) {
			continue
		}
		row := tableRow{node: r, head: is(g, atom.Thead)}
		for c := r.FirstChild; c != nil; c = c.NextSibling {
			if is(c, atom.Td, atom.Th) && !w.page.skip(c) {
				row.cells = append(row.cells, c)
			}
		}
		if len(row.cells) > 0 {
			out = append(out, row)
		}
	}
	for i := range out {
		out[i].left = len(out) - 1 - i
	}
	return out
}

// layout reports whether a table only places things on the page: it says so, or has
// one column without a heading, or one unruled row, or holds a page's title.
func (w *walker) layout(n *html.Node, rows []tableRow) bool {
	if role, _ := attr(n, "role"); role == "presentation" || role == "none" {
		return true
	}
	widest, headed := 0, false
	for _, r := range rows {
		widest = max(widest, len(r.cells))
		for _, c := range r.cells {
			headed = headed || r.head || is(c, atom.Th)
		}
	}
	if headed {
		return false
	}
	return widest <= 1 || len(rows) == 1 && !ruled(n) || holds(n, atom.H1, atom.Main, atom.Article, atom.Form, atom.Nav)
}

// ruled reports whether a table says that it has lines.
func ruled(n *html.Node) bool {
	border, ok := attr(n, "border")
	if ok {
		return strings.TrimSpace(border) != "0"
	}
	return property(n, "border") != "" && property(n, "border") != "none"
}

// unfold reads the cells of a layout table one after the other; those of one row
// stand side by side.
func (w *walker) unfold(rows []tableRow, s scope, depth int) {
	for _, r := range rows {
		inner := s
		if len(r.cells) > 1 {
			w.groups++
			inner.group = w.groups
		}
		for _, c := range r.cells {
			w.children(c, inherit(c, inner), depth+2)
			w.flush()
		}
	}
}

// sub are the blocks under n, apart from those of the page.
func (w *walker) sub(n *html.Node, s scope, depth int) []document.Block {
	w.flush()
	outer := w.blocks
	w.blocks = nil
	w.children(n, s, depth+1)
	w.flush()
	inner := w.blocks
	w.blocks = outer
	return inner
}

// joined is the text of all blocks.
func joined(blocks []document.Block) document.Text {
	return document.Cell{Blocks: blocks}.Text()
}
