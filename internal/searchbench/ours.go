package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"time"

	"compromisos/index"
	"compromisos/internal/archive"
	"compromisos/record"
)

// ours is the index that is measured.
type ours struct{ index *index.Index }

// registered is how many documents the registry of organizations is taken from: some
// hundreds of bodies.
const registered = 100

// buildOurs makes the index as reindex does and prints how that went.
func buildOurs(ctx context.Context, dir string, a *archive.Archive, passages int, out io.Writer) (*ours, error) {
	x, err := index.Create(dir, index.Options{Organizations: a.Bodies(registered)})
	if err != nil {
		return nil, err
	}
	memory := watchMemory(passages)
	read, records, began, used := 0, 0, time.Now(), processorTime()
	err = x.Rebuild(ctx, func(yield func(*record.File, error) bool) {
		for f := range a.Files(passages) {
			if !yield(f, nil) {
				return
			}
			read += archive.Passages(f)
			for range f.Documents[0].Entries() {
				records++
			}
			memory.passed(read)
		}
	})
	took := time.Since(began)
	used = processorTime() - used
	quarters := memory.stop()
	if err != nil {
		return nil, err
	}
	size, err := sizeOf(dir)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(out, "indexing     %8.0f passages/s (%d passages, %d records, %.1f s, %.1f s of processors)\n",
		float64(read)/took.Seconds(), read, records, took.Seconds(), used.Seconds())
	fmt.Fprintf(out, "memory       %s\n", quarters)
	fmt.Fprintf(out, "size         %8.1f MB, %.0f bytes a passage\n", mb(size), float64(size)/float64(read))
	return &ours{index: x}, nil
}

// ask is one search as a reader sees it: hits with fragments, the total, and facets
// where they are wanted. It returns the total.
func (o *ours) ask(ctx context.Context, q question) (int, error) {
	res, err := o.index.Search(ctx, o.query(q))
	return res.Total, err
}

func (o *ours) query(q question) index.Query {
	out := index.Query{Text: q.text, Limit: hits}
	if q.facets {
		out.Facets = index.FacetNames()
	}
	return out
}

func (o *ours) close() error { return o.index.Close() }

// sizeOf is the bytes of all files of a folder.
func sizeOf(dir string) (int64, error) {
	sum := int64(0)
	err := filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			sum += info.Size()
		}
		return err
	})
	return sum, err
}

func mb(bytes int64) float64 { return float64(bytes) / 1e6 }
