// Package extract turns a file into documents and documents into records. It knows
// how official documents are written, not their words: those are vocabularies of
// package configs, compiled into a lexicon per language.
//
// A file is split into parts, one a document (split.go). The head of a part gives
// kind, title, place, date and addressee (head.go). After that each record type is
// one file with one function, listed in recordTypes: sections, footnotes,
// commitments, signatories, member lists, dates, pledges.
//
// Pledges are duties of the future in prose: pledge.go takes the sentences, duty.go
// finds the duty, verb.go its verb, actor.go who takes it on, reported.go what is told in
// the past. Minutes have facts at their head, decisions and commitments of their own
// (minutes.go).
//
//   - A part is the blocks, notes and running heads of one document.
//   - A lexicon is the compiled words of a language.
//   - A label is a word that says what the text after it, below it or beside it
//     means ("Objective:", the head of a column, the left cell of a card).
//   - A card is a table of two columns, label and value, that holds one commitment.
//   - A zone is the run of short lines at the end of a part where it is signed.
package extract
