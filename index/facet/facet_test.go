package facet

import (
	"context"
	"fmt"
	"testing"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/google/go-cmp/cmp"

	"compromisos/index/schema"
)

// written is a snapshot of an index of n records in several segments, with a type and two
// years each.
func written(t *testing.T, n int) *scorch.IndexSnapshot {
	t.Helper()
	m := bleve.NewIndexMapping()
	m.DefaultAnalyzer = keyword.Name
	live, err := bleve.NewUsing(t.TempDir()+"/index", m, scorch.Name, scorch.Name, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = live.Close() })
	for i := range n {
		record := map[string]any{schema.Type: fmt.Sprint("type", i%3), schema.Year: []string{fmt.Sprint(2000 + i), fmt.Sprint(2001 + i)}}
		if err := live.Index(fmt.Sprint(i), record); err != nil {
			t.Fatal(err)
		}
	}
	engine, err := live.Advanced()
	if err != nil {
		t.Fatal(err)
	}
	reader, err := engine.Reader()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = reader.Close() })
	return reader.(*scorch.IndexSnapshot)
}

// Values are counted the same without columns, which is the first time, and by them.
func TestCounter(t *testing.T) {
	const n = 30
	ctx := context.Background()
	reader := written(t, n)
	fields, err := Named([]string{"type", "year"})
	if err != nil {
		t.Fatal(err)
	}
	var columns Columns
	for i, hits := range [][]int{{0, 1, 2, 3}, {0, 1, 2, 3}, {}} {
		c := NewCounter(fields, 0, &columns)
		all, err := reader.DocIDReaderAll()
		if err != nil {
			t.Fatal(err)
		}
		for range hits {
			number, err := all.Next()
			if err != nil {
				t.Fatal(err)
			}
			if err := c.Add(number); err != nil {
				t.Fatal(err)
			}
		}
		got, err := c.Facets(ctx, reader)
		if err != nil {
			t.Fatal(err)
		}
		sum := [2]int{}
		for j, f := range got {
			for _, v := range f.Values {
				sum[j] += v.Count
			}
		}
		if want := [2]int{len(hits), 2 * len(hits)}; sum != want {
			t.Errorf("%d hits have %v values, want %v: %+v", len(hits), sum, want, got)
		}
		if made := columns.size() > 0; made != (i > 0) {
			t.Errorf("time %d: columns made: %v", i, made)
		}
	}
}

// Values with most hits come first, and the rest is told as a number.
func TestTopValues(t *testing.T) {
	var values []Value
	for i := range usualLimit + 5 {
		values = append(values, Value{fmt.Sprintf("v%02d", i), i % 2})
	}
	got := topValues("type", values, usualLimit)
	if len(got.Values) != usualLimit || got.Others != 5 || got.Values[0] != (Value{"v01", 1}) || got.Values[1] != (Value{"v03", 1}) {
		t.Errorf("%+v", got)
	}
}

func TestNamed(t *testing.T) {
	all, err := Named(Names())
	if err != nil || len(all) != len(fields) {
		t.Errorf("%d fields, %v", len(all), err)
	}
	_, err = Named([]string{"color"})
	if diff := cmp.Diff(`no facet "color"; there are ["kind" "language" "org" "place" "responsible" "type" "year"]`, fmt.Sprint(err)); diff != "" {
		t.Error(diff)
	}
}
