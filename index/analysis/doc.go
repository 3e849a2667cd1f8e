// Package analysis makes the terms of a text that an index keeps and a query asks
// for: words without accents and case (Tokenize), what they are forms of in a
// language (Stemmer), and the organizations that they name (Bodies). What is written
// and what is asked for go through the same rules; an index has to be made again when
// one of them changes.
package analysis
