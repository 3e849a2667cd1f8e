package interpret

import (
	"github.com/blevesearch/bleve/v2"
	blevequery "github.com/blevesearch/bleve/v2/search/query"

	"compromisos/index/analysis"
	"compromisos/index/match"
	"compromisos/index/query"
	"compromisos/index/schema"
)

// leaf is Bleve's query for a word or phrase, in its field or anywhere. Where no word is
// left of it, as of a mark that goes with the accents, no record has it.
func (in *Interpreter) leaf(c query.Clause) blevequery.Query {
	fields := freeFields
	switch c.Field {
	case "":
	case schema.Org:
		return orgQuery(c.Text)
	default:
		fields = []match.Field{fieldNamed(c.Field)}
	}
	words := analysis.Readings(c.Text)
	if len(words) == 0 {
		return bleve.NewMatchNoneQuery()
	}
	var base blevequery.Query
	switch {
	case c.Prefix:
		base = expanded(fields, words[0].Lead, byPrefix)
	case c.Fuzzy > 0:
		base = match.BestOf(in.oneWord(fields, words[0], false), expanded(fields, words[0].Lead, func(n string) lookup {
			return byDistance(n, c.Fuzzy)
		}))
	case c.Forms && len(words) > 1:
		base = inForms(fields, in.phraseForms(analysis.Leads(words)))
	case len(words) == 1:
		base = in.oneWord(fields, words[0], c.Quoted)
	default:
		base = together(fields, analysis.Leads(words))
	}
	if c.Prefix || c.Fuzzy > 0 || c.Field != "" && c.Field != schema.Signatory {
		return base
	}
	return match.BestOf(base, in.mentioned(c.Text, c.Field))
}

// oneWord looks for a word in all its forms, or as it stands where it is quoted. One
// of several parts is also looked for as those next to each other.
func (in *Interpreter) oneWord(fields []match.Field, w analysis.Reading, quoted bool) blevequery.Query {
	var all []match.Alternative
	for _, term := range append([]string{w.Lead}, w.Others...) {
		all = append(all, in.formsOf(fields, term, w.Printed, quoted)...)
	}
	base := &match.Word{Alternatives: unique(all), Boost: 1}
	if in.sole {
		base.First = &match.First{Field: schema.Body, Term: w.Lead, Boost: weightAsAsked}
	}
	if len(w.Parts) < 2 {
		return base
	}
	return match.BestOf(base, together(fields, w.Parts))
}

// together looks for words next to each other, as they stand.
func together(fields []match.Field, words []string) blevequery.Query {
	parts := make([]blevequery.Query, 0, len(fields))
	for _, f := range fields {
		if f.Name != schema.Context { // whose words have no places
			parts = append(parts, &match.Phrase{Field: f, Terms: words, Boost: 1})
		}
	}
	return match.BestOf(parts...)
}
