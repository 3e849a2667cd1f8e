package html

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// dominant is the share of the text beside it that one article must hold to be
	// the document, and its neighbours not.
	dominant = 0.6
	// named is the same for an element that only its class names the content: a
	// table or signatures may stand beside it.
	named = 0.8
	// linked is the share of link text from which an element beside the document is
	// a list of links to other pages.
	linked = 0.6
	// leadLength is the longest text, in bytes, of a title, date or byline that
	// stands before the document's element.
	leadLength = 600
)

// weight is how much text an element holds, in characters without white space, and how
// many links.
type weight struct{ text, link, anchors int }

// plain is the text that is no link.
func (w weight) plain() int { return w.text - w.link }

// A page is the tree of a page with what was measured on it.
type page struct {
	root    *html.Node
	body    *html.Node
	weights map[*html.Node]weight
	skipped map[*html.Node]bool
	// fragment is true for a piece of HTML with no site around it.
	fragment bool
}

// survey weighs every element of a page.
func survey(root *html.Node) *page {
	p := &page{root: root, body: root, weights: map[*html.Node]weight{}, skipped: map[*html.Node]bool{}}
	for e := range elements(root, nil) {
		if is(e, atom.Body) {
			p.body = e
			break
		}
	}
	p.weigh(p.body, false, 0)
	return p
}

func (p *page) weigh(n *html.Node, link bool, depth int) weight {
	var w weight
	switch {
	case n.Type == html.TextNode:
		w.text = letters(n.Data)
		if link {
			w.link = w.text
		}
		return w
	case n.Type != html.ElementNode || depth > maxDepth || is(n, atom.Script, atom.Style, atom.Noscript, atom.Template):
		return w
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sub := p.weigh(c, link || is(n, atom.A), depth+1)
		w.text, w.link, w.anchors = w.text+sub.text, w.link+sub.link, w.anchors+sub.anchors
		if is(c, atom.A) {
			w.anchors++
		}
	}
	p.weights[n] = w
	return w
}

// letters counts the characters of s that are not white space.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// share is the part of the page's plain text that stands in n.
func (p *page) share(n *html.Node) float64 {
	return float64(p.weights[n].plain()) / float64(max(1, p.weights[p.body].plain()))
}

// links reports whether most of an element's text is links.
func (p *page) links(n *html.Node) bool {
	w := p.weights[n]
	return w.link > 0 && float64(w.link) >= linked*float64(w.text)
}

// skip reports whether n is no part of the document.
func (p *page) skip(n *html.Node) bool {
	if n.Type == html.TextNode {
		return false
	}
	s, ok := p.skipped[n]
	if !ok {
		s = p.chrome(n)
		p.skipped[n] = s
	}
	return s
}

func (p *page) keep(n *html.Node) bool { return !p.skip(n) }

// roots are the elements that hold the document, in document order: its container,
// and the title, date and byline that stand before it.
func (p *page) roots() []*html.Node {
	box := p.container()
	if box == p.body {
		p.dropLinkLists(p.body)
		return []*html.Node{p.body}
	}
	return append(p.lead(box), box)
}

// container is the innermost element that holds the whole document: the article
// that outweighs its neighbours, or else the page's main element, or the element
// that the page names as its content, or the body.
func (p *page) container() *html.Node {
	var mains, articles, bodies []*html.Node
	for e := range elements(p.body, p.keep) {
		role, _ := attr(e, "role")
		prop, _ := attr(e, "itemprop")
		switch {
		case is(e, atom.Main) || role == "main":
			mains = append(mains, e)
		case is(e, atom.Article) || role == "article":
			articles = append(articles, e)
		case contentName(e) || strings.Contains(prop, "articleBody"):
			bodies = append(bodies, e)
		}
	}
	scope := p.body
	if m := p.heaviest(mains); m != nil && p.weights[m].plain() > 0 {
		scope = m
	}
	if a := p.heaviest(articles); a != nil && inside(a, scope) && p.outweighs(a, scope, dominant) {
		return a
	}
	if b := p.heaviest(bodies); b != nil && inside(b, scope) && p.outweighs(b, scope, named) {
		return b
	}
	if scope == p.body && len(articles) > 1 {
		return common(articles)
	}
	return scope
}

// contentName reports whether an element is named as the page's content, as site
// builders do.
func contentName(n *html.Node) bool {
	class, _ := attr(n, "class")
	id, _ := attr(n, "id")
	for _, name := range append(strings.Fields(class), id) {
		switch strings.ToLower(name) {
		case "article-body", "entry-content", "post-content", "article-content", "main-content", "content", "main":
			return true
		}
	}
	return false
}

// heaviest is the element with the most plain text; the first of equals.
func (p *page) heaviest(nodes []*html.Node) *html.Node {
	var best *html.Node
	for _, n := range nodes {
		if best == nil || p.weights[n].plain() > p.weights[best].plain() {
			best = n
		}
	}
	return best
}

// outweighs reports whether n holds at least that share of the plain text of scope
// that is not skipped.
func (p *page) outweighs(n, scope *html.Node, share float64) bool {
	total := p.kept(scope, 0)
	return total > 0 && float64(p.kept(n, 0)) >= share*float64(total)
}

// kept is the plain text under n without the parts of the site.
func (p *page) kept(n *html.Node, depth int) int {
	sum := p.weights[n].plain()
	for c := n.FirstChild; c != nil && depth < maxDepth; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		sum -= p.weights[c].plain()
		if p.keep(c) {
			sum += p.kept(c, depth+1)
		}
	}
	return max(sum, 0)
}

// common is the innermost element that holds all nodes.
func common(nodes []*html.Node) *html.Node {
	top := nodes[0]
	for _, n := range nodes[1:] {
		for top.Parent != nil && !inside(n, top) {
			top = top.Parent
		}
	}
	return top
}
