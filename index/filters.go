package index

import (
	"fmt"
	"slices"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"

	"compromisos/record"
)

// Fields that a query asks for and that the index does not have under these names.
const (
	askDate     = "date"
	askInForce  = "in_force"
	askDeadline = "deadline"
)

// duties are the types of record that bind somebody for a time.
var duties = []string{record.TypeCommitment, record.TypePledge}

// filter is Bleve's query for a clause of a field that only keeps or leaves out; it
// adds nothing to the score. It is nil for fields of text.
func filter(c clause) query.Query {
	switch c.field {
	case fieldType, fieldKind, fieldLanguage, fieldDocument:
		return term(c.field, c.text)
	case fieldSource:
		return bleve.NewDisjunctionQuery(term(fieldSource, c.text), phrase(fieldFile, c.text, 0))
	case fieldYear:
		return yearQuery(c.days)
	case askDate:
		return overlap(c.days)
	case askDeadline:
		return between(fieldDeadline, c.days.from, c.days.to)
	case askInForce:
		return inForce(c.days)
	}
	return nil
}

// overlap is for records whose period shares a day with the span, open ends
// included. What has no date is left out.
func overlap(d *days) query.Query {
	return bleve.NewConjunctionQuery(between(fieldEnd, d.from, nil), between(fieldStart, nil, d.to))
}

// inForce is for duties whose period covers all days of the span; a period that is
// open at an end covers all days there.
func inForce(d *days) query.Query {
	first, last := float64(longAgo), float64(farAhead)
	if d.from != nil {
		first = *d.from
	}
	if d.to != nil {
		last = *d.to
	}
	return bleve.NewConjunctionQuery(
		anyTerm(fieldType, duties), between(fieldStart, nil, &first), between(fieldEnd, &last, nil))
}

// yearQuery is for the years that the span touches, as the facet of years counts.
func yearQuery(d *days) query.Query {
	year := func(n *float64) string {
		if n == nil {
			return ""
		}
		return fmt.Sprintf("%04d", dayTime(*n).Year())
	}
	yes := true
	first, last := year(d.from), year(d.to)
	if first == last && first != "" {
		return term(fieldYear, first)
	}
	r := bleve.NewTermRangeInclusiveQuery(first, last, &yes, &yes)
	r.SetField(fieldYear)
	return r
}

// anyTerm is for one of several values of a keyword field.
func anyTerm(field string, values []string) query.Query {
	parts := make([]query.Query, len(values))
	for i, v := range values {
		parts[i] = term(field, v)
	}
	return bleve.NewDisjunctionQuery(parts...)
}

// between is for numbers from least to most; nil is no bound, and leaves out only
// what has no number.
func between(field string, least, most *float64) query.Query {
	inclusive := true
	if least == nil && most == nil {
		lowest := float64(longAgo)
		least = &lowest
	}
	r := bleve.NewNumericRangeInclusiveQuery(least, most, &inclusive, &inclusive)
	r.SetField(field)
	return r
}

// filters are what the fields of q beside its text ask for.
func (l *language) filters(q Query) ([]query.Query, error) {
	var out []query.Query
	for _, f := range []struct{ field, name string }{{fieldType, q.Type}, {fieldKind, q.Kind}} {
		if f.name == "" {
			continue
		}
		value, ok := l.value(f.field, f.name)
		if !ok {
			return nil, &QueryError{Message: l.noValue(f.field, f.name)}
		}
		out = append(out, term(f.field, value))
	}
	if q.Org != "" {
		out = append(out, orgQuery(q.Org))
	}
	if len(q.Sources) > 0 {
		out = append(out, anyTerm(fieldSource, slices.Compact(slices.Sorted(slices.Values(q.Sources)))))
	}
	if q.From == "" && q.To == "" {
		return out, nil
	}
	span, err := spanOf(q.From, q.To)
	return append(out, overlap(span)), err
}

// spanOf reads the dates of a Query.
func spanOf(from, to string) (*days, error) {
	var d days
	var err error
	if from != "" {
		if d.from, _, err = bounds(from); err != nil {
			return &d, fmt.Errorf("from: %w", err)
		}
	}
	if to != "" {
		if _, d.to, err = bounds(to); err != nil {
			return &d, fmt.Errorf("to: %w", err)
		}
	}
	return &d, nil
}
