package disk

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/mapping"
)

// plain is a format of texts alone.
var plain = Format{"1", func() (mapping.IndexMapping, error) { return bleve.NewIndexMapping(), nil }}

// filled is the folder of a closed index of ten records in several segments, of which one
// was taken out again.
func filled(t testing.TB) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "index")
	live, err := OpenWriter(dir, plain)
	if err != nil {
		t.Fatal(err)
	}
	for n := range 10 {
		put(t, live, fmt.Sprintf("record%d", n))
	}
	sum, err := ReadTally(live)
	if err != nil {
		t.Fatal(err)
	}
	batch := live.NewBatch()
	batch.Delete("record3")
	sum.Remove("record3")
	sum.Keep(batch)
	if err := errors.Join(live.Batch(batch), live.Close()); err != nil {
		t.Fatal(err)
	}
	return dir
}

// put writes a record and keeps the tally.
func put(t testing.TB, live bleve.Index, id string) {
	t.Helper()
	sum, err := ReadTally(live)
	if err != nil {
		t.Fatal(err)
	}
	batch := live.NewBatch()
	sum.Add(id)
	sum.Keep(batch)
	if err := errors.Join(batch.Index(id, map[string]string{"text": id}), live.Batch(batch)); err != nil {
		t.Fatal(err)
	}
}

// ids are those of all records, sorted.
func ids(t testing.TB, live bleve.Index) (out []string) {
	t.Helper()
	if err := EachID(context.Background(), live, func(id string) { out = append(out, id) }); err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return out
}

// A reader sees what was there when it came, whatever is written, swapped or taken away.
func TestReaderKeepsItsState(t *testing.T) {
	dir := filled(t)
	reader, err := OpenReader(dir, plain)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	want := ids(t, reader)
	if len(want) != 9 {
		t.Errorf("%d records: %q", len(want), want)
	}
	writer, err := OpenWriter(dir, plain)
	if err != nil {
		t.Fatal(err)
	}
	put(t, writer, "later")
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	next, err := Begin(dir, plain)
	if err != nil {
		t.Fatal(err)
	}
	put(t, next, "other")
	if err := next.Close(); err != nil {
		t.Fatal(err)
	}
	swapped, err := Swap(dir, plain)
	if err != nil {
		t.Fatal(err)
	}
	defer swapped.Close()
	if got := ids(t, swapped); !slices.Equal(got, []string{"other"}) {
		t.Errorf("after the swap: %q", got)
	}
	if got := ids(t, reader); !slices.Equal(got, want) {
		t.Errorf("the reader sees %q, saw %q", got, want)
	}
	if err := CheckRecords(context.Background(), reader); err != nil {
		t.Error(err)
	}
}

// Where the new index cannot be opened the error says so; where there is none the old one
// stays.
func TestSwapOfNothing(t *testing.T) {
	dir := filled(t)
	live, err := Swap(dir, plain)
	if err == nil || live == nil {
		t.Fatalf("swap: %v, %v", live, err)
	}
	defer live.Close()
	if got := ids(t, live); len(got) != 9 {
		t.Errorf("the old index holds %q", got)
	}
}

func TestOtherFormat(t *testing.T) {
	dir := filled(t)
	other := Format{"2", plain.Mapping}
	for name, open := range map[string]func(string, Format) (bleve.Index, error){"reader": OpenReader, "writer": OpenWriter} {
		if _, err := open(dir, other); !errors.Is(err, ErrOutdated) {
			t.Errorf("%s: %v, want outdated", name, err)
		}
	}
	if _, err := OpenReader(dir+"none", plain); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an index that is not there: %v", err)
	}
}

// A segment with a changed byte is found out, whichever it is.
func TestCheckFiles(t *testing.T) {
	dir := filled(t)
	if err := CheckFiles(context.Background(), dir); err != nil {
		t.Fatal(err)
	}
	s, err := readState(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range s.segments {
		whole, err := os.ReadFile(s.path(name))
		if err != nil {
			t.Fatal(err)
		}
		hurt := slices.Clone(whole)
		hurt[len(hurt)/2] ^= 1
		if err := os.WriteFile(s.path(name), hurt, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := CheckFiles(context.Background(), dir); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v, want damaged", name, err)
		}
		if err := os.WriteFile(s.path(name), whole, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestLock(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "index")
	held, err := Acquire(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Acquire(dir); !errors.Is(err, ErrBusy) {
		t.Errorf("taken twice: %v, want busy", err)
	}
	if err := held.Release(); err != nil {
		t.Fatal(err)
	}
	again, err := Acquire(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Release(); err != nil {
		t.Error(err)
	}
}

// The engine's messages hold what it could not read, which may be all of the mapping.
func TestDamageIsToldInALine(t *testing.T) {
	inner := errors.New("mapping: bad byte\ncontents: " + strings.Repeat("x", 5000))
	err := blame(fmt.Errorf("open: %w", inner))
	if got, want := err.Error(), "the search index is damaged: open: mapping: bad byte…"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if !errors.Is(err, ErrDamaged) || !errors.Is(err, inner) {
		t.Error("it does not unwrap")
	}
	if n := len(Damaged("%s", strings.Repeat("ñ", 500)).Error()); n > 250 {
		t.Errorf("a line of %d bytes", n)
	}
}
