package index

import (
	"fmt"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"

	"compromisos/configs"
)

// What a hit in a place is worth, against one in the folded text.
const (
	boostTitle = 3
	boostNames = 2
	boostExact = 1.5
	// boostWhole is for a title that holds all words of the query as they stand.
	boostWhole = 4
)

// compile is Bleve's query for q. Where loose is true one of the words is enough.
func (x *Index) compile(q Query, clauses []clause, loose bool) (query.Query, error) {
	root := bleve.NewBooleanQuery()
	var words []query.Query
	for _, c := range clauses {
		switch part := c.query(); {
		case c.not:
			root.AddMustNot(part)
		case loose && c.field == "":
			words = append(words, part)
		default:
			root.AddMust(part)
			if c.field != "" {
				// Worth nothing; the places of the words in the text are wanted.
				root.AddShould(c.in(fieldBody, 0))
			}
		}
	}
	if len(words) > 0 {
		root.AddMust(bleve.NewDisjunctionQuery(words...))
	}
	if whole := wholeTitle(clauses); whole != nil {
		root.AddShould(whole)
	}
	if err := x.addFilters(root, q); err != nil {
		return nil, err
	}
	if root.Must == nil {
		root.AddMust(bleve.NewMatchAllQuery())
	}
	return root, nil
}

// addFilters narrows the query to what the other fields of q ask for.
func (x *Index) addFilters(root *query.BooleanQuery, q Query) error {
	for field, value := range map[string]string{fieldType: q.Type, fieldKind: q.Kind} {
		if value != "" {
			root.AddMust(term(field, value))
		}
	}
	if q.Org != "" {
		root.AddMust(orgQuery(q.Org))
	}
	return addDates(root, q.From, q.To)
}

// addDates keeps what lies in a span, or overlaps it: what ends before From or
// starts after To is left out, and so is what has no date.
func addDates(root *query.BooleanQuery, from, to string) error {
	if from != "" {
		first, _, err := bounds(from)
		if err != nil {
			return fmt.Errorf("from: %w", err)
		}
		root.AddMust(between(fieldEnd, first, nil))
	}
	if to != "" {
		_, last, err := bounds(to)
		if err != nil {
			return fmt.Errorf("to: %w", err)
		}
		root.AddMust(between(fieldStart, nil, last))
	}
	return nil
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

// query is Bleve's for one clause.
func (c clause) query() query.Query {
	switch c.field {
	case "":
		return bleve.NewDisjunctionQuery(
			c.in(fieldBody, 1), c.in(fieldTitle, boostTitle), c.in(fieldNames, boostNames))
	case fieldType, fieldKind, fieldLanguage, fieldYear:
		return term(c.field, c.text)
	case fieldOrg:
		return orgQuery(c.text)
	}
	return c.in(c.field, 1)
}

// in looks for the clause in a text field: folded and, worth more, exact; a phrase
// in quotes exact only. A word of several parts (co-creación) is a phrase too.
func (c clause) in(field string, boost float64) query.Query {
	if c.prefix {
		p := bleve.NewPrefixQuery(configs.Fold(c.text))
		p.SetField(field + exactSuffix)
		p.SetBoost(boost)
		return p
	}
	exact := phrase(field+exactSuffix, c.text, boost*boostExact)
	if c.quoted {
		return exact
	}
	return bleve.NewDisjunctionQuery(phrase(field, c.text, boost), exact)
}

// wholeTitle is for a title that holds all words that may stand anywhere, next to
// each other; nil where there are fewer than two.
func wholeTitle(clauses []clause) query.Query {
	var all []string
	for _, c := range clauses {
		if c.field == "" && !c.not && !c.prefix {
			all = append(all, c.text)
		}
	}
	if len(all) < 2 {
		return nil
	}
	return phrase(fieldTitle+exactSuffix, strings.Join(all, " "), boostWhole)
}

// orgQuery is for an organization by its id, or by a name or acronym as printed.
func orgQuery(name string) query.Query {
	return bleve.NewDisjunctionQuery(term(fieldOrg, name), phrase(fieldNames+exactSuffix, name, 1))
}

// term is for the whole value of a keyword field.
func term(field, value string) query.Query {
	t := bleve.NewTermQuery(string(foldToken([]byte(value))))
	t.SetField(field)
	return t
}

// phrase is for words next to each other; the field's analyzer folds them.
func phrase(field, text string, boost float64) query.Query {
	p := bleve.NewMatchPhraseQuery(text)
	p.SetField(field)
	p.SetBoost(boost)
	return p
}
