package ingest

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"compromisos/document"

	"github.com/google/go-cmp/cmp"
)

// tree writes files into a new folder: names with their content.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// list are the addresses of all candidates, relative to dir, with the code of the
// error of those that have one.
func list(t *testing.T, dir string, opt SourceOptions, paths ...string) []string {
	t.Helper()
	var out []string
	for c, err := range Sources(context.Background(), paths, opt) {
		s := strings.TrimPrefix(filepath.ToSlash(strings.TrimPrefix(c.URI, dir)), "/")
		if err != nil {
			s += " " + document.ErrorCode(err)
		}
		out = append(out, s)
	}
	return out
}

func TestFolder(t *testing.T) {
	dir := tree(t, map[string]string{
		"b.pdf": "%PDF-1.4", "a.TXT": "uno", "sub/c.md": "dos", "sub/page": "<!doctype html><p>x", "sub/scan": "%PDF-1.4",
		"data.csv": "a,b", "photo.png": "\x89PNG\r\n\x1a\n", ".hidden.txt": "x", ".git/x.txt": "x", "z/y.docx": "PK\x03\x04",
	})
	var skipped []string
	opt := SourceOptions{Skipped: func(s Skip) { skipped = append(skipped, filepath.Base(s.URI)+" "+string(s.Reason)) }}
	want := []string{"a.TXT", "b.pdf", "sub/c.md", "sub/page", "sub/scan"}
	if diff := cmp.Diff(want, list(t, dir, opt, dir)); diff != "" {
		t.Error(diff)
	}
	if want := []string{".git hidden", ".hidden.txt hidden", "data.csv format", "photo.png format", "y.docx format"}; !slices.Equal(skipped, want) {
		t.Errorf("skipped %v, want %v", skipped, want)
	}
	named := []string{"photo.png", "none.txt missing"}
	if diff := cmp.Diff(named, list(t, dir, opt, filepath.Join(dir, "photo.png"), filepath.Join(dir, "none.txt"))); diff != "" {
		t.Error(diff)
	}
}

// TestStop ends the walk where the caller stops, and where the run is cancelled.
func TestStop(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "x", "b.txt": "x", "c.txt": "x"})
	n := 0
	for _, err := range Sources(context.Background(), []string{dir, dir}, SourceOptions{}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
		if n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d candidates after a break at 2", n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, err := range Sources(ctx, []string{dir}, SourceOptions{}) {
		if err == nil {
			t.Error("a candidate after the run was cancelled")
		}
	}
}

func TestOpen(t *testing.T) {
	dir := tree(t, map[string]string{"sub/a.txt": "uno", "large.txt": strings.Repeat("x", 101)})
	opt := SourceOptions{MaxBytes: 100, Stdin: strings.NewReader("dos")}
	got := map[string]string{}
	for c, err := range Sources(context.Background(), []string{dir, "-"}, opt) {
		if err != nil {
			t.Fatal(err)
		}
		in, err := c.Open(context.Background())
		if err != nil {
			got[filepath.Base(c.URI)] = document.ErrorCode(err)
			continue
		}
		if in.URI != c.URI || in.Retrieved.IsZero() {
			t.Errorf("input %+v of %q", in, c.URI)
		}
		got[filepath.Base(c.URI)] = in.Name + ":" + string(in.Data)
	}
	want := map[string]string{"a.txt": "a.txt:uno", "large.txt": document.CodeLimit, "-": ":dos"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFetch(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/prensa/nota.html", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=iso-8859-1")
		_, _ = fmt.Fprint(w, "<p>A\xf1o</p>")
	})
	mux.HandleFunc("/large", func(w http.ResponseWriter, _ *http.Request) {
		for range 100 {
			_, _ = fmt.Fprint(w, strings.Repeat("x", 1000))
		}
	})
	mux.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) {
		select {
		case <-r.Context().Done():
		case <-time.After(5 * time.Second):
		}
	})
	mux.Handle("/moved", http.RedirectHandler("/prensa/nota.html", http.StatusFound))
	mux.Handle("/loop", http.RedirectHandler("/loop", http.StatusFound))
	mux.Handle("/file", http.RedirectHandler("file:///etc/hosts", http.StatusFound))
	server := httptest.NewServer(mux)
	defer server.Close()
	cases := []struct{ path, want string }{
		{"/prensa/nota.html", "nota.html text/html; charset=iso-8859-1"},
		{"/moved", "nota.html text/html; charset=iso-8859-1"},
		{"/none", document.CodeMissing},
		{"/large", document.CodeLimit},
		{"/slow", document.CodeLimit},
		{"/loop", document.CodeMissing},
		{"/file", document.CodeMissing},
	}
	opt := SourceOptions{MaxBytes: 50_000, Timeout: 300 * time.Millisecond}
	for _, c := range cases {
		t.Run(c.path, func(t *testing.T) {
			for candidate, err := range Sources(context.Background(), []string{server.URL + c.path}, opt) {
				if err != nil {
					t.Fatal(err)
				}
				in, err := candidate.Open(context.Background())
				got := in.Name + " " + in.ContentType
				if err != nil {
					got = document.ErrorCode(err)
				}
				if got != c.want {
					t.Errorf("got %q, want %q (%v)", got, c.want, err)
				}
			}
		})
	}
	if got := list(t, "", SourceOptions{}, "ftp://example.org/a.pdf"); !slices.Equal(got, []string{"ftp://example.org/a.pdf unsupported"}) {
		t.Errorf("other schemes: %v", got)
	}
}
