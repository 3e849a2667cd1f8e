// Package period holds periods as ISO 8601-2 (EDTF) names them, and the grammars
// that read them from text in Spanish, Portuguese and English. The words of each
// language are data of package configs.
package period

// A Date is a day of the proleptic Gregorian calendar. The zero Date is no date.
type Date struct{ Year, Month, Day int }

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
