package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"
)

// A Beat is what a run tells of itself every now and then while it goes on: other
// processes see how far it is, and that it lives.
type Beat struct {
	// At is when it was told; zero of a run that told nothing.
	At time.Time `json:"at"`
	// Documents that were read so far.
	Documents int `json:"documents"`
	// SourcesPerSecond, DocumentsPerSecond and PagesPerSecond are of the last half minute
	// or so.
	SourcesPerSecond   float64 `json:"sources_per_second"`
	DocumentsPerSecond float64 `json:"documents_per_second"`
	PagesPerSecond     float64 `json:"pages_per_second"`
	// Reading are the places that are being read at this moment, the first begun first.
	// Those of Running may wait to be read, or to be kept.
	Reading []Begun `json:"reading"`
}

// Begun is a place and when reading it began.
type Begun struct {
	URI   string    `json:"uri"`
	Since time.Time `json:"since"`
}

// Beat notes how far a run is that goes on, and what it did so far.
func (s *Store) Beat(ctx context.Context, run int64, c RunCounts, b Beat) error {
	data, err := marshal(b)
	if err != nil {
		return s.wrap(err)
	}
	return s.wrap(s.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `
			UPDATE runs SET beat = ?, added = ?, updated = ?, unchanged = ?, failed = ?, skipped = ?, pages = ?
			WHERE id = ? AND ended IS NULL`,
			string(data), c.Added, c.Updated, c.Unchanged, c.Failed, c.Skipped, c.Pages, run)
		return err
	}))
}

// parseBeat reads what Beat wrote; nothing of a run that told nothing.
func parseBeat(data string) (Beat, error) {
	var b Beat
	if data == "" {
		return b, nil
	}
	if err := json.Unmarshal([]byte(data), &b); err != nil {
		return b, fmt.Errorf("beat of a run: %w", err)
	}
	return b, nil
}
