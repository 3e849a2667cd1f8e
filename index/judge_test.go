package index_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"compromisos/configs"
	"compromisos/index"
	"compromisos/record"
)

// A judged query is one of testdata/search/queries.yaml, which tells what the keys mean.
type judged struct {
	Query string   `yaml:"query"`
	About string   `yaml:"about"`
	Hits  []answer `yaml:"hits"`
	Also  []answer `yaml:"also"`
	None  bool     `yaml:"none"`
}

// An answer is any record that all its parts fit; a part that is empty fits all.
type answer struct {
	In     string `yaml:"in"`
	Type   string `yaml:"type"`
	Number string `yaml:"number"`
	Has    string `yaml:"has"`
}

// A verdict is how a query did.
type verdict struct {
	judged
	// rank of the first answer, from 1; 0 where it is not among the hits.
	rank int
	// early is the share of the hits asked for that stand among the first five.
	early float64
	// total found, and how: by some of the words, or by words alike.
	total   int
	relaxed bool
	// first is what stands first where no answer does.
	first string
}

const (
	// looked is how many hits a reader looks at.
	looked = 20
	early  = 5
)

func readQueries(t *testing.T, path string) []judged {
	t.Helper()
	var queries []judged
	readYAML(t, path, &queries)
	for _, q := range queries {
		if q.Query == "" || q.None == (len(q.Hits) > 0) {
			t.Fatalf("%s: %q says neither what it finds nor that it finds nothing", path, q.Query)
		}
	}
	return queries
}

// readYAML reads a file that has no keys but those of into.
func readYAML(t *testing.T, path string, into any) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	decode := yaml.NewDecoder(bytes.NewReader(data))
	decode.KnownFields(true)
	if err := decode.Decode(into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

// judgeAll asks all queries.
func judgeAll(t *testing.T, x *index.Index, records map[string]candidate, queries []judged) report {
	t.Helper()
	var out report
	for _, q := range queries {
		for _, a := range append(q.Hits, q.Also...) {
			a.mustExist(t, q.Query, records)
		}
		res, err := x.Search(t.Context(), index.Query{Text: q.Query, Limit: looked})
		if err != nil {
			t.Errorf("%q: %v", q.Query, err)
		}
		out = append(out, judge(q, res, records))
	}
	return out
}

// judge compares the hits of a query with what was expected.
func judge(q judged, res index.Result, records map[string]candidate) verdict {
	v := verdict{judged: q, total: res.Total, relaxed: res.Relaxed}
	found := make([]bool, len(q.Hits))
	for i, h := range res.Hits {
		c := candidateOf(h, records)
		for j, a := range q.Hits {
			if i < early && a.fits(c) {
				found[j] = true
			}
		}
		if v.rank == 0 && fitsAny(append(q.Hits, q.Also...), c) {
			v.rank = i + 1
		}
	}
	for _, ok := range found {
		if ok {
			v.early += 1 / float64(min(len(found), early))
		}
	}
	if v.rank != 1 && len(res.Hits) > 0 {
		h := res.Hits[0]
		v.first = path.Base(h.URI) + " " + h.Type + " " + h.Title
	}
	return v
}

func fitsAny(answers []answer, c candidate) bool {
	return slices.ContainsFunc(answers, func(a answer) bool { return a.fits(c) })
}

// A candidate is a record that may be an answer.
type candidate struct {
	// in is the name of the file that holds it.
	in                string
	kind, title, text string
	number            *string
}

// candidates are the records of all files, by id.
func candidates(files []*record.File) map[string]candidate {
	all := map[string]candidate{}
	for _, f := range files {
		for i := range f.Documents {
			for e := range f.Documents[i].Entries() {
				all[e.ID] = newCandidate(path.Base(f.Source.URI), e)
			}
		}
	}
	return all
}

func newCandidate(in string, e record.Entry) candidate {
	c := candidate{in: in, kind: e.Type, title: e.Title}
	if e.Type == record.TypeDocument {
		return c // its records are candidates of their own
	}
	if data, err := json.Marshal(e.Value); err == nil {
		c.text = string(data)
	}
	if commitment, ok := e.Value.(*record.Commitment); ok {
		c.number = commitment.Number
	}
	return c
}

// candidateOf is the record of a hit. One that stands for no record of its own (a body)
// is known by its title alone.
func candidateOf(h index.Hit, records map[string]candidate) candidate {
	if c, ok := records[h.ID]; ok {
		return c
	}
	return candidate{in: path.Base(h.URI), kind: h.Type, title: h.Title}
}

// fits reports whether the record is the answer.
func (a answer) fits(c candidate) bool {
	switch {
	case a.In != c.in, a.Type != "" && a.Type != c.kind:
		return false
	case a.Number != "" && (c.number == nil || *c.number != a.Number):
		return false
	}
	return strings.Contains(configs.Fold(c.title+" "+c.text), configs.Fold(a.Has))
}

// mustExist fails where no record is the answer: the list has a slip, or the record is
// not extracted any more.
func (a answer) mustExist(t *testing.T, query string, records map[string]candidate) {
	t.Helper()
	for _, c := range records {
		if a.fits(c) {
			return
		}
	}
	t.Errorf("%q: no record is %+v", query, a)
}
