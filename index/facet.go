package index

import (
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/mapping"

	"compromisos/record"
)

// Fields that only facets, filters and orders need. Those of facets hold values as
// they are printed.
const (
	fieldDate        = "sort_date"
	fieldDeadline    = "deadline"
	fieldFile        = "file"
	facetOrg         = "facet_org"
	facetResponsible = "facet_responsible"
	facetPlace       = "facet_place"
	facetLanguage    = "facet_language"
)

// A facet is a field that hits are counted by, under the name that users know.
type facet struct{ name, field string }

// facets are all there are, in the order in which they are shown.
var facets = []facet{
	{"type", fieldType}, {"kind", fieldKind}, {"year", fieldYear}, {"org", facetOrg},
	{"responsible", facetResponsible}, {"place", facetPlace}, {"language", facetLanguage},
}

// FacetNames are the names that Query.Facets may hold.
func FacetNames() []string {
	out := make([]string, len(facets))
	for i, f := range facets {
		out[i] = f.name
	}
	return out
}

// addFacetFields adds the fields of this file to the mapping.
func addFacetFields(d *mapping.DocumentMapping) {
	for _, name := range []string{facetOrg, facetResponsible, facetPlace, facetLanguage} {
		f := textField(name, keyword.Name, false)
		f.IncludeTermVectors, f.DocValues = false, true
		d.AddFieldMappingsAt(name, f)
	}
	for _, name := range []string{fieldDate, fieldDeadline} {
		f := bleve.NewNumericFieldMapping()
		f.Name, f.IncludeInAll, f.Store = name, false, false
		d.AddFieldMappingsAt(name, f)
	}
	d.AddFieldMappingsAt(fieldFile, textField(fieldFile, exactAnalyzer, false))
}

// setFacets fills the fields of this file; the period of e is set before.
func (x *Index) setFacets(e entry, f *record.File, d *record.Document, r record.Entry, t texts) {
	e[facetOrg] = x.orgIDs(r.Value, t)
	e[facetResponsible] = printed(t.responsible)
	e[facetPlace] = printed(lines(text(d.Place)))
	e[facetLanguage] = baseLanguage(d.Language)
	e[fieldFile] = []string{f.Source.URI, fileWords(f.Source.URI)}
	p := periodOf(d, r)
	switch {
	case p == nil:
		return
	case p.Start != nil:
		e[fieldDate] = dayNumber(*p.Start)
	case p.End != nil:
		e[fieldDate] = dayNumber(*p.End)
	}
	if p.End != nil && slices.Contains(duties, r.Type) {
		e[fieldDeadline] = dayNumber(*p.End)
	}
}

// orgIDs are the ids of the bodies that a record names, each once: those of the
// registry, and those that the record gives.
func (x *Index) orgIDs(value any, t texts) []string {
	var out []string
	for _, o := range x.orgs.find(append(slices.Clone(t.responsible), t.names...)...) {
		out = append(out, o.ID)
	}
	switch v := value.(type) {
	case *record.Document:
		for i := range v.MemberLists {
			out = append(out, lines(text(v.MemberLists[i].GroupOrganization))...)
		}
	case *record.MemberList:
		out = append(out, lines(text(v.GroupOrganization))...)
		for i := range v.Members {
			out = append(out, lines(text(v.Members[i].Organization))...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// printed are texts as a list shows them: without what ends a sentence, cut where
// they are long, each once.
func printed(all []string) []string {
	const longest = 120
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
	return strings.Join(strings.FieldsFunc(uri, func(r rune) bool { return !isWord(r) }), " ")
}
