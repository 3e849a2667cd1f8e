package index

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"compromisos/index/query/querytest"
	"compromisos/period"
)

func TestQueryCheck(t *testing.T) {
	for _, c := range []struct {
		q    Query
		want string
	}{
		{Query{Type: "cosa"}, `no type "cosa"`},
		{Query{Kind: "cosa"}, `no kind "cosa"`},
		{Query{Sort: "alfabeto"}, `no order "alfabeto"; there are relevance, date, `},
		{Query{Facets: []string{"color"}}, `no facet "color"`},
		{Query{From: "2023", To: "2020-05"}, "from 2023 is later than to 2020-05"},
		{Query{After: "nada"}, "the cursor is not one"},
	} {
		var wrong *QueryError
		if err := c.q.Check(); !errors.As(err, &wrong) || wrong.Position != 0 || !strings.Contains(wrong.Message, c.want) {
			t.Errorf("%+v: error = %v, want %q", c.q, err, c.want)
		}
	}
	if err := (Query{From: "ayer"}).Check(); !errors.Is(err, period.ErrEDTF) {
		t.Errorf("date: %v", err)
	}
	if err := (Query{Text: "agua", Type: "compromiso", Sort: SortDeadline, Facets: FacetNames()}).Check(); err != nil {
		t.Error(err)
	}
}

// What holds no word finds nothing, or is a mistake; it never finds everything.
func TestNoWordFindsNothing(t *testing.T) {
	x := filled(t)
	for _, s := range []string{strings.Repeat("x", 128), strings.Repeat("ñ", 99), "título:" + strings.Repeat("x", 1000), "\xff\xfe", "\x00", "\uff9e", `"\uff9e"`} {
		res, err := x.Search(context.Background(), Query{Text: s})
		var wrong *QueryError
		if err != nil && !errors.As(err, &wrong) || res.Total > 0 {
			t.Errorf("%.40q: %d found, error %v", s, res.Total, err)
		}
	}
}

// No query takes long, whatever stands in it.
func TestHostileQueries(t *testing.T) {
	x := filled(t)
	for _, s := range querytest.Hostile(t) {
		start := time.Now()
		_, err := x.Search(context.Background(), Query{Text: s, Facets: FacetNames()})
		var wrong *QueryError
		if err != nil && !errors.As(err, &wrong) && !errors.Is(err, ErrSlow) {
			t.Errorf("%.40q: %v", s, err)
		}
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%.40q took %v", s, took)
		}
	}
}

func FuzzSearch(f *testing.F) {
	querytest.Seed(f)
	for _, s := range []string{"vigilancia", `"mesa de" -x`, "responsable:INAI", "N.O.S.C.", "fecha:2022..2023 OR agua*", "agaua~ tipo:compromiso"} {
		f.Add(s)
	}
	x := filled(f)
	f.Fuzz(func(t *testing.T, s string) {
		start := time.Now()
		_, err := x.Search(context.Background(), Query{Text: s, Facets: FacetNames()})
		var wrong *QueryError
		if err != nil && !errors.As(err, &wrong) && !errors.Is(err, ErrSlow) {
			t.Errorf("%q: %v", s, err)
		}
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%q took %v", s, took)
		}
	})
}
