package html

import (
	"fmt"
	"slices"
	"strings"

	"compromisos/document"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mostNodes is how many elements, texts and attributes a page may have. The longest laws
// and budgets that offices publish as one page have some 300,000; each takes the memory of
// a hundred bytes of source.
const mostNodes = 1 << 19

// formatting are the elements that the parser opens again in the next paragraph where
// they were left open in one: a page of a kilobyte can make a tree of many megabytes.
var formatting = []atom.Atom{
	atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike,
	atom.Strong, atom.Tt, atom.U,
}

// mostAlike is how many elements of the same name and attributes the parser opens again.
const mostAlike = 3

// bound refuses a page whose tree would have too many nodes, before it is built.
func bound(source string) error {
	var c counter
	if c.count(source); c.nodes > mostNodes {
		return &document.Error{Code: document.CodeLimit, Message: fmt.Sprintf("page has more than %d elements, texts and attributes", mostNodes)}
	}
	return nil
}

// count goes through a page, as far as it is allowed to go.
func (c *counter) count(source string) {
	z := html.NewTokenizer(strings.NewReader(source))
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		switch kind {
		case html.StartTagToken, html.SelfClosingTagToken:
			raw := string(z.Raw())
			name, more := z.TagName()
			tag := atom.Lookup(name)
			for more {
				_, _, more = z.TagAttr()
				c.nodes++
			}
			c.start(tag, raw)
		case html.EndTagToken:
			name, _ := z.TagName()
			c.end(atom.Lookup(name))
		case html.TextToken:
			c.add()
		}
		if c.nodes > mostNodes {
			return
		}
	}
}

// A counter counts the nodes that a parser will make: those of the source, and those it
// opens again. It may count too many of the latter, and never too few.
type counter struct {
	nodes int
	// open are the formatting elements without their end.
	open []opened
	// closed is true after something that may have closed them for the parser.
	closed bool
}

// opened is a formatting element as it stands in the source.
type opened struct {
	tag atom.Atom
	raw string
}

// add counts one node, and before it what is opened again.
func (c *counter) add() {
	if c.closed {
		c.nodes += len(c.open)
		c.closed = false
	}
	c.nodes++
}

func (c *counter) start(tag atom.Atom, raw string) {
	if !slices.Contains(formatting, tag) {
		c.nodes++
		c.closed = true
		return
	}
	c.add()
	alike := 0
	for i, o := range c.open {
		if o.raw != raw {
			continue
		}
		if alike++; alike == mostAlike {
			c.open = slices.Delete(c.open, i, i+1)
			break
		}
	}
	c.open = append(c.open, opened{tag, raw})
	// The parser has no more of them open than elements at all.
	if len(c.open) > maxDepth {
		c.open = c.open[1:]
	}
}

func (c *counter) end(tag atom.Atom) {
	if !slices.Contains(formatting, tag) {
		c.closed = true
		return
	}
	for i := len(c.open) - 1; i >= 0; i-- {
		if c.open[i].tag == tag {
			c.open = slices.Delete(c.open, i, i+1)
			break
		}
	}
	// An element that ends out of turn is copied into those it overlaps with.
	c.closed = true
}
