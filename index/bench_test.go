package index

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"compromisos/record"
)

// copyOf is a sample under other ids, as another source would have.
func copyOf(t testing.TB, n int) *record.File {
	t.Helper()
	f, err := renumbered(filepath.Join("..", "record", "testdata", "acuerdo.json"), n)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// renumbered reads records and gives them the ids that the nth source would have.
func renumbered(path string, n int) (*record.File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	data = bytes.ReplaceAll(data, []byte("a1b2c3d4-1"), fmt.Appendf(nil, "%08x-1", n))
	f := new(record.File)
	if err := json.Unmarshal(data, f); err != nil {
		return nil, err
	}
	f.Source.ID = fmt.Sprintf("sha256:%064x", n)
	return f, nil
}

func BenchmarkPut(b *testing.B) {
	x := openAt(b, filepath.Join(b.TempDir(), "index"), Options{Organizations: orgs})
	n := 0
	for b.Loop() {
		n++
		if err := x.Put(context.Background(), copyOf(b, n)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRebuild makes an index of some 20,000 records, each another text.
func BenchmarkRebuild(b *testing.B) {
	const sources = 3000
	x := openAt(b, filepath.Join(b.TempDir(), "index"), Options{Organizations: orgs})
	records, most := 0, uint64(0)
	for b.Loop() {
		records = 0
		err := x.Rebuild(context.Background(), func(yield func(*record.File, error) bool) {
			for n := range sources {
				f := copyOf(b, n)
				for i := range f.Documents[0].Commitments {
					varied := fmt.Sprintf("compromiso%d de la meseta %d con %d pozos y %d vecinas", n, n%97, n%1013, i)
					f.Documents[0].Commitments[i].Objective = &varied
				}
				records += recordsOf(f)
				if n%100 == 0 {
					most = max(most, heapInUse())
				}
				if !yield(f, nil) {
					return
				}
			}
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(records)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
	b.ReportMetric(float64(most)/(1<<20), "MB-heap")
}

// heapInUse is what is in use after a collection.
func heapInUse() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapInuse
}
