package html

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// longestPath is the number of steps that a selector may have; an element deeper
// than that is named by the ancestor at this depth.
const longestPath = 48

// mostPaths is how many bytes all selectors of a page may have. What is beyond is named
// by the outermost elements, rootPath of them.
const (
	mostPaths = 64 << 20
	rootPath  = 2
)

// anchor is an id that needs no escaping in a selector.
var anchor = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]{0,63}$`)

// plainName is an element name that needs no escaping in a selector; word
// processors write others (o:p).
var plainName = regexp.MustCompile(`^[a-z][a-z0-9-]{0,31}$`)

// paths names elements by CSS selectors that match them alone.
type paths struct {
	ids   map[string]int
	steps map[*html.Node]string
	// written are the bytes of the selectors made so far.
	written int
}

// newPaths counts the ids of a page: one that stands twice names nothing.
func newPaths(root *html.Node) *paths {
	p := &paths{ids: map[string]int{}, steps: map[*html.Node]string{}}
	for e := range elements(root, nil) {
		if id, ok := attr(e, "id"); ok {
			p.ids[id]++
		}
	}
	return p
}

// of is the selector of n: the chain of its ancestors from the nearest one with an
// id of its own. A text node is named by its element. Where there is no page
// (a fragment) it is empty.
func (p *paths) of(n *html.Node) string {
	if p == nil {
		return ""
	}
	var chain []string
	for ; n != nil && n.Type != html.DocumentNode; n = n.Parent {
		if n.Type != html.ElementNode {
			continue
		}
		if id, ok := attr(n, "id"); ok && p.ids[id] == 1 && anchor.MatchString(id) {
			chain = append(chain, "#"+id)
			break
		}
		chain = append(chain, p.step(n))
	}
	longest := longestPath
	if p.written > mostPaths {
		longest = rootPath
	}
	var b strings.Builder
	for i := len(chain) - 1; i >= max(0, len(chain)-longest); i-- {
		if b.Len() > 0 {
			b.WriteString(" > ")
		}
		b.WriteString(chain[i])
	}
	p.written += b.Len()
	return b.String()
}

// step names n among its siblings. All siblings are numbered at once, so that long
// lists and tables cost no more than their length.
func (p *paths) step(n *html.Node) string {
	if s, ok := p.steps[n]; ok {
		return s
	}
	if n.Parent == nil {
		return n.Data
	}
	total := map[string]int{}
	for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			total[c.Data]++
		}
	}
	seen, all := map[string]int{}, 0
	for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		seen[c.Data]++
		all++
		switch {
		case !plainName.MatchString(c.Data):
			p.steps[c] = ":nth-child(" + strconv.Itoa(all) + ")"
		case total[c.Data] > 1:
			p.steps[c] = c.Data + ":nth-of-type(" + strconv.Itoa(seen[c.Data]) + ")"
		default:
			p.steps[c] = c.Data
		}
	}
	return p.steps[n]
}
