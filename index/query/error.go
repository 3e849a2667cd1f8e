package query

import "fmt"

// An Error says what of a query cannot be understood, and where.
type Error struct {
	// Query is the text that Position counts in, its control characters replaced by
	// spaces.
	Query string
	// Position counts characters from 1; 0 where the mistake is not in the text.
	Position int
	// Message is one sentence, lower case, without a period.
	Message string
}

// Error names the place.
func (e *Error) Error() string {
	if e.Position == 0 {
		return "query: " + e.Message
	}
	return fmt.Sprintf("query, character %d: %s", e.Position, e.Message)
}

// In adds the text to a mistake that was found without it.
func (e *Error) In(text string) *Error {
	if e.Query == "" {
		e.Query = printable(text)
	}
	return e
}
