package html

import (
	"strings"

	"compromisos/document"
	"compromisos/ingest/prose"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Fragment reads a piece of HTML that stands inside another format, as in a cell of
// a Markdown table. marks are the footnotes that may be called in it: a raised mark
// that is none of them stays text. The blocks have no path. What cannot be parsed
// gives no blocks.
func Fragment(source string, marks map[string]bool) []document.Block {
	box := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	nodes, err := html.ParseFragment(strings.NewReader(source), box)
	if err != nil {
		return words(source)
	}
	for _, n := range nodes {
		box.AppendChild(n)
	}
	p := &page{root: box, body: box, skipped: map[*html.Node]bool{}, fragment: true}
	w := &walker{page: p, notes: called(box, p.keep, marks)}
	w.read(box)
	return w.blocks
}

// called are the calls in a fragment of notes that stand elsewhere.
func called(box *html.Node, keep func(*html.Node) bool, marks map[string]bool) notes {
	out := notes{marks: marks, calls: map[*html.Node][]string{}}
	sc := scanner{keep: keep}
	sc.scan(box, 0)
	for _, s := range sc.seen {
		if s.node == nil || s.node.Type != html.ElementNode {
			continue
		}
		known := true
		for _, m := range s.marks {
			known = known && marks[m]
		}
		if known {
			out.calls[s.node] = s.marks
		}
	}
	return out
}

// words are the words of a fragment without its elements.
func words(source string) []document.Block {
	var b prose.Builder
	z := html.NewTokenizer(strings.NewReader(source))
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		if kind == html.TextToken {
			b.Write(z.Token().Data, document.Style{})
		} else {
			b.Write(" ", document.Style{})
		}
	}
	if b.Empty() {
		return nil
	}
	return []document.Block{{Text: b.Text()}}
}
