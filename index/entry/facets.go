package entry

import (
	"slices"
	"strings"
	"unicode"

	"compromisos/index/schema"
	"compromisos/record"
)

// setFacets fills what only facets, filters and orders need; the period of e is set before.
func (m *Maker) setFacets(e Entry, f *record.File, d *record.Document, r record.Entry, t texts) {
	e[schema.FacetOrg] = m.orgIDs(r.Value, t)
	e[schema.FacetResponsible] = printed(t.responsible)
	e[schema.FacetPlace] = printed(lines(text(d.Place)))
	e[schema.FacetLanguage] = baseLanguage(d.Language)
	e[schema.File] = []string{f.Source.URI, fileWords(f.Source.URI)}
	p := periodOf(d, r)
	switch {
	case p == nil:
		return
	case p.Start != nil:
		e[schema.SortDate] = schema.DayNumber(*p.Start)
	case p.End != nil:
		e[schema.SortDate] = schema.DayNumber(*p.End)
	}
	if p.End != nil && slices.Contains(schema.Duties(), r.Type) {
		e[schema.Deadline] = schema.DayNumber(*p.End)
	}
}

// printed are texts as a list shows them: without what ends a sentence, each once. One
// that nobody would call a value is cut.
func printed(all []string) []string {
	const longest = 1000
	var out []string
	for _, s := range all {
		s = strings.Trim(strings.Join(strings.Fields(s), " "), " .;,:")
		if r := []rune(s); len(r) > longest {
			s = string(r[:longest-1]) + "…"
		}
		if s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// baseLanguage is the language of a tag, without country or script.
func baseLanguage(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(base)
}

// fileWords are the parts of an address, so that each can be looked for alone.
func fileWords(uri string) string {
	return strings.Join(strings.FieldsFunc(uri, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}
