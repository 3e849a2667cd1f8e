// Package disk keeps an index of Bleve's in a folder, so that what it finds can be
// trusted: one process writes (Lock), any number read the state that they found
// (OpenReader), a new index takes the place of an old one whole or not at all (Swap), and
// files that are missing, cut or changed are found out before the engine opens them, as
// it might go back to an older state without a word, or end the process. A Tally that is
// written along with the records tells whether they are all there.
//
// It knows nothing of what the records say.
package disk
