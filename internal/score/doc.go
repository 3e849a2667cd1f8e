// Package score compares extracted records with those a person wrote down, value by
// value. A key that the written records lack was not labelled and does not count,
// so a document may be labelled in part.
//
// A labelled document may hold two keys that no record has: "first", a map from the
// name of a list to how many of its entries were labelled, and "pledges_maybe",
// sentences that may be given as pledges or not. A labelled pledge is the words its
// sentence holds ("has") and its period ("edtf").
package score
