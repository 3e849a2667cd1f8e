package index

import (
	"context"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"

	"compromisos/index/entry"
	"compromisos/index/highlight"
	"compromisos/index/match"
	"compromisos/index/query"
	"compromisos/index/schema"
	"compromisos/record"
)

// A Fragment is a part of a record's text with the places of what was looked for.
type Fragment = highlight.Fragment

// A Hit is a record that was found.
type Hit struct {
	// ID of the record.
	ID string
	// Type is one of the types of package record.
	Type string
	// Score orders the hits of one search; higher is better.
	Score float64
	// SourceID and DocumentID hold the record; Kind is the document's.
	SourceID, DocumentID, Kind string
	// Title of the record and of its document; empty where there is none.
	Title, DocumentTitle string
	// URI of the source.
	URI string
	// Place is where the record begins.
	Place record.Place
	// Period in EDTF; empty where there is none.
	Period string
	// Fragment is the part of the record's text that answers the query best.
	Fragment Fragment
}

// hitFields are the fields that a Hit is made of.
var hitFields = []string{
	schema.Type, schema.Kind, schema.Source, schema.Document, schema.Title, schema.DocTitle, schema.Body,
	schema.URI, schema.Page, schema.Box, schema.Path, schema.Period,
}

// hits reads what there is to show of the records on a page, and where the words of
// the query stand in them.
func (x *Index) hits(ctx context.Context, root *query.Node, page []sortKey) ([]Hit, error) {
	out := make([]Hit, 0, len(page))
	if len(page) == 0 {
		return out, nil
	}
	ids := make([]string, len(page))
	for i, k := range page {
		ids[i] = k.id
	}
	req := bleve.NewSearchRequestOptions(match.Watched(bleve.NewDocIDQuery(ids)), len(ids), 0, false)
	req.Fields = hitFields
	found, err := x.live.SearchInContext(ctx, req)
	if err != nil {
		return nil, err
	}
	mark := highlight.New(x.interpreter.Rewrite(root), x.bodies, x.stemmers)
	byID := map[string]*search.DocumentMatch{}
	for _, m := range found.Hits {
		byID[m.ID] = m
	}
	for _, k := range page {
		// A record may have gone since it was ranked.
		if m := byID[k.id]; m != nil {
			m.Score = k.score
			out = append(out, hit(m, mark))
		}
	}
	return out, nil
}

// hit reads what the index keeps of a record.
func hit(m *search.DocumentMatch, mark *highlight.Marker) Hit {
	str := func(field string) string { s, _ := m.Fields[field].(string); return s }
	page, _ := m.Fields[schema.Page].(float64)
	return Hit{
		ID: entry.RecordID(m.ID), Type: str(schema.Type), Score: m.Score,
		SourceID: str(schema.Source), DocumentID: str(schema.Document), Kind: str(schema.Kind),
		Title: str(schema.Title), DocumentTitle: str(schema.DocTitle), URI: str(schema.URI),
		Place:    record.Place{Page: int(page), Box: entry.ParseBox(str(schema.Box)), Path: str(schema.Path)},
		Period:   str(schema.Period),
		Fragment: mark.Fragment(str(schema.Body)),
	}
}
