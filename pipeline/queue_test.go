package pipeline_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"compromisos/document"
	"compromisos/ingest"
	"compromisos/pipeline"
)

// A list is a queue in memory.
type list struct {
	mu      sync.Mutex
	places  []ingest.Candidate
	settled map[string]bool
	listed  bool
	err     error
}

func (l *list) Add(_ context.Context, places []ingest.Candidate) ([]document.Source, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	var settled []document.Source
	for _, p := range places {
		if l.settled[p.URI] {
			settled = append(settled, document.Source{URI: p.URI, ID: "sha256:" + p.URI})
		} else {
			l.places = append(l.places, p)
		}
	}
	return settled, l.err
}

func (l *list) Listed(context.Context) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.listed = true
	return nil
}

func (l *list) Next(_ context.Context, n int) ([]ingest.Candidate, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	n = min(n, len(l.places))
	out := slices.Clone(l.places[:n])
	l.places = l.places[n:]
	return out, nil
}

func TestQueuedRunReadsInOrder(t *testing.T) {
	var sources []ingest.Candidate
	var want []string
	for i := range 60 {
		uri := fmt.Sprintf("%02d.md", i)
		sources = append(sources, page(uri, note+uri, time.Duration(i%3)*time.Millisecond))
		want = append(want, uri)
	}
	q, sink := &list{}, &notebook{}
	found := 0
	places := pipeline.Queued(t.Context(), q, sequence(sources...), func(n int) { found = n })
	report, err := pipeline.Run(t.Context(), newChain(t, pipeline.Options{}), places, sink, pipeline.RunOptions{Ordered: true, Workers: 3})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(sink.uris, want) || report.Sources != 60 || found != 60 || !q.listed {
		t.Errorf("read %v; %d found, listed %v", sink.uris, found, q.listed)
	}
}

func TestQueuedRunCountsWhatIsSettled(t *testing.T) {
	q, sink := &list{settled: map[string]bool{"a.md": true, "c.md": true}}, &notebook{}
	places := pipeline.Queued(t.Context(), q, sequence(page("a.md", note, 0), page("b.md", note, 0), page("c.md", note, 0)), nil)
	report, err := pipeline.Run(t.Context(), newChain(t, pipeline.Options{}), places, sink, pipeline.RunOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(sink.uris, []string{"b.md"}) || report.Outcomes[pipeline.Unchanged] != 2 || report.Sources != 3 {
		t.Errorf("read %v, report %+v", sink.uris, report)
	}
}

// What is left in a queue is read without looking for more.
func TestQueuedRunGoesOn(t *testing.T) {
	q, sink := &list{places: []ingest.Candidate{page("z.md", note, 0)}}, &notebook{}
	_, err := pipeline.Run(t.Context(), newChain(t, pipeline.Options{}), pipeline.Queued(t.Context(), q, nil, nil), sink, pipeline.RunOptions{})
	if err != nil || !slices.Equal(sink.uris, []string{"z.md"}) {
		t.Errorf("read %v, %v", sink.uris, err)
	}
}

func TestQueuedRunEndsWithItsQueue(t *testing.T) {
	full := errors.New("disk is full")
	q := &list{err: full}
	places := pipeline.Queued(t.Context(), q, sequence(page("a.md", note, 0)), nil)
	_, err := pipeline.Run(t.Context(), newChain(t, pipeline.Options{}), places, &notebook{}, pipeline.RunOptions{})
	if !errors.Is(err, full) {
		t.Errorf("error %v, want that of the queue", err)
	}
}

// A run that is interrupted stops looking for places too.
func TestQueuedRunEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	endless := func(yield func(ingest.Candidate, error) bool) {
		for i := 0; yield(page(fmt.Sprintf("%d.md", i), note, time.Millisecond), nil); i++ {
			if ctx.Err() != nil {
				time.Sleep(time.Millisecond)
			}
		}
	}
	_, err := pipeline.Run(ctx, newChain(t, pipeline.Options{}), pipeline.Queued(ctx, &list{}, endless, nil), &notebook{}, pipeline.RunOptions{
		Progress: func(e pipeline.Event) {
			if e.Done == 5 {
				cancel()
			}
		},
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
