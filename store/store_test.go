package store

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"compromisos/document"
	"compromisos/record"
)

// sample reads one of the records that the tests of several packages share.
func sample(t testing.TB, name string) *record.File {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "record", "testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	f := new(record.File)
	if err := json.Unmarshal(data, f); err != nil {
		t.Fatal(err)
	}
	return f
}

func open(t testing.TB, dir string, o Options) *Store {
	t.Helper()
	s, err := Open(context.Background(), dir, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func save(t testing.TB, s *Store, f *record.File) Outcome {
	t.Helper()
	outcome, err := s.Save(context.Background(), f, 0)
	if err != nil {
		t.Fatal(err)
	}
	return outcome
}

// filled is a store that holds all samples.
func filled(t testing.TB) *Store {
	t.Helper()
	s := open(t, t.TempDir(), Options{Version: "v1"})
	for _, name := range []string{"acuerdo", "plano", "carta"} {
		save(t, s, sample(t, name))
	}
	return s
}

func TestSaveOutcome(t *testing.T) {
	ctx := context.Background()
	s := open(t, t.TempDir(), Options{Version: "v1"})
	f := sample(t, "acuerdo")
	if got := save(t, s, f); got != Added {
		t.Errorf("first time: %v, want added", got)
	}
	if got := save(t, s, sample(t, "acuerdo")); got != Unchanged {
		t.Errorf("again: %v, want unchanged", got)
	}
	elsewhere := sample(t, "acuerdo")
	elsewhere.Source.URI = "copia/acuerdo.pdf"
	elsewhere.Source.Retrieved = time.Now()
	if got := save(t, s, elsewhere); got != Unchanged {
		t.Errorf("from elsewhere: %v, want unchanged", got)
	}
	kept, err := s.Source(ctx, f.Source.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(f, kept); diff != "" {
		t.Errorf("the first place and time are not kept (-want +got):\n%s", diff)
	}
	uris, err := s.URIs(ctx, f.Source.ID)
	if err != nil || len(uris) != 2 {
		t.Errorf("places = %q, %v, want two", uris, err)
	}
	other := sample(t, "acuerdo")
	other.Documents[0].Commitments = other.Documents[0].Commitments[:1]
	if got := save(t, s, other); got != Updated {
		t.Errorf("other records: %v, want updated", got)
	}
	counts, err := s.Counts(ctx)
	if err != nil || counts.Records[record.TypeCommitment] != 1 {
		t.Errorf("commitments = %d, %v, want the new one alone", counts.Records[record.TypeCommitment], err)
	}
}

func TestSaveRefusesDocumentOfAnother(t *testing.T) {
	ctx := context.Background()
	s := filled(t)
	thief := sample(t, "plano")
	thief.Source.ID = "sha256:" + strings.Repeat("0", 64)
	thief.Source.URI = "otro.html"
	if _, err := s.Save(ctx, thief, 0); err == nil || !strings.Contains(err.Error(), "otro.html") {
		t.Errorf("error = %v, want one that names the source", err)
	}
	if _, err := s.Source(ctx, thief.Source.ID); !errors.Is(err, ErrNotFound) {
		t.Errorf("a part of it was kept: %v", err)
	}
}

// TestHas asks stores of other versions and limits: the limits count only for a source that
// was read in part.
func TestHas(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	options := func(version, limits string) Options {
		return Options{Version: version, Limits: limits, Limited: func(code string) bool { return code == "page_limit" }}
	}
	s := open(t, dir, options("v1", "small"))
	whole, part := sample(t, "carta"), sample(t, "acuerdo")
	part.Warnings = []document.Warning{{Code: "page_limit", Message: "the file has more pages than allowed"}}
	save(t, s, whole)
	save(t, s, part)
	for _, c := range []struct {
		name, id string
		options  Options
		want     bool
	}{
		{"same version", whole.Source.ID, options("v1", "small"), true},
		{"other version", whole.Source.ID, options("v2", "small"), false},
		{"unknown", "sha256:0", options("v1", "small"), false},
		{"other limits", whole.Source.ID, options("v1", "large"), true},
		{"read in part", part.Source.ID, options("v1", "small"), true},
		{"read in part, other limits", part.Source.ID, options("v1", "large"), false},
	} {
		if got, err := open(t, dir, c.options).Has(ctx, c.id); err != nil || got != c.want {
			t.Errorf("%s: %v, %v, want %v", c.name, got, err, c.want)
		}
	}
	if n, err := open(t, dir, options("v1", "large")).Outdated(ctx); err != nil || n != 1 {
		t.Errorf("%d places are outdated (%v), want the one that was read in part", n, err)
	}
}

func TestFilesAreTheSameAfterReopening(t *testing.T) {
	s := filled(t)
	before := all(t, s)
	dir := filepath.Dir(s.Path())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for name, o := range map[string]Options{"to write": {}, "to read": {ReadOnly: true}} {
		again := open(t, dir, o)
		if diff := cmp.Diff(before, all(t, again)); diff != "" {
			t.Errorf("opened %s (-before +after):\n%s", name, diff)
		}
	}
	var uris []string
	for _, f := range before {
		uris = append(uris, filepath.Base(f.Source.URI))
	}
	if diff := cmp.Diff([]string{"acuerdo-agua.pdf", "carta.txt", "plano-acao.html"}, uris); diff != "" {
		t.Errorf("order:\n%s", diff)
	}
}

func all(t testing.TB, s *Store) []*record.File {
	t.Helper()
	var out []*record.File
	for f, err := range s.Files(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, f)
	}
	return out
}

func TestFilesMayStopAndNest(t *testing.T) {
	s := filled(t)
	for f, err := range s.Files(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		// A reader that asks for more, or writes, while it goes over the files.
		save(t, s, f)
		if len(all(t, s)) != 3 {
			t.Error("a nested reading misses files")
		}
		break
	}
}

func TestFail(t *testing.T) {
	ctx := context.Background()
	s := open(t, t.TempDir(), Options{})
	missing := record.Failure{
		Source: document.Source{URI: "no-existe.pdf", Retrieved: time.Now()},
		Error:  record.Error{Code: document.CodeMissing, Message: "there is no such file", Hint: "look"},
	}
	damaged := record.Failure{
		Source: document.Source{URI: "documentos/carta.txt", ID: "sha256:1"},
		Error:  record.Error{Code: document.CodeDamaged, Message: "cut", Page: 2},
	}
	for _, f := range []record.Failure{missing, damaged, missing} {
		if err := s.Fail(ctx, f, 0); err != nil {
			t.Fatal(err)
		}
	}
	counts, err := s.Counts(ctx)
	if err != nil || counts.Failed != 2 || len(counts.Errors) != 2 || counts.Errors[document.CodeDamaged] != 1 {
		t.Fatalf("counts = %+v, %v, want two failures", counts, err)
	}
	for got, err := range s.Failures(ctx, "", 1) {
		if err != nil || got.Error != damaged.Error || got.Tries != 1 {
			t.Errorf("failure = %+v, %v, want %+v", got, err, damaged.Error)
		}
	}
	for got, err := range s.Failures(ctx, document.CodeMissing, 0) {
		if err != nil || got.Source.URI != missing.Source.URI {
			t.Errorf("failure of one code = %+v, %v", got, err)
		}
	}
	save(t, s, sample(t, "carta")) // the file was mended
	if counts, err = s.Counts(ctx); err != nil || counts.Failed != 1 || counts.Sources != 1 {
		t.Errorf("after mending = %+v, %v", counts, err)
	}
}

func TestCounts(t *testing.T) {
	got, err := filled(t).Counts(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	want := Counts{
		Sources:   3,
		Documents: map[string]int{"agreement": 1, "plan": 1, "letter": 1},
		Records: map[string]int{
			"section": 3, "commitment": 3, "signatory": 3, "member_list": 1, "date": 3, "pledge": 1,
		},
		Warnings: map[string]int{"cross_check": 1},
		Errors:   map[string]int{},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestRuns(t *testing.T) {
	ctx := context.Background()
	s := open(t, t.TempDir(), Options{})
	first, err := s.StartRun(ctx)
	if err != nil {
		t.Fatal(err)
	}
	second, err := s.StartRun(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.EndRun(ctx, first, RunCounts{Added: 2, Failed: 1}); err != nil {
		t.Fatal(err)
	}
	if err := s.EndRun(ctx, 99, RunCounts{}); !errors.Is(err, ErrNotFound) {
		t.Errorf("ending a run that never began: %v", err)
	}
	runs, err := s.Runs(ctx, 0)
	if err != nil || len(runs) != 2 {
		t.Fatalf("runs = %v, %v", runs, err)
	}
	if runs[0].ID != second || !runs[0].Ended.IsZero() {
		t.Errorf("newest = %+v, want the one that goes on", runs[0])
	}
	if runs[1].Ended.IsZero() || runs[1].RunCounts != (RunCounts{Added: 2, Failed: 1}) {
		t.Errorf("oldest = %+v", runs[1])
	}
}

func TestReadOnly(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	if _, err := Open(ctx, dir, Options{ReadOnly: true}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a store that is not there: %v", err)
	}
	open(t, dir, Options{})
	s := open(t, dir, Options{ReadOnly: true})
	if _, err := s.Save(ctx, sample(t, "carta"), 0); err == nil {
		t.Error("a store that is read only was written to")
	}
}

func TestOpenRefuses(t *testing.T) {
	ctx := context.Background()
	newer := t.TempDir()
	s := open(t, newer, Options{})
	if _, err := s.db.ExecContext(ctx, "PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	damaged := t.TempDir()
	if err := os.WriteFile(filepath.Join(damaged, FileName), []byte("no database at all, but long enough to be read as one"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, dir := range map[string]string{"newer": newer, "damaged": damaged} {
		_, err := Open(ctx, dir, Options{})
		if err == nil || !strings.Contains(err.Error(), FileName) {
			t.Errorf("%s: error = %v, want one that names the file", name, err)
		}
	}
}

func TestOnlyTheOwnerReads(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "datos ?#% ñ")
	s := open(t, dir, Options{})
	save(t, s, sample(t, "carta"))
	for path, want := range map[string]fs.FileMode{
		dir: 0o700, s.Path(): 0o600, s.Path() + "-wal": 0o600,
	} {
		info, err := os.Stat(path)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s: %o, want %o", filepath.Base(path), got, want)
		}
	}
}

// Readers see all of a source or nothing of it while it is written, and writers in
// several goroutines and stores wait for each other.
func TestReadersBesideWriters(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	stores := []*Store{open(t, dir, Options{}), open(t, dir, Options{})}
	reader := open(t, dir, Options{ReadOnly: true})
	long := sample(t, "acuerdo")
	short := sample(t, "acuerdo")
	short.Documents[0].Commitments = short.Documents[0].Commitments[:1]
	short.Documents[0].Signatories = nil
	versions := [][]byte{}
	for _, f := range []*record.File{long, short} {
		data, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		versions = append(versions, data)
	}
	var wg sync.WaitGroup
	for _, s := range stores {
		wg.Go(func() {
			for i := range 20 {
				f := new(record.File)
				if err := json.Unmarshal(versions[i%2], f); err != nil {
					t.Error(err)
				}
				if _, err := s.Save(ctx, f, 0); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Go(func() {
		for range 40 {
			for f, err := range reader.Files(ctx) {
				if err != nil {
					t.Error(err)
					return
				}
				d := f.Documents[0]
				if whole := len(d.Commitments) == 2; whole != (len(d.Signatories) == 2) {
					t.Errorf("half of a source: %d commitments, %d signatories", len(d.Commitments), len(d.Signatories))
				}
			}
		}
	})
	wg.Wait()
}

// TestDamagedStoreIsToldAsSuch opens and reads files that are no store, or only in part.
func TestDamagedStoreIsToldAsSuch(t *testing.T) {
	damages := map[string]struct {
		damage func(t *testing.T, path string)
		want   error
	}{
		"not a database": {func(t *testing.T, path string) { overwrite(t, path, 0, 4096) }, ErrDamaged},
		"pages":          {func(t *testing.T, path string) { overwrite(t, path, 4096, 1<<20) }, ErrDamaged},
		"empty": {func(t *testing.T, path string) {
			if err := os.Truncate(path, 0); err != nil {
				t.Fatal(err)
			}
		}, fs.ErrNotExist},
	}
	for name, c := range damages {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			s := open(t, dir, Options{Version: "1"})
			save(t, s, sample(t, "acuerdo"))
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			c.damage(t, filepath.Join(dir, FileName))
			s, err := Open(t.Context(), dir, Options{ReadOnly: true})
			if err == nil {
				_, err = s.Counts(t.Context())
			}
			if !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
		})
	}
}

// overwrite puts other bytes into a file, up to its end at most.
func overwrite(t *testing.T, path string, from, length int) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := from; i < min(from+length, len(data)); i++ {
		data[i] = 0xab
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
