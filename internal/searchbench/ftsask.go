package main

import (
	"context"
	"database/sql"
	_ "embed" // facets.sql
	"strings"
	"unicode/utf8"

	"compromisos/configs"
)

const (
	ftsHits = `SELECT f.record, f.uri, f.type, snippet(texts, 1, '[', ']', '…', 30)
		FROM texts JOIN facts f ON f.id = texts.rowid WHERE texts MATCH ? ORDER BY rank LIMIT ?`
	ftsTotal = `SELECT count(*) FROM texts WHERE texts MATCH ?`
)

// ftsFacets finds the rows once and counts them by each column.
//
//go:embed facets.sql
var ftsFacets string

// ask is one search with the answer that ours.ask gives: hits with fragments, the
// total, facets where they are wanted. It returns the total.
func (f *fts) ask(ctx context.Context, q question) (int, error) {
	match := quoted(q.text)
	if q.fuzzy {
		var err error
		if match, err = f.alike(ctx, q.text); err != nil || match == "" {
			return 0, err
		}
	}
	if err := f.read(ctx, ftsHits, 4, match, hits); err != nil {
		return 0, err
	}
	total := 0
	if err := f.db.QueryRowContext(ctx, ftsTotal, match).Scan(&total); err != nil {
		return 0, err
	}
	if q.facets {
		return total, f.read(ctx, ftsFacets, 3, match)
	}
	return total, nil
}

// read reads all rows of a statement.
func (f *fts) read(ctx context.Context, statement string, columns int, args ...any) error {
	rows, err := f.db.QueryContext(ctx, statement, args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	values := make([]sql.NullString, columns)
	into := make([]any, columns)
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
	}
	return rows.Err()
}

// quoted is a query for FTS5: a phrase stays in its quotes, words get theirs.
func quoted(text string) string {
	if strings.HasPrefix(text, `"`) {
		return text
	}
	words := strings.Fields(text)
	for i, w := range words {
		words[i] = `"` + w + `"`
	}
	return strings.Join(words, " ")
}

// slips is how many letters of a word may be wrong.
const slips = 1

// alike stands for each word for those of the table that are written nearly so. FTS5
// has no such search of its own: its vocabulary is read through.
func (f *fts) alike(ctx context.Context, text string) (string, error) {
	var all []string
	for _, word := range strings.Fields(configs.Fold(text)) {
		n := utf8.RuneCountInString(word)
		rows, err := f.db.QueryContext(ctx, `SELECT term FROM vocabulary WHERE length(term) BETWEEN ? AND ?`, n-slips, n+slips)
		if err != nil {
			return "", err
		}
		var near []string
		for rows.Next() {
			var term string
			if err := rows.Scan(&term); err != nil {
				return "", err
			}
			if within([]rune(word), []rune(term), slips) {
				near = append(near, `"`+term+`"`)
			}
		}
		if err := rows.Err(); err != nil {
			return "", err
		}
		if len(near) == 0 {
			return "", nil
		}
		all = append(all, "("+strings.Join(near, " OR ")+")")
	}
	return strings.Join(all, " AND "), nil
}

// within reports whether a becomes b by at most n letters put in, left out or replaced.
func within(a, b []rune, n int) bool {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	if len(a) == 0 || len(b) == 0 {
		return len(a)+len(b) <= n
	}
	return n > 0 && (within(a[1:], b, n-1) || within(a, b[1:], n-1) || within(a[1:], b[1:], n-1))
}
