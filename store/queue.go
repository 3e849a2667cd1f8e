package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// A State is what became of a place that was to be read.
type State string

// The states. A place is pending or running, then one of the others.
const (
	Pending State = "pending"
	// Running places were begun: by the run that goes on, or by one that was killed.
	Running State = "running"
	Done    State = "done"
	// Warned places were read, and something of them was not understood or left out.
	Warned State = "warned"
	// FailedState places could not be read; their error says why.
	FailedState State = "failed"
	// Skipped places were found in a folder and are none that is read.
	Skipped State = "skipped"
)

// States in the order in which a place goes through them.
var States = []State{Pending, Running, Done, Warned, FailedState, Skipped}

// A Place is where a source stands: what a run needs to read it, in this process or
// in a later one.
type Place struct {
	// URI is the path or address by which users know the place.
	URI string
	// Root is the folder that the file was found in; Path is the file, below Root
	// where there is one. Both are empty of addresses.
	Root, Path string
	// Size in bytes and Modified are the file's when it was found; zero where that is
	// not known.
	Size     int64
	Modified time.Time
}

// A Task is a place that a run has begun to read.
type Task struct {
	Place
	// Tries is how often it was begun since it was last read to its end, this time
	// included.
	Tries int
}

// A Settled place needs not be read: its file is as it was, and so is the program.
type Settled struct {
	URI, SourceID string
}

// Enqueue puts places at the end of the queue for a run, in their order. Those whose
// file has the size and time of change that it had when this version read it stay as
// they are, and are returned; force has them read again too.
func (s *Store) Enqueue(ctx context.Context, run int64, places []Place, force bool) ([]Settled, error) {
	var out []Settled
	err := s.update(ctx, func(tx *sql.Tx) error {
		put, err := tx.PrepareContext(ctx, enqueue)
		if err != nil {
			return err
		}
		defer func() { _ = put.Close() }()
		for _, p := range places {
			var state State
			var source string
			if err := moveAside(ctx, tx, p); err != nil {
				return fmt.Errorf("%q: %w", p.URI, err)
			}
			err := put.QueryRowContext(ctx, sql.Named("uri", p.URI), sql.Named("run", run),
				sql.Named("root", p.Root), sql.Named("path", p.Path), sql.Named("size", p.Size),
				sql.Named("modified", nanoseconds(p.Modified)), sql.Named("version", s.options.Version), sql.Named("limited", s.options.limited()),
				sql.Named("force", force)).Scan(&state, &source)
			if err != nil {
				return fmt.Errorf("%q: %w", p.URI, err)
			}
			if state != Pending {
				out = append(out, Settled{p.URI, source})
			}
		}
		return nil
	})
	return out, s.wrap(err)
}

// enqueue adds one place. An address has no time of change and is always read.
const enqueue = `
	INSERT INTO queue (uri, position, run, state, root, path, size, modified)
	VALUES (:uri, (SELECT coalesce(max(position), 0) + 1 FROM queue), :run, 'pending', :root, :path, :size, :modified)
	ON CONFLICT (uri) DO UPDATE SET
		state = CASE WHEN NOT :force AND queue.state IN ('done', 'warned')
			AND excluded.modified <> 0 AND queue.modified = excluded.modified AND queue.size = excluded.size
			AND EXISTS (SELECT 1 FROM sources WHERE id = queue.source_id AND version IN (:version, :limited))
			THEN queue.state ELSE 'pending' END,
		position = excluded.position, run = excluded.run, root = excluded.root, path = excluded.path,
		size = excluded.size, modified = excluded.modified
	RETURNING state, source_id`

// A Skip is a place that a run passed over, and why.
type Skip struct {
	URI string
	// Code is the reason as programs know it, Message as people do.
	Code, Message string
}

// Skip notes places that were found and are not read.
func (s *Store) Skip(ctx context.Context, run int64, skips []Skip) error {
	return s.wrap(s.update(ctx, func(tx *sql.Tx) error {
		for _, k := range skips {
			_, err := tx.ExecContext(ctx, `
				INSERT INTO queue (uri, position, run, state, code, message)
				VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM queue), ?, 'skipped', ?, ?)
				ON CONFLICT (uri) DO UPDATE SET position = excluded.position, run = excluded.run,
					state = excluded.state, code = excluded.code, message = excluded.message, hint = '', page = 0`,
				k.URI, run, k.Code, k.Message)
			if err != nil {
				return fmt.Errorf("%q: %w", k.URI, err)
			}
		}
		return nil
	}))
}

// Next takes up to n places of a run from the front of the queue, which are then
// running. There are none where the queue is empty, for now or for good.
func (s *Store) Next(ctx context.Context, run int64, n int) ([]Task, error) {
	var out []Task
	err := s.update(ctx, func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `
			SELECT uri, root, path, size, modified, tries + 1 FROM queue
			WHERE run = ? AND state = 'pending' ORDER BY position LIMIT ?`, run, n)
		if err != nil {
			return err
		}
		if out, err = scanTasks(rows); err != nil {
			return err
		}
		now := timestamp(time.Now())
		for _, t := range out {
			if _, err := tx.ExecContext(ctx,
				"UPDATE queue SET state = 'running', tries = tries + 1, started = ?, ended = '' WHERE uri = ?", now, t.URI); err != nil {
				return err
			}
		}
		return nil
	})
	return out, s.wrap(err)
}

func scanTasks(rows *sql.Rows) ([]Task, error) {
	defer func() { _ = rows.Close() }()
	var out []Task
	for rows.Next() {
		var t Task
		var modified int64
		if err := rows.Scan(&t.URI, &t.Root, &t.Path, &t.Size, &modified, &t.Tries); err != nil {
			return nil, err
		}
		if modified != 0 {
			t.Modified = time.Unix(0, modified)
		}
		out = append(out, t)
	}
	return out, rows.Err()
}

// nanoseconds since 1970 of a time; 0 where it is not known.
func nanoseconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixNano()
}
