package store

import (
	"context"
	"database/sql"
	"fmt"

	"compromisos/record"
)

// putDocuments replaces the documents and records of a source. Docs is the JSON of
// each document.
func putDocuments(ctx context.Context, tx *sql.Tx, f *record.File, docs [][]byte) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM documents WHERE source_id = ?", f.Source.ID); err != nil {
		return err
	}
	// A source has tens of records: the statement is read once for all of them.
	put, err := tx.PrepareContext(ctx, insertRecord)
	if err != nil {
		return err
	}
	defer func() { _ = put.Close() }()
	for i := range f.Documents {
		d := &f.Documents[i]
		for e := range d.Entries() {
			var err error
			if e.Type == record.TypeDocument {
				err = putDocument(ctx, tx, f.Source.ID, i+1, e, docs[i])
			} else {
				err = putRecord(ctx, put, d.ID, e)
			}
			if err != nil {
				return fmt.Errorf("document %q: %s %d: %w", d.ID, e.Type, e.Ordinal, err)
			}
		}
	}
	return nil
}

// putDocument writes the row of a document, given as its own entry.
func putDocument(ctx context.Context, tx *sql.Tx, sourceID string, ordinal int, e record.Entry, data []byte) error {
	d, _ := e.Value.(*record.Document)
	edtf, start, end := e.Span()
	_, err := tx.ExecContext(ctx, `
		INSERT INTO documents
			(id, source_id, ordinal, kind, title, language, edtf, start, "end", first_page, last_page, json)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		d.ID, sourceID, ordinal, d.Kind, d.Title, d.Language, edtf, start, end,
		d.Pages[0], d.Pages[1], string(data))
	return err
}

const insertRecord = `
	INSERT INTO records (document_id, type, ordinal, id, title, edtf, start, "end", page)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

// putRecord writes the row of one record of a document, by insertRecord.
func putRecord(ctx context.Context, put *sql.Stmt, documentID string, e record.Entry) error {
	edtf, start, end := e.Span()
	_, err := put.ExecContext(ctx, documentID, e.Type, e.Ordinal, e.ID, e.Title, edtf, start, end, e.Page())
	return err
}
