package interpret

import (
	"fmt"

	"github.com/blevesearch/bleve/v2"
	blevequery "github.com/blevesearch/bleve/v2/search/query"

	"compromisos/index/query"
	"compromisos/index/schema"
)

// filter is Bleve's query for a clause of a field that only keeps or leaves out; it
// adds nothing to the score. It is nil for fields of text.
func filter(c query.Clause) blevequery.Query {
	switch c.Field {
	case schema.Type, schema.Kind, schema.Language, schema.Document:
		return term(c.Field, c.Text)
	case schema.Source:
		return bleve.NewDisjunctionQuery(term(schema.Source, c.Text), phrase(schema.File, c.Text, 0))
	case schema.Year:
		return yearQuery(c.Days)
	case schema.AskDate:
		return overlap(c.Days)
	case schema.AskDeadline:
		return between(schema.Deadline, c.Days.From, c.Days.To)
	case schema.AskInForce:
		return inForce(c.Days)
	}
	return nil
}

// overlap is for records whose period shares a day with the span, open ends
// included. What has no date is left out.
func overlap(d *query.Days) blevequery.Query {
	return bleve.NewConjunctionQuery(between(schema.End, d.From, nil), between(schema.Start, nil, d.To))
}

// inForce is for duties whose period covers all days of the span; a period that is
// open at an end covers all days there.
func inForce(d *query.Days) blevequery.Query {
	first, last := float64(schema.LongAgo), float64(schema.FarAhead)
	if d.From != nil {
		first = *d.From
	}
	if d.To != nil {
		last = *d.To
	}
	return bleve.NewConjunctionQuery(
		anyTerm(schema.Type, schema.Duties()), between(schema.Start, nil, &first), between(schema.End, &last, nil))
}

// yearQuery is for the years that the span touches, as the facet of years counts.
func yearQuery(d *query.Days) blevequery.Query {
	year := func(n *float64) string {
		if n == nil {
			return ""
		}
		return fmt.Sprintf("%04d", schema.DayTime(*n).Year())
	}
	yes := true
	first, last := year(d.From), year(d.To)
	if first == last && first != "" {
		return term(schema.Year, first)
	}
	r := bleve.NewTermRangeInclusiveQuery(first, last, &yes, &yes)
	r.SetField(schema.Year)
	return r
}
