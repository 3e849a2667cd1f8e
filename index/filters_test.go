package index

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"compromisos/period"
	"compromisos/record"
)

// dated is an index of one document with commitments of the given periods in EDTF;
// their ids are the periods.
func dated(t testing.TB, periods ...string) *Index {
	t.Helper()
	f := &record.File{Documents: []record.Document{{ID: "doc", Language: "es"}}}
	f.Source.ID = "source"
	for _, edtf := range periods {
		c := record.Commitment{ID: edtf}
		if edtf != "none" {
			span, err := period.Parse(edtf)
			if err != nil {
				t.Fatal(err)
			}
			p := span.Period(edtf)
			c.Period = &p
		}
		f.Documents[0].Commitments = append(f.Documents[0].Commitments, c)
	}
	x := openAt(t, filepath.Join(t.TempDir(), "index"), Options{})
	if err := x.Put(context.Background(), f); err != nil {
		t.Fatal(err)
	}
	return x
}

func TestDateFilters(t *testing.T) {
	const (
		spring, summer = "2019-03/2019-05", "2019-06/2019-08"
		day            = "2019-07-15"
		since, until   = "2019-08/..", "../2019-06-30"
		late, none     = "2021", "none"
	)
	x := dated(t, spring, summer, day, since, until, late, none)
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"fecha:2019-07", []string{summer, day}},
		{"fecha:2019-06", []string{summer, until}},
		{"fecha:2019-05..2019-06", []string{spring, summer, until}},
		{"fecha:2020..", []string{since, late}},
		{"fecha:..2019-02", []string{until}},
		{"fecha:<2019-03", []string{until}},
		{"fecha:<=2019-03", []string{spring, until}},
		{"fecha:>2020", []string{since, late}},
		{"fecha:>=2019-08-31", []string{summer, since, late}},
		{"fecha:2019-03..2019-04 OR fecha:2021", []string{spring, until, since, late}},
		{"-fecha:2019", []string{late, none}},
		{"vigente:2019-07", []string{summer}},
		{"vigente:2019-07-15", []string{summer, day}},
		{"vigente:2019-06", []string{summer, until}},
		{"vigente:2010", []string{until}},
		{"vigente:2030", []string{since}},
		{"vigente:2019-04..2019-06", []string{until}},
		{"vigente:2019-08..2021", []string{since}},
		{"vence:2019", []string{spring, summer, day, until}},
		{"vence:<2019-06", []string{spring}},
		{"vence:<=2019-06", []string{spring, until}},
		{"vence:2019-07..2019-12", []string{summer, day}},
		{"vence:>2019", []string{late}},
		{"vence:2019..", []string{spring, summer, day, until, late}},
		{"año:2021", []string{late}},
		{"año:2019..2021", []string{spring, summer, day, since, until, late}},
		{"tipo:compromiso -vence:2019..", []string{since, none}},
	} {
		t.Run(c.query, func(t *testing.T) {
			got := find(t, x, Query{Text: c.query, Type: record.TypeCommitment})
			slices.Sort(c.want)
			slices.Sort(got)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A date among the words of a query finds what is dated so, by whatever words, the
// nearest first.
func TestDatesAmongWords(t *testing.T) {
	const (
		month, within  = "2019-07", "2019-07-01/2019-07-15"
		from, until    = "2019-07-15/2019-12-31", "../2019-07-15"
		far, year      = "2019-06/2019-09", "2019"
		late, february = "2021", "../2020-02"
	)
	x := dated(t, month, within, from, until, far, year, late, february, "none")
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"15 de julio de 2019", []string{within, until, from}},
		{"15/07/2019", []string{within, until, from}},
		{"2019-07-15", []string{within, until, from}},
		{"vencen el 15 de julio de 2019", []string{within, until}},
		{"compromisos que vencen el 15 de julio de 2019", []string{within, until}},
		{"a más tardar el 15 de julio de 2019", []string{within, until}},
		{"que vencen en julio de 2019", []string{month, within, until}},
		{"julio de 2019", []string{month, within, until, from}},
		{"vencen 2020", []string{february}},
		{"plazo: febrero de 2020", []string{february}},
		{"faro 15 de julio de 2019", nil}, // the words still count
		{"15 de julio de 2020", nil},
	} {
		t.Run(c.query, func(t *testing.T) {
			res, err := x.Search(context.Background(), Query{Text: c.query, Type: record.TypeCommitment, Strict: true})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, h := range res.Hits {
				got = append(got, h.ID)
			}
			slices.Sort(got)
			slices.Sort(c.want)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
	if got := find(t, x, Query{Text: "julio de 2019"}); got[0] != month {
		t.Errorf("the month itself is not first: %v", got)
	}
	if got := find(t, x, Query{Text: "hasta el 15 de julio de 2019"}); len(got) < 2 || got[0] != until && got[0] != within {
		t.Errorf("what ends then is not first: %v", got)
	}
}

// Documents have a date and no term: they are neither in force nor due.
func TestDutiesAlone(t *testing.T) {
	x := filled(t)
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"vigente:2022-07", []string{"a1b2c3d4-1-c1", "a1b2c3d4-1-c2", "a1b2c3d4-1-pledge-1"}},
		{"vence:2022-08", []string{"a1b2c3d4-1-c1"}},
		{"vence:<2023", []string{"a1b2c3d4-1-c1", "a1b2c3d4-1-c2", "a1b2c3d4-1-pledge-1"}},
		{"fuente:carta.txt tipo:documento", []string{"c0ffee00-1"}},
		{"fuente:carta tipo:documento", []string{"c0ffee00-1"}},
		{"documento:c0ffee00-1 tipo:documento", []string{"c0ffee00-1"}},
		{"idioma:portugués tipo:compromiso", []string{"b7e8f9a0-1-c1"}},
		{"(responsable:INAI OR responsable:controladoria) tipo:compromiso", []string{"a1b2c3d4-1-c1", "b7e8f9a0-1-c1"}},
		{"tipo:compromiso -(número:1 OR número:2)", []string{"b7e8f9a0-1-c1"}},
		{"padrón OR portal tipo:compromiso", []string{"a1b2c3d4-1-c1", "b7e8f9a0-1-c1"}},
	} {
		t.Run(c.query, func(t *testing.T) {
			got := find(t, x, Query{Text: c.query, Strict: true})
			slices.Sort(got)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// told are facets in words: the name, and each value with the number of its hits.
func told(facets []Facet) []string {
	var out []string
	for _, f := range facets {
		values := make([]string, len(f.Values))
		for i, v := range f.Values {
			values[i] = fmt.Sprint(v.Value, " ", v.Count)
		}
		line := f.Name + ": " + strings.Join(values, ", ")
		if f.Others > 0 {
			line += fmt.Sprintf(" and %d others", f.Others)
		}
		out = append(out, line)
	}
	return out
}

func TestFacets(t *testing.T) {
	x := filled(t)
	res, err := x.Search(context.Background(), Query{Type: record.TypeCommitment, Facets: FacetNames(), Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"type: commitment 3",
		"kind: agreement 2, plan 1",
		"year: 2022 2, 2023 1",
		"org: inai 1",
		"responsible: Comisión Estatal del Agua 1, Controladoria 1, INAI 1, Instituto de las Fuentes y el Secretario Técnico 1",
		"place: Ciudad de México 2",
		"language: es 2, pt 1",
	}
	if diff := cmp.Diff(want, told(res.Facets)); diff != "" {
		t.Error(diff)
	}
	if res.Total != 3 || len(res.Hits) != 1 {
		t.Errorf("%d of %d hits", len(res.Hits), res.Total)
	}
	// A value finds as many records as it counts, whatever the field.
	for _, f := range res.Facets {
		for _, v := range f.Values {
			q := Query{Text: fmt.Sprintf("%s:%q", f.Name, v.Value), Type: record.TypeCommitment, Strict: true}
			if got := len(find(t, x, q)); got != v.Count {
				t.Errorf("%s: %d found, %d counted", q.Text, got, v.Count)
			}
		}
	}
}

// Counting by value and by hit gives the same.
func TestFacetsOfMany(t *testing.T) {
	periods := make([]string, 300)
	for i := range periods {
		periods[i] = time.Date(2000+i/100, 1, 1+i%100, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
	}
	x := dated(t, periods...)
	for _, c := range []struct {
		query string
		want  string
	}{
		{"", "year: 2000 100, 2001 100, 2002 100"},
		{"fecha:2001-01-01", "year: 2001 1"},
	} {
		res, err := x.Search(context.Background(), Query{Text: c.query, Type: record.TypeCommitment, Facets: []string{"year"}})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{c.want}, told(res.Facets)); diff != "" {
			t.Errorf("%q:\n%s", c.query, diff)
		}
	}
}

// As many values are told as were asked for, each whole.
func TestFacetLimit(t *testing.T) {
	who := strings.Repeat("Dirección de Obras y Servicios ", 9) + "9"
	d := record.Document{Language: "es"}
	for i := range 30 {
		d.Commitments = append(d.Commitments, record.Commitment{Responsible: []string{who + strconv.Itoa(i)}})
	}
	x := kept(t, Options{}, d)
	for limit, want := range map[int]int{0: 20, 5: 5, 30: 30, -1: 30} {
		f := searched(t, x, Query{Type: record.TypeCommitment, Facets: []string{"responsible"}, FacetLimit: limit}).Facets[0]
		if len(f.Values) != want || f.Others != 30-want || !strings.HasPrefix(f.Values[0].Value, who) {
			t.Errorf("limit %d: %d values and %d others, the first %q; want %d", limit, len(f.Values), f.Others, f.Values[0].Value, want)
		}
	}
}
