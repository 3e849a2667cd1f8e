// Package index is the full-text search over what the store keeps: documents,
// their sections, commitments, signatories, member lists, dates and pledges. It is
// built with Bleve, and holds nothing that the store does not: Rebuild makes it
// again.
//
// Text is indexed twice: folded (no accents, plural and gender endings cut), so
// that a word finds its forms, and exact (no accents only), so that the form that
// was asked for comes first and a phrase in quotes is that phrase.
package index

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/blevesearch/bleve/v2"
	bolt "go.etcd.io/bbolt/errors"

	"compromisos/configs"
)

var (
	// ErrBusy is returned where another process has the index open for writing, or
	// for reading where it is to be written.
	ErrBusy = errors.New("in use by another process")
	// ErrOutdated is returned by Open where the index was built for other fields
	// than this program uses; it has to be removed or rebuilt.
	ErrOutdated = errors.New("built by another version")
)

// mappingVersion goes up whenever the mapping or an analyzer changes, as an index
// cannot be searched through other analyzers than it was written with.
const mappingVersion = "1"

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
	aliases aliases

	mu     sync.RWMutex // held for writing while Rebuild swaps live
	live   bleve.Index
	closed bool
}

// Open opens the index in the folder dir, and makes it where there is none unless
// it is to be read only; then the error satisfies errors.Is(err, fs.ErrNotExist).
// The error is ErrOutdated where the index has to be rebuilt, which Create and
// Rebuild do, and ErrBusy where another process holds it.
func Open(dir string, o Options) (*Index, error) {
	restore(dir, o.ReadOnly)
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		if o.ReadOnly {
			return nil, fmt.Errorf("index: %w", err)
		}
		return Create(dir, o)
	}
	return open(dir, o, func() (bleve.Index, error) { return openLive(dir, o.ReadOnly) })
}

// Create makes an empty index in the folder dir in place of whatever index stands
// there.
func Create(dir string, o Options) (*Index, error) {
	return open(dir, o, func() (bleve.Index, error) {
		if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
			return nil, err
		}
		if err := os.RemoveAll(dir); err != nil {
			return nil, err
		}
		return create(dir)
	})
}

// open makes an Index of the one that live opens.
func open(dir string, o Options, live func() (bleve.Index, error)) (*Index, error) {
	if err := register(); err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	words, err := loadAliases()
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	x := &Index{dir: dir, options: o, orgs: newBodies(o.Organizations), aliases: words}
	if x.live, err = live(); err != nil {
		return nil, x.wrap(err)
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
	return x.wrap(x.live.Close())
}

// openLive opens an index that exists. It does not wait long for another process:
// whoever writes may do so for hours.
func openLive(dir string, readOnly bool) (bleve.Index, error) {
	live, err := bleve.OpenUsing(dir, map[string]any{"read_only": readOnly, "bolt_timeout": "2s"})
	if errors.Is(err, bolt.ErrTimeout) {
		return nil, ErrBusy
	}
	if err != nil {
		return nil, err
	}
	version, err := live.GetInternal(versionKey)
	if err == nil && string(version) != mappingVersion {
		err = ErrOutdated
	}
	if err != nil {
		_ = live.Close()
		return nil, err
	}
	return live, nil
}

// create makes an empty index; dir must not exist.
func create(dir string) (bleve.Index, error) {
	m, err := newMapping()
	if err != nil {
		return nil, err
	}
	live, err := bleve.New(dir, m)
	if err != nil {
		return nil, err
	}
	if err := live.SetInternal(versionKey, []byte(mappingVersion)); err != nil {
		_ = live.Close()
		return nil, err
	}
	return live, nil
}

// Count is the number of records in the index.
func (x *Index) Count(ctx context.Context) (int, error) {
	if err := ctx.Err(); err != nil {
		return 0, x.wrap(err)
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	n, err := x.live.DocCount()
	return int(n), x.wrap(err)
}

// wrap names the index in an error.
func (x *Index) wrap(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("index: %q: %w", x.dir, err)
}

// guard makes an error of a panic inside Bleve, which damaged files can cause.
func guard(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("search engine: %v", p)
	}
}
