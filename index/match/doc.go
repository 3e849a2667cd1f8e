// Package match holds the queries that an index is asked with beside those of the
// search engine, and what finding something is worth: Word, Phrase and Value look up
// what the index has, BestOf and TotalOf join what several find, Silent takes the score
// away and Watched ends a query with its context.
package match
