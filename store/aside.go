package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// moveAside makes room for a place where the queue has another one by the same address:
// "acta.pdf" of another folder in which the program was started. That one gets its
// absolute path for an address, so that what is known of it, such as that it could not be
// read, is not taken for this one's. One whose file is gone was moved, with the folder as a
// rule, and is the same place.
func moveAside(ctx context.Context, tx *sql.Tx, p Place) error {
	if p.Path == "" || filepath.IsAbs(p.URI) {
		return nil
	}
	var root, path string
	err := tx.QueryRowContext(ctx, "SELECT root, path FROM queue WHERE uri = ?", p.URI).Scan(&root, &path)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return err
	}
	old := filepath.Join(root, path)
	if path == "" || old == filepath.Join(p.Root, p.Path) {
		return nil
	}
	if _, err := os.Lstat(old); err != nil {
		return nil // what cannot be looked at any more is not there
	}
	// Where it was queued by its absolute path as well, that row tells of it.
	_, err = tx.ExecContext(ctx, "UPDATE OR IGNORE queue SET uri = ? WHERE uri = ?", printable(old), p.URI)
	return err
}

// printable is a path as it may stand in an address: it is opened by root and path.
func printable(path string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(path, string(unicode.ReplacementChar)))
}
