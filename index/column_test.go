package index

import (
	"context"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Facets are the same whether they are counted the first time or, by columns, later; also
// while records are added and segments merged.
func TestFacetsByColumns(t *testing.T) {
	ctx := context.Background()
	x := filled(t)
	q := Query{Facets: FacetNames(), Limit: 1}
	first, err := x.Search(ctx, q)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			again, err := x.Search(ctx, q)
			if err != nil {
				t.Error(err)
			}
			if diff := cmp.Diff(first.Facets, again.Facets); diff != "" {
				t.Errorf("by columns, -first +again:\n%s", diff)
			}
		})
	}
	wg.Wait()
	if x.columns.size() == 0 {
		t.Error("no columns were made")
	}

	for f := range samples(t) {
		if err := x.Put(ctx, f); err != nil { // the same records, in a segment of their own
			t.Fatal(err)
		}
	}
	after, err := x.Search(ctx, q)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(first.Facets, after.Facets); diff != "" {
		t.Errorf("after the records were written again, -before +after:\n%s", diff)
	}
}
