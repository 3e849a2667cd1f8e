package index

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// find returns the ids of the hits, in order.
func find(t testing.TB, x *Index, q Query) []string {
	t.Helper()
	res, err := x.Search(context.Background(), q)
	if err != nil {
		t.Fatalf("%+v: %v", q, err)
	}
	out := []string{}
	for _, h := range res.Hits {
		out = append(out, h.ID)
	}
	return out
}

func TestSearch(t *testing.T) {
	x := filled(t)
	const (
		deed     = "a1b2c3d4-1"
		wells    = "a1b2c3d4-1-c1"
		table    = "a1b2c3d4-1-c2"
		plan     = "b7e8f9a0-1"
		portal   = "b7e8f9a0-1-c1"
		letter   = "c0ffee00-1"
		demand   = "c0ffee00-1-section-1"
		recitals = "a1b2c3d4-1-section-1"
		members  = "a1b2c3d4-1-member_list-1"
	)
	for _, c := range []struct {
		name string
		q    Query
		// want are ids that must be found, the first of them first; not are ids that
		// must not.
		want, not []string
	}{
		{"word, in both languages", Query{Text: "vigilancia"}, []string{recitals, "b7e8f9a0-1-section-1"}, []string{wells}},
		{"without its accent", Query{Text: "mexico"}, []string{deed}, nil},
		{"in capitals", Query{Text: "PADRÓN"}, []string{wells}, nil},
		{"plural for singular", Query{Text: "meta"}, []string{demand, wells}, nil},
		{"singular for plural", Query{Text: "dato"}, []string{wells, recitals}, nil},
		{"n for ñ, gender", Query{Text: "nina"}, []string{"a1b2c3d4-1-signatory-2"}, nil},
		{"portuguese plural", Query{Text: "nacional informação"}, []string{"b7e8f9a0-1-section-1"}, nil},
		{"portuguese m", Query{Text: "homem"}, []string{plan}, nil},
		{"a common word is a word", Query{Text: "Estado"}, []string{demand}, nil},
		{"acronym with dots in the text", Query{Text: "nosc", Type: "section"}, []string{demand}, nil},
		{"acronym with dots in the query", Query{Text: "N.O.S.C.", Type: "member_list"}, []string{members}, nil},
		{"all words", Query{Text: "padrón pozos"}, []string{wells}, []string{table}},
		{"phrase", Query{Text: `"mesa de seguimiento"`}, []string{table}, nil},
		{"not that phrase", Query{Text: `seguimiento -"mesa de seguimiento"`}, nil, []string{table}},
		{"phrase as written only", Query{Text: `"mesas de seguimiento"`, Strict: true}, nil, []string{table}},
		{"phrase in other forms", Query{Text: `"mesas de seguimiento"`}, []string{table}, nil},
		{"beginning", Query{Text: "ciudad*"}, []string{table}, nil},
		{"type", Query{Text: "responsable:INAI", Type: "commitment"}, []string{wells}, []string{table}},
		{"type in the text", Query{Text: "tipo:commitment"}, []string{wells, table, portal}, []string{deed}},
		{"kind", Query{Kind: "letter"}, []string{letter, demand}, []string{deed}},
		{"name for an acronym", Query{Text: `responsable:"protección de datos personales"`}, []string{wells}, nil},
		{"organization by id", Query{Org: "inai"}, []string{wells, "a1b2c3d4-1-signatory-1"}, []string{table}},
		{"organization by name", Query{Org: "Río Claro"}, []string{members, "c0ffee00-1-signatory-1"}, nil},
		{"organization in the text", Query{Text: "org:rio-claro"}, []string{members}, nil},
		{"signatory", Query{Text: "firmante:ferrer"}, []string{"a1b2c3d4-1-signatory-1"}, []string{deed}},
		{"status", Query{Text: "estatus:pendiente"}, []string{wells}, []string{table}},
		{"number", Query{Text: "número:1.1"}, []string{portal}, []string{wells}},
		{"place", Query{Text: "lugar:Xalapa type:document"}, []string{letter}, []string{deed}},
		{"exclusion alone", Query{Text: "-padrón", Type: "commitment"}, []string{table, portal}, []string{wells}},
		{"year", Query{Text: "año:2022 tipo:commitment"}, []string{wells, table}, []string{portal}},
		{"from, open end", Query{From: "2024", Type: "commitment"}, []string{portal}, []string{wells, table}},
		{"to, open start", Query{To: "2022-03", Type: "commitment"}, []string{table}, []string{wells, portal}},
		{"between", Query{From: "2022-07-15", To: "2022-07-20", Type: "commitment"}, []string{wells, table}, []string{portal}},
		{"some of the words", Query{Text: "padrón inexistente"}, []string{wells}, []string{table}},
		{"words that are only signs", Query{Text: "padrón - — ; ..."}, []string{wells}, nil},
		{"everything", Query{Limit: 100}, []string{deed, plan, letter}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := find(t, x, c.q)
			if len(c.want) == 1 && len(got) > 0 && got[0] != c.want[0] {
				t.Errorf("first = %s, want %s", got[0], c.want[0])
			}
			have := strings.Join(got, "\n") + "\n"
			for _, id := range c.want {
				if !strings.Contains(have, id+"\n") {
					t.Errorf("%s is not among\n%s", id, have)
				}
			}
			for _, id := range c.not {
				if strings.Contains(have, id+"\n") {
					t.Errorf("%s is among\n%s", id, have)
				}
			}
		})
	}
}

