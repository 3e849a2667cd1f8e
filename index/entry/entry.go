package entry

import "compromisos/record"

// An Entry is what the index holds of one record: values by field.
type Entry map[string]any

// fieldAnalysis is the language through whose rules the texts of a record go; Bleve
// asks for it.
const fieldAnalysis = "analysis"

// BleveType names the mapping of the entry.
func (e Entry) BleveType() string {
	language, _ := e[fieldAnalysis].(string)
	return language
}

// Holds reports whether a record is searched for. Dates that a document mentions are not:
// half of all records, of which each would only stand beside the commitment, the pledge or
// the passage that it was read from.
func Holds(e record.Entry) bool { return e.Type != record.TypeDate }
