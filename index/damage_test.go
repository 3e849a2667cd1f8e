package index

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"go.etcd.io/bbolt"
)

// Files of an index, as the search engine names them.
const (
	storeFolder = "store"
	rootFile    = "root.bolt"
)

// small is a closed index of several segments with records taken out.
func small(t *testing.T) (dir string, want answers) {
	t.Helper()
	ctx := context.Background()
	x := filled(t)
	for n := range 4 {
		if err := x.Put(ctx, copyOf(t, n)); err != nil {
			t.Fatal(err)
		}
	}
	less := copyOf(t, 2)
	less.Documents[0].Commitments = less.Documents[0].Commitments[:1]
	if err := x.Put(ctx, less); err != nil {
		t.Fatal(err)
	}
	if err := x.Delete(ctx, copyOf(t, 1).Source.ID); err != nil {
		t.Fatal(err)
	}
	want, err := ask(x)
	if err != nil {
		t.Fatal(err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	return x.dir, want
}

// answers are what an index says of its records.
type answers struct{ ids, hits []string }

func (a answers) equal(b answers) bool {
	return slices.Equal(a.ids, b.ids) && slices.Equal(a.hits, b.hits)
}

// ask checks an index and reads it in all ways there are.
func ask(x *Index) (a answers, err error) {
	ctx := context.Background()
	if err := x.Check(ctx); err != nil {
		return a, err
	}
	if a.ids, err = x.IDs(ctx); err != nil {
		return a, err
	}
	for _, q := range []Query{{}, {Text: "padrón de pozos"}, {Text: "responsable:INAI"}, {From: "2019"}} {
		q.Limit = 100
		res, err := x.Search(ctx, q)
		if err != nil {
			return a, err
		}
		for _, h := range res.Hits {
			a.hits = append(a.hits, fmt.Sprint(h.ID, h.Title, h.Place.Page, h.Fragment.Text))
		}
	}
	// Scores depend on which segments were merged.
	slices.Sort(a.hits)
	return a, nil
}

// A damage changes the bytes of a file; nil takes the file away.
type damage struct {
	name   string
	change func([]byte) []byte
}

// damages are cuts and changed bytes: some of those that there can be, always the
// same.
func damages(t *testing.T, path string, data []byte, r *rand.Rand) []damage {
	t.Helper()
	size, used := len(data), usedBytes(t, path, data)
	out := []damage{{"gone", func([]byte) []byte { return nil }}}
	for _, at := range []int{0, 1, size / 10, size / 2, size - 50, size - 4, size - 1} {
		if at >= 0 && at < size {
			out = append(out, damage{fmt.Sprintf("cut at %d", at), func(b []byte) []byte { return b[:at] }})
		}
	}
	flips := 60
	if filepath.Base(path) == rootFile {
		flips *= 5
	}
	if testing.Short() {
		flips = 5
	}
	for range flips {
		at, with := used[r.IntN(len(used))], byte(1<<r.IntN(8))
		out = append(out, damage{fmt.Sprintf("byte %d with %#x", at, with), func(b []byte) []byte {
			b = slices.Clone(b)
			b[at] ^= with
			return b
		}})
	}
	return out
}

// usedBytes are the places in a file where a change may matter: in root.bolt, much
// of which is free, those of the pages in use that are not empty.
func usedBytes(t *testing.T, path string, data []byte) (used []int) {
	t.Helper()
	size, free := len(data), map[int]bool{}
	if filepath.Base(path) == rootFile {
		size, free = freePages(t, path)
	}
	for at := range data {
		if filepath.Base(path) != rootFile || data[at] != 0 && !free[at/size] {
			used = append(used, at)
		}
	}
	return used
}

// freePages are those that hold nothing any more, and those after the last; all have one
// size.
func freePages(t *testing.T, path string) (size int, free map[int]bool) {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{ReadOnly: true, PreLoadFreelist: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	size, free = db.Info().PageSize, map[int]bool{}
	err = db.View(func(tx *bbolt.Tx) error {
		for id := range int(info.Size()) / size {
			page, err := tx.Page(id)
			if err != nil {
				return err
			}
			free[id] = page == nil || page.Type == "free"
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return size, free
}

// Whatever happens to a file of the index, it is found out, or changes nothing.
func TestDamagedFiles(t *testing.T) {
	log.SetOutput(io.Discard)
	t.Cleanup(func() { log.SetOutput(os.Stderr) })
	dir, want := small(t)
	files := []string{"index_meta.json"}
	for _, path := range inStore(t, dir) {
		files = append(files, filepath.Join(storeFolder, filepath.Base(path)))
	}
	r := rand.New(rand.NewPCG(1, 2))
	for _, name := range files {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		found := 0
		all := damages(t, filepath.Join(dir, name), data, r)
		for _, d := range all {
			hurt := filepath.Join(t.TempDir(), "index")
			if err := os.CopyFS(hurt, os.DirFS(dir)); err != nil {
				t.Fatal(err)
			}
			put(t, filepath.Join(hurt, name), d.change(data))
			// A writer is refused as well; it comes last, as it changes the files.
			for _, readOnly := range []bool{true, false} {
				if outcome(t, hurt, readOnly, name+" "+d.name, want) && readOnly {
					found++
				}
			}
		}
		t.Logf("%s: %d of %d damages were found, the others change nothing", name, found, len(all))
	}
}

// inStore are the files with the records: root.bolt and the segments.
func inStore(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, storeFolder, "*"))
	if err != nil || len(files) < 2 {
		t.Fatalf("files: %q, %v", files, err)
	}
	return files
}

// put writes the file, or takes it away for nil.
func put(t *testing.T, path string, data []byte) {
	t.Helper()
	var err error
	if data == nil {
		err = os.Remove(path)
	} else {
		err = os.WriteFile(path, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// outcome opens the index and asks it; true where damage was found.
func outcome(t *testing.T, dir string, readOnly bool, name string, want answers) bool {
	t.Helper()
	start := time.Now()
	defer func() {
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%s: took %v", name, d)
		}
	}()
	x, err := Open(dir, Options{ReadOnly: readOnly, Organizations: orgs})
	if err == nil {
		var got answers
		got, err = ask(x)
		if err == nil && !got.equal(want) {
			t.Errorf("%s: other results, and no error", name)
		}
		if err := x.Close(); err != nil {
			t.Errorf("%s: close: %v", name, err)
		}
	}
	if err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrOutdated) {
		t.Errorf("%s: error = %v", name, err)
	}
	return err != nil
}

// A damaged index is replaced by Create, and one that is open is found out by Check.
func TestMendDamaged(t *testing.T) {
	ctx := context.Background()
	dir, want := small(t)
	reader := openAt(t, dir, Options{ReadOnly: true, Organizations: orgs})
	for _, path := range inStore(t, dir) {
		if filepath.Base(path) != rootFile {
			put(t, path, nil)
		}
	}
	if err := reader.Check(ctx); !errors.Is(err, ErrDamaged) {
		t.Errorf("check: %v, want damaged", err)
	}
	if res, err := reader.Search(ctx, Query{Limit: 100}); err != nil || res.Total != len(want.ids) {
		t.Errorf("what was opened before: %d, %v", res.Total, err)
	}
	if _, err := Open(dir, Options{}); !errors.Is(err, ErrDamaged) {
		t.Errorf("open: %v, want damaged", err)
	}
	x, err := Create(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := x.Rebuild(ctx, samples(t)); err != nil {
		t.Error(err)
	}
	if err := errors.Join(x.Check(ctx), x.Close()); err != nil {
		t.Error(err)
	}
}

// A record that is lost without a trace in the files is missed.
func TestCheckMissesARecord(t *testing.T) {
	ctx := context.Background()
	x := filled(t)
	if err := x.Check(ctx); err != nil {
		t.Fatal(err)
	}
	if err := x.live.Delete(ids(t, x)[0]); err != nil {
		t.Fatal(err)
	}
	if err := x.Check(ctx); !errors.Is(err, ErrDamaged) {
		t.Errorf("check: %v, want damaged", err)
	}
}

func TestIdentity(t *testing.T) {
	ctx := context.Background()
	x := filled(t)
	is := func(x *Index, want string) {
		t.Helper()
		if got, err := x.Identity(ctx); err != nil || got != want {
			t.Errorf("identity = %q, %v, want %q", got, err, want)
		}
	}
	is(x, "")
	if err := x.SetIdentity(ctx, "store"); err != nil {
		t.Fatal(err)
	}
	if err := x.Put(ctx, sample(t, "carta")); err != nil {
		t.Fatal(err)
	}
	r := openAt(t, x.dir, Options{ReadOnly: true})
	is(r, "store")
	if err := r.SetIdentity(ctx, "other"); err == nil {
		t.Error("an index that is read only was given an identity")
	}
	if err := x.Rebuild(ctx, samples(t)); err != nil {
		t.Fatal(err)
	}
	is(x, "")
}
