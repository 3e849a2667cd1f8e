package pipeline

import (
	"context"
	"time"

	"compromisos/ingest"
	"compromisos/record"
)

// A Reader makes records of the bytes of a source: a Chain in this process, or a Pool
// in others. It may be used by several goroutines at once.
type Reader interface {
	// Read reads one source. Its errors are those of Chain.Records.
	Read(context.Context, ingest.Input) (Reading, error)
}

// A Reading is a source that was read, and the time that went into each stage of it.
type Reading struct {
	File  *record.File
	Times Times
}

// Times are those of the stages of the chain, as the clock on the wall goes.
type Times struct {
	Read, Layout, Extract time.Duration
}

// Total of the stages.
func (t Times) Total() time.Duration { return t.Read + t.Layout + t.Extract }

// Plus is the sum of two.
func (t Times) Plus(u Times) Times {
	return Times{t.Read + u.Read, t.Layout + u.Layout, t.Extract + u.Extract}
}