func TestHit(t *testing.T) {
	res, err := filled(t).Search(context.Background(), Query{Text: "padron extracción", Type: "commitment"})
	if err != nil || res.Total != 1 || len(res.Hits) != 1 || res.Relaxed {
		t.Fatalf("result = %+v, %v", res, err)
	}
	h := res.Hits[0]
	f := sample(t, "acuerdo")
	c := f.Documents[0].Commitments[0]
	if diff := cmp.Diff(c.Evidence[0], h.Place); diff != "" {
		t.Errorf("place:\n%s", diff)
	}
	for _, v := range [][2]string{
		{h.Title, *c.Title}, {h.DocumentTitle, *f.Documents[0].Title}, {h.SourceID, f.Source.ID},
		{h.DocumentID, f.Documents[0].ID}, {h.URI, f.Source.URI}, {h.Period, "2022-06/2022-08"}, {h.Kind, "agreement"},
	} {
		if v[0] != v[1] {
			t.Errorf("got %q, want %q", v[0], v[1])
		}
	}
	marked := h.Fragment.Mark("[", "]")
	for _, want := range []string{"[Padrón] de pozos", "[extracciones] por cuenca"} {
		if !strings.Contains(marked, want) {
			t.Errorf("fragment = %s, want %q in it", marked, want)
		}
	}
}

// A field is searched apart from the text, but its words are shown in it.
func TestHitOfAField(t *testing.T) {
	res, err := filled(t).Search(context.Background(), Query{Text: "responsable:INAI", Type: "commitment"})
	if err != nil || res.Total != 1 {
		t.Fatalf("result = %+v, %v", res, err)
	}
	if marked := res.Hits[0].Fragment.Mark("[", "]"); !strings.Contains(marked, "[INAI]") {
		t.Errorf("fragment = %s", marked)
	}
}

// What stands in a title or name comes before what stands in a text, the form that
// was asked for before other forms, and the same query gives the same order.
func TestRanking(t *testing.T) {
	x := filled(t)
	for _, c := range []struct {
		text          string
		first, second string
	}{
		{"padrón", "a1b2c3d4-1-c1", "a1b2c3d4-1"},
		{"río claro", "c0ffee00-1-signatory-1", "a1b2c3d4-1-member_list-1"},
	} {
		got := find(t, x, Query{Text: c.text})
		if len(got) < 2 || got[0] != c.first || got[1] != c.second {
			t.Errorf("%s: %q, want %s, then %s", c.text, got, c.first, c.second)
		}
		for range 5 {
			if diff := cmp.Diff(got, find(t, x, Query{Text: c.text})); diff != "" {
				t.Errorf("%s: another order:\n%s", c.text, diff)
			}
		}
	}
}
