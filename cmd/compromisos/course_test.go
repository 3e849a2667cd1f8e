package main

import (
	"context"
	"errors"
	"testing"
	"time"

	"compromisos/document"
	"compromisos/ingest"
	"compromisos/pipeline"
	"compromisos/record"
)

// TestCourseRates checks that rates are those of the last half minute, and that no time is
// left where that cannot be known.
func TestCourseRates(t *testing.T) {
	begin := time.Date(2024, 5, 3, 10, 0, 0, 0, time.UTC)
	c := newCourse(begin)
	c.found(1000)
	read := func(n int) {
		for range n {
			c.event(pipeline.Event{File: &record.File{
				Source: document.Source{Pages: 2}, Documents: make([]record.Document, 1),
			}})
		}
	}
	read(300) // at once
	s := c.standing(begin.Add(10 * time.Second))
	if s.sources != 30 || s.pageRate != 60 || s.left() != 0 {
		t.Errorf("after 10 s: %+v, left %s, want 30 a second and nothing left while the folder is walked", s, s.left())
	}
	c.listed()
	for i := range 60 { // one a second from then on
		read(1)
		s = c.standing(begin.Add(time.Duration(11+i) * time.Second))
	}
	if s.sources < 0.9 || s.sources > 1.1 {
		t.Errorf("sources a second = %.2f, want about 1", s.sources)
	}
	if left := s.left(); left < 9*time.Minute || left > 13*time.Minute {
		t.Errorf("left = %s, want about 640 s", left)
	}
	if n := len(c.samples); n > 40 {
		t.Errorf("%d samples are kept", n)
	}
}

// TestWatch checks that a source is being read from its opening until its records are made.
func TestWatch(t *testing.T) {
	w := newWatch()
	var seen []string
	note := func() {
		for _, r := range w.reading() {
			seen = append(seen, r.URI)
		}
	}
	places := func(yield func(ingest.Candidate, error) bool) {
		for _, uri := range []string{"a.pdf", "b.pdf"} {
			open := func(context.Context) (ingest.Input, error) {
				note()
				if uri == "b.pdf" {
					return ingest.Input{}, errors.New("gone")
				}
				return ingest.Input{URI: uri}, nil
			}
			if !yield(ingest.Candidate{URI: uri, Open: open}, nil) {
				return
			}
		}
	}
	reader := watchedReader{readerFunc(func(ingest.Input) { note() }), w}
	for place := range w.places(places) {
		in, err := place.Open(t.Context())
		if err != nil {
			continue
		}
		if _, err := reader.Read(t.Context(), in); err != nil {
			t.Fatal(err)
		}
	}
	if len(seen) != 3 || seen[0] != "a.pdf" || seen[1] != "a.pdf" || seen[2] != "b.pdf" {
		t.Errorf("seen %v, want a.pdf opened and read, b.pdf opened", seen)
	}
	if left := w.reading(); len(left) != 0 {
		t.Errorf("still being read: %v", left)
	}
}

type readerFunc func(ingest.Input)

func (f readerFunc) Read(_ context.Context, in ingest.Input) (pipeline.Reading, error) {
	f(in)
	return pipeline.Reading{}, nil
}
