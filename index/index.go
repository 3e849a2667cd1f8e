// Package index is the full-text search over what the store keeps: documents,
// their sections, commitments, signatories, member lists and pledges. It is built with
// Bleve, and holds nothing that the store does not: Rebuild makes it again.
//
// A record comes in through entry, which makes of it the fields of schema, their text cut
// into terms by analysis; disk keeps them. A query goes through query, which reads it,
// and interpret, which makes of it what match looks up in the index; the hits are counted
// by facet and shown by highlight. This package holds the open index: it writes, searches,
// ranks and pages.
package index

import (
	"errors"
	"fmt"
	"sync"

	"github.com/blevesearch/bleve/v2"

	"compromisos/configs"
	"compromisos/index/analysis"
	"compromisos/index/disk"
	"compromisos/index/entry"
	"compromisos/index/facet"
	"compromisos/index/interpret"
	"compromisos/index/query"
	"compromisos/index/schema"
)

// Errors that Open and Check return.
var (
	// ErrDamaged is returned where files of the index are missing, cut or changed, so
	// that what it finds can't be trusted; it has to be made again (Create, Rebuild).
	ErrDamaged = disk.ErrDamaged
	// ErrBusy is returned where an index is to be written that another process has
	// open for writing.
	ErrBusy = disk.ErrBusy
	// ErrOutdated is returned by Open where the index was built for other fields
	// than this program uses; it has to be removed or rebuilt.
	ErrOutdated = disk.ErrOutdated
)

// format is what records are written as.
var format = disk.Format{Version: schema.Version, Mapping: schema.Mapping}

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
	// words are those of the query language, stemmers those of all languages.
	words    *query.Language
	stemmers []analysis.Stemmer
	bodies   analysis.Bodies
	// maker reads records, interpreter queries.
	maker       *entry.Maker
	interpreter *interpret.Interpreter

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
	columns facet.Columns
	lock    *disk.Lock // nil where the index is read only
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
		return open(dir, o, disk.OpenReader)
	}
	return open(dir, o, disk.OpenWriter)
}

// Create makes an empty index in the folder dir in place of whatever index stands
// there. A reader, or who comes after a crash, finds the old one or the new one.
func Create(dir string, o Options) (*Index, error) {
	o.ReadOnly = false
	return open(dir, o, disk.Create)
}

// open makes an Index of the one that live opens.
func open(dir string, o Options, live func(string, disk.Format) (bleve.Index, error)) (*Index, error) {
	if err := analysis.Register(); err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	words, err := query.Load()
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	stemmers, err := analysis.Stemmers()
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	bodies := analysis.NewBodies(o.Organizations)
	x := &Index{
		dir: dir, options: o, words: words, stemmers: stemmers, bodies: bodies,
		maker: entry.NewMaker(bodies, stemmers), interpreter: interpret.New(bodies, stemmers),
	}
	if !o.ReadOnly {
		if x.lock, err = disk.Acquire(dir); err != nil {
			return nil, x.wrap(err)
		}
	}
	if !o.ReadOnly {
		// What a Rebuild that was killed left takes as much room as the index.
		err = disk.Drop(dir)
	}
	if err == nil {
		x.live, err = live(dir, format)
	}
	if err != nil {
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
	return x.lock.Release()
}

// wrap names the index in an error.
func (x *Index) wrap(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("index: %q: %w", x.dir, err)
}
