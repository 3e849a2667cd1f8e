package html

import (
	"slices"
	"strings"
	"unicode"

	"compromisos/ingest/prose"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// notes are the footnotes of a page and their calls. A mark is a footnote's only
// where both are there: a raised 2 without a note is an exponent.
type notes struct {
	// marks of the notes that are called.
	marks map[string]bool
	// calls are the elements that call notes: sup, or a link to the note.
	calls map[*html.Node][]string
	// opened are the elements and text nodes that open a note by its mark.
	opened map[*html.Node]string
	// bodies are the elements that a call's link points to.
	bodies map[*html.Node]string
}

// A sighting is something that looks like a mark.
type sighting struct {
	node   *html.Node
	marks  []string
	target string
	// opens is true for a mark that opens a line.
	opens bool
}

// findNotes looks for marks in two passes: what opens a line may be a note, what
// stands later in it may be a call, and only pairs count.
func findNotes(roots []*html.Node, keep func(*html.Node) bool) notes {
	sc := scanner{keep: keep, fresh: true}
	for _, r := range roots {
		sc.scan(r, 0)
	}
	return sc.pair(roots)
}

// A scanner collects sightings in document order.
type scanner struct {
	keep  func(*html.Node) bool
	fresh bool
	seen  []sighting
}

func (sc *scanner) scan(n *html.Node, depth int) {
	switch {
	case n.Type == html.TextNode:
		sc.text(n)
		return
	case depth > maxDepth || n.Type != html.ElementNode || !sc.keep(n):
		return
	case is(n, atom.Br):
		sc.fresh = true
		return
	}
	if s, ok := sight(n); ok {
		s.opens = sc.fresh
		sc.seen = append(sc.seen, s)
		sc.fresh = false
		return
	}
	block := slices.Contains(blockElements, n.DataAtom)
	sc.fresh = sc.fresh || block
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sc.scan(c, depth+1)
	}
	sc.fresh = sc.fresh || block
}

// text looks for raised digits.
func (sc *scanner) text(n *html.Node) {
	trimmed := strings.TrimSpace(n.Data)
	if trimmed == "" {
		return
	}
	if mark, _ := prose.Raised(trimmed); mark != "" && sc.fresh {
		sc.seen = append(sc.seen, sighting{node: n, marks: []string{mark}, opens: true})
	}
	for before, rest := range raisedMarks(trimmed) {
		if before != "" {
			sc.seen = append(sc.seen, sighting{marks: []string{rest}})
		}
	}
	sc.fresh = false
}

// sight reads an element as a mark: a sup, or a link inside the page with nothing
// but a mark in it.
func sight(n *html.Node) (sighting, bool) {
	if !is(n, atom.Sup, atom.A) {
		return sighting{}, false
	}
	text, ok := content(n)
	if !ok {
		return sighting{}, false
	}
	s := sighting{node: n, target: target(n)}
	if is(n, atom.A) && s.target == "" {
		return sighting{}, false
	}
	split := func(r rune) bool { return r == ',' || r == ';' || unicode.IsSpace(r) }
	for _, f := range strings.FieldsFunc(text, split) {
		mark := prose.NoteMark(f)
		if mark == "" {
			return sighting{}, false
		}
		s.marks = append(s.marks, mark)
	}
	return s, len(s.marks) > 0
}

// target is the id that an element, or the first link in it, points to.
func target(n *html.Node) string {
	href, _ := attr(n, "href")
	if !is(n, atom.A) {
		for e := range elements(n, nil) {
			if is(e, atom.A) {
				href, _ = attr(e, "href")
				break
			}
		}
	}
	if id, ok := strings.CutPrefix(href, "#"); ok {
		return id
	}
	return ""
}

// pair keeps the notes that are called before they stand, and the calls of notes.
func (sc *scanner) pair(roots []*html.Node) notes {
	out := notes{
		marks: map[string]bool{}, calls: map[*html.Node][]string{},
		opened: map[*html.Node]string{}, bodies: map[*html.Node]string{},
	}
	targets, called := map[string]string{}, map[string]bool{}
	for _, s := range sc.seen {
		switch {
		case s.opens && called[s.marks[0]]:
			out.opened[s.node], out.marks[s.marks[0]] = s.marks[0], true
		case !s.opens:
			for _, m := range s.marks {
				called[m] = true
			}
			if s.target != "" && len(s.marks) == 1 {
				targets[s.target] = s.marks[0]
			}
		}
	}
	sc.bodies(roots, targets, out)
	for _, s := range sc.seen {
		if _, opens := out.opened[s.node]; opens || s.node == nil || s.node.Type != html.ElementNode {
			continue
		}
		if !slices.ContainsFunc(s.marks, func(m string) bool { return !out.marks[m] }) {
			out.calls[s.node] = s.marks
		}
	}
	return out
}

// bodies finds the elements that calls point to. Where the note opens with its mark
// as well, the mark alone tells it.
func (sc *scanner) bodies(roots []*html.Node, targets map[string]string, out notes) {
	for _, r := range roots {
		for e := range elements(r, sc.keep) {
			id, _ := attr(e, "id")
			mark, ok := targets[id]
			if ok && id != "" && is(e, atom.Li, atom.P, atom.Div, atom.Dd) {
				out.bodies[e], out.marks[mark] = mark, true
			}
		}
	}
}
