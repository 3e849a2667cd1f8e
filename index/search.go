package index

import (
	"context"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"

	"compromisos/record"
)

// A Query is what to look for. The zero Query finds everything.
type Query struct {
	// Text holds words, all of which a record must hold in one of their forms;
	// "words in quotes" stand together as written; a word* begins so; a word or
	// phrase may follow a field's name (number:1.2), and -excludes.
	Text string
	// Type is one of the types of package record, Kind a kind of document.
	Type, Kind string
	// Org is the id, the name or the acronym of an organization.
	Org string
	// From and To are a year, month or day as ISO 8601 writes them; what lies
	// between or overlaps is found, open ends included.
	From, To string
	// Limit is how many hits to return, 20 where it is 0, at most 1000; Offset is
	// how many to pass over first, at most 10,000 with Limit: each is ranked anew.
	Limit, Offset int
}

const (
	defaultLimit = 20
	maxLimit     = 1000
	maxOffset    = 10_000
)

// A Result is what a Query found.
type Result struct {
	// Hits by falling score, those of the same score by id.
	Hits []Hit
	// Total number of records found; Hits may be fewer.
	Total int
	// Relaxed is true where no record held all of the words, and Hits hold some.
	Relaxed bool
}

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

// Search finds records. A query that cannot be understood is a *QueryError.
func (x *Index) Search(ctx context.Context, q Query) (res Result, err error) {
	defer guard(&err)
	clauses, err := x.aliases.parse(q.Text)
	if err != nil {
		return Result{}, err
	}
	res, err = x.run(ctx, q, clauses, false)
	if err != nil || res.Total > 0 || !relaxable(clauses) {
		return res, err
	}
	res, err = x.run(ctx, q, clauses, true)
	res.Relaxed = res.Total > 0
	return res, err
}

// relaxable reports whether the query has several words of which one may do.
func relaxable(clauses []clause) bool {
	free := 0
	for _, c := range clauses {
		if c.field == "" && !c.not {
			free++
		}
	}
	return free > 1
}

// run asks Bleve once. Where loose is true one of the words is enough.
func (x *Index) run(ctx context.Context, q Query, clauses []clause, loose bool) (Result, error) {
	compiled, err := x.compile(q, clauses, loose)
	if err != nil {
		return Result{}, err
	}
	limit := q.Limit
	if limit <= 0 {
		limit = defaultLimit
	}
	offset := min(max(q.Offset, 0), maxOffset)
	req := bleve.NewSearchRequestOptions(compiled, min(limit, maxLimit), offset, false)
	req.Fields = []string{
		fieldType, fieldKind, fieldSource, fieldDocument, fieldTitle, fieldDocTitle, fieldBody,
		fieldURI, fieldPage, fieldBox, fieldPath, fieldPeriod,
	}
	req.IncludeLocations = true
	req.SortBy([]string{"-_score", "_id"})
	x.mu.RLock()
	defer x.mu.RUnlock()
	found, err := x.live.SearchInContext(ctx, req)
	if err != nil {
		return Result{}, x.wrap(err)
	}
	res := Result{Total: int(found.Total), Hits: make([]Hit, 0, len(found.Hits))}
	for _, m := range found.Hits {
		res.Hits = append(res.Hits, hit(m))
	}
	return res, nil
}

// hit reads what the index keeps of a record.
func hit(m *search.DocumentMatch) Hit {
	str := func(field string) string { s, _ := m.Fields[field].(string); return s }
	page, _ := m.Fields[fieldPage].(float64)
	return Hit{
		ID: m.ID, Type: str(fieldType), Score: m.Score,
		SourceID: str(fieldSource), DocumentID: str(fieldDocument), Kind: str(fieldKind),
		Title: str(fieldTitle), DocumentTitle: str(fieldDocTitle), URI: str(fieldURI),
		Place:    record.Place{Page: int(page), Box: parseBox(str(fieldBox)), Path: str(fieldPath)},
		Period:   str(fieldPeriod),
		Fragment: fragment(str(fieldBody), m.Locations),
	}
}
