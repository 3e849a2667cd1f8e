package index

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"compromisos/configs"
	"compromisos/index/analysis"
	"compromisos/index/disk"
	"compromisos/index/schema"
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

// samples are all of them, as the store hands them over.
func samples(t testing.TB) iter.Seq2[*record.File, error] {
	return func(yield func(*record.File, error) bool) {
		for _, name := range []string{"acuerdo", "plano", "carta"} {
			if !yield(sample(t, name), nil) {
				return
			}
		}
	}
}

var orgs = []configs.Organization{
	{ID: "inai", Name: "Instituto Nacional de Transparencia, Acceso a la Información y Protección de Datos Personales", Acronym: "INAI"},
	{ID: "nosc", Name: "Núcleo de Organizaciones de la Sociedad Civil", Acronym: "NOSC"},
}

func openAt(t testing.TB, dir string, o Options) *Index {
	t.Helper()
	x, err := Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = x.Close() })
	return x
}

// filled is an index of all samples.
func filled(t testing.TB) *Index {
	t.Helper()
	x := openAt(t, filepath.Join(t.TempDir(), "index"), Options{Organizations: orgs})
	for f := range samples(t) {
		if err := x.Put(context.Background(), f); err != nil {
			t.Fatal(err)
		}
	}
	return x
}

func ids(t testing.TB, x *Index) []string {
	t.Helper()
	out, err := x.IDs(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestPutReplaces(t *testing.T) {
	ctx := context.Background()
	x := filled(t)
	before := ids(t, x)
	if err := x.Put(ctx, sample(t, "acuerdo")); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, ids(t, x)); diff != "" {
		t.Errorf("put twice:\n%s", diff)
	}
	less := sample(t, "acuerdo")
	less.Documents[0].Commitments = less.Documents[0].Commitments[:1]
	if err := x.Put(ctx, less); err != nil {
		t.Fatal(err)
	}
	if slices.Contains(ids(t, x), "a1b2c3d4-1-c2") {
		t.Error("a commitment that is gone is still found")
	}
	if err := x.Delete(ctx, less.Source.ID); err != nil {
		t.Fatal(err)
	}
	for _, id := range ids(t, x) {
		if strings.HasPrefix(id, "a1b2c3d4") {
			t.Errorf("%s outlived its source", id)
		}
	}
}

func TestIDsAreThoseOfTheRecords(t *testing.T) {
	x := filled(t)
	var want []string
	for f := range samples(t) {
		for i := range f.Documents {
			for e := range f.Documents[i].Entries() {
				if Holds(e) {
					want = append(want, e.ID)
				}
			}
		}
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, ids(t, x)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if n, err := x.Count(context.Background()); err != nil || n != len(want) {
		t.Errorf("count = %d, %v, want %d", n, err, len(want))
	}
}

func TestRebuild(t *testing.T) {
	ctx := context.Background()
	x := filled(t)
	before, want := ids(t, x), find(t, x, Query{Text: "datos"})
	if err := x.Put(ctx, &record.File{Documents: []record.Document{{ID: "stray"}}}); err != nil {
		t.Fatal(err)
	}
	if err := x.Rebuild(ctx, samples(t)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, ids(t, x)); diff != "" {
		t.Errorf("ids:\n%s", diff)
	}
	if diff := cmp.Diff(want, find(t, x, Query{Text: "datos"})); diff != "" {
		t.Errorf("hits:\n%s", diff)
	}
	left, err := filepath.Glob(x.dir + ".*")
	if err != nil || !slices.Equal(left, []string{x.dir + ".lock"}) {
		t.Errorf("left behind: %q, %v", left, err)
	}
}

func TestRebuildThatFailsKeepsTheOld(t *testing.T) {
	x := filled(t)
	before := ids(t, x)
	broken := errors.New("disk gone")
	err := x.Rebuild(context.Background(), func(yield func(*record.File, error) bool) {
		_ = yield(sample(t, "carta"), nil) && yield(nil, broken)
	})
	if !errors.Is(err, broken) {
		t.Errorf("error = %v", err)
	}
	if diff := cmp.Diff(before, ids(t, x)); diff != "" {
		t.Errorf("ids:\n%s", diff)
	}
}

func TestOpenAfterASwapCutShort(t *testing.T) {
	x := filled(t)
	before := ids(t, x)
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(x.dir, x.dir+".old"); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, ids(t, openAt(t, x.dir, Options{}))); diff != "" {
		t.Errorf("ids:\n%s", diff)
	}
}

func TestOpen(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "index")
	if _, err := Open(dir, Options{ReadOnly: true}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an index that is not there: %v", err)
	}
	x := openAt(t, dir, Options{})
	if err := x.Put(context.Background(), sample(t, "carta")); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir, Options{}); !errors.Is(err, ErrBusy) {
		t.Errorf("opened twice: %v, want busy", err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	one := openAt(t, dir, Options{ReadOnly: true})
	two := openAt(t, dir, Options{ReadOnly: true})
	if diff := cmp.Diff(ids(t, one), ids(t, two)); diff != "" {
		t.Errorf("two readers:\n%s", diff)
	}
	if err := one.Put(context.Background(), sample(t, "plano")); err == nil {
		t.Error("an index that is read only was written to")
	}
}

func TestOpenOutdated(t *testing.T) {
	if err := analysis.Register(); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "index")
	old, err := disk.Create(dir, disk.Format{Version: "0", Mapping: schema.Mapping})
	if err != nil {
		t.Fatal(err)
	}
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir, Options{}); !errors.Is(err, ErrOutdated) {
		t.Errorf("error = %v, want outdated", err)
	}
	again, err := Create(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Rebuild(context.Background(), samples(t)); err != nil {
		t.Error(err)
	}
	if err := again.Close(); err != nil {
		t.Error(err)
	}
}

func TestOpenDamaged(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"index_meta.json": "{", "store": ""} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Open(dir, Options{}); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), dir) {
		t.Errorf("error = %v, want damaged, and the folder named", err)
	}
}

// Searches go on while sources are written and while the index is made again.
func TestSearchWhileWriting(t *testing.T) {
	ctx := context.Background()
	x := filled(t)
	var wg sync.WaitGroup
	wg.Go(func() {
		for range 5 {
			if err := x.Put(ctx, sample(t, "carta")); err != nil {
				t.Error(err)
			}
		}
	})
	wg.Go(func() {
		for range 3 {
			if err := x.Rebuild(ctx, samples(t)); err != nil {
				t.Error(err)
			}
		}
	})
	wg.Go(func() {
		for range 50 {
			res, err := x.Search(ctx, Query{Text: "padrón"})
			if err != nil || res.Total == 0 {
				t.Errorf("total = %d, %v", res.Total, err)
			}
		}
	})
	wg.Wait()
}
