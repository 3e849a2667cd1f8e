package store

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"compromisos/document"
	"compromisos/record"
)

// at is a place whose file was changed at a time of its own.
func at(uri string, changed int64) Place {
	return Place{URI: uri, Root: "/docs", Path: uri, Size: 10, Modified: time.Unix(changed, 0)}
}

func enqueue3(t *testing.T, s *Store, run int64, force bool) []Settled {
	t.Helper()
	settled, err := s.Enqueue(t.Context(), run, []Place{at("b.md", 1), at("a.md", 1), at("c.md", 1)}, force)
	if err != nil {
		t.Fatal(err)
	}
	return settled
}

func next(t *testing.T, s *Store, run int64, n int) []string {
	t.Helper()
	tasks, err := s.Next(t.Context(), run, n)
	if err != nil {
		t.Fatal(err)
	}
	var uris []string
	for _, task := range tasks {
		uris = append(uris, task.URI)
	}
	return uris
}

func states(t *testing.T, s *Store) map[State]int {
	t.Helper()
	got, err := s.Waiting(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func fileAt(t *testing.T, name, uri string) *record.File {
	t.Helper()
	f := sample(t, name)
	f.Source.URI = uri
	return f
}

func TestQueueKeepsItsOrder(t *testing.T) {
	s := open(t, t.TempDir(), Options{})
	enqueue3(t, s, 1, false)
	if got := next(t, s, 1, 2); !slices.Equal(got, []string{"b.md", "a.md"}) {
		t.Errorf("first two are %v", got)
	}
	if got := next(t, s, 2, 2); got != nil {
		t.Errorf("another run gets %v", got)
	}
	if got := next(t, s, 1, 2); !slices.Equal(got, []string{"c.md"}) {
		t.Errorf("then %v", got)
	}
	if got := next(t, s, 1, 2); got != nil {
		t.Errorf("from an empty queue %v", got)
	}
}

func TestKilledRunsAreRecovered(t *testing.T) {
	s := open(t, t.TempDir(), Options{})
	enqueue3(t, s, 1, false)
	next(t, s, 1, 2)
	if n, err := s.Recover(t.Context()); err != nil || n != 2 {
		t.Fatalf("recovered %d, %v, want 2", n, err)
	}
	if n, err := s.Requeue(t.Context(), 2, Selection{States: []State{Pending}}); err != nil || n != 3 {
		t.Fatalf("requeued %d, %v, want 3", n, err)
	}
	tasks, err := s.Next(t.Context(), 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	want := []Task{{Place: at("b.md", 1), Tries: 2}}
	if diff := cmp.Diff(want, tasks); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// What was read by this version is settled as long as its file is the same.
func TestSettledPlaces(t *testing.T) {
	ctx := t.Context()
	dir := t.TempDir()
	s := open(t, dir, Options{Version: "v1"})
	enqueue3(t, s, 1, false)
	next(t, s, 1, 3)
	if _, err := s.Save(ctx, fileAt(t, "carta", "b.md"), time.Second); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Save(ctx, fileAt(t, "plano", "a.md"), time.Second); err != nil {
		t.Fatal(err)
	}
	failed := record.Failure{Source: document.Source{URI: "c.md"}, Error: record.Error{Code: document.CodeDamaged}}
	if err := s.Fail(ctx, failed, time.Second); err != nil {
		t.Fatal(err)
	}
	if got := states(t, s); got[Done]+got[Warned] != 2 || got[FailedState] != 1 {
		t.Errorf("states %v", got)
	}

	settled, err := s.Enqueue(ctx, 2, []Place{at("b.md", 1), at("a.md", 2), at("c.md", 1)}, false)
	if err != nil || len(settled) != 1 || settled[0].URI != "b.md" || settled[0].SourceID == "" {
		t.Errorf("settled %v, %v, want b.md alone: a.md changed and c.md failed", settled, err)
	}
	if settled := enqueue3(t, s, 3, true); settled != nil {
		t.Errorf("forced, and settled are %v", settled)
	}
	newer := open(t, dir, Options{Version: "v2"})
	if settled := enqueue3(t, newer, 4, false); settled != nil {
		t.Errorf("another version, and settled are %v", settled)
	}
}

func TestRequeueByCodeAndVersion(t *testing.T) {
	ctx := t.Context()
	dir := t.TempDir()
	s := open(t, dir, Options{Version: "v1"})
	enqueue3(t, s, 1, false)
	next(t, s, 1, 3)
	if _, err := s.Save(ctx, fileAt(t, "carta", "b.md"), 0); err != nil {
		t.Fatal(err)
	}
	for uri, code := range map[string]string{"a.md": document.CodeDamaged, "c.md": document.CodeEncrypted} {
		f := record.Failure{Source: document.Source{URI: uri}, Error: record.Error{Code: code}}
		if err := s.Fail(ctx, f, 0); err != nil {
			t.Fatal(err)
		}
	}
	newer := open(t, dir, Options{Version: "v2"})
	for _, c := range []struct {
		name  string
		store *Store
		which Selection
		want  int
	}{
		{"nothing", s, Selection{}, 0},
		{"a code", s, Selection{States: []State{FailedState}, Codes: []string{document.CodeEncrypted}}, 1},
		{"made by this version", s, Selection{Outdated: true}, 0},
		{"made by another", newer, Selection{Outdated: true}, 1},
		{"failed for another reason", s, Selection{States: []State{FailedState}}, 1},
	} {
		if n, err := c.store.Requeue(ctx, 9, c.which); err != nil || n != c.want {
			t.Errorf("%s: %d, %v, want %d", c.name, n, err, c.want)
		}
	}
}

// The index is given what was saved and not yet entered, and nothing twice.
func TestNotIndexed(t *testing.T) {
	ctx := context.Background()
	s := open(t, t.TempDir(), Options{})
	left := func() (n int) {
		for _, err := range s.NotIndexed(ctx) {
			if err != nil {
				t.Fatal(err)
			}
			n++
		}
		return n
	}
	carta := sample(t, "carta")
	save(t, s, carta)
	save(t, s, sample(t, "plano"))
	if n := left(); n != 2 {
		t.Errorf("%d are not indexed, want 2", n)
	}
	if err := s.Indexed(ctx, carta.Source.ID); err != nil {
		t.Fatal(err)
	}
	save(t, s, carta) // the same again
	if n := left(); n != 1 {
		t.Errorf("%d are not indexed, want 1", n)
	}
	carta.Documents[0].Kind = "other"
	save(t, s, carta)
	if n := left(); n != 2 {
		t.Errorf("%d are not indexed after an update, want 2", n)
	}
	if err := s.IndexedAll(ctx, true); err != nil {
		t.Fatal(err)
	}
	if n := left(); n != 0 {
		t.Errorf("%d are not indexed after all were", n)
	}
}

func TestIdentityStays(t *testing.T) {
	dir := t.TempDir()
	first, err := open(t, dir, Options{}).Identity(t.Context())
	if err != nil || first == "" {
		t.Fatalf("identity %q, %v", first, err)
	}
	again, err := open(t, dir, Options{}).Identity(t.Context())
	if err != nil || again != first {
		t.Errorf("opened again it is %q, %v, want %q", again, err, first)
	}
	if other, err := open(t, t.TempDir(), Options{}).Identity(t.Context()); err != nil || other == first {
		t.Errorf("another store has %q, %v", other, err)
	}
}
