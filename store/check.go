package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"compromisos/record"
)

// A Finding is something that is wrong with the store.
type Finding struct {
	// ID of the source or document; empty where the whole store is meant.
	ID string
	// Message is one sentence, lower case, without a period.
	Message string
}

// Check goes through the whole store: the pages of the database, the references
// between tables, that the JSON of each document can be read and gives the columns
// and records beside it, and the digest of each source. The findings are empty
// where all is well; the error is only for a check that could not be made.
func (s *Store) Check(ctx context.Context) ([]Finding, error) {
	var out []Finding
	err := s.view(ctx, func(q querier) error {
		for _, check := range []func(context.Context, querier) ([]Finding, error){
			checkIntegrity, checkReferences, checkDocuments, checkDigests,
		} {
			found, err := check(ctx, q)
			if err != nil {
				return err
			}
			out = append(out, found...)
		}
		return nil
	})
	return out, s.wrap(err)
}

// checkIntegrity lets SQLite go through its pages and indexes.
func checkIntegrity(ctx context.Context, q querier) ([]Finding, error) {
	return each(ctx, q, "PRAGMA integrity_check", func(rows *sql.Rows) ([]Finding, error) {
		var message string
		if err := rows.Scan(&message); err != nil || message == "ok" {
			return nil, err
		}
		return []Finding{{Message: message}}, nil
	})
}

// checkReferences looks for rows whose source or document is gone.
func checkReferences(ctx context.Context, q querier) ([]Finding, error) {
	return each(ctx, q, "PRAGMA foreign_key_check", func(rows *sql.Rows) ([]Finding, error) {
		var table, parent string
		var row, key any
		if err := rows.Scan(&table, &row, &parent, &key); err != nil {
			return nil, err
		}
		return []Finding{{Message: fmt.Sprintf("a row of %s refers to a row of %s that is gone", table, parent)}}, nil
	})
}

// checkDocuments reads each document again and compares it with what was derived
// from it.
func checkDocuments(ctx context.Context, q querier) ([]Finding, error) {
	const query = `
		SELECT id, json, (SELECT coalesce(json_group_array(r.id), '[]')
			FROM (SELECT id FROM records WHERE document_id = documents.id ORDER BY type, ordinal) r)
		FROM documents ORDER BY id`
	seen := map[string]string{}
	return each(ctx, q, query, func(rows *sql.Rows) ([]Finding, error) {
		var id, data, ids string
		if err := rows.Scan(&id, &data, &ids); err != nil {
			return nil, err
		}
		return checkDocument(id, data, ids, seen), nil
	})
}

// checkDocument compares a document with the JSON list of the ids of its records.
// Seen holds the document of each record id met before.
func checkDocument(id, data, ids string, seen map[string]string) []Finding {
	var d record.Document
	var listed []string
	if err := json.Unmarshal([]byte(data), &d); err != nil {
		return []Finding{{id, fmt.Sprintf("its JSON cannot be read: %v", err)}}
	}
	if err := json.Unmarshal([]byte(ids), &listed); err != nil {
		return []Finding{{id, fmt.Sprintf("the ids of its records cannot be read: %v", err)}}
	}
	var out []Finding
	if d.ID != id {
		out = append(out, Finding{id, fmt.Sprintf("its JSON bears another id, %q", d.ID)})
	}
	have := map[string]bool{}
	for _, r := range listed {
		have[r] = true
	}
	count := 0
	for e := range d.Entries() {
		if e.Type == record.TypeDocument {
			continue
		}
		count++
		if !have[e.ID] {
			out = append(out, Finding{id, fmt.Sprintf("record %q is not listed", e.ID)})
		}
		if other, ok := seen[e.ID]; ok {
			out = append(out, Finding{id, fmt.Sprintf("record id %q stands in %q too", e.ID, other)})
		}
		seen[e.ID] = id
	}
	if count != len(listed) {
		out = append(out, Finding{id, fmt.Sprintf("%d records are listed, its JSON has %d", len(listed), count)})
	}
	return out
}

// checkDigests computes the digest of each source again from what is kept.
func checkDigests(ctx context.Context, q querier) ([]Finding, error) {
	const query = `
		SELECT s.id, s.digest, s.warnings, (SELECT coalesce(json_group_array(d.json), '[]')
			FROM (SELECT json FROM documents WHERE source_id = s.id ORDER BY ordinal) d)
		FROM sources s ORDER BY s.id`
	return each(ctx, q, query, func(rows *sql.Rows) ([]Finding, error) {
		var id, digest, warnings, list string
		if err := rows.Scan(&id, &digest, &warnings, &list); err != nil {
			return nil, err
		}
		var docs []string
		if err := json.Unmarshal([]byte(list), &docs); err != nil {
			return []Finding{{id, fmt.Sprintf("its documents cannot be read: %v", err)}}, nil
		}
		parts := make([][]byte, 0, len(docs)+1)
		for _, d := range docs {
			parts = append(parts, []byte(d))
		}
		if digestOf(append(parts, []byte(warnings))) != digest {
			return []Finding{{id, "its documents are not those that were saved"}}, nil
		}
		return nil, nil
	})
}

// each collects the findings of all rows of a query.
func each(ctx context.Context, q querier, query string, f func(*sql.Rows) ([]Finding, error)) ([]Finding, error) {
	rows, err := q.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var out []Finding
	for rows.Next() {
		found, err := f(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, found...)
	}
	return out, rows.Err()
}
