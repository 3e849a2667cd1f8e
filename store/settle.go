package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"compromisos/document"
	"compromisos/record"
)

// Keep notes that a place holds a source whose records are kept already as this
// version makes them.
func (s *Store) Keep(ctx context.Context, source document.Source) error {
	err := s.update(ctx, func(tx *sql.Tx) error {
		var warnings int
		err := tx.QueryRowContext(ctx,
			"SELECT json_array_length(warnings) FROM sources WHERE id = ?", source.ID).Scan(&warnings)
		if err != nil {
			return err
		}
		if err := putURI(ctx, tx, source); err != nil {
			return err
		}
		return settle(ctx, tx, record.Failure{Source: source}, readState(warnings), 0)
	})
	if err != nil {
		return s.wrap(fmt.Errorf("%q: %w", source.URI, err))
	}
	return nil
}

// Fail notes that a source could not be read, after the time it took to find out.
// What the store holds of it from an earlier time stays.
func (s *Store) Fail(ctx context.Context, f record.Failure, took time.Duration) error {
	err := s.update(ctx, func(tx *sql.Tx) error { return settle(ctx, tx, f, FailedState, took) })
	if err != nil {
		return s.wrap(fmt.Errorf("%q: %w", f.Source.URI, err))
	}
	return nil
}

func readState(warnings int) State {
	if warnings > 0 {
		return Warned
	}
	return Done
}

// settle writes what became of a place. One that was never queued gets its row now.
// Its tries stay where it failed, so that they can be counted over several runs.
func settle(ctx context.Context, tx *sql.Tx, f record.Failure, state State, took time.Duration) error {
	when := f.Source.Retrieved
	if when.IsZero() {
		when = time.Now()
	}
	_, err := tx.ExecContext(ctx, `
		INSERT INTO queue (uri, position, run, state, tries, source_id, media_type, bytes, started, ended, millis, code, message, hint, page)
		VALUES (:uri, (SELECT coalesce(max(position), 0) + 1 FROM queue), 0, :state, 1, :source, :media_type, :bytes, :started, :ended, :millis, :code, :message, :hint, :page)
		ON CONFLICT (uri) DO UPDATE SET state = excluded.state, tries = CASE WHEN excluded.state = 'failed' THEN max(tries, 1) ELSE 0 END,
			source_id = excluded.source_id, media_type = excluded.media_type, bytes = excluded.bytes,
			ended = excluded.ended, millis = excluded.millis,
			code = excluded.code, message = excluded.message, hint = excluded.hint, page = excluded.page`,
		sql.Named("uri", f.Source.URI), sql.Named("state", string(state)), sql.Named("source", f.Source.ID),
		sql.Named("media_type", f.Source.MediaType), sql.Named("bytes", f.Source.Bytes),
		sql.Named("started", timestamp(when)), sql.Named("ended", timestamp(time.Now())), sql.Named("millis", took.Milliseconds()),
		sql.Named("code", f.Error.Code), sql.Named("message", f.Error.Message), sql.Named("hint", f.Error.Hint), sql.Named("page", f.Error.Page))
	return err
}

// putURI notes a place that the bytes of a source were read from.
func putURI(ctx context.Context, tx *sql.Tx, src document.Source) error {
	_, err := tx.ExecContext(ctx,
		"INSERT INTO source_uris (source_id, uri, seen) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
		src.ID, src.URI, timestamp(src.Retrieved))
	return err
}

// Name gives each source that stands at several places the first of them in the order in
// which they were queued, whichever was read first: what a run gives does not depend on how
// long each source took. Records whose source has another place now are among those of
// NotIndexed. It returns how many sources they are.
func (s *Store) Name(ctx context.Context) (int, error) {
	const first = `(SELECT u.uri FROM source_uris u JOIN queue q ON q.uri = u.uri AND q.source_id = u.source_id
		WHERE u.source_id = sources.id ORDER BY q.position LIMIT 1)`
	var n int64
	err := s.update(ctx, func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx, `
			UPDATE sources SET uri = `+first+`, indexed = 0
			WHERE id IN (SELECT source_id FROM source_uris GROUP BY source_id HAVING count(*) > 1)
			AND uri <> `+first)
		if err != nil {
			return err
		}
		n, err = res.RowsAffected()
		return err
	})
	return int(n), s.wrap(err)
}
