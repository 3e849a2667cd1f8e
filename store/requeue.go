package store

import (
	"context"
	"database/sql"
	"strings"
)

// A Selection of the queue, to be read again; the zero value selects nothing.
type Selection struct {
	// States of the places.
	States []State
	// Codes of errors; all where there are none.
	Codes []string
	// Outdated selects the places as well whose records another version made.
	Outdated bool
}

// Requeue hands the places selected to a run and returns how many they are. They keep
// their order.
func (s *Store) Requeue(ctx context.Context, run int64, which Selection) (int, error) {
	where, args := which.where(s.options)
	if where == "" {
		return 0, nil
	}
	var n int64
	err := s.update(ctx, func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx,
			"UPDATE queue SET state = 'pending', run = ? WHERE "+where, append([]any{run}, args...)...)
		if err != nil {
			return err
		}
		n, err = res.RowsAffected()
		return err
	})
	return int(n), s.wrap(err)
}

// where is the condition of the selection, its values as parameters.
func (w Selection) where(o Options) (string, []any) {
	var either []string
	var args []any
	if len(w.States) > 0 {
		condition := "state IN (" + marks(len(w.States)) + ")"
		for _, state := range w.States {
			args = append(args, string(state))
		}
		if len(w.Codes) > 0 {
			condition += " AND code IN (" + marks(len(w.Codes)) + ")"
			for _, code := range w.Codes {
				args = append(args, code)
			}
		}
		either = append(either, "("+condition+")")
	}
	if w.Outdated {
		either = append(either,
			"(state IN ('done', 'warned') AND source_id IN (SELECT id FROM sources WHERE version NOT IN (?, ?)))")
		args = append(args, o.Version, o.limited())
	}
	return strings.Join(either, " OR "), args
}

// marks are n parameters of a query.
func marks(n int) string { return strings.TrimSuffix(strings.Repeat("?, ", n), ", ") }

// Recover makes pending again what a run that was killed had begun, and returns how
// many places they are. Only the holder of the Lock may call it: nobody else is
// reading then.
func (s *Store) Recover(ctx context.Context) (int, error) {
	var n int64
	err := s.update(ctx, func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx, "UPDATE queue SET state = 'pending' WHERE state = 'running'")
		if err != nil {
			return err
		}
		n, err = res.RowsAffected()
		return err
	})
	return int(n), s.wrap(err)
}
