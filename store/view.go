package store

import (
	"context"
	"database/sql"
)

// A querier is a database or a transaction, as the readers of several tables need
// it.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// view runs f over the store as it stands at one moment, whoever writes meanwhile.
func (s *Store) view(ctx context.Context, f func(querier) error) error {
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	return f(tx)
}
