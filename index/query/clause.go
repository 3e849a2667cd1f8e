package query

import (
	"strconv"
	"strings"

	"compromisos/index/analysis"
	"compromisos/index/schema"
)

// A Clause looks for one thing: a word, a phrase, or a value of a field.
type Clause struct {
	// Field of the index, or one of those that are only asked for; empty for any.
	Field string
	// Text is a word, or several where Quoted; of a field with fixed values it is
	// the value as the index has it.
	Text string
	// Quoted asks for the phrase as written, Prefix for words that begin so.
	Quoted, Prefix bool
	// Forms asks for the words of a phrase next to each other in any of their forms.
	Forms bool
	// Fuzzy is how many letters may differ.
	Fuzzy int
	// Days are those that a field of dates asks for.
	Days *Days
	// Optional is a word that a record need not hold: it says what is asked for.
	Optional bool
	// Known is a word that the query language knows, and so no misspelling.
	Known bool
}

// String is the clause as a query may hold it.
func (c Clause) String() string {
	out := c.Text
	switch {
	case c.Days != nil:
		out = c.Days.String()
	case c.Quoted:
		out = `"` + c.Text + `"`
	case c.Forms:
		out = `"` + c.Text + `"~`
	case c.Prefix:
		out += "*"
	case c.Fuzzy > 0:
		out += "~" + strconv.Itoa(c.Fuzzy)
	}
	if c.Field != "" {
		out = c.Field + ":" + out
	}
	if c.Optional {
		out += "?"
	}
	return out
}

// IsValue reports whether the clause is for a value of its field rather than for words:
// it keeps records or leaves them out, and says nothing about how well they answer.
func (c Clause) IsValue() bool { return holdsValues(c.Field) }

// holdsValues reports whether words of the field are values rather than text.
func holdsValues(field string) bool {
	switch field {
	case schema.Type, schema.Kind, schema.Language, schema.Year, schema.Source, schema.Document, schema.AskDate, schema.AskInForce, schema.AskDeadline,
		schema.AskDated, schema.AskDue:
		return true
	}
	return false
}

// isDate reports whether days are what the field is asked for.
func isDate(field string) bool {
	switch field {
	case schema.AskDate, schema.AskInForce, schema.AskDeadline, schema.Year:
		return true
	}
	return false
}

// SplitPrefix parts what words begin with (co-crea*) from what stands before its last
// letters, which is a phrase of its own; head has no Text where nothing does.
func (c Clause) SplitPrefix() (head, last Clause) {
	at := strings.LastIndexFunc(c.Text, func(r rune) bool { return !isWord(r) })
	if at < 0 || analysis.IsDotted(c.Text) {
		return Clause{}, c
	}
	head, last = c, c
	head.Prefix, head.Text, last.Text = false, c.Text[:at], c.Text[at+1:]
	if !hasWord(head.Text) {
		return Clause{}, last
	}
	return head, last
}
