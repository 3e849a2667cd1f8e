// Package period holds periods as ISO 8601-2 (EDTF) names them, and the grammars
// that read them from text in Spanish, Portuguese and English. The words of each
// language are data of package configs.
//
// A [Grammar] cuts text into words, numbers and signs (token.go), looks the words
// up in the vocabularies (lexicon.go), and reads expressions by recursive descent:
// what a date says (reading.go; its forms are in figures.go,
// numeric.go, month.go, year.go, unit.go, relative.go), spans and lists of dates
// (expression.go, list.go), what the text leaves out (resolve.go), and what around a
// number makes it no date (guard.go). It takes time in proportion to the text.
package period

// A Period is a day, a month, a span or a half-open span, with the text it was
// read from.
type Period struct {
	// Text as printed.
	Text string `json:"text"`
	// EDTF level 1: "2019-03-26", "2019-06/2019-08", "2019-08/..", "../2019-08-31",
	// "2019~" (about), "199X" (a decade), "2019-05-04/" (from then to an unknown day).
	EDTF string `json:"edtf"`
	// Start and End are the first and last day, inclusive; null where open or unknown.
	Start *Date `json:"start"`
	End   *Date `json:"end"`
	// Inferred are the parts that the text does not say: "year", "month", "day".
	Inferred []string `json:"inferred"`
	// InferredFrom tells what gave "year", "month", "day" or "start" where the text
	// does not say it: "reference" (the document's date), "neighbour" (a date beside
	// it, as in the first day of a list) or "label" (a label that means a deadline).
	InferredFrom map[string]string `json:"inferred_from,omitempty"`
	// Duration is the term that the text counts from a date; absent in other periods.
	Duration *Duration `json:"duration,omitempty"`
}

// A Duration is a term that runs from an event: "30 working days from the publication".
type Duration struct {
	// Count of units.
	Count int `json:"count"`
	// Unit is "day" (of the calendar), "working_day", "week", "month" or "year".
	Unit string `json:"unit"`
	// Anchor is the event or date that the term runs from, as printed; empty where the
	// text does not say it.
	Anchor string `json:"anchor"`
}
