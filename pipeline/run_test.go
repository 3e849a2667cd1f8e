package pipeline_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"compromisos/document"
	"compromisos/extract"
	"compromisos/ingest"
	"compromisos/pipeline"
	"compromisos/record"
)

// A notebook is a sink that writes down what it is handed.
type notebook struct {
	uris []string
	err  error
}

func (n *notebook) Save(_ context.Context, f *record.File, _ time.Duration) (pipeline.Outcome, error) {
	n.uris = append(n.uris, f.Source.URI)
	return pipeline.Added, n.err
}

func (n *notebook) Fail(_ context.Context, f record.Failure, _ time.Duration) error {
	n.uris = append(n.uris, f.Source.URI+" "+f.Error.Code)
	return n.err
}

func newChain(t *testing.T, opt pipeline.Options) *pipeline.Chain {
	t.Helper()
	c, err := pipeline.NewChain(opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

// page is a source that takes a while to open.
func page(uri, text string, wait time.Duration) ingest.Candidate {
	return ingest.Candidate{URI: uri, Open: func(context.Context) (ingest.Input, error) {
		time.Sleep(wait)
		return ingest.Input{URI: uri, Name: uri, Data: []byte(text)}, nil
	}}
}

func sequence(candidates ...ingest.Candidate) iter.Seq2[ingest.Candidate, error] {
	return func(yield func(ingest.Candidate, error) bool) {
		for _, c := range candidates {
			var err error
			if c.Open == nil {
				err = &document.Error{Code: document.CodeMissing, Message: "there is no such file"}
			}
			if !yield(c, err) {
				return
			}
		}
	}
}

const note = "# Acta\n\nEl comité publicará el informe en mayo de 2020.\n"

func TestRunKeepsTheOrderOfTheSources(t *testing.T) {
	var sources []ingest.Candidate
	var want []string
	for i := range 40 {
		uri := fmt.Sprintf("%02d.md", i)
		// The first of each four is the slowest: the others are done before it.
		sources = append(sources, page(uri, note+uri, time.Duration(4-i%4)*time.Millisecond))
		want = append(want, uri)
	}
	sink := &notebook{}
	events := 0
	report, err := pipeline.Run(t.Context(), newChain(t, pipeline.Options{}), sequence(sources...), sink, pipeline.RunOptions{
		Workers: 4, Ordered: true,
		Progress: func(e pipeline.Event) {
			if events++; e.Done != events {
				t.Errorf("event %d says %d are done", events, e.Done)
			}
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(sink.uris, want) {
		t.Errorf("order %v", sink.uris)
	}
	if report.Sources != 40 || report.Documents != 40 || report.Outcomes[pipeline.Added] != 40 || events != 40 {
		t.Errorf("report %+v after %d events", report, events)
	}
}

// TestSlowSourceHoldsNobodyUp reads many sources beside one that ends only when all others
// are kept.
func TestSlowSourceHoldsNobodyUp(t *testing.T) {
	const others = 60
	kept := make(chan struct{})
	slow := ingest.Candidate{URI: "slow.md", Open: func(context.Context) (ingest.Input, error) {
		select {
		case <-kept:
		case <-time.After(10 * time.Second):
			t.Error("the sources after the slow one were not kept while it was read")
		}
		return ingest.Input{URI: "slow.md", Name: "slow.md", Data: []byte(note)}, nil
	}}
	sources := []ingest.Candidate{slow}
	for i := range others {
		sources = append(sources, page(fmt.Sprintf("%02d.md", i), note, 0))
	}
	sink := &notebook{}
	report, err := pipeline.Run(t.Context(), newChain(t, pipeline.Options{}), sequence(sources...), sink, pipeline.RunOptions{
		Workers: 2,
		Progress: func(e pipeline.Event) {
			if e.Done == others {
				close(kept)
			}
		},
	})
	if err != nil || report.Sources != others+1 || sink.uris[others] != "slow.md" {
		t.Errorf("%v: %d sources, %q", err, report.Sources, sink.uris)
	}
}

// TestStoppedRunKeepsWhatWasRead stops a run while one source has been read and waits for
// another to be kept.
func TestStoppedRunKeepsWhatWasRead(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var read atomic.Int32
	var sources []ingest.Candidate
	for i := range 20 {
		sources = append(sources, page(fmt.Sprintf("%d.md", i), note, 0))
	}
	sink := &notebook{}
	_, err := pipeline.Run(ctx, countingReader{newChain(t, pipeline.Options{}), &read}, sequence(sources...), sink, pipeline.RunOptions{
		Workers: 3,
		Progress: func(e pipeline.Event) {
			if e.Done == 2 {
				time.Sleep(100 * time.Millisecond) // the workers have read the next ones by now
				cancel()
			}
		},
	})
	if n := int(read.Load()); !errors.Is(err, context.Canceled) || len(sink.uris) != n || n < 5 {
		t.Errorf("%v: %d of %d sources that were read are kept", err, len(sink.uris), n)
	}
}

// A countingReader counts what was read.
type countingReader struct {
	pipeline.Reader
	read *atomic.Int32
}

func (r countingReader) Read(ctx context.Context, in ingest.Input) (pipeline.Reading, error) {
	reading, err := r.Reader.Read(ctx, in)
	if err == nil {
		r.read.Add(1)
	}
	return reading, err
}

// TestReportKeepsFailuresInTheOrderOfTheSources has sources fail in another order than
// they stand in.
func TestReportKeepsFailuresInTheOrderOfTheSources(t *testing.T) {
	var sources []ingest.Candidate
	for i := range 150 {
		sources = append(sources, page(fmt.Sprintf("%03d.bin", i), "\x00\x01", time.Duration(i%3)*time.Millisecond))
	}
	for i := 150; i < 180; i++ {
		sources = append(sources, page(fmt.Sprintf("%03d.md", i), "", time.Duration(i%3)*time.Millisecond))
	}
	report, err := pipeline.Run(t.Context(), newChain(t, pipeline.Options{}), sequence(sources...), &notebook{}, pipeline.RunOptions{Workers: 4})
	if err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for _, f := range report.Failures {
		got = append(got, f.Source.URI)
	}
	for i := range 100 {
		want = append(want, fmt.Sprintf("%03d.bin", i))
	}
	for i := 150; i < 170; i++ {
		want = append(want, fmt.Sprintf("%03d.md", i))
	}
	if !slices.Equal(got, want) {
		t.Errorf("failures %q", got)
	}
}

func TestRunGoesOnAfterFailures(t *testing.T) {
	unreadable := ingest.Candidate{URI: "b.md", Open: func(context.Context) (ingest.Input, error) {
		return ingest.Input{}, &document.Error{Code: document.CodeMissing, Message: "file cannot be read"}
	}}
	sink := &notebook{}
	report, err := pipeline.Run(t.Context(), newChain(t, pipeline.Options{}),
		sequence(ingest.Candidate{URI: "a.md"}, unreadable, page("c.md", "", 0), page("d.bin", "\x00\x01\x02", 0), page("e.md", note, 0)),
		sink, pipeline.RunOptions{Ordered: true})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"a.md missing", "b.md missing", "c.md empty", "d.bin unsupported", "e.md"}
	if !slices.Equal(sink.uris, want) {
		t.Errorf("sink got %q, want %q", sink.uris, want)
	}
	if len(report.Failures) != 4 || report.Outcomes[pipeline.Failed] != 4 || report.Outcomes[pipeline.Added] != 1 {
		t.Errorf("report %+v", report)
	}
	for _, f := range report.Failures {
		if f.Error.Hint == "" || f.Error.Message == "" {
			t.Errorf("%s: no hint or no message: %+v", f.Source.URI, f.Error)
		}
	}
}

func TestRunLeavesKnownSourcesAlone(t *testing.T) {
	known := ingest.Describe(ingest.Input{Data: []byte(note)}).ID
	sink := &notebook{}
	report, err := pipeline.Run(t.Context(), newChain(t, pipeline.Options{}),
		sequence(page("a.md", note, 0), page("b.md", note+"Otra.", 0)), sink,
		pipeline.RunOptions{Known: func(_ context.Context, s document.Source) (bool, error) { return s.ID == known, nil }})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(sink.uris, []string{"b.md"}) || report.Outcomes[pipeline.Unchanged] != 1 {
		t.Errorf("sink got %q, report %+v", sink.uris, report)
	}
}

func TestRunEndsWithTheSink(t *testing.T) {
	full := errors.New("disk is full")
	var sources []ingest.Candidate
	for i := range 50 {
		sources = append(sources, page(fmt.Sprintf("%d.md", i), note, 0))
	}
	_, err := pipeline.Run(t.Context(), newChain(t, pipeline.Options{}), sequence(sources...), &notebook{err: full}, pipeline.RunOptions{Workers: 3})
	if !errors.Is(err, full) {
		t.Errorf("error %v, want that of the sink", err)
	}
}

func TestRunEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var sources []ingest.Candidate
	for i := range 50 {
		sources = append(sources, page(fmt.Sprintf("%d.md", i), note, time.Millisecond))
	}
	sink := &notebook{}
	_, err := pipeline.Run(ctx, newChain(t, pipeline.Options{}), sequence(sources...), sink, pipeline.RunOptions{
		Workers: 2, Progress: func(e pipeline.Event) {
			if e.Done == 5 {
				cancel()
			}
		},
	})
	if !errors.Is(err, context.Canceled) || len(sink.uris) < 5 || len(sink.uris) > 5+2 {
		t.Errorf("error %v after %d sources", err, len(sink.uris))
	}
}

func TestSourcesHaveNoMoreRecordsThanAllowed(t *testing.T) {
	var text strings.Builder
	for i := range 30 {
		fmt.Fprintf(&text, "# Apartado %d\n\nEl comité se reunió con los vecinos.\n\n", i)
	}
	in := ingest.Input{URI: "a.md", Name: "a.md", Data: []byte(text.String())}
	for records, code := range map[int]string{0: "", 31: "", 25: document.CodeLimit} {
		_, err := newChain(t, pipeline.Options{Records: records}).Records(t.Context(), in)
		f := record.Failure{}
		if err != nil {
			f = pipeline.Failure(document.Source{URI: "a.md"}, err)
		}
		if f.Error.Code != code || code != "" && !strings.Contains(f.Error.Message, "limits.records") {
			t.Errorf("at most %d records: %+v, want code %q", records, f.Error, code)
		}
	}
}

func TestRecordsTakeNoLongerThanAllowed(t *testing.T) {
	chain := newChain(t, pipeline.Options{Time: time.Nanosecond, Extract: extract.Options{}})
	_, err := chain.Records(t.Context(), ingest.Input{URI: "a.md", Name: "a.md", Data: []byte(strings.Repeat(note, 100))})
	f := pipeline.Failure(document.Source{URI: "a.md"}, err)
	if f.Error.Code != document.CodeLimit {
		t.Errorf("code %q, want limit; error %v", f.Error.Code, err)
	}
}

func TestRecordsAreTheSameEveryTime(t *testing.T) {
	chain := newChain(t, pipeline.Options{})
	in := ingest.Input{URI: "a.md", Name: "a.md", Data: []byte(note), Retrieved: time.Unix(0, 0).UTC()}
	var lines []string
	for range 2 {
		f, err := chain.Records(t.Context(), in)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := record.Encode(&b, f, false); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, b.String())
	}
	if lines[0] != lines[1] {
		t.Errorf("two runs differ:\n%s%s", lines[0], lines[1])
	}
}
