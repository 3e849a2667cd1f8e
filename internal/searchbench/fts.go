package main

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver, with FTS5

	"compromisos/internal/archive"
	"compromisos/record"
)

// fts is a table of SQLite's FTS5 with the same records: titles, texts and names,
// without accents, and beside it the columns that facets count.
type fts struct {
	db *sql.DB
	// bodies are the ids of registered organizations by name, which is what the index
	// counts as bodies.
	bodies map[string]string
}

const ftsSchema = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA cache_size = -262144;
PRAGMA mmap_size = 4294967296;
CREATE TABLE facts (id INTEGER PRIMARY KEY, record TEXT, uri TEXT, type TEXT, kind TEXT, year TEXT,
	body TEXT, responsible TEXT, place TEXT, language TEXT);
CREATE VIRTUAL TABLE texts USING fts5 (title, body, names, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (texts, row);
INSERT INTO texts (texts, rank) VALUES ('rank', 'bm25(3, 1, 2)');
`

// ftsBatch is how many documents a transaction writes.
const ftsBatch = 500

// buildFTS fills the table and prints how that went.
func buildFTS(ctx context.Context, path string, a *archive.Archive, passages int, out io.Writer) (*fts, error) {
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // the caches are a connection's own
	f := &fts{db: db, bodies: map[string]string{}}
	for _, o := range a.Bodies(registered) {
		f.bodies[o.Name] = o.ID
	}
	began := time.Now()
	if err := f.fill(ctx, a, passages); err != nil {
		return nil, fmt.Errorf("fts5: %w", err)
	}
	took := time.Since(began)
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(out, "FTS5         %8.0f passages/s, %.1f MB\n", float64(passages)/took.Seconds(), mb(info.Size()))
	return f, nil
}

func (f *fts) fill(ctx context.Context, a *archive.Archive, passages int) error {
	if _, err := f.db.ExecContext(ctx, ftsSchema); err != nil {
		return err
	}
	batch := make([]*record.File, 0, ftsBatch)
	for file := range a.Files(passages) {
		batch = append(batch, file)
		if len(batch) == ftsBatch {
			if err := f.put(ctx, batch); err != nil {
				return err
			}
			batch = batch[:0]
		}
	}
	if err := f.put(ctx, batch); err != nil {
		return err
	}
	_, err := f.db.ExecContext(ctx, `INSERT INTO texts (texts) VALUES ('optimize'); ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)`)
	return err
}

func (f *fts) put(ctx context.Context, files []*record.File) error {
	tx, err := f.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	text, err := tx.PrepareContext(ctx, `INSERT INTO texts (title, body, names) VALUES (?, ?, ?)`)
	if err != nil {
		return err
	}
	fact, err := tx.PrepareContext(ctx, `INSERT INTO facts VALUES (last_insert_rowid(), ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	for _, file := range files {
		d := &file.Documents[0]
		for e := range d.Entries() {
			r := rowOf(d, e)
			if _, err := text.ExecContext(ctx, e.Title, r.text, r.names); err != nil {
				return err
			}
			if _, err := fact.ExecContext(ctx, e.ID, file.Source.URI, e.Type, d.Kind, r.year, f.bodies[r.body], r.responsible, *d.Place, d.Language); err != nil {
				return err
			}
		}
	}
	return tx.Commit()
}

// A row is what of a record FTS5 is given.
type row struct{ text, names, year, body, responsible string }

// rowOf reads the same parts of a record as package index does.
func rowOf(d *record.Document, e record.Entry) row {
	var r row
	if p := e.Period; p != nil && p.End != nil {
		r.year = fmt.Sprint(p.End.Year)
	} else if d.Issued != nil && d.Issued.Start != nil {
		r.year = fmt.Sprint(d.Issued.Start.Year)
	}
	switch v := e.Value.(type) {
	case *record.Document:
		r.text = e.Title + "\n" + *v.Place
	case *record.Section:
		r.text = *v.Title + "\n" + v.Text
	case *record.Commitment:
		r.responsible = v.Responsible[0]
		r.body, r.names = r.responsible, r.responsible
		r.text = strings.Join([]string{*v.Number, *v.Title, *v.Objective, v.Results[0], r.responsible, *v.Status}, "\n")
	case *record.Pledge:
		r.body, r.names, r.text = *v.Actor, *v.Actor, v.Text+"\n"+*v.Actor
	case *record.Signatory:
		r.body, r.names, r.text = v.Organizations[0], v.Name+"\n"+v.Organizations[0], v.Name+"\n"+*v.Role
	case *record.MemberList:
		names := []string{*v.Group}
		for _, m := range v.Members {
			names = append(names, m.Name)
		}
		r.body, r.names = *v.Group, strings.Join(names, "\n")
		r.text = r.names
	}
	return r
}

func (f *fts) close() error { return f.db.Close() }
