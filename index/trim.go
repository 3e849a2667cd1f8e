package index

import (
	"github.com/blevesearch/bleve/v2/index/scorch"
)

// A mappedSegment is one with a file, whose pages Data are. Segments that are still in
// memory alone are none.
type mappedSegment interface {
	Path() string
	Data() []byte
}

// Trim gives the memory back that holds pages of the index's files. They are read from
// the files again when they are needed, mostly from the system's cache. Without it, a
// process that writes for hours holds ever more of an index that grows: merging reads it
// again and again.
func (x *Index) Trim() (err error) {
	defer guard(&err)
	x.mu.RLock()
	defer x.mu.RUnlock()
	if x.closed {
		return nil
	}
	engine, err := x.live.Advanced()
	if err != nil {
		return x.wrap(err)
	}
	reader, err := engine.Reader()
	if err != nil {
		return x.wrap(err)
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
