package store

import (
	"context"
	"database/sql"
	"os"
	"time"
)

// A Run is one call of the program that wrote to the store.
type Run struct {
	// ID counts the runs from 1.
	ID      int64
	Started time.Time
	// Ended is zero while the run goes on, and for ever where it was killed.
	Ended time.Time
	// PID of its process.
	PID int
	// Listed says that all places of the run are in the queue.
	Listed bool
	RunCounts
	// Beat is what it told last while it went on.
	Beat Beat
}

// RunCounts is what a run did, in sources, and the pages that it read.
type RunCounts struct {
	Added, Updated, Unchanged, Failed, Skipped, Pages int
}

// StartRun notes that a run of this process began and returns its id.
func (s *Store) StartRun(ctx context.Context) (int64, error) {
	var id int64
	err := s.update(ctx, func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx,
			"INSERT INTO runs (started, pid) VALUES (?, ?) RETURNING id",
			timestamp(time.Now()), os.Getpid()).Scan(&id)
	})
	return id, s.wrap(err)
}

// Listed notes that all places of a run are in the queue.
func (s *Store) Listed(ctx context.Context, id int64) error {
	return s.wrap(s.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "UPDATE runs SET listed = 1 WHERE id = ?", id)
		return err
	}))
}

// EndRun notes that a run ended and what it did. The error is ErrNotFound where no
// such run began.
func (s *Store) EndRun(ctx context.Context, id int64, c RunCounts) error {
	return s.wrap(s.update(ctx, func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx,
			"UPDATE runs SET ended = ?, added = ?, updated = ?, unchanged = ?, failed = ?, skipped = ?, pages = ? WHERE id = ?",
			timestamp(time.Now()), c.Added, c.Updated, c.Unchanged, c.Failed, c.Skipped, c.Pages, id)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n == 1 {
			return err
		}
		return ErrNotFound
	}))
}

// Runs are the latest runs, newest first; all where limit is 0.
func (s *Store) Runs(ctx context.Context, limit int) ([]Run, error) {
	if limit <= 0 {
		limit = -1 // SQLite's word for no limit
	}
	rows, err := s.db.QueryContext(ctx, `
		SELECT id, started, coalesce(ended, ''), pid, listed, added, updated, unchanged, failed, skipped, pages, beat
		FROM runs ORDER BY id DESC LIMIT ?`, limit)
	if err != nil {
		return nil, s.wrap(err)
	}
	defer func() { _ = rows.Close() }()
	var out []Run
	for rows.Next() {
		var r Run
		var started, ended, beat string
		if err := rows.Scan(&r.ID, &started, &ended, &r.PID, &r.Listed,
			&r.Added, &r.Updated, &r.Unchanged, &r.Failed, &r.Skipped, &r.Pages, &beat); err != nil {
			return nil, s.wrap(err)
		}
		if r.Started, err = parseTime(started); err != nil {
			return nil, s.wrap(err)
		}
		if r.Beat, err = parseBeat(beat); err != nil {
			return nil, s.wrap(err)
		}
		if ended != "" {
			if r.Ended, err = parseTime(ended); err != nil {
				return nil, s.wrap(err)
			}
		}
		out = append(out, r)
	}
	return out, s.wrap(rows.Err())
}
