// Package pipeline joins the stages: a [Chain] turns one source into its records
// (ingest, layout, extract), a [Run] does so with many at a time and hands what
// comes out to a [Sink], in the order in which the sources were given.
//
// A document that cannot be read, takes too long or meets a fault of the program
// is a failure of that document alone: the others go on.
package pipeline
