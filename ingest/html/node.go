package html

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxDepth bounds every walk. The parser stops at 512 open elements; misnested
// formatting elements can make the tree a little deeper than that.
const maxDepth = 640

// attr is the value of an attribute; ok is false where there is none.
func attr(n *html.Node, name string) (value string, ok bool) {
	for _, a := range n.Attr {
		if a.Key == name && a.Namespace == "" {
			return a.Val, true
		}
	}
	return "", false
}

// longestStyle is the length in bytes of the longest style attribute that is looked into.
// A list is asked for its style at each item.
const longestStyle = 4096

// property is the value of one property in an element's style attribute, in lower
// case.
func property(n *html.Node, name string) string {
	style, _ := attr(n, "style")
	if len(style) > longestStyle {
		return ""
	}
	for decl := range strings.SplitSeq(style, ";") {
		key, value, _ := strings.Cut(decl, ":")
		if strings.EqualFold(strings.TrimSpace(key), name) {
			value, _, _ = strings.Cut(strings.ToLower(value), "!")
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// is reports whether n is an element of one of these kinds.
func is(n *html.Node, kinds ...atom.Atom) bool {
	return n != nil && n.Type == html.ElementNode && n.Namespace == "" && slices.Contains(kinds, n.DataAtom)
}

// within reports whether n stands inside an element of one of these kinds.
func within(n *html.Node, kinds ...atom.Atom) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if is(p, kinds...) {
			return true
		}
	}
	return false
}

// inside reports whether n is root or stands in it.
func inside(n, root *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == root {
			return true
		}
	}
	return false
}

// elements are the elements under n in document order; enter says which of them are
// looked into, and all are where it is nil.
func elements(n *html.Node, enter func(*html.Node) bool) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		descend(n, 0, enter, yield)
	}
}

func descend(n *html.Node, depth int, enter func(*html.Node) bool, yield func(*html.Node) bool) bool {
	if depth > maxDepth {
		return true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || enter != nil && !enter(c) {
			continue
		}
		if !yield(c) || !descend(c, depth+1, enter, yield) {
			return false
		}
	}
	return true
}

// holds reports whether an element of one of these kinds stands under n.
func holds(n *html.Node, kinds ...atom.Atom) bool {
	for e := range elements(n, nil) {
		if is(e, kinds...) {
			return true
		}
	}
	return false
}

// mostContent is how many nodes, and bytes of text, an element may hold to be read as a
// mark or a link back. Such elements stand in one another at will, and each is looked into.
const mostContent = 256

// content is the text under n as it stands in the source; ok is false where there is more
// of it than a mark has.
func content(n *html.Node) (text string, ok bool) {
	var b strings.Builder
	nodes := 0
	var add func(*html.Node) bool
	add = func(n *html.Node) bool {
		nodes++
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if nodes > mostContent || b.Len() > mostContent {
			return false
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if !add(c) {
				return false
			}
		}
		return true
	}
	if !add(n) {
		return "", false
	}
	return b.String(), true
}
