// Package query is the language in which people ask: words, all of which are to be
// found, "phrases", field:value, -not, OR and brackets. Parse reads it into a tree of
// clauses, and says what cannot be understood and where. It knows no index: names of
// fields come from package schema, their names in the languages of users, and those of
// values and operators, from the settings.
package query
