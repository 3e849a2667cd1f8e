package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"iter"

	"compromisos/record"
)

// Identity is the id of the store, made when it is first asked for. The search index
// keeps it, to know whose records it holds.
func (s *Store) Identity(ctx context.Context) (string, error) {
	const query = "SELECT value FROM store WHERE name = 'id'"
	var id string
	err := s.db.QueryRowContext(ctx, query).Scan(&id)
	if !errors.Is(err, sql.ErrNoRows) {
		return id, s.wrap(err)
	}
	err = s.update(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx,
			"INSERT INTO store (name, value) VALUES ('id', ?) ON CONFLICT DO NOTHING", rand.Text()); err != nil {
			return err
		}
		return tx.QueryRowContext(ctx, query).Scan(&id)
	})
	return id, s.wrap(err)
}

// NotIndexed are the sources whose records the search index has not been given yet, or
// not as they are now.
func (s *Store) NotIndexed(ctx context.Context) iter.Seq2[*record.File, error] {
	return s.files(ctx, "WHERE s.indexed = 0")
}

// Lacking counts the sources of NotIndexed.
func (s *Store) Lacking(ctx context.Context) (int, error) {
	var n int
	err := s.db.QueryRowContext(ctx, "SELECT count(*) FROM sources WHERE indexed = 0").Scan(&n)
	return n, s.wrap(err)
}

// Indexed notes that the search index has the records of the sources.
func (s *Store) Indexed(ctx context.Context, ids ...string) error {
	return s.wrap(s.update(ctx, func(tx *sql.Tx) error {
		for _, id := range ids {
			if _, err := tx.ExecContext(ctx, "UPDATE sources SET indexed = 1 WHERE id = ?", id); err != nil {
				return err
			}
		}
		return nil
	}))
}

// IndexedAll notes that the search index was made anew and has every source, or, where
// it was found empty or another's, none.
func (s *Store) IndexedAll(ctx context.Context, all bool) error {
	return s.wrap(s.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "UPDATE sources SET indexed = ? WHERE indexed <> ?", all, all)
		return err
	}))
}
