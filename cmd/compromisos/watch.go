package main

import (
	"context"
	"iter"
	"slices"
	"sync"
	"time"

	"compromisos/document"
	"compromisos/ingest"
	"compromisos/pipeline"
	"compromisos/store"
)

// A watch knows which sources are being read at this moment. It stands before the steps of
// a run: a source is begun when it is opened, which of an address is its download, and
// ended when its records are made. After that it waits to be kept, which is no reading.
type watch struct {
	mu    sync.Mutex
	begun map[string]time.Time
}

func newWatch() *watch { return &watch{begun: map[string]time.Time{}} }

func (w *watch) begin(uri string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.begun[uri] = time.Now()
}

func (w *watch) end(uri string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.begun, uri)
}

// reading are the sources that are being read, the first begun first.
func (w *watch) reading() []store.Begun {
	w.mu.Lock()
	defer w.mu.Unlock()
	out := make([]store.Begun, 0, len(w.begun))
	for uri, since := range w.begun {
		out = append(out, store.Begun{URI: uri, Since: since})
	}
	slices.SortFunc(out, func(a, b store.Begun) int { return a.Since.Compare(b.Since) })
	return out
}

// places are those of a run, and their opening is watched.
func (w *watch) places(places iter.Seq2[ingest.Candidate, error]) iter.Seq2[ingest.Candidate, error] {
	return func(yield func(ingest.Candidate, error) bool) {
		for place, err := range places {
			if open := place.Open; open != nil {
				place.Open = func(ctx context.Context) (ingest.Input, error) {
					w.begin(place.URI)
					in, err := open(ctx)
					if err != nil {
						w.end(place.URI)
					}
					return in, err
				}
			}
			if !yield(place, err) {
				return
			}
		}
	}
}

// known asks whether a source needs not be read.
func (w *watch) known(known func(context.Context, document.Source) (bool, error)) func(context.Context, document.Source) (bool, error) {
	return func(ctx context.Context, source document.Source) (bool, error) {
		found, err := known(ctx, source)
		if found || err != nil {
			w.end(source.URI)
		}
		return found, err
	}
}

// A watchedReader is a pipeline.Reader whose sources are watched.
type watchedReader struct {
	pipeline.Reader
	watch *watch
}

// Read implements pipeline.Reader.
func (r watchedReader) Read(ctx context.Context, in ingest.Input) (pipeline.Reading, error) {
	defer r.watch.end(in.URI)
	return r.Reader.Read(ctx, in)
}
