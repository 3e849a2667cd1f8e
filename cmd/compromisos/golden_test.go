package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compromisos/configs"
	"compromisos/extract"
	"compromisos/ingest"
	"compromisos/internal/score"
	"compromisos/pipeline"
	"compromisos/record"
	"compromisos/record/schema"
)

// TestDocuments reads the project's own documents and compares what comes out with
// what they must yield, value by value. That was written down by hand: there is no
// switch that writes it anew. Every output is valid by the published schema.
func TestDocuments(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/documents/*")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	chain := newTestChain(t)
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			got := extractFile(t, chain, path)
			if err := schema.Validate(got); err != nil {
				t.Error(err)
			}
			want, err := os.ReadFile(wantFile(t, path))
			if err != nil {
				t.Fatal(err)
			}
			result, err := score.Compare(want, got)
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range result.Missed {
				t.Errorf("missed %s", v)
			}
			for _, v := range result.Extra {
				t.Errorf("extra  %s", v)
			}
		})
	}
}

func newTestChain(t *testing.T) *pipeline.Chain {
	t.Helper()
	vocabularies, err := configs.Vocabularies()
	if err != nil {
		t.Fatal(err)
	}
	organizations, err := configs.Organizations(true)
	if err != nil {
		t.Fatal(err)
	}
	chain, err := pipeline.NewChain(pipeline.Options{
		Extract: extract.Options{Vocabularies: vocabularies, Organizations: organizations},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := chain.Close(); err != nil {
			t.Error(err)
		}
	})
	return chain
}

// extractFile is the line that extract prints for a file.
func extractFile(t *testing.T, chain *pipeline.Chain, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	f, err := chain.Records(t.Context(), ingest.Input{URI: path, Name: filepath.Base(path), Data: data})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := record.Encode(&out, f, false); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// wantFile is what a document must yield: its name with .json, or that of the
// document of which it is one of several forms ("pacto.chromium.pdf", "pacto.html").
func wantFile(t *testing.T, path string) string {
	t.Helper()
	name := filepath.Base(path)
	short, _, _ := strings.Cut(name, ".")
	for _, n := range []string{name, strings.TrimSuffix(name, filepath.Ext(name)), short} {
		want := "../../testdata/want/" + n + ".json"
		if _, err := os.Stat(want); err == nil {
			return want
		}
	}
	t.Fatalf("nothing in testdata/want says what %s must yield", name)
	return ""
}
