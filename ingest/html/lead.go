package html

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// lead is what stands before the container and belongs to the document: its title,
// date and byline, which many sites put beside the article's element.
func (p *page) lead(box *html.Node) []*html.Node {
	var out []*html.Node
	for n := box; n.Parent != nil && n != p.body; n = n.Parent {
		var level []*html.Node
		for s := n.Parent.FirstChild; s != nil && s != n; s = s.NextSibling {
			if s.Type == html.ElementNode && p.leads(s) {
				level = append(level, s)
			}
		}
		out = append(level, out...)
		if is(n.Parent, atom.Main) || len(level) > 0 {
			break
		}
	}
	return out
}

// leads reports whether a sibling before the container is short, readable and no
// list of links.
func (p *page) leads(n *html.Node) bool {
	w := p.weights[n]
	if p.skip(n) || w.plain() == 0 || w.text > leadLength || p.links(n) {
		return false
	}
	return is(n, atom.H1, atom.H2, atom.P, atom.Time, atom.Header) || holds(n, atom.H1, atom.H2, atom.Time)
}

// dropLinkLists marks the lists of links in a page without a marked document: menus
// of old sites are plain lists and table cells.
func (p *page) dropLinkLists(n *html.Node) {
	for e := range elements(n, p.keep) {
		if !is(e, atom.Ul, atom.Ol, atom.Div, atom.Td, atom.Table, atom.P) || !p.links(e) {
			continue
		}
		if p.weights[e].anchors >= minLinks {
			p.skipped[e] = true
		}
	}
}

// minLinks is how many links make a list of links.
const minLinks = 3
