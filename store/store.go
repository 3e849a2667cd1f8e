// Package store keeps the records of every source in one SQLite file and is the
// only source of truth: the search index and every export can be made again from
// it. The bytes of the sources are not kept, only where they came from and their
// digest.
//
// Any number of processes may read while one writes. A Store is safe for use by
// several goroutines.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"

	"compromisos/document"

	"modernc.org/sqlite" // the driver "sqlite", without cgo
	sqlite3 "modernc.org/sqlite/lib"
)

// FileName of the database in the data folder.
const FileName = "store.db"

var (
	// ErrNotFound is returned where nothing is known by an id.
	ErrNotFound = errors.New("not found")
	// ErrFull is returned where the disk, or a limit on it, has no room left. What was
	// kept before stays whole.
	ErrFull = errors.New("no space left")
	// ErrDamaged is returned where the file is no store any more, or a part of it is not.
	ErrDamaged = errors.New("the store is damaged")
	// ErrAmbiguous is returned where several things begin with the id given.
	ErrAmbiguous = errors.New("ambiguous id")
)

// Options of a Store.
type Options struct {
	// ReadOnly opens a store that exists and refuses to write to it.
	ReadOnly bool
	// Version of what extracts the records (program and vocabularies). Save stamps
	// it on each source, Has compares it.
	Version string
	// Limits are those under which a source may be read in part. They count as part of
	// the version of a source that was, as a warning of it says whose code Limited knows:
	// other limits would make other records of it, and of no other source.
	Limits  string
	Limited func(code string) bool
}

// versionOf is the version that is stamped on the records of a source with these warnings.
func (o Options) versionOf(warnings []document.Warning) string {
	for _, w := range warnings {
		if o.Limited != nil && o.Limited(w.Code) {
			return o.limited()
		}
	}
	return o.Version
}

// limited is the version of sources that the limits had read in part.
func (o Options) limited() string { return o.Version + " " + o.Limits }

// A Store is an open database.
type Store struct {
	db      *sql.DB
	path    string
	options Options
	// write lets one goroutine write at a time, so that they wait for each other
	// here and not in SQLite's polling.
	write sync.Mutex
}

// Open opens the store in the folder dir, and makes both where they are missing
// unless the store is to be read only; then a missing store is an error that
// satisfies errors.Is(err, fs.ErrNotExist). A store of an older version is brought
// up to date, one of a newer version is refused.
func Open(ctx context.Context, dir string, o Options) (*Store, error) {
	path, err := filepath.Abs(filepath.Join(dir, FileName))
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	if err := prepare(path, o.ReadOnly); err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	s := &Store{path: path, options: o}
	if s.db, err = connect(ctx, path, o.ReadOnly); err != nil {
		return nil, s.wrap(err)
	}
	if err := migrate(ctx, s.db, o.ReadOnly); err != nil {
		_ = s.db.Close()
		return nil, s.wrap(err)
	}
	return s, nil
}

// Close closes the store. What was saved is on disk already.
func (s *Store) Close() error { return s.wrap(s.db.Close()) }

// Path of the database file.
func (s *Store) Path() string { return s.path }

// prepare makes the folder and an empty file that only their owner may read: the
// documents of an organization can be confidential.
func prepare(path string, readOnly bool) error {
	if readOnly {
		_, err := os.Stat(path)
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// connect opens the database. Each commit is on disk when it returns (synchronous): what a
// user was told is kept stays even where the machine loses power. One that is read from a medium that cannot be
// written to has no place for the shared memory of the write-ahead log; as nobody
// can be writing there either, it is then read as immutable.
func connect(ctx context.Context, path string, readOnly bool) (*sql.DB, error) {
	if !readOnly {
		return dial(ctx, path, url.Values{
			"_txlock": {"immediate"},
			"_pragma": append(pragmas(), "journal_mode(WAL)", "synchronous(FULL)"),
		})
	}
	db, err := dial(ctx, path, url.Values{"mode": {"ro"}, "_pragma": pragmas()})
	if err == nil {
		return db, nil
	}
	if _, walErr := os.Stat(path + "-wal"); walErr == nil {
		return nil, err
	}
	db, again := dial(ctx, path, url.Values{"immutable": {"1"}, "mode": {"ro"}, "_pragma": pragmas()})
	if again != nil {
		return nil, err
	}
	return db, nil
}

// pragmas of every connection. A writer of another process is waited for.
func pragmas() []string {
	const patience = 15 * time.Second
	return []string{
		fmt.Sprintf("busy_timeout(%d)", patience.Milliseconds()),
		"foreign_keys(1)",
		"trusted_schema(0)",
	}
}

// dial opens the database and reads from it once, as a lazy error would surface
// far from its cause.
func dial(ctx context.Context, path string, q url.Values) (*sql.DB, error) {
	name := url.URL{Scheme: "file", Path: filepath.ToSlash(path), RawQuery: q.Encode()}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, err
	}
	if _, err := userVersion(ctx, db); err != nil {
		_ = db.Close()
		return nil, err
	}
	return db, nil
}

// wrap names the database in an error.
func (s *Store) wrap(err error) error {
	if err == nil {
		return nil
	}
	var from *sqlite.Error
	if errors.As(err, &from) {
		switch from.Code() & 0xff { // the rest of the code says more than is decided on
		case sqlite3.SQLITE_FULL:
			err = fmt.Errorf("%w: %w", ErrFull, err)
		case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
			err = fmt.Errorf("%w: %w", ErrDamaged, err)
		}
	}
	return fmt.Errorf("store: %q: %w", s.path, err)
}

// update runs f in one transaction: all of it is kept or nothing is.
func (s *Store) update(ctx context.Context, f func(*sql.Tx) error) error {
	s.write.Lock()
	defer s.write.Unlock()
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after a commit
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// timestamp is the form in which times are kept: RFC 3339 in UTC, which sorts.
func timestamp(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }

// parseTime reads what timestamp writes.
func parseTime(s string) (time.Time, error) { return time.Parse(time.RFC3339Nano, s) }
