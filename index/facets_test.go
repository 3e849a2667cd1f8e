package index

import (
	"context"
	"sync"
	"testing"

	"github.com/blevesearch/bleve/v2/index/scorch"
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

// A merged segment writes a value with a single record in a short form. Its dictionary then
// tells one record for the values after it as well: "fv" has one record here, "inai" three.
func TestFacetsOfMergedSegments(t *testing.T) {
	ctx := context.Background()
	x := filled(t)
	engine, err := x.live.Advanced()
	if err != nil {
		t.Fatal(err)
	}
	if err := engine.(*scorch.Scorch).ForceMerge(ctx, nil); err != nil {
		t.Fatal(err)
	}
	page, err := x.Search(ctx, Query{Facets: []string{"org"}, Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"org: inai 3, nosc 2, fv 1, rio-claro 1"}
	if diff := cmp.Diff(want, told(page.Facets)); diff != "" {
		t.Errorf("facets, -want +got:\n%s", diff)
	}
}
