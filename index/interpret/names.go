package interpret

import (
	"strings"

	blevequery "github.com/blevesearch/bleve/v2/search/query"

	"compromisos/index/analysis"
	"compromisos/index/match"
	"compromisos/index/query"
	"compromisos/index/schema"
)

// mentioned is for records that name the organization which text is a name of,
// by any of its names; nil where it is none. A name in a title counts as a word there
// does; fields of names hold all names of a body anyway.
func (in *Interpreter) mentioned(text, inField string) blevequery.Query {
	var parts []blevequery.Query
	for _, o := range in.bodies.Named(text) {
		fields := []match.Field{fieldNamed(inField)}
		if inField == "" {
			parts = append(parts, &match.Value{Field: schema.Mention, Term: analysis.FoldValue(o.ID), Boost: weightMention})
			fields = freeFields[:1]
		}
		for _, name := range o.Names {
			parts = append(parts, in.called(fields, analysis.Readings(name)))
		}
	}
	return match.BestOf(parts...)
}

// called looks for a name of an organization, of which its words are worth together
// what one is.
func (in *Interpreter) called(fields []match.Field, name []analysis.Reading) blevequery.Query {
	if len(name) == 0 {
		return nil
	}
	if len(name) == 1 {
		return &match.Word{Alternatives: in.forms(fields, name[0].Lead, true), Boost: weightMention}
	}
	parts := make([]blevequery.Query, 0, len(fields))
	for _, f := range fields {
		parts = append(parts, &match.Phrase{Field: f, Terms: analysis.Leads(name), Boost: weightMention / float64(len(name))})
	}
	return match.BestOf(parts...)
}

// orgQuery is for an organization by its id, or by one of its names: those that the
// registry has were indexed with the one that is printed.
func orgQuery(name string) blevequery.Query {
	return match.TotalOf(&match.Value{Field: schema.Org, Term: analysis.FoldValue(name), Boost: 1}, phrase(schema.Names, name, 1))
}

// forQuery is the interpreter of one query.
func (in *Interpreter) forQuery(root *query.Node) *Interpreter {
	out := *in
	free := root.Free()
	out.sole = len(free) == 1 && len(analysis.Readings(free[0].Text)) == 1
	return &out
}

// bonus is what lifts a record that answers the query as a whole: one that is called
// so, then one in whose title the words stand next to each other, or that holds them as
// they were asked.
func (in *Interpreter) bonus(free []query.Clause) []blevequery.Query {
	var all []string
	for _, c := range free {
		if c.Prefix || c.Fuzzy > 0 {
			return nil
		}
		all = append(all, c.Text)
	}
	text := strings.Join(all, " ")
	if text == "" || len(text) > analysis.LongestName {
		return nil
	}
	parts := []blevequery.Query{&match.Value{Field: schema.Whole, Term: analysis.FoldName(text), Boost: weightWhole}}
	if words := analysis.Leads(analysis.Readings(text)); len(words) > 1 {
		parts = append(parts, &match.Phrase{Field: fieldNamed(schema.Title), Terms: words, Boost: weightTogether})
		if len(free) > 1 { // else it is a phrase, which all hits hold
			boost := weightAsAsked
			if len(words) > 2 {
				boost = weightSentence
			}
			parts = append(parts, &match.Phrase{Field: fieldNamed(schema.Body), Terms: words, Boost: boost})
		}
	}
	return []blevequery.Query{match.TotalOf(parts...)}
}
