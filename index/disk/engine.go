package disk

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/blevesearch/bleve/v2"
	bolt "go.etcd.io/bbolt/errors"
)

// openLive opens the index in dir, which has the state s. It does not wait long for
// another process: whoever writes may do so for hours.
func openLive(dir string, s *state, readOnly bool) (live bleve.Index, err error) {
	defer func() { err = blame(err) }()
	defer Guard(&err)
	live, err = bleve.OpenUsing(dir, engineOptions(readOnly))
	if errors.Is(err, bolt.ErrTimeout) {
		return nil, ErrBusy
	}
	if err != nil {
		return nil, err
	}
	if err := s.matches(live); err != nil {
		return nil, errors.Join(err, live.Close())
	}
	return live, nil
}

// matches reports whether live holds the records of s.
func (s *state) matches(live bleve.Index) error {
	kept, err := ReadTally(live)
	if err != nil {
		return err
	}
	n, err := live.DocCount()
	if err != nil {
		return err
	}
	if !bytes.Equal(kept.bytes(), s.internal[string(tallyKey)]) || n != kept.count {
		return Damaged("%d records were opened of %d", n, kept.count)
	}
	return nil
}

// create makes an empty index; dir must not exist. Bleve makes its folders 0700, and
// all files but one 0600.
func create(dir string, f Format) (bleve.Index, error) {
	m, err := f.Mapping()
	if err != nil {
		return nil, err
	}
	live, err := bleve.New(dir, m)
	if err != nil {
		return nil, err
	}
	batch := live.NewBatch()
	batch.SetInternal(versionKey, []byte(f.Version))
	batch.SetInternal(tallyKey, Tally{}.bytes())
	if err := errors.Join(os.Chmod(filepath.Join(dir, metaFile), 0o600), live.Batch(batch), live.Close()); err != nil {
		return nil, err
	}
	// Options given to New would be written down with the index.
	return bleve.OpenUsing(dir, engineOptions(false))
}

// engineOptions are those of Bleve that are not written down with the index. Segments
// are put together when there are several as large as a batch: by default those of up to
// 2,000 records count as small, and the records of the first batches are written again and
// again, which took an eighth of the time of indexing.
func engineOptions(readOnly bool) map[string]any {
	return map[string]any{
		"read_only":              readOnly,
		"bolt_timeout":           lockTimeout.String(),
		"scorchMergePlanOptions": map[string]int{"floorSegmentSize": BatchSize},
	}
}

// BatchSize is how many records are best written at once. On two cores 500 and 1,000
// were equally fast (some 3,800 records a second), 2,000 slower, and memory grows
// with it: 21, 31 and 38 MB of heap.
const BatchSize = 500

// openWriter opens an index that exists for writing. What is wrong with its files
// is found before, as the search engine might go back to an older state of them
// without a word, or end the process.
func openWriter(dir string, f Format) (live bleve.Index, err error) {
	seen := sound{}
	err = settle(dir, func(s *state) error {
		if err := f.check(s); err != nil {
			return err
		}
		return s.check(context.Background(), s.dir, seen, checkedAtOpen)
	})
	if err != nil {
		return nil, err
	}
	// The lock keeps other writers out: what changes from here on, the opening changed, and
	// a state that cannot be opened would be tried again and again.
	s, err := readState(dir)
	if err != nil {
		return nil, err
	}
	return openLive(dir, s, false)
}
