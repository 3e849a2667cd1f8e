package disk

import "github.com/blevesearch/bleve/v2/mapping"

// versionKey is where an index keeps the version of its format.
var versionKey = []byte("compromisos_mapping")

// A Format is what the records of an index are written as.
type Format struct {
	// Version of the Mapping: an index of another one is ErrOutdated.
	Version string
	// Mapping says how fields are analyzed; it is asked for when an index is made.
	Mapping func() (mapping.IndexMapping, error)
}

// check is ErrOutdated where the index was written in another format.
func (f Format) check(s *state) error {
	if string(s.internal[string(versionKey)]) != f.Version {
		return ErrOutdated
	}
	return nil
}
