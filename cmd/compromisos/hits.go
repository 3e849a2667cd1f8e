package main

import (
	"fmt"
	"strings"

	"compromisos/index"
)

// The escape sequences around what a query matched, on a terminal.
const (
	highlightOn  = "\x1b[1m"
	highlightOff = "\x1b[0m"
)

// hitIndent stands before all lines of a hit but the first.
const hitIndent = "    "

// printResult prints what the query found: hits, facets and where it goes on.
func (a *app) printResult(text string, res index.Result) {
	if res.Suggestion != "" {
		fmt.Fprintf(a.stdout, "nothing holds %s; these are the hits of %s\n", quoted(text), quoted(res.Suggestion))
	}
	for _, note := range res.Notes {
		fmt.Fprintln(a.stdout, clean(note))
	}
	for _, h := range res.Hits {
		a.printHit(h)
	}
	a.printFacets(res.Facets)
	if a.quiet {
		return
	}
	fmt.Fprintf(a.stdout, "%d of %s\n", len(res.Hits), count(res.Total, "record"))
	if res.Next != "" {
		fmt.Fprintf(a.stdout, "the next ones: --after %s\n", res.Next)
	}
}

// quoted is a query in quotes: others than those that it holds.
func quoted(query string) string {
	if strings.ContainsRune(query, '"') {
		return "'" + clean(query) + "'"
	}
	return fmt.Sprintf("%q", clean(query))
}

// printGroups prints the best hits of each type under its name.
func (a *app) printGroups(groups []index.Group, f searchFlags) error {
	if f.asJSON {
		return a.printJSON(groupsOf(groups))
	}
	for _, g := range groups {
		fmt.Fprintf(a.stdout, "%s: %d of %d\n\n", g.Type, len(g.Hits), g.Total)
		for _, h := range g.Hits {
			a.printHit(h)
		}
	}
	if len(groups) == 0 && !a.quiet {
		fmt.Fprintln(a.stdout, "0 of 0 records")
	}
	return nil
}

// printHit prints one hit on lines as wide as the terminal.
func (a *app) printHit(h index.Hit) {
	columns := width(a.terminal)
	title := h.Title
	if title == "" {
		title = h.DocumentTitle
	}
	fmt.Fprintln(a.stdout, truncate(clean(h.Type+"  "+title), columns))
	if h.Fragment.Text != "" {
		for _, line := range wrap(marked(h.Fragment), columns-len(hitIndent)) {
			fmt.Fprintf(a.stdout, "%s%s\n", hitIndent, a.setOff(line))
		}
	}
	fmt.Fprintf(a.stdout, "%s%s\n", hitIndent, clean(hitPlace(h)))
	fmt.Fprintf(a.stdout, "%s%s\n\n", hitIndent, clean(h.ID))
}

// hitPlace is the source of a hit, where in it, and its period.
func hitPlace(h index.Hit) string {
	out := h.URI
	if at := placeText(h.Place); at != "" {
		out += ", " + at
	}
	if h.Period != "" {
		out += ", " + h.Period
	}
	return out
}

// The marks of what was matched until a line is printed: no text that was made safe
// holds them, and they have no width.
const (
	markOn  = "\x02"
	markOff = "\x03"
)

// marked is the text of a hit, safe to print, with marks around what matched. Each
// part is made safe by itself, so that the marks stay.
func marked(f index.Fragment) string {
	var b strings.Builder
	at := 0
	for _, r := range f.Ranges {
		b.WriteString(clean(f.Text[at:r[0]]) + markOn + clean(f.Text[r[0]:r[1]]) + markOff)
		at = r[1]
	}
	b.WriteString(clean(f.Text[at:]))
	return ellipsis(f.Before) + b.String() + ellipsis(f.After)
}

// setOff puts what is seen in place of the marks: bold letters on a terminal,
// brackets elsewhere.
func (a *app) setOff(line string) string {
	on, off := "[", "]"
	if isTerminal(a.terminal) {
		on, off = highlightOn, highlightOff
	}
	return strings.NewReplacer(markOn, on, markOff, off).Replace(line)
}

func ellipsis(cut bool) string {
	if cut {
		return "…"
	}
	return ""
}

// printPlaces prints where each hit stands, as viewers of PDF files open it.
func (a *app) printPlaces(hits []index.Hit) {
	for _, h := range hits {
		out := h.URI
		if h.Place.Page > 0 {
			out += fmt.Sprintf("#page=%d", h.Place.Page)
		}
		if b := h.Place.Box; b != nil {
			out += fmt.Sprintf("\t%.0f %.0f %.0f %.0f", b.X0, b.Y0, b.X1, b.Y1)
		}
		fmt.Fprintln(a.stdout, out)
	}
}
