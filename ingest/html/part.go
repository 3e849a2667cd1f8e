package html

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parts numbers the outermost sections and articles: those that stand side by side.
// One that holds all others is only a wrapper.
func parts(roots []*html.Node, keep func(*html.Node) bool) map[*html.Node]int {
	var top []*html.Node
	for _, r := range roots {
		top = append(top, outermost(r, keep)...)
	}
	for len(top) == 1 {
		top = outermost(top[0], keep)
	}
	out := map[*html.Node]int{}
	for i, n := range top {
		out[n] = i + 1
	}
	return out
}

// outermost are the sections and articles under n that stand in no other under n.
func outermost(n *html.Node, keep func(*html.Node) bool) []*html.Node {
	var out []*html.Node
	enter := func(e *html.Node) bool {
		return keep(e) && (e.Parent == n || !is(e.Parent, atom.Section, atom.Article))
	}
	for e := range elements(n, enter) {
		if is(e, atom.Section, atom.Article) {
			out = append(out, e)
		}
	}
	return out
}
