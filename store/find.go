package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"compromisos/document"
	"compromisos/record"
)

// Found is what an id names: a source, a document or a record of one.
type Found struct {
	// Type is one of the types of record, or "source".
	Type string
	// ID in full.
	ID     string
	Source document.Source
	// File holds all of the source. Set for every type.
	File *record.File
	// Document that the id names, or that holds the record; nil for a source.
	Document *record.Document
	// Entry is the record, or the document's own; zero for a source.
	Entry record.Entry
}

// TypeSource is the type of an id that names a source.
const TypeSource = "source"

// Source is all that is kept of a source, by its full id. The error is ErrNotFound
// where there is none.
func (s *Store) Source(ctx context.Context, id string) (*record.File, error) {
	for f, err := range s.files(ctx, "WHERE s.id = ?", id) {
		return f, err
	}
	return nil, s.wrap(fmt.Errorf("source %q: %w", id, ErrNotFound))
}

// URIs are the places that the bytes of a source were read from, the first first.
func (s *Store) URIs(ctx context.Context, id string) ([]string, error) {
	rows, err := s.db.QueryContext(ctx,
		"SELECT uri FROM source_uris WHERE source_id = ? ORDER BY seen, uri", id)
	if err != nil {
		return nil, s.wrap(err)
	}
	defer func() { _ = rows.Close() }()
	var out []string
	for rows.Next() {
		var uri string
		if err := rows.Scan(&uri); err != nil {
			return nil, s.wrap(err)
		}
		out = append(out, uri)
	}
	return out, s.wrap(rows.Err())
}

// Document by its full id. The error is ErrNotFound where there is none.
func (s *Store) Document(ctx context.Context, id string) (*record.Document, error) {
	var data string
	err := s.db.QueryRowContext(ctx, "SELECT json FROM documents WHERE id = ?", id).Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	if err != nil {
		return nil, s.wrap(fmt.Errorf("document %q: %w", id, err))
	}
	d := new(record.Document)
	if err := json.Unmarshal([]byte(data), d); err != nil {
		return nil, s.wrap(fmt.Errorf("document %q: %w", id, err))
	}
	return d, nil
}

// Find is what an id names: in full, or by a beginning that only one thing has.
// The digest of a source may be given without "sha256:". As the ids of records
// begin with that of their document, a beginning names the widest thing that has
// it. The error is ErrNotFound or ErrAmbiguous where it names nothing or several.
func (s *Store) Find(ctx context.Context, id string) (*Found, error) {
	if id == "" {
		return nil, s.wrap(fmt.Errorf("%q: %w", id, ErrNotFound))
	}
	for _, exact := range []bool{true, false} {
		for _, l := range levels {
			hit, err := s.match(ctx, l.query, l.prefix(id), exact)
			if err != nil {
				return nil, s.wrap(fmt.Errorf("%q: %w", id, err))
			}
			if hit != nil {
				return s.load(ctx, hit)
			}
		}
	}
	return nil, s.wrap(fmt.Errorf("%q: %w", id, ErrNotFound))
}

// levels are where an id is looked for, the widest first. Each query gives an id
// and those of the source and document that hold it.
var levels = []struct {
	query  string
	prefix func(string) string
}{
	{"SELECT id, id, '' FROM sources", digest},
	{"SELECT id, source_id, id FROM documents", same},
	{"SELECT id, (SELECT source_id FROM documents d WHERE d.id = document_id), document_id FROM records", same},
}

func same(id string) string { return id }

// digest is the id of a source whose scheme was left out.
func digest(id string) string {
	const scheme = "sha256:"
	if strings.HasPrefix(id, scheme[:min(len(id), len(scheme))]) {
		return id
	}
	return scheme + id
}

// A match is the id of a thing and of what holds it.
type match struct{ id, source, document string }

// match is the only row of query whose id is the one given, or begins with it; nil
// where there is none.
func (s *Store) match(ctx context.Context, query, id string, exact bool) (*match, error) {
	// Every string that begins with id sorts from id on and before id followed by
	// the last code point, so that the index on the column serves.
	query += " WHERE id >= ? AND id < ? || char(1114111) LIMIT 2"
	if exact {
		query = strings.Replace(query, "id < ? || char(1114111)", "id = ?", 1)
	}
	rows, err := s.db.QueryContext(ctx, query, id, id)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var found *match
	for rows.Next() {
		if found != nil {
			return nil, ErrAmbiguous
		}
		found = new(match)
		if err := rows.Scan(&found.id, &found.source, &found.document); err != nil {
			return nil, err
		}
	}
	return found, rows.Err()
}

// load reads what a match names.
func (s *Store) load(ctx context.Context, m *match) (*Found, error) {
	file, err := s.Source(ctx, m.source)
	if err != nil {
		return nil, err
	}
	found := &Found{Type: TypeSource, ID: m.id, Source: file.Source, File: file}
	if m.document == "" {
		return found, nil
	}
	for i := range file.Documents {
		d := &file.Documents[i]
		if d.ID != m.document {
			continue
		}
		for e := range d.Entries() {
			if e.ID == m.id {
				found.Type, found.Document, found.Entry = e.Type, d, e
				return found, nil
			}
		}
	}
	// Saved between the two readings.
	return nil, s.wrap(fmt.Errorf("%q: %w", m.id, ErrNotFound))
}
