package index

import (
	"context"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// freeFields are where a word is looked for that names no field: what a record is
// called, who has to do with it, what it says, and what document it stands in.
var freeFields = []field{
	{fieldTitle, 2.5, 9},
	{fieldNames, 1.8, 12},
	{fieldBody, 1, 90},
	{fieldContext, 0.3, 10},
}

// What else is worth, against a word in the body.
const (
	// weightMention is for another name of the organization that a word names.
	weightMention = 0.55
	// weightWhole is for a record that is called what was asked for, and nothing
	// else; weightTogether for words of a query next to each other in a title.
	weightWhole    = 4
	weightTogether = 1
)

// fieldNamed is the field of a clause.
func fieldNamed(name string) field {
	for _, f := range freeFields {
		if f.name == name {
			return field{name, 1, f.length}
		}
	}
	const usual = 8 // words in the small fields
	return field{name, 1, usual}
}

// leaf is Bleve's query for a word or phrase, in its field or anywhere; nil where
// there is no word in it.
func (x *Index) leaf(c clause) query.Query {
	fields := freeFields
	switch c.field {
	case "":
	case fieldOrg:
		return orgQuery(c.text)
	default:
		fields = []field{fieldNamed(c.field)}
	}
	words := readings(c.text)
	if len(words) == 0 {
		return nil
	}
	var base query.Query
	switch {
	case c.prefix:
		base = expanded(fields, words[0].lead, byPrefix)
	case c.fuzzy > 0:
		base = bestOf(x.oneWord(fields, words[0], false), expanded(fields, words[0].lead, func(n string) lookup {
			return byDistance(n, c.fuzzy)
		}))
	case len(words) == 1:
		base = x.oneWord(fields, words[0], c.quoted)
	default:
		base = together(fields, leads(words))
	}
	if c.prefix || c.fuzzy > 0 || c.field != "" && c.field != fieldSignatory {
		return base
	}
	return bestOf(base, x.mentioned(c.text, c.field))
}

// A reading is one word of a query with the other ways to read it.
type reading struct {
	lead string
	// others stand at the same place (água of d'água); parts are the words that it
	// is made of (co-creación).
	others, parts []string
}

// readings are the words of a query. What is part of an earlier word is kept with
// it.
func readings(text string) []reading {
	var out []reading
	end := -1
	for _, t := range tokenize(text) {
		switch last := len(out) - 1; {
		case t.start >= end:
			out = append(out, reading{lead: t.term})
			end = t.end
		case t.end == end && t.start < end && len(out[last].parts) == 0 && strings.HasSuffix(t.term, out[last].lead):
			out[last].others = append(out[last].others, t.term)
		default:
			out[last].parts = append(out[last].parts, t.term)
		}
	}
	return out
}

func leads(words []reading) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.lead
	}
	return out
}

// oneWord looks for a word in all its forms, or as it stands where it is quoted. One
// of several parts is also looked for as those next to each other.
func (x *Index) oneWord(fields []field, w reading, quoted bool) query.Query {
	var all []alternative
	for _, term := range append([]string{w.lead}, w.others...) {
		all = append(all, x.forms(fields, term, quoted)...)
	}
	base := &wordQuery{alternatives: unique(all), boost: 1}
	if len(w.parts) < 2 {
		return base
	}
	return bestOf(base, together(fields, w.parts))
}

// forms are the terms by which a word is found in the fields: itself, its stem and
// its family in every language, as it is not known in which the user thinks.
func (x *Index) forms(fields []field, word string, quoted bool) []alternative {
	var out []alternative
	for _, f := range fields {
		out = append(out, alternative{f, word, weightExact})
		if quoted {
			continue
		}
		twin := f
		if f.name != fieldContext {
			twin.name += formsSuffix
		}
		for _, s := range x.stemmers {
			stem := s.stem(word)
			out = append(out, alternative{f, stem, weightStem}, alternative{twin, stem, weightStem})
			root := s.family(stem)
			out = append(out, alternative{twin, root, weightFamily}, alternative{twin, s.familyTerm(root), weightFamily})
			if s.stem(root) == root { // else it is another word that looks like it: publicar, pública
				out = append(out, alternative{f, root, weightFamily})
			}
		}
	}
	return out
}

