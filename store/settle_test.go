package store

import (
	"testing"

	"compromisos/document"
)

// TestNameIsThatOfTheFirstPlace has the same bytes at several places, which are read in
// another order than they stand in the queue.
func TestNameIsThatOfTheFirstPlace(t *testing.T) {
	ctx := t.Context()
	s := open(t, t.TempDir(), Options{Version: "1"})
	if _, err := s.Enqueue(ctx, 1, []Place{{URI: "c.md"}, {URI: "a.md"}, {URI: "b.md"}}, false); err != nil {
		t.Fatal(err)
	}
	f := fileAt(t, "carta", "b.md")
	if _, err := s.Save(ctx, f, 0); err != nil {
		t.Fatal(err)
	}
	if err := s.Indexed(ctx, f.Source.ID); err != nil {
		t.Fatal(err)
	}
	for _, uri := range []string{"a.md", "c.md"} {
		if err := s.Keep(ctx, document.Source{ID: f.Source.ID, URI: uri}); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []int{1, 0} {
		if n, err := s.Name(ctx); err != nil || n != want {
			t.Errorf("%d sources got another place (%v), want %d", n, err, want)
		}
	}
	lacks := 0
	for f, err := range s.NotIndexed(ctx) {
		if lacks++; err != nil || f.Source.URI != "c.md" {
			t.Errorf("place %q, error %v, want the first of the queue", f.Source.URI, err)
		}
	}
	if lacks != 1 {
		t.Errorf("%d sources are to be indexed again, want 1", lacks)
	}
}
