package store

import (
	"context"
	"database/sql"
	"iter"
	"time"

	"compromisos/record"
)

// A Failure is a place that could not be read when it was last tried.
type Failure struct {
	record.Failure
	// Tries is how often it was tried since it was last read, and Took how long the last
	// try took.
	Tries int
	Took  time.Duration
}

// Failures are the places that could not be read, ordered by code and place: all, or
// those of one code; limit bounds how many, 0 does not. They are read one at a time. The
// sequence ends after an error.
func (s *Store) Failures(ctx context.Context, code string, limit int) iter.Seq2[Failure, error] {
	if limit <= 0 {
		limit = -1 // SQLite's word for no limit
	}
	return func(yield func(Failure, error) bool) {
		rows, err := s.db.QueryContext(ctx, `
			SELECT uri, source_id, media_type, bytes, ended, code, message, hint, page, tries, millis
			FROM queue WHERE state = 'failed' AND (code = ? OR ? = '') ORDER BY code, uri LIMIT ?`, code, code, limit)
		if err != nil {
			yield(Failure{}, s.wrap(err))
			return
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			f, err := scanFailure(rows)
			if !yield(f, s.wrap(err)) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(Failure{}, s.wrap(err))
		}
	}
}

func scanFailure(rows *sql.Rows) (Failure, error) {
	var f Failure
	var ended string
	var millis int64
	err := rows.Scan(&f.Source.URI, &f.Source.ID, &f.Source.MediaType, &f.Source.Bytes, &ended,
		&f.Error.Code, &f.Error.Message, &f.Error.Hint, &f.Error.Page, &f.Tries, &millis)
	if err != nil {
		return Failure{}, err
	}
	f.Took = time.Duration(millis) * time.Millisecond
	f.Source.Retrieved, err = parseTime(ended)
	return f, err
}

// Outdated counts the places whose records another version made than that of the store's
// Options, as a Selection of them would.
func (s *Store) Outdated(ctx context.Context) (int, error) {
	where, args := Selection{Outdated: true}.where(s.options)
	var n int
	err := s.db.QueryRowContext(ctx, "SELECT count(*) FROM queue WHERE "+where, args...).Scan(&n)
	return n, s.wrap(err)
}