// unique leaves out what comes again, and keeps the best weight, which comes first.
func unique(all []alternative) []alternative {
	type key struct{ field, term string }
	at := map[key]int{}
	out := all[:0:0]
	for _, a := range all {
		k := key{a.field.name, a.term}
		if i, ok := at[k]; ok {
			out[i].weight = max(out[i].weight, a.weight)
			continue
		}
		at[k] = len(out)
		out = append(out, a)
	}
	return out
}

// together looks for words next to each other, as they stand.
func together(fields []field, words []string) query.Query {
	parts := make([]query.Query, 0, len(fields))
	for _, f := range fields {
		if f.name != fieldContext { // whose words have no places
			parts = append(parts, &phraseQuery{field: f, terms: words, boost: 1})
		}
	}
	return bestOf(parts...)
}

// A lookup finds terms in the dictionary of a field, the best first.
type lookup func(ctx context.Context, r bleveindex.IndexReader, field string) ([]alternative, error)

// expanded looks for what a lookup finds in each of the fields.
func expanded(fields []field, word string, by func(string) lookup) query.Query {
	find := by(word)
	return &wordQuery{boost: 1, expand: func(ctx context.Context, r bleveindex.IndexReader) ([]alternative, error) {
		var out []alternative
		for _, f := range fields {
			found, err := find(ctx, r, f.name)
			if err != nil {
				return nil, err
			}
			for _, a := range found {
				a.field = f
				out = append(out, a)
			}
		}
		return out, nil
	}}
}

// mentioned is for records that name the organization which text is a name of,
// by any of its names; nil where it is none. A name in a title counts as a word there
// does; fields of names hold all names of a body anyway.
func (x *Index) mentioned(text, inField string) query.Query {
	var parts []query.Query
	for _, o := range x.orgs.named(text) {
		fields := []field{fieldNamed(inField)}
		if inField == "" {
			parts = append(parts, &termQuery{fieldMention, string(foldToken([]byte(o.ID))), weightMention})
			fields = freeFields[:1]
		}
		for _, name := range o.names {
			parts = append(parts, x.called(fields, readings(name)))
		}
	}
	return bestOf(parts...)
}

// called looks for a name of an organization, of which its words are worth together
// what one is.
func (x *Index) called(fields []field, name []reading) query.Query {
	if len(name) == 0 {
		return nil
	}
	if len(name) == 1 {
		return &wordQuery{alternatives: x.forms(fields, name[0].lead, true), boost: weightMention}
	}
	parts := make([]query.Query, 0, len(fields))
	for _, f := range fields {
		parts = append(parts, &phraseQuery{field: f, terms: leads(name), boost: weightMention / float64(len(name))})
	}
	return bestOf(parts...)
}

// bonus is what lifts a record that answers the query as a whole: one that is called
// so, then one in whose title the words stand next to each other.
func (x *Index) bonus(free []clause) []query.Query {
	var all []string
	for _, c := range free {
		if c.prefix || c.fuzzy > 0 {
			return nil
		}
		all = append(all, c.text)
	}
	text := strings.Join(all, " ")
	if text == "" || len(text) > longestWhole {
		return nil
	}
	parts := []query.Query{&termQuery{fieldWhole, whole(text), weightWhole}}
	if words := leads(readings(text)); len(words) > 1 {
		parts = append(parts, &phraseQuery{field: fieldNamed(fieldTitle), terms: words, boost: weightTogether})
	}
	return []query.Query{totalOf(parts...)}
}

// longestWhole bounds what a record may be called, in bytes.
const longestWhole = 300

// whole is a name in the form in which names are compared; empty where it is too
// long to be asked for.
func whole(name string) string {
	if len(name) > longestWhole {
		return ""
	}
	return words(name)
}

// orgQuery is for an organization by its id, or by one of its names: those that the
// registry has were indexed with the one that is printed.
func orgQuery(name string) query.Query {
	return totalOf(&termQuery{fieldOrg, string(foldToken([]byte(name))), 1}, phrase(fieldNames, name, 1))
}

// term is for the whole value of a keyword field.
func term(field, value string) query.Query {
	t := bleve.NewTermQuery(string(foldToken([]byte(value))))
	t.SetField(field)
	return t
}

// phrase is for words next to each other in a field, as they stand.
func phrase(field, text string, boost float64) query.Query {
	words := leads(readings(text))
	if len(words) == 0 {
		return bleve.NewMatchNoneQuery()
	}
	return &phraseQuery{field: fieldNamed(field), terms: words, boost: boost}
}
