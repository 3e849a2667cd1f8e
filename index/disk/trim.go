package disk

import (
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
)

// A mappedSegment is one with a file, whose pages Data are. Segments that are still in
// memory alone are none.
type mappedSegment interface {
	Path() string
	Data() []byte
}

// Trim gives the memory back that holds pages of the files of an open index. They are read
// from the files again when they are needed, mostly from the system's cache.
func Trim(live bleve.Index) error {
	reader, err := Now(live)
	if err != nil {
		return err
	}
	defer func() { _ = reader.Close() }() // holds the segments open until then
	snapshot, ok := reader.(*scorch.IndexSnapshot)
	if !ok {
		return nil
	}
	for _, s := range snapshot.Segments() {
		if mapped, ok := s.Segment().(mappedSegment); ok && mapped.Path() != "" {
			release(mapped.Data())
		}
	}
	return nil
}
