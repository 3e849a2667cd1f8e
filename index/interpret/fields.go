package interpret

import (
	"compromisos/index/match"
	"compromisos/index/schema"
)

// freeFields are where a word is looked for that names no field: what a record is
// called, who has to do with it, what it says, and what document it stands in.
var freeFields = []match.Field{
	{Name: schema.Title, Weight: 2.5, Length: 9},
	{Name: schema.Names, Weight: 2.2, Length: 12, Floor: 0.2},
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
	// weightAsAsked is for a record that holds the query as it was asked, the one word in
	// that form or the words next to each other: more than the best place gives to other
	// forms of them.
	weightAsAsked = 1.2
	// weightSentence is weightAsAsked for more than two words: a table of contents holds the
	// words of a title in a row, and is not what was looked for.
	weightSentence = 0.5
)
