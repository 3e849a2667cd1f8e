package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
)

// migrations bring a store from each version to the next, in the order of their
// names; the version is how many were applied. A file that was released is never
// changed again.
//
//go:embed migrations/*.sql
var migrations embed.FS

// migrate applies the migrations that the database lacks, each in a transaction
// together with its version.
func migrate(ctx context.Context, db *sql.DB, readOnly bool) error {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	version, err := userVersion(ctx, db)
	switch {
	case err != nil:
		return err
	case version > len(names):
		return fmt.Errorf("made by a newer program: version %d, known are up to %d", version, len(names))
	case version == 0 && readOnly:
		return fmt.Errorf("holds nothing yet: %w", fs.ErrNotExist)
	case version < len(names) && readOnly:
		return fmt.Errorf("made by an older program: version %d, needed is %d; open it for writing once", version, len(names))
	}
	for version < len(names) {
		if err := step(ctx, db, names); err != nil {
			return err
		}
		if version, err = userVersion(ctx, db); err != nil {
			return err
		}
	}
	return nil
}

// step applies the next migration. The version is read again inside the
// transaction, as another process may have been faster.
func step(ctx context.Context, db *sql.DB, names []string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	var version int
	if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version >= len(names) {
		return nil
	}
	script, err := migrations.ReadFile(names[version])
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, string(script)); err != nil {
		return fmt.Errorf("%s: %w", names[version], err)
	}
	// A pragma takes no parameters; the number is our own.
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version+1)); err != nil {
		return err
	}
	return tx.Commit()
}

// userVersion is how many migrations were applied to the database.
func userVersion(ctx context.Context, db *sql.DB) (int, error) {
	var v int
	err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v)
	return v, err
}
