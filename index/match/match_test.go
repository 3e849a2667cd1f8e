package match

import (
	"context"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/simple"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/search/query"
)

// body and title are fields of the records of a test.
var (
	body  = Field{Name: "body", Weight: 1, Length: 5}
	title = Field{Name: "title", Weight: 2, Length: 5}
)

// written is an index of records of which each has a title and a body, parted by a bar.
func written(t *testing.T, records map[string]string) bleve.Index {
	t.Helper()
	m := bleve.NewIndexMapping()
	m.DefaultAnalyzer = simple.Name
	live, err := bleve.NewUsing(t.TempDir()+"/index", m, scorch.Name, scorch.Name, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = live.Close() })
	for id, text := range records {
		head, tail, _ := strings.Cut(text, "|")
		if err := live.Index(id, map[string]string{"title": head, "body": tail}); err != nil {
			t.Fatal(err)
		}
	}
	return live
}

// scores are those of the hits of a query, by id.
func scores(t *testing.T, live bleve.Index, q query.Query) map[string]float64 {
	t.Helper()
	res, err := live.Search(bleve.NewSearchRequest(q))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]float64{}
	for _, h := range res.Hits {
		out[h.ID] = h.Score
	}
	return out
}

// word looks for a form of a word in the fields.
func word(term string, weight float64, fields ...Field) *Word {
	w := &Word{Boost: 1}
	for _, f := range fields {
		w.Alternatives = append(w.Alternatives, Alternative{f, term, weight})
	}
	return w
}

func TestScores(t *testing.T) {
	live := written(t, map[string]string{
		"a": "faro|la torre del faro", "b": "torre|el faro faro faro", "c": "mar|agua clara de mar",
	})
	faro := scores(t, live, word("faro", WeightExact, title, body))
	if len(faro) != 2 || faro["a"] <= faro["b"] {
		t.Errorf("a title is worth more than a text: %v", faro)
	}
	if stem := scores(t, live, word("faro", WeightStem, title, body)); stem["a"] >= faro["a"] {
		t.Errorf("an inflection is worth less than the word: %v and %v", stem, faro)
	}
	mar := word("mar", WeightExact, body)
	for name, c := range map[string]struct {
		q    query.Query
		want float64
	}{
		"best of":  {BestOf(mar, nil, mar), (1 + tie) * scores(t, live, mar)["c"]},
		"total of": {TotalOf(mar, mar), 2 * scores(t, live, mar)["c"]},
		"one":      {TotalOf(nil, mar), scores(t, live, mar)["c"]},
		"silent":   {Silent(mar), 0},
		"watched":  {Watched(mar), scores(t, live, mar)["c"]},
	} {
		got := scores(t, live, c.q)
		if score, found := got["c"]; len(got) != 1 || !found || math.Abs(score-c.want) > 1e-9 {
			t.Errorf("%s: %v, want %v for c", name, got, c.want)
		}
	}
	if BestOf(nil, nil) != nil {
		t.Error("of no queries a query was made")
	}
}

func TestPhrase(t *testing.T) {
	live := written(t, map[string]string{
		"a": "|agua clara de la torre", "b": "|clara agua", "c": "|agua agua clara", "d": "|agua de mar, clara",
	})
	for text, want := range map[string]string{"agua clara": "ac", "agua agua": "c", "clara": "abcd", "torre agua": "", "nada agua": ""} {
		got := scores(t, live, &Phrase{Field: body, Terms: strings.Fields(text), Boost: 1})
		var ids string
		for _, id := range []string{"a", "b", "c", "d"} {
			if _, found := got[id]; found {
				ids += id
			}
		}
		if ids != want {
			t.Errorf("%s is found in %q, want %q", text, ids, want)
		}
	}
}

// A query that is watched ends with its context, before it has found anything.
func TestWatched(t *testing.T) {
	live := written(t, map[string]string{"a": "|agua"})
	ctx, cancel := context.WithDeadline(context.Background(), time.Now().Add(-time.Second))
	defer cancel()
	if _, err := live.SearchInContext(ctx, bleve.NewSearchRequest(Watched(word("agua", 1, body)))); err == nil {
		t.Error("it went on")
	}
}
