package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"iter"

	"compromisos/record"
)

// Files are all sources with their records, ordered by place and id: the same
// store gives the same order every time. They are read one at a time, as they
// stood when the first was asked for. The sequence ends after an error.
func (s *Store) Files(ctx context.Context) iter.Seq2[*record.File, error] {
	return s.files(ctx, "")
}

// files are the sources that the condition names.
func (s *Store) files(ctx context.Context, where string, args ...any) iter.Seq2[*record.File, error] {
	return func(yield func(*record.File, error) bool) {
		rows, err := s.db.QueryContext(ctx, `
			SELECT s.id, s.uri, s.media_type, s.bytes, s.pages, s.engine, s.retrieved, s.schema, s.warnings, d.json
			FROM sources s LEFT JOIN documents d ON d.source_id = s.id `+where+`
			ORDER BY s.uri, s.id, d.ordinal`, args...)
		if err != nil {
			yield(nil, s.wrap(err))
			return
		}
		defer func() { _ = rows.Close() }()
		if err := group(rows, yield); err != nil {
			yield(nil, s.wrap(err))
		}
	}
}

// group yields one file for the rows of each source. It returns nil where yield
// asked to stop.
func group(rows *sql.Rows, yield func(*record.File, error) bool) error {
	var file *record.File
	for rows.Next() {
		next, doc, err := scanFile(rows)
		if err != nil {
			return err
		}
		if file != nil && file.Source.ID != next.Source.ID {
			if !yield(file, nil) {
				return nil
			}
			file = nil
		}
		if file == nil {
			file = next
		}
		if doc != nil {
			file.Documents = append(file.Documents, *doc)
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	if file != nil {
		yield(file, nil)
	}
	return nil
}

// scanFile reads a source without its documents, and one of its documents; nil
// where it has none.
func scanFile(rows *sql.Rows) (*record.File, *record.Document, error) {
	f := &record.File{Documents: []record.Document{}}
	var retrieved, warnings string
	var data sql.NullString
	src := &f.Source
	err := rows.Scan(&src.ID, &src.URI, &src.MediaType, &src.Bytes, &src.Pages, &src.Engine,
		&retrieved, &f.Schema, &warnings, &data)
	if err != nil {
		return nil, nil, err
	}
	if src.Retrieved, err = parseTime(retrieved); err != nil {
		return nil, nil, fmt.Errorf("source %q: %w", src.ID, err)
	}
	if err := json.Unmarshal([]byte(warnings), &f.Warnings); err != nil {
		return nil, nil, fmt.Errorf("source %q: warnings: %w", src.ID, err)
	}
	if !data.Valid {
		return f, nil, nil
	}
	d := new(record.Document)
	if err := json.Unmarshal([]byte(data.String), d); err != nil {
		return nil, nil, fmt.Errorf("source %q: document: %w", src.ID, err)
	}
	return f, d, nil
}
