package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"compromisos/record"
)

// An Outcome says what Save did.
type Outcome int

// The outcomes of Save.
const (
	// Unchanged means that the store held the same records already.
	Unchanged Outcome = iota
	// Added means that the source is new.
	Added
	// Updated means that the same bytes gave other records than last time.
	Updated
)

// String is the outcome in one word, lower case.
func (o Outcome) String() string {
	switch o {
	case Added:
		return "added"
	case Updated:
		return "updated"
	case Unchanged:
		return "unchanged"
	}
	return fmt.Sprintf("outcome(%d)", int(o))
}

// Has reports whether the store holds the records of a source as the version of the
// store's Options would give them, so that it need not be read again.
func (s *Store) Has(ctx context.Context, sourceID string) (bool, error) {
	var found bool
	err := s.db.QueryRowContext(ctx,
		"SELECT EXISTS (SELECT 1 FROM sources WHERE id = ? AND version IN (?, ?))", sourceID, s.options.Version, s.options.limited()).Scan(&found)
	return found, s.wrap(err)
}

// Save completes f and keeps it: all of its records in one transaction, in place
// of what the store held of the same bytes. Where the records are the same nothing
// changes but the list of places that the bytes were read from. The first place
// and time of reading stay. The place is settled: a failure noted for it is forgotten.
// Took is how long the source took to read. Until Indexed is told of them, records that
// are new are among those of NotIndexed.
func (s *Store) Save(ctx context.Context, f *record.File, took time.Duration) (Outcome, error) {
	f.Complete()
	docs, err := encodeDocuments(f)
	if err != nil {
		return Unchanged, s.wrap(fmt.Errorf("%q: %w", f.Source.URI, err))
	}
	warnings, err := marshal(f.Warnings)
	if err != nil {
		return Unchanged, s.wrap(fmt.Errorf("%q: %w", f.Source.URI, err))
	}
	digest := digestOf(append(docs, warnings))
	outcome := Unchanged
	err = s.update(ctx, func(tx *sql.Tx) error {
		var err error
		if outcome, err = compare(ctx, tx, f.Source.ID, digest); err != nil {
			return err
		}
		if err := putSource(ctx, tx, f, s.options.versionOf(f.Warnings), warnings, digest); err != nil {
			return err
		}
		if err := putURI(ctx, tx, f.Source); err != nil {
			return err
		}
		if err := settle(ctx, tx, record.Failure{Source: f.Source}, readState(len(f.Warnings)), took); err != nil {
			return err
		}
		if outcome == Unchanged {
			return nil
		}
		return putDocuments(ctx, tx, f, docs)
	})
	if err != nil {
		return Unchanged, s.wrap(fmt.Errorf("%q: %w", f.Source.URI, err))
	}
	return outcome, nil
}

// compare says what saving a source with this digest of its records will do.
func compare(ctx context.Context, tx *sql.Tx, id, digest string) (Outcome, error) {
	var old string
	err := tx.QueryRowContext(ctx, "SELECT digest FROM sources WHERE id = ?", id).Scan(&old)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return Added, nil
	case err != nil:
		return Unchanged, err
	case old == digest:
		return Unchanged, nil
	}
	return Updated, nil
}

// putSource writes the row of a source.
func putSource(ctx context.Context, tx *sql.Tx, f *record.File, version string, warnings []byte, digest string) error {
	src := f.Source
	_, err := tx.ExecContext(ctx, `
		INSERT INTO sources (id, uri, media_type, bytes, pages, engine, retrieved, schema, version, warnings, digest)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET
			media_type = excluded.media_type, pages = excluded.pages, engine = excluded.engine,
			schema = excluded.schema, version = excluded.version, warnings = excluded.warnings,
			indexed = CASE WHEN digest = excluded.digest THEN indexed ELSE 0 END, digest = excluded.digest`,
		src.ID, src.URI, src.MediaType, src.Bytes, src.Pages, src.Engine, timestamp(src.Retrieved),
		f.Schema, version, string(warnings), digest)
	return err
}

// encodeDocuments is the JSON of each document of f.
func encodeDocuments(f *record.File) ([][]byte, error) {
	out := make([][]byte, 0, len(f.Documents))
	for i := range f.Documents {
		data, err := marshal(&f.Documents[i])
		if err != nil {
			return nil, err
		}
		out = append(out, data)
	}
	return out, nil
}

// marshal is JSON as record.Encode writes it: < and & stay as they are.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// digestOf is the SHA-256 of the parts; the line end between them stands in no
// JSON that marshal writes.
func digestOf(parts [][]byte) string {
	sum := sha256.Sum256(bytes.Join(parts, []byte("\n")))
	return hex.EncodeToString(sum[:])
}
