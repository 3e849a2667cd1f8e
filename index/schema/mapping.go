package schema

import (
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/mapping"

	"compromisos/index/analysis"
)

// Version goes up whenever the mapping or an analyzer changes, as an index
// cannot be searched through other analyzers than it was written with.
const Version = "5"

var (
	// textFields are searched word by word; those of storedTexts are given back.
	textFields = []string{
		Title, Body, Number, Place, Status,
		Responsible, Signatory, Names,
	}
	storedTexts = map[string]bool{Title: true, Body: true}
	// keywordFields are searched by their whole value.
	keywordFields = []string{
		Type, Kind, Source, Document, Year, Org, Language, Mention, Whole, Passage,
	}
	// countedKeywords are also facets.
	countedKeywords = map[string]bool{Type: true, Kind: true, Year: true}
	numberFields    = []string{Start, End}
	// storedKeywords are given back.
	storedKeywords = map[string]bool{Type: true, Kind: true, Source: true, Document: true}
	// plainFields are given back and not searched.
	plainFields = []string{Box, Path, URI, Period, DocTitle}
	// facetFields are only counted, or hits by them told apart, orderFields only sorted and filtered by.
	facetFields = []string{FacetOrg, FacetResponsible, FacetPlace, FacetLanguage, Record}
	orderFields = []string{SortDate, Deadline}
)

// Mapping says how each field is analyzed: the forms of words by the language of
// the document. Fields that it does not name are not indexed.
func Mapping() (mapping.IndexMapping, error) {
	all, err := analysis.Stemmers()
	if err != nil {
		return nil, err
	}
	m := bleve.NewIndexMapping()
	m.DefaultAnalyzer = analysis.Exact
	m.DefaultMapping = entryMapping(all[0].Language)
	for _, s := range all {
		m.AddDocumentMapping(s.Language, entryMapping(s.Language))
	}
	m.IndexDynamic, m.StoreDynamic, m.DocValuesDynamic = false, false, false
	return m, nil
}

// entryMapping is that of the records of documents in one language.
func entryMapping(language string) *mapping.DocumentMapping {
	d := bleve.NewDocumentStaticMapping()
	for _, name := range textFields {
		forms := textField(Forms(name), analysis.Forms(language), false)
		forms.IncludeTermVectors = false
		d.AddFieldMappingsAt(name, textField(name, analysis.Exact, storedTexts[name]), forms)
	}
	context := textField(Context, analysis.Both(language), false)
	context.IncludeTermVectors = false
	d.AddFieldMappingsAt(Context, context)
	for _, name := range keywordFields {
		f := textField(name, analysis.Keyword, storedKeywords[name])
		f.IncludeTermVectors, f.DocValues, f.SkipFreqNorm = false, countedKeywords[name], true
		d.AddFieldMappingsAt(name, f)
	}
	for _, name := range numberFields {
		f := bleve.NewNumericFieldMapping()
		f.Name, f.IncludeInAll, f.Store, f.DocValues = name, false, false, false
		d.AddFieldMappingsAt(name, f)
	}
	page := bleve.NewNumericFieldMapping()
	page.Name, page.IncludeInAll, page.Index, page.DocValues = Page, false, false, false
	d.AddFieldMappingsAt(Page, page)
	for _, name := range plainFields {
		f := textField(name, analysis.Keyword, true)
		f.Index, f.IncludeTermVectors = false, false
		d.AddFieldMappingsAt(name, f)
	}
	addFacetFields(d)
	return d
}

// textField is a field of words whose places in the text are kept, for phrases.
func textField(name, analyzer string, store bool) *mapping.FieldMapping {
	f := bleve.NewTextFieldMapping()
	f.Name, f.Analyzer, f.Store = name, analyzer, store
	f.IncludeInAll, f.DocValues = false, false
	return f
}

// addFacetFields adds what only facets, filters and orders need.
func addFacetFields(d *mapping.DocumentMapping) {
	for _, name := range facetFields {
		f := textField(name, keyword.Name, false)
		f.IncludeTermVectors, f.DocValues = false, true
		d.AddFieldMappingsAt(name, f)
	}
	for _, name := range orderFields {
		f := bleve.NewNumericFieldMapping()
		f.Name, f.IncludeInAll, f.Store = name, false, false
		d.AddFieldMappingsAt(name, f)
	}
	d.AddFieldMappingsAt(File, textField(File, analysis.Exact, false))
}
