package interpret

import (
	"compromisos/index/match"
	"compromisos/index/schema"
)

// freeFields are where a word is looked for that names no field: what a record is
// called, who has to do with it, what it says, and what document it stands in.
var freeFields = []match.Field{
	{Name: schema.Title, Weight: 2.5, Length: 9},
	{Name: schema.Names, Weight: 1.8, Length: 12},
	{Name: schema.Body, Weight: 1, Length: 90},
	{Name: schema.Context, Weight: 0.3, Length: 10},
}

// fieldNamed is the field of a clause.
func fieldNamed(name string) match.Field {
	for _, f := range freeFields {
		if f.Name == name {
			return match.Field{Name: name, Weight: 1, Length: f.Length}
		}
	}
	const usual = 8 // words in the small fields
	return match.Field{Name: name, Weight: 1, Length: usual}
}

// What else is worth, against a word in the body.
const (
	// weightMention is for another name of the organization that a word names.
	weightMention = 0.55
	// weightWhole is for a record that is called what was asked for, and nothing
	// else; weightTogether for words of a query next to each other in a title.
	weightWhole    = 4
	weightTogether = 1
)
