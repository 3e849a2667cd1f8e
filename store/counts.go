package store

import (
	"context"

	"compromisos/record"
)

// Counts is what the store holds.
type Counts struct {
	// Sources that were read, and places that could not be.
	Sources, Failed int
	// Documents by kind, Records by type (sections included), Warnings by code.
	Documents, Records, Warnings map[string]int
	// Failures are the places that could not be read, ordered by place.
	Failures []record.Failure
}

// Counts counts what the store holds, at one moment.
func (s *Store) Counts(ctx context.Context) (Counts, error) {
	var c Counts
	err := s.view(ctx, func(q querier) error {
		err := q.QueryRowContext(ctx,
			"SELECT (SELECT count(*) FROM sources), (SELECT count(*) FROM failures)").Scan(&c.Sources, &c.Failed)
		if err != nil {
			return err
		}
		if c.Documents, err = tally(ctx, q, "SELECT kind, count(*) FROM documents GROUP BY 1"); err != nil {
			return err
		}
		if c.Records, err = tally(ctx, q, "SELECT type, count(*) FROM records GROUP BY 1"); err != nil {
			return err
		}
		c.Warnings, err = tally(ctx, q, `
			SELECT json_extract(w.value, '$.code'), count(*)
			FROM sources, json_each(sources.warnings) w GROUP BY 1`)
		if err != nil {
			return err
		}
		c.Failures, err = failures(ctx, q)
		return err
	})
	return c, s.wrap(err)
}

// tally reads rows of a name and a number.
func tally(ctx context.Context, q querier, query string) (map[string]int, error) {
	rows, err := q.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	out := map[string]int{}
	for rows.Next() {
		var name string
		var n int
		if err := rows.Scan(&name, &n); err != nil {
			return nil, err
		}
		out[name] = n
	}
	return out, rows.Err()
}

// failures are the places that could not be read.
func failures(ctx context.Context, q querier) ([]record.Failure, error) {
	rows, err := q.QueryContext(ctx, `
		SELECT uri, source_id, media_type, bytes, retrieved, code, message, hint, page
		FROM failures ORDER BY uri`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var out []record.Failure
	for rows.Next() {
		var f record.Failure
		var retrieved string
		if err := rows.Scan(&f.Source.URI, &f.Source.ID, &f.Source.MediaType, &f.Source.Bytes, &retrieved,
			&f.Error.Code, &f.Error.Message, &f.Error.Hint, &f.Error.Page); err != nil {
			return nil, err
		}
		if f.Source.Retrieved, err = parseTime(retrieved); err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return out, rows.Err()
}
