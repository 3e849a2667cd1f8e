package store

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestBeat(t *testing.T) {
	ctx := context.Background()
	s := open(t, t.TempDir(), Options{})
	run, err := s.StartRun(ctx)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now().UTC().Round(0)
	beat := Beat{At: now, Documents: 3, PagesPerSecond: 1.5, Reading: []Begun{{"a <b> & c.pdf", now}}}
	counts := RunCounts{Added: 2, Failed: 1, Pages: 40}
	if err := s.Beat(ctx, run, counts, beat); err != nil {
		t.Fatal(err)
	}
	runs, err := s.Runs(ctx, 1)
	if err != nil || len(runs) != 1 {
		t.Fatalf("runs = %v, %v", runs, err)
	}
	if diff := cmp.Diff(beat, runs[0].Beat); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if runs[0].RunCounts != counts || !runs[0].Ended.IsZero() {
		t.Errorf("run = %+v, want the counts so far", runs[0])
	}

	// What a run that ended did is not told anew.
	end := RunCounts{Added: 5}
	if err := s.EndRun(ctx, run, end); err != nil {
		t.Fatal(err)
	}
	if err := s.Beat(ctx, run, counts, beat); err != nil {
		t.Fatal(err)
	}
	if runs, err = s.Runs(ctx, 1); err != nil || runs[0].RunCounts != end {
		t.Errorf("after its end = %+v, %v", runs, err)
	}
}

func TestOutdated(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	s := open(t, dir, Options{Version: "1"})
	save(t, s, sample(t, "carta"))
	if n, err := s.Outdated(ctx); err != nil || n != 0 {
		t.Errorf("same version: %d, %v", n, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir, Options{Version: "2"})
	if n, err := s.Outdated(ctx); err != nil || n != 1 {
		t.Errorf("another version: %d, %v, want 1", n, err)
	}
}
