package interpret

import (
	"github.com/blevesearch/bleve/v2"
	blevequery "github.com/blevesearch/bleve/v2/search/query"

	"compromisos/index/analysis"
	"compromisos/index/match"
	"compromisos/index/schema"
)

// anyTerm is for one of several values of a keyword field.
func anyTerm(field string, values []string) blevequery.Query {
	parts := make([]blevequery.Query, len(values))
	for i, v := range values {
		parts[i] = term(field, v)
	}
	return bleve.NewDisjunctionQuery(parts...)
}

// between is for numbers from least to most; nil is no bound, and leaves out only
// what has no number.
func between(field string, least, most *float64) blevequery.Query {
	inclusive := true
	if least == nil && most == nil {
		lowest := float64(schema.LongAgo)
		least = &lowest
	}
	r := bleve.NewNumericRangeInclusiveQuery(least, most, &inclusive, &inclusive)
	r.SetField(field)
	return r
}

// term is for the whole value of a keyword field.
func term(field, value string) blevequery.Query {
	t := bleve.NewTermQuery(analysis.FoldValue(value))
	t.SetField(field)
	return t
}

// phrase is for words next to each other in a field, as they stand.
func phrase(field, text string, boost float64) blevequery.Query {
	words := analysis.Leads(analysis.Readings(text))
	if len(words) == 0 {
		return bleve.NewMatchNoneQuery()
	}
	return &match.Phrase{Field: fieldNamed(field), Terms: words, Boost: boost}
}
