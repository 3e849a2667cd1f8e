package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"compromisos/document"
	"compromisos/index"
)

// The escape sequences around what a query matched, on a terminal.
const (
	highlightOn  = "\x1b[1m"
	highlightOff = "\x1b[0m"
)

// A hitJSON is a hit as --json prints it.
type hitJSON struct {
	ID       string         `json:"id"`
	Type     string         `json:"type"`
	Score    float64        `json:"score"`
	Kind     string         `json:"kind"`
	Title    string         `json:"title"`
	Period   string         `json:"period,omitempty"`
	Text     string         `json:"text"`
	Matches  [][2]int       `json:"matches"` // bytes of text
	Document string         `json:"document"`
	Source   string         `json:"source"`
	URI      string         `json:"uri"`
	Place    document.Place `json:"place"`
}

func (a *app) printHitsJSON(hits []index.Hit) error {
	e := json.NewEncoder(a.stdout)
	e.SetEscapeHTML(false)
	for _, h := range hits {
		matches := h.Fragment.Ranges
		if matches == nil {
			matches = [][2]int{}
		}
		out := hitJSON{
			ID: h.ID, Type: h.Type, Score: h.Score, Kind: h.Kind, Title: h.Title, Period: h.Period,
			Text: h.Fragment.Text, Matches: matches,
			Document: h.DocumentID, Source: h.SourceID, URI: h.URI, Place: h.Place,
		}
		if err := e.Encode(out); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) printHits(res index.Result) {
	if res.Relaxed {
		fmt.Fprintln(a.stdout, "no record holds all of the words; these hold some")
	}
	columns := width(a.terminal)
	for _, h := range res.Hits {
		title := h.Title
		if title == "" {
			title = h.DocumentTitle
		}
		fmt.Fprintln(a.stdout, truncate(clean(h.Type+"  "+title), columns))
		if h.Fragment.Text != "" {
			fmt.Fprintf(a.stdout, "    %s\n", a.highlight(h.Fragment))
		}
		fmt.Fprintf(a.stdout, "    %s\n", clean(hitPlace(h)))
		fmt.Fprintf(a.stdout, "    %s\n\n", clean(h.ID))
	}
	if !a.quiet {
		fmt.Fprintf(a.stdout, "%d of %d records\n", len(res.Hits), res.Total)
	}
}

// hitPlace is the source of a hit, where in it, and its period.
func hitPlace(h index.Hit) string {
	out := h.URI
	switch {
	case h.Place.Page > 0:
		out += fmt.Sprintf(", page %d", h.Place.Page)
	case h.Place.Path != "":
		out += ", " + h.Place.Path
	}
	if h.Period != "" {
		out += ", " + h.Period
	}
	return out
}

// highlight is the text of a hit with what matched set off: in bold on a terminal,
// in brackets elsewhere.
func (a *app) highlight(f index.Fragment) string {
	on, off := "[", "]"
	if isTerminal(a.terminal) {
		on, off = highlightOn, highlightOff
	}
	// Each part is made safe by itself, so that the sequences of our own stay.
	var b strings.Builder
	at := 0
	for _, r := range f.Ranges {
		b.WriteString(clean(f.Text[at:r[0]]) + on + clean(f.Text[r[0]:r[1]]) + off)
		at = r[1]
	}
	b.WriteString(clean(f.Text[at:]))
	return ellipsis(f.Before) + b.String() + ellipsis(f.After)
}

func ellipsis(cut bool) string {
	if cut {
		return "…"
	}
	return ""
}
