package index

import (
	"cmp"
	"strings"

	"github.com/blevesearch/bleve/v2/search"

	"compromisos/index/schema"
)

// The orders of hits. Hits that are equal follow each other by id; those without a
// date or deadline come last.
const (
	// SortRelevance is by how well a record answers, the best first.
	SortRelevance = "relevance"
	// SortDate is by the first day of a record's period, the latest first.
	SortDate = "date"
	// SortDateAsc is by the first day, the earliest first.
	SortDateAsc = "date:asc"
	// SortDeadline is by the last day of what is due, the earliest first.
	SortDeadline = "deadline"
	// SortDeadlineDesc is by the last day, the latest first.
	SortDeadlineDesc = "deadline:desc"
)

// Sorts are all orders.
func Sorts() []string {
	return []string{SortRelevance, SortDate, SortDateAsc, SortDeadline, SortDeadlineDesc}
}

// sortOrder is Bleve's for the name of an order; ok is false for other names.
func sortOrder(name string) (order search.SortOrder, ok bool) {
	field := func(name string, desc bool) search.SortOrder {
		return search.SortOrder{&search.SortField{
			Field: name, Desc: desc, Type: search.SortFieldAsNumber, Missing: search.SortFieldMissingLast,
		}}
	}
	switch name {
	case "", SortRelevance:
		return search.SortOrder{&search.SortScore{Desc: true}}, true
	case SortDate:
		return field(schema.SortDate, true), true
	case SortDateAsc:
		return field(schema.SortDate, false), true
	case SortDeadline:
		return field(schema.Deadline, false), true
	case SortDeadlineDesc:
		return field(schema.Deadline, true), true
	}
	return nil, false
}

// A sortKey is the place of a hit in an order.
type sortKey struct {
	score float64
	value string
	id    string
}

// An ordering compares hits.
type ordering struct {
	byScore, desc bool
}

// compare is negative where a comes before b, by all but the id.
func (o ordering) compare(a, b sortKey) int {
	if o.byScore {
		return cmp.Compare(b.score, a.score)
	}
	if o.desc {
		return strings.Compare(b.value, a.value)
	}
	return strings.Compare(a.value, b.value)
}

// compareAll is compare with the ids.
func (o ordering) compareAll(a, b sortKey) int {
	if c := o.compare(a, b); c != 0 {
		return c
	}
	return strings.Compare(a.id, b.id)
}
