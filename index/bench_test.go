package index

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"compromisos/record"
)

// copyOf is a sample under other ids, as another source would have.
func copyOf(t testing.TB, n int) *record.File {
	t.Helper()
	f := sample(t, "acuerdo")
	f.Source.ID = fmt.Sprintf("sha256:%064x", n)
	d := &f.Documents[0]
	d.ID = fmt.Sprintf("%08x-1", n)
	for i := range d.Commitments {
		d.Commitments[i].ID = strings.Replace(d.Commitments[i].ID, "a1b2c3d4-1", d.ID, 1)
	}
	return f
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

func BenchmarkRebuild(b *testing.B) {
	const sources = 500
	x := openAt(b, filepath.Join(b.TempDir(), "index"), Options{Organizations: orgs})
	for b.Loop() {
		err := x.Rebuild(context.Background(), func(yield func(*record.File, error) bool) {
			for n := range sources {
				if !yield(copyOf(b, n), nil) {
					return
				}
			}
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(sources*float64(b.N)/b.Elapsed().Seconds(), "sources/s")
}
