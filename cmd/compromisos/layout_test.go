package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"

	"compromisos/document"
	"compromisos/export/render"
	"compromisos/ingest"
)

var update = flag.Bool("update", false, "write what comes out of testdata/layout into its golden files")

// TestReadingOrder reads the documents of testdata/layout and compares their text, as
// Markdown, with what a person reads on the printed pages. The golden files were
// written by hand; with -update look at every change before you keep it. Comments at
// the end say what was taken for running heads and feet, and on which pages.
func TestReadingOrder(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/layout/*.pdf")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	chain := newTestChain(t)
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			f, err := chain.File(t.Context(), ingest.Input{URI: path, Name: filepath.Base(path), Data: data})
			if err != nil {
				t.Fatal(err)
			}
			got := readingOrder(t, f)
			golden := strings.TrimSuffix(path, ".pdf") + ".md"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := diff.Diff(golden, want, "got", []byte(got)); d != nil {
				t.Errorf("%s", d)
			}
		})
	}
}

// readingOrder is a file as Markdown, with its running heads in comments.
func readingOrder(t *testing.T, f *document.File) string {
	t.Helper()
	var b strings.Builder
	if err := render.Text(&b, f, render.TextOptions{Markdown: true}); err != nil {
		t.Fatal(err)
	}
	for _, r := range f.Running {
		where := "head"
		if r.Foot {
			where = "foot"
		}
		fmt.Fprintf(&b, "\n<!-- %s of pages %s: %s -->\n", where, strings.Trim(fmt.Sprint(r.Pages), "[]"), r.Text.String)
	}
	return manyLines.ReplaceAllString(strings.TrimSpace(b.String()), "\n\n") + "\n"
}

// manyLines are the empty lines with which blocks end and others begin.
var manyLines = regexp.MustCompile(`\n{3,}`)
