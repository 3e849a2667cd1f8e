package html

import (
	"strconv"
	"strings"

	"compromisos/document"
	"compromisos/ingest/prose"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// disc is the mark of an item that the browser draws a bullet for.
const disc = "•"

// list visits the items of a list. Lists are often written without item elements
// and without an end: text between is then cut at its bullets, and a paragraph ends
// the list.
func (w *walker) list(n *html.Node, s scope, depth int) {
	s.depth++
	number, step := start(n)
	items := hasItems(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		inner := s
		switch {
		case is(c, atom.Li):
			if v, ok := attr(c, "value"); ok {
				number = atoi(v, number)
			}
			inner.item = &item{level: s.depth, mark: marker(n, number)}
			inner.floor = s.depth
			number += step
		case !items && is(c, atom.P):
			s.depth, inner.depth = s.floor, s.floor
			inner.unlisted = false
		case !is(c, atom.Ul, atom.Ol):
			inner.unlisted = !items
		}
		w.visit(c, inner, depth+1)
	}
}

// hasItems reports whether a list has item elements of its own.
func hasItems(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if is(c, atom.Li) {
			return true
		}
	}
	return false
}

// start is the number of a list's first item and the step to the next.
func start(n *html.Node) (number, step int) {
	count := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if is(c, atom.Li) {
			count++
		}
	}
	number, step = 1, 1
	if _, ok := attr(n, "reversed"); ok {
		number, step = count, -1
	}
	if v, ok := attr(n, "start"); ok {
		number = atoi(v, number)
	}
	return number, step
}

func atoi(s string, otherwise int) int {
	if v, err := strconv.Atoi(strings.TrimSpace(s)); err == nil && v > -1_000_000 && v < 1_000_000 {
		return v
	}
	return otherwise
}

// marker is what the browser draws before an item: nothing of it is in the text.
func marker(list *html.Node, number int) string {
	style := property(list, "list-style-type")
	if style == "" {
		style = property(list, "list-style")
	}
	if style == "none" {
		return ""
	}
	if !is(list, atom.Ol) {
		return disc
	}
	kind, _ := attr(list, "type")
	switch {
	case kind == "a" || style == "lower-alpha" || style == "lower-latin":
		return alpha(number) + "."
	case kind == "A" || style == "upper-alpha" || style == "upper-latin":
		return strings.ToUpper(alpha(number)) + "."
	case kind == "i" || style == "lower-roman":
		return strings.ToLower(roman(number)) + "."
	case kind == "I" || style == "upper-roman":
		return roman(number) + "."
	}
	return strconv.Itoa(number) + "."
}

// alpha counts a to z, aa, ab; numbers below 1 stay digits, as in browsers.
func alpha(n int) string {
	if n < 1 {
		return strconv.Itoa(n)
	}
	var s string
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}

// roman writes numbers from 1 to 3999; others stay digits, as in browsers.
func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	values := []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	signs := []string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}
	var b strings.Builder
	for i, v := range values {
		for ; n >= v; n -= v {
			b.WriteString(signs[i])
		}
	}
	return b.String()
}

// blocks are the blocks of one paragraph's text: a heading, the items that its
// bullets open, or a paragraph.
func (s scope) blocks(t document.Text) []document.Block {
	switch {
	case s.heading > 0:
		return []document.Block{{Kind: document.Heading, Level: s.heading, Text: t}}
	case s.unlisted:
		return prose.Unlisted(t, max(1, s.depth))
	}
	var out []document.Block
	for _, line := range labelledLines(t) {
		out = append(out, prose.Items(line, max(1, s.depth))...)
	}
	if s.item == nil || s.item.begun || len(out) == 0 {
		return out
	}
	s.item.begun = true
	if first := &out[0]; first.Kind != document.ListItem {
		first.Kind, first.Level, first.Mark = document.ListItem, s.item.level, s.item.mark
		if printed := prose.Ordinal(first.Text.String); printed != "" {
			first.Mark = printed
		}
	}
	return out
}
