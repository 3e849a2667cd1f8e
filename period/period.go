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
	// EDTF level 1: "2019-03-26", "2019-06/2019-08", "2019-08/..", "../2019-08-31".
	EDTF string `json:"edtf"`
	// Start and End are the first and last day, inclusive; null where open.
	Start *Date `json:"start"`
	End   *Date `json:"end"`
	// Inferred are the parts that the text does not say: "year", "month", "day".
	Inferred []string `json:"inferred"`
}
