package store

import "context"

// Counts is what the store holds.
type Counts struct {
	// Sources that were read, and places that could not be.
	Sources, Failed int
	// Documents by kind, Records by type (sections included), Warnings by code.
	Documents, Records, Warnings map[string]int
	// Errors are the places that could not be read, by code.
	Errors map[string]int
}

// Counts counts what the store holds, at one moment.
func (s *Store) Counts(ctx context.Context) (Counts, error) {
	var c Counts
	err := s.view(ctx, func(q querier) error {
		err := q.QueryRowContext(ctx,
			"SELECT (SELECT count(*) FROM sources), (SELECT count(*) FROM queue WHERE state = 'failed')").Scan(&c.Sources, &c.Failed)
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
		c.Errors, err = tally(ctx, q, "SELECT code, count(*) FROM queue WHERE state = 'failed' GROUP BY 1")
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
