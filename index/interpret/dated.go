package interpret

import (
	blevequery "github.com/blevesearch/bleve/v2/search/query"

	"compromisos/index/match"
	"compromisos/index/query"
	"compromisos/index/schema"
	"compromisos/record"
)

// What it is worth to be dated as a query says, by how few records are. It is more than
// to have the words of the date in a title: those who give a day look for what is due
// or was issued then.
const (
	// weightDated is for what lasts just so long, or is due then.
	weightDated = 9
	// weightBegun is for duties that begin then, weightIssued for a document of then,
	// weightWithin for what else bears its date, or lies in a span that is open.
	weightBegun  = 7
	weightIssued = 6
	weightWithin = 2
)

// dated is for records whose period, deadline or date of issue is that of a clause, the
// nearest first.
func dated(c query.Clause) blevequery.Query {
	from, to := c.Days.From, c.Days.To
	if from == nil || to == nil {
		return openDated(c)
	}
	parts := []blevequery.Query{
		match.Worth(weightDated, between(schema.Deadline, from, to)),
	}
	if c.Field == schema.AskDue {
		return parts[0]
	}
	issued := []blevequery.Query{between(schema.Start, from, to), between(schema.End, from, to)}
	document := term(schema.Type, record.TypeDocument)
	return match.BestOf(append(parts,
		match.Worth(weightDated, between(schema.Start, from, from), between(schema.End, to, to), anyTerm(schema.Type, schema.Duties())),
		match.Worth(weightBegun, between(schema.Start, from, to), anyTerm(schema.Type, schema.Duties())),
		match.Worth(weightIssued, append(issued, document)...),
		match.Worth(weightWithin, issued...),
	)...)
}

// openDated is for records of a span that is open at an end: until a day, or from one on.
func openDated(c query.Clause) blevequery.Query {
	from, to := c.Days.From, c.Days.To
	if to != nil {
		return match.BestOf(
			match.Worth(weightDated, between(schema.Deadline, c.Days.Edge, to)),
			match.Worth(weightWithin, between(schema.Deadline, nil, to)),
		)
	}
	field := schema.Start
	if c.Field == schema.AskDue {
		field = schema.Deadline
	}
	return match.BestOf(
		match.Worth(weightDated, between(field, from, c.Days.Edge)),
		match.Worth(weightWithin, between(field, from, nil)),
	)
}
