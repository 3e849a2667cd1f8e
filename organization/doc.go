// Package organization says which names mean the same body.
//
// A [Registry] holds the bodies that are known, with their names: it gives the id of a
// body for any spelling of one of its names, and a slug for a body that it does not
// know. It reads one document at a time.
//
// A [Resolver] looks at the names of many documents together and joins those that mean
// the same body, registered or not, each join with its [Reason]. It never joins two
// bodies that one list names side by side, and what it gives depends on the names alone,
// not on the order in which they came.
//
// [Changes] are the bodies and people that joined and left a group between two dates.
package organization
