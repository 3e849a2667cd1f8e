package html

import (
	"compromisos/document"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// leastTerms is how many terms make a description list a form: fewer are a word
	// explained, or an author and a date.
	leastTerms = 3
	// longestTerm is the longest term of a form, in characters: what is longer is a
	// question with its answer.
	longestTerm = 120
)

// A definition is a term of a description list, or several that share what is said of
// them, with its descriptions.
type definition struct{ terms, texts []*html.Node }

// definitionsOf are the definitions of a list; each, or all of them, may stand in a div.
func (w *walker) definitionsOf(dl *html.Node) []definition {
	var out []definition
	var visit func(n *html.Node, depth int)
	visit = func(n *html.Node, depth int) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case w.page.skip(c):
			case is(c, atom.Dt):
				if k := len(out) - 1; k >= 0 && len(out[k].texts) == 0 {
					out[k].terms = append(out[k].terms, c)
					continue
				}
				out = append(out, definition{terms: []*html.Node{c}})
			case is(c, atom.Dd) && len(out) > 0:
				out[len(out)-1].texts = append(out[len(out)-1].texts, c)
			case is(c, atom.Div) && depth < maxDepth:
				visit(c, depth+1)
			}
		}
	}
	visit(dl, 0)
	return out
}

// isForm reports whether a description list is a form of labels and values: it stands
// below a heading of the document, not below its title, where pages tell who wrote them
// and when, and has terms enough, all of them short and described.
func (w *walker) isForm(list []definition) bool {
	if len(list) < leastTerms || w.note != "" {
		return false
	}
	if !w.belowTitle() {
		return false
	}
	for _, d := range list {
		if len(d.texts) == 0 {
			return false
		}
		for _, t := range d.terms {
			if n := w.page.weights[t].text; n == 0 || n > longestTerm {
				return false
			}
		}
	}
	return true
}

// belowTitle reports whether the last heading so far is none of the page.
func (w *walker) belowTitle() bool {
	for i := len(w.blocks) - 1; i >= 0; i-- {
		if w.blocks[i].Kind == document.Heading {
			return w.blocks[i].Level > 1
		}
	}
	return false
}

// form adds a description list as what it is on paper, a table of labels and values: the
// markup says which is which, and where the last value ends.
func (w *walker) form(dl *html.Node, list []definition, s scope, depth int) {
	w.flush()
	t := &document.Table{Path: w.paths.of(dl), Columns: 2}
	inner := scope{section: s.section, style: s.style}
	for _, d := range list {
		if w.cells += 2; w.cells > maxCells {
			w.warn("table_limit", "a table has more cells than are read")
			break
		}
		label := w.definitionCell(d.terms, inner, depth)
		label.Row, label.Header = len(t.Rows), true
		value := w.definitionCell(d.texts, inner, depth)
		value.Row, value.Col = len(t.Rows), 1
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{label, value}})
	}
	w.blocks = append(w.blocks, document.Block{Kind: document.TableBlock, Table: t, Section: s.section, Group: s.group})
}

// definitionCell is the cell of the terms, or of the descriptions, of a definition.
func (w *walker) definitionCell(nodes []*html.Node, s scope, depth int) document.Cell {
	cell := document.Cell{RowSpan: 1, ColSpan: 1}
	for _, n := range nodes {
		cell.Blocks = append(cell.Blocks, w.sub(n, inherit(n, s), depth)...)
	}
	if path := w.paths.of(nodes[0]); path != "" {
		cell.Places = []document.Place{{Path: path}}
	}
	return cell
}
