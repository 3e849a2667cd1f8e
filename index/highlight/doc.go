// Package highlight shows where in a text the words of a query stand: in any of their
// forms, as what is found is.
package highlight
