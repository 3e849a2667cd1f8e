// Package index is the full-text search over what the store keeps: documents,
// their sections, commitments, signatories, member lists, dates and pledges. It is
// built with Bleve, and holds nothing that the store does not: Rebuild makes it
// again.
//
// Text is indexed twice: as it stands (without accents), so that the form that was
// asked for comes first and a phrase in quotes is that phrase; and by what its words
// are forms of, in the language of its document, where that is another word, so that
// a word finds its plural and a verb its noun.
package index

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/blevesearch/bleve/v2"
	"github.com/gofrs/flock"
	bolt "go.etcd.io/bbolt/errors"

	"compromisos/configs"
)

var (
	// ErrBusy is returned where an index is to be written that another process has
	// open for writing.
	ErrBusy = errors.New("in use by another process")
	// ErrOutdated is returned by Open where the index was built for other fields
	// than this program uses; it has to be removed or rebuilt.
	ErrOutdated = errors.New("built by another version")
)

// mappingVersion goes up whenever the mapping or an analyzer changes, as an index
// cannot be searched through other analyzers than it was written with.
const mappingVersion = "4"

// versionKey is where an index keeps its mappingVersion.
var versionKey = []byte("compromisos_mapping")

// Options of an Index.
type Options struct {
	// ReadOnly opens an index that exists; any number of readers may have it open.
	ReadOnly bool
	// Organizations are bodies with their other names: a record that names one is
	// found by all of its names, its acronym and its id.
	Organizations []configs.Organization
}

// An Index is open for searching and, unless it is read only, for writing. It is
// safe for use by several goroutines.
type Index struct {
	dir     string
	options Options
	orgs    bodies
	words   *language
	// stemmers are those of all languages.
	stemmers []stemmer

	// writing is held by who changes the index; Rebuild holds it until the end.
	writing sync.Mutex
	// failed is why a write failed: what Bleve holds in memory is not to be used any
	// more then (it closes segments that it could not write), and the index is to be
	// opened again.
	failed error
	mu     sync.RWMutex // held for writing while Rebuild swaps live
	live   bleve.Index
	closed bool
	// columns are those that facets were counted by.
	columns columns
	lock    *flock.Flock // nil where the index is read only
}

// Open opens the index in the folder dir, and makes it where there is none unless
// it is to be read only; then the error satisfies errors.Is(err, fs.ErrNotExist).
// The error is ErrOutdated or ErrDamaged where the index has to be made again, which
// Create does, and ErrBusy where another process writes to it.
//
// An index that is read only holds what was written when it was opened. It takes no
// lock, so that any number of processes may read while one writes.
func Open(dir string, o Options) (*Index, error) {
	if o.ReadOnly {
		return open(dir, o, func() (bleve.Index, error) { return openReader(dir) })
	}
	return open(dir, o, func() (bleve.Index, error) {
		restore(dir)
		if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
			return createAt(dir)
		}
		return openWriter(dir)
	})
}

// Create makes an empty index in the folder dir in place of whatever index stands
// there. A reader, or who comes after a crash, finds the old one or the new one.
func Create(dir string, o Options) (*Index, error) {
	o.ReadOnly = false
	return open(dir, o, func() (bleve.Index, error) { return createAt(dir) })
}

// createAt makes an empty index beside dir and moves it there.
func createAt(dir string) (bleve.Index, error) {
	next := dir + newSuffix
	if err := os.RemoveAll(next); err != nil {
		return nil, err
	}
	live, err := create(next)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(live.Close(), move(next, dir), os.RemoveAll(dir+oldSuffix)); err != nil {
		return nil, err
	}
	return openWriter(dir)
}

// open makes an Index of the one that live opens.
func open(dir string, o Options, live func() (bleve.Index, error)) (*Index, error) {
	if err := register(); err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	words, err := loadLanguage()
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	stemmers, err := loadStemmers()
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	x := &Index{dir: dir, options: o, orgs: newBodies(o.Organizations), words: words, stemmers: stemmers}
	if !o.ReadOnly {
		if x.lock, err = acquire(dir); err != nil {
			return nil, x.wrap(err)
		}
	}
	if x.live, err = live(); err != nil {
		return nil, x.wrap(errors.Join(err, x.unlock()))
	}
	return x, nil
}

// Close closes the index. What was put is on disk already. Closing it again does
// nothing.
func (x *Index) Close() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.closed {
		return nil
	}
	x.closed = true
	return x.wrap(errors.Join(x.live.Close(), x.unlock()))
}

// unlock lets another process write.
func (x *Index) unlock() error {
	if x.lock == nil {
		return nil
	}
	return x.lock.Unlock()
}

// openWriter opens an index that exists for writing. What is wrong with its files
// is found before, as the search engine might go back to an older state of them
// without a word, or end the process.
func openWriter(dir string) (live bleve.Index, err error) {
	seen := sound{}
	err = settle(dir, func(s *state) error {
		if string(s.internal[string(versionKey)]) != mappingVersion {
			return ErrOutdated
		}
		return s.check(context.Background(), s.dir, seen, checkedAtOpen)
	})
	if err != nil {
		return nil, err
	}
	err = settle(dir, func(s *state) error {
		var err error
		live, err = openLive(dir, s, false)
		return err
	})
	return live, err
}

// openLive opens the index in dir, which has the state s. It does not wait long for
// another process: whoever writes may do so for hours.
func openLive(dir string, s *state, readOnly bool) (live bleve.Index, err error) {
	defer func() { err = blame(err) }()
	defer guard(&err)
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
	kept, err := readTally(live)
	if err != nil {
		return err
	}
	n, err := live.DocCount()
	if err != nil {
		return err
	}
	if !bytes.Equal(kept.bytes(), s.internal[string(tallyKey)]) || n != kept.count {
		return damaged("%d records were opened of %d", n, kept.count)
	}
	return nil
}

// create makes an empty index; dir must not exist. Bleve makes its folders 0700, and
// all files but one 0600.
func create(dir string) (bleve.Index, error) {
	m, err := newMapping()
	if err != nil {
		return nil, err
	}
	live, err := bleve.New(dir, m)
	if err != nil {
		return nil, err
	}
	batch := live.NewBatch()
	batch.SetInternal(versionKey, []byte(mappingVersion))
	batch.SetInternal(tallyKey, new(tally).bytes())
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
		"scorchMergePlanOptions": map[string]int{"floorSegmentSize": batchSize},
	}
}

// Count is the number of records in the index.
func (x *Index) Count(ctx context.Context) (int, error) {
	if err := ctx.Err(); err != nil {
		return 0, x.wrap(err)
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	n, err := countRecords(ctx, x.live)
	return n, x.wrap(err)
}

// wrap names the index in an error.
func (x *Index) wrap(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("index: %q: %w", x.dir, err)
}
