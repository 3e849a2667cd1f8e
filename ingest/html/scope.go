package html

import (
	"strings"

	"compromisos/document"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A scope is what the elements around a piece of text say about it.
type scope struct {
	style   document.Style
	align   document.Align
	heading int
	section int
	group   int
	// depth of the lists around, and the depth at which the cell or item around
	// them stands.
	depth, floor int
	// item is the list item around, if any.
	item *item
	// unlisted is true for text that stands in a list but in no item.
	unlisted bool
	pre      bool
}

// An item is an li element: its first paragraph is the list item.
type item struct {
	level int
	mark  string
	begun bool
}

// inherit is the scope inside n.
func inherit(n *html.Node, s scope) scope {
	switch n.DataAtom {
	case atom.B, atom.Strong:
		s.style.Bold = true
	case atom.I, atom.Em, atom.Cite, atom.Dfn, atom.Var:
		s.style.Italic = true
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		s.heading = int(n.Data[1] - '0')
	case atom.Pre:
		s.pre = true
	case atom.Center:
		s.align = document.AlignCenter
	}
	switch v := property(n, "font-weight"); {
	case v == "bold" || v == "bolder" || len(v) == 3 && v >= "600":
		s.style.Bold = true
	case v != "":
		s.style.Bold = false
	}
	switch property(n, "font-style") {
	case "italic", "oblique":
		s.style.Italic = true
	case "normal":
		s.style.Italic = false
	}
	value, _ := attr(n, "align")
	if v := property(n, "text-align"); v != "" {
		value = v
	}
	switch strings.ToLower(value) {
	case "left", "justify", "start":
		s.align = document.AlignLeft
	case "center", "middle":
		s.align = document.AlignCenter
	case "right", "end":
		s.align = document.AlignRight
	}
	return s
}
