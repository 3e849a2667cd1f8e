package index

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"compromisos/record"
)

// alike is an index of n commitments that differ in nothing but their ids, put in
// several writes.
func alike(t testing.TB, n int) *Index {
	t.Helper()
	x := openAt(t, filepath.Join(t.TempDir(), "index"), Options{})
	title := "Abrir los datos del agua"
	for i := range n {
		// The order of writing is not that of the ids.
		id := fmt.Sprintf("doc%03d", (i*37)%n)
		f := &record.File{Documents: []record.Document{{ID: id, Language: "es", Commitments: []record.Commitment{{ID: id + "-c1", Title: &title}}}}}
		f.Source.ID = "source" + id
		if err := x.Put(context.Background(), f); err != nil {
			t.Fatal(err)
		}
	}
	return x
}

// pages are the ids of all hits, page by page.
func pages(t testing.TB, x *Index, q Query) []string {
	t.Helper()
	out := []string{}
	for range 1000 {
		res, err := x.Search(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range res.Hits {
			out = append(out, h.ID)
		}
		if res.Total > 0 && len(res.Hits) == 0 {
			t.Fatalf("an empty page after %d of %d hits", len(out), res.Total)
		}
		if q.After = res.Next; q.After == "" {
			if len(out) != res.Total {
				t.Errorf("%d hits of %d", len(out), res.Total)
			}
			return out
		}
	}
	t.Fatal("no last page")
	return nil
}

func TestPagesOfEqualHits(t *testing.T) {
	const n = 100
	x := alike(t, n)
	var want []string
	for i := range n {
		want = append(want, fmt.Sprintf("doc%03d-c1", i))
	}
	for _, sort := range Sorts() {
		for _, text := range []string{"datos agua", "tipo:compromiso"} {
			for _, limit := range []int{1, 7, 50, 100, 1000} {
				got := pages(t, x, Query{Text: text, Type: record.TypeCommitment, Limit: limit, Sort: sort})
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s by %s, %d a page:\n%s", text, sort, limit, diff)
				}
			}
		}
	}
}

func TestPages(t *testing.T) {
	x := filled(t)
	for _, text := range []string{"", "datos OR agua OR informe", "de"} {
		for _, sort := range Sorts() {
			all := pages(t, x, Query{Text: text, Limit: 1000, Sort: sort})
			for _, limit := range []int{1, 2, 5} {
				if diff := cmp.Diff(all, pages(t, x, Query{Text: text, Limit: limit, Sort: sort})); diff != "" {
					t.Errorf("%q by %s, %d a page:\n%s", text, sort, limit, diff)
				}
			}
			var parts []string
			for i := 0; i < len(all); i += 4 {
				parts = append(parts, find(t, x, Query{Text: text, Limit: 4, Offset: i, Sort: sort})...)
			}
			if diff := cmp.Diff(all, parts); diff != "" && len(all) > 0 {
				t.Errorf("%q by %s, with Offset:\n%s", text, sort, diff)
			}
		}
	}
}

func TestSort(t *testing.T) {
	const a, b, c, d, e = "2019-03/2019-12", "2019-06/2019-08", "2020-01/..", "../2018-05-31", "none"
	x := dated(t, a, b, c, d, e)
	for sort, want := range map[string][]string{
		SortDate:         {c, b, a, d, e},
		SortDateAsc:      {d, a, b, c, e},
		SortDeadline:     {d, b, a, c, e},
		SortDeadlineDesc: {a, b, d, c, e},
	} {
		if diff := cmp.Diff(want, find(t, x, Query{Type: record.TypeCommitment, Sort: sort})); diff != "" {
			t.Errorf("%s:\n%s", sort, diff)
		}
	}
}

func TestCursorOfAnotherSearch(t *testing.T) {
	x := alike(t, 10)
	q := Query{Text: "datos  agua", Type: record.TypeCommitment, Limit: 3}
	res, err := x.Search(context.Background(), q)
	if err != nil || res.Next == "" || res.Total != 10 {
		t.Fatalf("%+v, %v", res, err)
	}
	q.After = res.Next
	for name, c := range map[string]struct {
		change func(*Query)
		want   string
	}{
		"other words":    {func(q *Query) { q.Text = "datos" }, "belongs to another search"},
		"other filter":   {func(q *Query) { q.Org = "inai" }, "belongs to another search"},
		"other order":    {func(q *Query) { q.Sort = SortDate }, "belongs to another search"},
		"cut":            {func(q *Query) { q.After = q.After[:10] }, "not one that a search gave"},
		"changed":        {func(q *Query) { q.After = "AAAA" + q.After[4:] }, "not one that a search gave"},
		"no text":        {func(q *Query) { q.After = "¿?" }, "not one that a search gave"},
		"very long":      {func(q *Query) { q.After = strings.Repeat("A", 1<<20) }, "not one that a search gave"},
		"other spelling": {func(q *Query) { q.Text = "datos AND agua" }, ""},
		"other limit":    {func(q *Query) { q.Limit = 5 }, ""},
	} {
		changed := q
		c.change(&changed)
		_, err := x.Search(context.Background(), changed)
		var wrong *QueryError
		if c.want == "" && err != nil || c.want != "" && (!errors.As(err, &wrong) || !strings.Contains(wrong.Message, c.want)) {
			t.Errorf("%s: error = %v, want %q", name, err, c.want)
		}
	}
}

func TestSearchByType(t *testing.T) {
	x := filled(t)
	groups, err := x.SearchByType(context.Background(), Query{Text: "agua", Limit: 2})
	if err != nil {
		t.Fatal(err)
	}
	total := 0
	for _, g := range groups {
		total += g.Total
		if len(g.Hits) == 0 || len(g.Hits) > 2 || slices.ContainsFunc(g.Hits, func(h Hit) bool { return h.Type != g.Type }) {
			t.Errorf("%s: %d hits of %d", g.Type, len(g.Hits), g.Total)
		}
	}
	res, err := x.Search(context.Background(), Query{Text: "agua"})
	if err != nil || res.Total != total || len(groups) < 2 {
		t.Errorf("%d found in %d groups, %d together, %v", total, len(groups), res.Total, err)
	}
}

func TestNewHits(t *testing.T) {
	x := filled(t)
	ctx := context.Background()
	carta, plano := sample(t, "carta").Source.ID, sample(t, "plano").Source.ID
	many := []string{plano}
	for i := range 2 * longestList {
		many = append(many, fmt.Sprint(i))
	}
	for _, c := range []struct {
		name, text string
		sources    []string
		want       int
	}{
		{"of a source", "tipo:documento", []string{carta}, 1},
		{"of two", "tipo:documento", []string{carta, plano, carta}, 2},
		{"of very many", "tipo:documento", append(many, carta), 2},
		{"of none", "tipo:documento", nil, 0},
		{"elsewhere only", "padrón", []string{carta}, 0},
		{"some of the words", "portal inexistente", []string{plano}, 0},
		{"misspelt", "portall", []string{plano}, 0},
	} {
		res, err := x.NewHits(ctx, Query{Text: c.text}, c.sources)
		if err != nil || res.Total != c.want || len(res.Hits) != c.want {
			t.Errorf("%s: %d hits, total %d, %v, want %d", c.name, len(res.Hits), res.Total, err, c.want)
		}
	}
}
