package main

import (
	"encoding/json"

	"compromisos/document"
	"compromisos/index"
)

// A resultJSON is what search --json prints. Its names are for programs to rely on.
type resultJSON struct {
	Total      int         `json:"total"`
	Relaxed    bool        `json:"relaxed"`
	Suggestion string      `json:"suggestion,omitempty"`
	Notes      []string    `json:"notes,omitempty"`
	Next       string      `json:"next,omitempty"`
	Facets     []facetJSON `json:"facets,omitempty"`
	Hits       []hitJSON   `json:"hits"`
	// Lacks is how many sources of the store the search index lacks.
	Lacks int `json:"index_lacks,omitempty"`
}

// A groupJSON is the hits of one type, as search --by-type --json prints them.
type groupJSON struct {
	Type  string    `json:"type"`
	Total int       `json:"total"`
	Hits  []hitJSON `json:"hits"`
}

type facetJSON struct {
	Name   string      `json:"name"`
	Values []valueJSON `json:"values"`
	Others int         `json:"others"`
}

type valueJSON struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}

type hitJSON struct {
	ID            string         `json:"id"`
	Type          string         `json:"type"`
	Score         float64        `json:"score"`
	Kind          string         `json:"kind"`
	Title         string         `json:"title"`
	DocumentTitle string         `json:"document_title"`
	Period        string         `json:"period,omitempty"`
	Text          string         `json:"text"`
	Matches       [][2]int       `json:"matches"` // bytes of text
	Document      string         `json:"document"`
	Source        string         `json:"source"`
	URI           string         `json:"uri"`
	Place         document.Place `json:"place"`
}

func resultOf(r index.Result) resultJSON {
	out := resultJSON{Total: r.Total, Relaxed: r.Relaxed, Suggestion: r.Suggestion, Notes: r.Notes, Next: r.Next, Hits: hitsOf(r.Hits)}
	for _, f := range r.Facets {
		values := make([]valueJSON, len(f.Values))
		for i, v := range f.Values {
			values[i] = valueJSON{v.Value, v.Count}
		}
		out.Facets = append(out.Facets, facetJSON{f.Name, values, f.Others})
	}
	return out
}

func groupsOf(groups []index.Group) map[string][]groupJSON {
	out := make([]groupJSON, len(groups))
	for i, g := range groups {
		out[i] = groupJSON{g.Type, g.Total, hitsOf(g.Hits)}
	}
	return map[string][]groupJSON{"groups": out}
}

func hitsOf(hits []index.Hit) []hitJSON {
	out := make([]hitJSON, len(hits))
	for i, h := range hits {
		matches := h.Fragment.Ranges
		if matches == nil {
			matches = [][2]int{}
		}
		out[i] = hitJSON{
			ID: h.ID, Type: h.Type, Score: h.Score, Kind: h.Kind,
			Title: h.Title, DocumentTitle: h.DocumentTitle, Period: h.Period,
			Text: h.Fragment.Text, Matches: matches,
			Document: h.DocumentID, Source: h.SourceID, URI: h.URI, Place: h.Place,
		}
	}
	return out
}

// printJSON prints a value on one line.
func (a *app) printJSON(v any) error {
	e := json.NewEncoder(a.stdout)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
