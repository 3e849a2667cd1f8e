package index

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/blevesearch/bleve/v2"

	"compromisos/index/disk"
	"compromisos/index/entry"
	"compromisos/record"
)

// errReadOnly is said here, as Bleve waits for ever for a writer that a read-only
// index does not have.
var errReadOnly = errors.New("open for reading only")

// Holds reports whether a record is searched for. Dates that a document mentions are not:
// half of all records, of which each would only stand beside the commitment, the pledge or
// the passage that it was read from.
func Holds(e record.Entry) bool { return entry.Holds(e) }

// Put indexes the records of a source in place of those that the index holds of
// it, all at once.
func (x *Index) Put(ctx context.Context, f *record.File) error {
	return x.PutAll(ctx, []*record.File{f})
}

// PutAll indexes the records of several sources, each in place of what the index
// holds of it, in one write: all of it is on disk when PutAll returns nil, and
// after a crash all of it is there or nothing. Of files of the same source the last
// counts.
//
// Sources of more than mostAtOnce entries together are put in several writes, between
// which ctx is looked at; a source is whole in one.
func (x *Index) PutAll(ctx context.Context, files []*record.File) error {
	entries := map[string]map[string]entry.Entry{}
	for _, f := range files {
		entries[f.Source.ID] = x.maker.Entries(f)
	}
	return x.replace(ctx, entries)
}

// Delete takes the records of a source out of the index. A source that is not
// there is no error.
func (x *Index) Delete(ctx context.Context, sourceID string) error {
	return x.replace(ctx, map[string]map[string]entry.Entry{sourceID: nil})
}

// replace puts entries in place of all that the index holds of their sources.
func (x *Index) replace(ctx context.Context, sources map[string]map[string]entry.Entry) (err error) {
	defer disk.Guard(&err)
	if x.options.ReadOnly {
		return x.wrap(errReadOnly)
	}
	if len(sources) == 0 {
		return nil
	}
	x.writing.Lock()
	defer x.writing.Unlock()
	if x.failed != nil {
		return x.wrap(x.failed)
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	for len(sources) > 0 {
		ids, entries := take(sources)
		old, err := holding(ctx, x.live, ids, slices.Collect(maps.Keys(entries)))
		if err != nil {
			return x.wrap(err)
		}
		if x.failed = write(x.live, old, entries); x.failed != nil {
			return x.wrap(x.failed)
		}
	}
	return nil
}

// mostAtOnce is how many entries one write has at most, unless a single source has more.
// The search engine holds some 50 kB of each that has a paragraph of text, and writes
// 1,000 to 2,000 a second.
const mostAtOnce = 2000

// take takes sources out, as many as one write has at most, and gives their ids and all
// their entries.
func take(sources map[string]map[string]entry.Entry) (ids []string, entries map[string]entry.Entry) {
	entries = map[string]entry.Entry{}
	for id, s := range sources {
		if len(ids) > 0 && len(entries)+len(s) > mostAtOnce {
			continue
		}
		ids = append(ids, id)
		maps.Copy(entries, s)
		delete(sources, id)
	}
	return ids, entries
}

// write puts entries in place of the records with the ids old.
func write(live bleve.Index, old []string, entries map[string]entry.Entry) error {
	sum, err := disk.ReadTally(live)
	if err != nil {
		return err
	}
	batch := live.NewBatch()
	for _, id := range old {
		sum.Remove(id)
		if _, stays := entries[id]; !stays {
			batch.Delete(id)
		}
	}
	for id, e := range entries {
		sum.Add(id)
		if err := batch.Index(id, e); err != nil {
			return fmt.Errorf("record %q: %w", id, err)
		}
	}
	sum.Keep(batch)
	return live.Batch(batch)
}
