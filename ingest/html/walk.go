package html

import (
	"slices"
	"strings"

	"compromisos/document"
	"compromisos/ingest/prose"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blockElements begin and end a paragraph; all others run on in it.
var blockElements = []atom.Atom{
	atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details,
	atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.Frameset,
	atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Legend, atom.Li,
	atom.Main, atom.Nav, atom.Ol, atom.Optgroup, atom.Option, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table,
	atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul,
}

// A walker turns elements into blocks. Text gathers in run until a block element
// begins or ends; the scope of a paragraph is that of its first character.
type walker struct {
	page     *page
	paths    *paths
	roots    []*html.Node
	sections map[*html.Node]int
	notes    notes

	run prose.Builder
	at  *html.Node
	cur scope
	// breaks counts br elements since the last character.
	breaks int
	// note is the mark of the footnote that run belongs to, if any; held is true
	// while it goes on over several paragraphs.
	note  string
	fresh bool
	held  bool

	groups int
	cells  int

	blocks    []document.Block
	footnotes []footnote
	warnings  []document.Warning
}

func newWalker(p *page, at *paths, roots []*html.Node) *walker {
	return &walker{page: p, paths: at, roots: roots, sections: parts(roots, p.keep), notes: findNotes(roots, p.keep)}
}

// read adds the blocks of one root.
func (w *walker) read(n *html.Node) {
	w.visit(n, scope{}, 0)
	w.flush()
}

func (w *walker) visit(n *html.Node, s scope, depth int) {
	if n.Type == html.TextNode {
		w.text(n, s)
		return
	}
	if depth > maxDepth || n.Type != html.ElementNode || w.page.skip(n) || w.call(n) {
		return
	}
	if is(n, atom.Br) {
		w.lineBreak(s)
		return
	}
	if k, ok := w.sections[n]; ok {
		s.section = k
	}
	if mark, ok := w.notes.bodies[n]; ok {
		w.flush()
		w.note, w.fresh, w.held = mark, true, true
		defer func() { w.flush(); w.note, w.held = "", false }()
	}
	s = inherit(n, s)
	switch {
	case is(n, atom.Table):
		w.table(n, s, depth)
	case is(n, atom.Ul, atom.Ol, atom.Dir):
		w.flush()
		w.list(n, s, depth)
		w.flush()
	case is(n, atom.Dl):
		w.flush()
		if list := w.definitionsOf(n); w.isForm(list) {
			w.form(n, list, s, depth)
			return
		}
		w.children(n, s, depth)
		w.flush()
	case slices.Contains(blockElements, n.DataAtom) || property(n, "display") == "block":
		w.flush()
		w.children(n, s, depth)
		w.flush()
	default:
		w.children(n, s, depth)
	}
}

func (w *walker) children(n *html.Node, s scope, depth int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.visit(c, s, depth+1)
	}
}

// text adds a text node to the paragraph at hand. Raised digits in it are calls
// where there is a note of that mark.
func (w *walker) text(n *html.Node, s scope) {
	data := n.Data
	if mark, ok := w.notes.opened[n]; ok {
		w.open(mark)
		data = strings.TrimLeft(data, " \t\r\n\u00a0")
		_, skip := prose.Raised(data)
		data = data[skip:]
	}
	if strings.TrimSpace(data) == "" {
		w.run.Write(data, s.style)
		return
	}
	if w.run.Empty() {
		w.cur, w.at = s, block(n)
	}
	w.breaks = 0
	for i, line := range lines(data, s.pre) {
		if i > 0 {
			w.run.Break()
		}
		w.raised(line, s.style)
	}
}

// block is the block element around a text node, which is the place of its paragraph.
func block(n *html.Node) *html.Node {
	p := n.Parent
	for p.Parent != nil && !slices.Contains(blockElements, p.DataAtom) {
		p = p.Parent
	}
	return p
}

// lines are those of preformatted text; elsewhere a line end is a space.
func lines(data string, pre bool) []string {
	if !pre {
		return []string{data}
	}
	return strings.Split(data, "\n")
}

// lineBreak ends a line; two in a row end the paragraph. Titles are set over
// several lines at will.
func (w *walker) lineBreak(s scope) {
	w.breaks++
	if w.breaks > 1 && s.heading == 0 {
		w.flush()
		return
	}
	w.run.Break()
}

// flush ends the paragraph at hand.
func (w *walker) flush() {
	s := w.cur
	t := w.run.Text()
	w.breaks = 0
	if t.String == "" {
		w.orphans(t.Calls)
		return
	}
	t.Path = w.paths.of(w.at)
	if w.note != "" {
		w.addNote(t)
		return
	}
	for _, b := range s.blocks(t) {
		b.Align, b.Section, b.Group = s.align, s.section, s.group
		w.blocks = append(w.blocks, b)
	}
}

// orphans gives calls that stand in a paragraph of their own to the one before.
func (w *walker) orphans(calls []document.Call) {
	if len(calls) == 0 || len(w.blocks) == 0 {
		return
	}
	t := &w.blocks[len(w.blocks)-1].Text
	for _, c := range calls {
		c.Offset = len(t.String)
		t.Calls = append(t.Calls, c)
	}
}
