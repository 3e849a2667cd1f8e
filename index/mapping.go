package index

import (
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/single"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/mapping"
)

// The fields of the index. A text field has a twin that is not folded further
// than accents.
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

	exactSuffix = "_exact"
)

var (
	// textFields are searched word by word; those of storedTexts are given back.
	textFields = []string{
		fieldTitle, fieldBody, fieldNumber, fieldPlace, fieldStatus,
		fieldResponsible, fieldSignatory, fieldNames,
	}
	storedTexts = map[string]bool{fieldTitle: true, fieldBody: true}
	// keywordFields are searched by their whole value.
	keywordFields = []string{fieldType, fieldKind, fieldSource, fieldDocument, fieldYear, fieldOrg, fieldLanguage}
	numberFields  = []string{fieldStart, fieldEnd, fieldPage}
	// plainFields are given back and not searched.
	plainFields = []string{fieldBox, fieldPath, fieldURI, fieldPeriod, fieldDocTitle}
)

// newMapping says how each field is analyzed. Fields that it does not name are not
// indexed.
func newMapping() (mapping.IndexMapping, error) {
	m := bleve.NewIndexMapping()
	analyzers := []struct {
		name, tokenizer string
		filters         []string
	}{
		{foldedAnalyzer, unicode.Name, []string{foldFilter, endingFilter}},
		{exactAnalyzer, unicode.Name, []string{foldFilter}},
		{keywordAnalyzer, single.Name, []string{foldFilter}},
	}
	for _, a := range analyzers {
		err := m.AddCustomAnalyzer(a.name, map[string]any{
			"type": custom.Name, "tokenizer": a.tokenizer, "token_filters": a.filters,
		})
		if err != nil {
			return nil, err
		}
	}
	m.DefaultAnalyzer = exactAnalyzer
	m.DefaultMapping = entryMapping()
	m.IndexDynamic, m.StoreDynamic, m.DocValuesDynamic = false, false, false
	return m, nil
}

// entryMapping is that of the one kind of document in the index.
func entryMapping() *mapping.DocumentMapping {
	d := bleve.NewDocumentStaticMapping()
	for _, name := range textFields {
		d.AddFieldMappingsAt(name,
			textField(name, foldedAnalyzer, storedTexts[name]),
			textField(name+exactSuffix, exactAnalyzer, false))
	}
	for _, name := range keywordFields {
		f := textField(name, keywordAnalyzer, true)
		f.IncludeTermVectors, f.DocValues = false, true
		d.AddFieldMappingsAt(name, f)
	}
	for _, name := range numberFields {
		f := bleve.NewNumericFieldMapping()
		f.Name, f.IncludeInAll = name, false
		d.AddFieldMappingsAt(name, f)
	}
	for _, name := range plainFields {
		f := textField(name, keywordAnalyzer, true)
		f.Index, f.IncludeTermVectors = false, false
		d.AddFieldMappingsAt(name, f)
	}
	return d
}

// textField is a field of words whose places in the text are kept, for phrases and
// highlights.
func textField(name, analyzer string, store bool) *mapping.FieldMapping {
	f := bleve.NewTextFieldMapping()
	f.Name, f.Analyzer, f.Store = name, analyzer, store
	f.IncludeInAll, f.DocValues = false, false
	return f
}
