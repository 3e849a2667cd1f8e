package store

import (
	"context"
)

// Waiting counts the places of a run by state; all that were ever queued where run is 0.
func (s *Store) Waiting(ctx context.Context, run int64) (map[State]int, error) {
	rows, err := s.db.QueryContext(ctx,
		"SELECT state, count(*) FROM queue WHERE run = ? OR ? = 0 GROUP BY state", run, run)
	if err != nil {
		return nil, s.wrap(err)
	}
	defer func() { _ = rows.Close() }()
	out := map[State]int{}
	for rows.Next() {
		var state State
		var n int
		if err := rows.Scan(&state, &n); err != nil {
			return nil, s.wrap(err)
		}
		out[state] = n
	}
	return out, s.wrap(rows.Err())
}
