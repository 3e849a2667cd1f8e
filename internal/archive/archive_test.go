package archive_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"compromisos/internal/archive"
	"compromisos/record"
)

const words = "../../testdata/search"

func load(t *testing.T) *archive.Archive {
	t.Helper()
	a, err := archive.Load(os.DirFS(words))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// The archive is the same every time, has as many passages as asked for and each record
// once, holds all languages, and no name of a list is left standing in its text.
func TestFiles(t *testing.T) {
	const passages = 1000
	a, again := load(t), load(t)
	ids, languages, sum, n := map[string]bool{}, map[string]int{}, 0, 0
	for f := range a.Files(passages) {
		if diff := cmp.Diff(f, again.File(n)); diff != "" {
			t.Fatalf("document %d differs the second time:\n%s", n, diff)
		}
		n++
		sum += archive.Passages(f)
		languages[f.Documents[0].Language]++
		for e := range f.Documents[0].Entries() {
			if ids[e.ID] {
				t.Errorf("%s comes twice", e.ID)
			}
			ids[e.ID] = true
			if s, ok := e.Value.(*record.Section); ok && (s.Text == "" || strings.ContainsAny(s.Text, "{}")) {
				t.Errorf("%s reads %q", e.ID, s.Text)
			}
		}
	}
	if sum < passages || sum > passages+20 {
		t.Errorf("%d passages, want %d or a few more", sum, passages)
	}
	if len(languages) != 3 || languages["es"] < 3*languages["pt"] {
		t.Errorf("languages: %v, want three and mostly Spanish", languages)
	}
}

// Each seventh document is the one before it in another place and year.
func TestFileTwins(t *testing.T) {
	a := load(t)
	one, two := a.File(5).Documents[0], a.File(6).Documents[0]
	if one.ID == two.ID || cmp.Equal(one.Place, two.Place) || cmp.Equal(one.Issued, two.Issued) {
		t.Error("the twins have one id, place or date")
	}
	if len(one.Commitments) != len(two.Commitments) || one.Kind != two.Kind {
		t.Error("the twins differ in their commitments or kind")
	}
}

func TestPlanted(t *testing.T) {
	for name, test := range map[string]struct {
		yaml string
		bad  bool
	}{
		"a document":  {yaml: "- {file: a.txt, kind: plan, title: Plan, issued: 2020-01-02}"},
		"unknown key": {yaml: "- {file: a.txt, colour: red}", bad: true},
		"no list":     {yaml: "file: a.txt", bad: true},
	} {
		t.Run(name, func(t *testing.T) {
			files, err := archive.Planted(strings.NewReader(test.yaml))
			if (err != nil) != test.bad || !test.bad && len(files) != 1 {
				t.Errorf("%d files, error %v", len(files), err)
			}
		})
	}
}

func TestLoadLacksList(t *testing.T) {
	_, err := archive.Load(fstest.MapFS{"es.txt": {Data: []byte("[title]\nPlan de {topic}\n")}})
	if err == nil || !strings.Contains(err.Error(), "no list") {
		t.Errorf("error %v, want that a list is missing", err)
	}
}
