package index_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"compromisos/configs"
	"compromisos/extract"
	"compromisos/index"
	"compromisos/ingest"
	"compromisos/internal/archive"
	"compromisos/pipeline"
	"compromisos/record"
)

var (
	update  = flag.Bool("update", false, "write the golden file of relevance anew")
	heldOut = flag.String("queries", "", "measure another list of queries and only print what comes out")
)

const (
	searchFolder = "../testdata/search"
	// archivePassages gives some 2,500 records beside those that queries are about.
	archivePassages = 2000
	// leastRank is what the mean reciprocal rank must not fall below.
	leastRank = .95
)

// TestRelevance asks what people ask, in testdata/documents and a generated archive,
// and compares where the answers stand with testdata/search/relevance.golden. The list
// of queries was written before any ranking was looked at.
func TestRelevance(t *testing.T) {
	if testing.Short() {
		t.Skip("reads all test documents")
	}
	list := filepath.Join(searchFolder, "queries.yaml")
	if *heldOut != "" {
		list = *heldOut
	}
	queries := readQueries(t, list)
	files := relevanceFiles(t)
	report := judgeAll(t, buildIndex(t, files), candidates(files), queries)
	if *heldOut != "" {
		t.Logf("\n%s", report.table())
		return
	}
	if rank := report.all().meanRank(); rank < leastRank {
		t.Errorf("mean reciprocal rank is %.3f, want %.2f or more", rank, leastRank)
	}
	compareGolden(t, filepath.Join(searchFolder, "relevance.golden"), report.table())
}

func compareGolden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the ranking changed; look at it, then go test ./index -run TestRelevance -update\n-want +got:\n%s", diff)
	}
}

// relevanceFiles are the records of testdata/documents as the program extracts them,
// the planted documents and the archive.
func relevanceFiles(t *testing.T) []*record.File {
	t.Helper()
	var names []string
	readYAML(t, filepath.Join(searchFolder, "documents.yaml"), &names)
	files := extractedFiles(t, "../testdata/documents", names)
	planted, err := os.Open(filepath.Join(searchFolder, "planted.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	defer planted.Close()
	more, err := archive.Planted(planted)
	if err != nil {
		t.Fatal(err)
	}
	files = append(files, more...)
	for f := range loadArchive(t).Files(archivePassages) {
		files = append(files, f)
	}
	return files
}

func loadArchive(t *testing.T) *archive.Archive {
	t.Helper()
	a, err := archive.Load(os.DirFS(searchFolder))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// extractedFiles reads documents of a folder.
func extractedFiles(t *testing.T, dir string, names []string) []*record.File {
	t.Helper()
	vocabularies, err := configs.Vocabularies()
	if err != nil {
		t.Fatal(err)
	}
	chain, err := pipeline.NewChain(pipeline.Options{
		Extract: extract.Options{Vocabularies: vocabularies, Organizations: organizations(t)},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer chain.Close()
	var files []*record.File
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		f, err := chain.Records(t.Context(), ingest.Input{URI: name, Name: name, Data: data})
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	return files
}

func organizations(t *testing.T) []configs.Organization {
	t.Helper()
	list, err := configs.Organizations(true)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func buildIndex(t *testing.T, files []*record.File) *index.Index {
	t.Helper()
	x, err := index.Create(filepath.Join(t.TempDir(), "index"), index.Options{Organizations: organizations(t)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	if err := x.PutAll(t.Context(), files); err != nil {
		t.Fatal(err)
	}
	return x
}
