package index

import (
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/mapping"
)

// The fields of the index. A text field holds the words as they stand, without
// accents; its twin what they are forms of.
const (
	fieldType        = "type"
	fieldKind        = "kind"
	fieldSource      = "source"
	fieldDocument    = "document"
	fieldYear        = "year"
	fieldOrg         = "org"
	fieldLanguage    = "language"
	fieldTitle       = "title"
	fieldBody        = "body"
	fieldNumber      = "number"
	fieldPlace       = "place"
	fieldStatus      = "status"
	fieldResponsible = "responsible"
	fieldSignatory   = "signatory"
	fieldNames       = "names"
	fieldStart       = "start"
	fieldEnd         = "end"
	fieldPage        = "page"
	fieldBox         = "box"
	fieldPath        = "path"
	fieldURI         = "uri"
	fieldPeriod      = "period"
	fieldDocTitle    = "document_title"

	// fieldContext is the title of the document that a record stands in.
	fieldContext = "context"
	// fieldMention holds the ids of the organizations that the text names.
	fieldMention = "mention"
	// fieldPassage holds laterPassage where a record has a passage before.
	fieldPassage = "passage"
	// fieldWhole holds what a record is called, as one value.
	fieldWhole = "whole"

	// formsSuffix names the twin of a text field with the stems and families of its
	// words.
	formsSuffix = "_forms"
)

var (
	// textFields are searched word by word; those of storedTexts are given back.
	textFields = []string{
		fieldTitle, fieldBody, fieldNumber, fieldPlace, fieldStatus,
		fieldResponsible, fieldSignatory, fieldNames,
	}
	storedTexts = map[string]bool{fieldTitle: true, fieldBody: true}
	// keywordFields are searched by their whole value.
	keywordFields = []string{
		fieldType, fieldKind, fieldSource, fieldDocument, fieldYear, fieldOrg, fieldLanguage, fieldMention, fieldWhole, fieldPassage,
	}
	// countedKeywords are also facets; the others of those are in a file of their own.
	countedKeywords = map[string]bool{fieldType: true, fieldKind: true, fieldYear: true}
	numberFields    = []string{fieldStart, fieldEnd}
	// storedKeywords are given back.
	storedKeywords = map[string]bool{fieldType: true, fieldKind: true, fieldSource: true, fieldDocument: true}
	// plainFields are given back and not searched.
	plainFields = []string{fieldBox, fieldPath, fieldURI, fieldPeriod, fieldDocTitle}
)

// newMapping says how each field is analyzed: the forms of words by the language of
// the document. Fields that it does not name are not indexed.
func newMapping() (mapping.IndexMapping, error) {
	all, err := loadStemmers()
	if err != nil {
		return nil, err
	}
	m := bleve.NewIndexMapping()
	m.DefaultAnalyzer = exactAnalyzer
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
		forms := textField(name+formsSuffix, formsAnalyzer+language, false)
		forms.IncludeTermVectors = false
		d.AddFieldMappingsAt(name, textField(name, exactAnalyzer, storedTexts[name]), forms)
	}
	context := textField(fieldContext, bothAnalyzer+language, false)
	context.IncludeTermVectors = false
	d.AddFieldMappingsAt(fieldContext, context)
	for _, name := range keywordFields {
		f := textField(name, keywordAnalyzer, storedKeywords[name])
		f.IncludeTermVectors, f.DocValues, f.SkipFreqNorm = false, countedKeywords[name], true
		d.AddFieldMappingsAt(name, f)
	}
	for _, name := range numberFields {
		f := bleve.NewNumericFieldMapping()
		f.Name, f.IncludeInAll, f.Store, f.DocValues = name, false, false, false
		d.AddFieldMappingsAt(name, f)
	}
	page := bleve.NewNumericFieldMapping()
	page.Name, page.IncludeInAll, page.Index, page.DocValues = fieldPage, false, false, false
	d.AddFieldMappingsAt(fieldPage, page)
	for _, name := range plainFields {
		f := textField(name, keywordAnalyzer, true)
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
