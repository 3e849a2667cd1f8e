package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"compromisos/extract"
	"compromisos/ingest"
	"compromisos/layout"
	"compromisos/record"
	"compromisos/store"
)

// versions name all that the records of a source depend on besides its bytes. Two runs
// with the same versions make the same records.
type versions struct {
	// Contract is that of the records, Reader that of what read the source.
	Contract   string `json:"contract"`
	Reader     string `json:"reader"`
	Layout     string `json:"layout"`
	Extractors string `json:"extractors"`
	// Vocabularies and Organizations are digests.
	Vocabularies  string `json:"vocabularies"`
	Organizations string `json:"organizations"`
}

// partly are the limits under which a source may be read in part. The others have it read
// whole or not at all: raised, they change no records that are there.
type partly struct {
	Pages, PageGlyphs, PageObjects, PageRulings int
	PageTime                                    time.Duration
	Memory                                      int64
}

// partlyCodes are the warnings of a source that was read in part because of such a limit.
var partlyCodes = []string{"page_limit", "page_time", "page_memory", "glyph_limit", "path_limit", "rulings_limit"}

// storeOptions are those of a store whose records a version makes. The limits count for
// sources alone that were read in part.
func (a *app) storeOptions(version string) store.Options {
	l := a.settings.Limits
	return store.Options{
		Version: version,
		Limits:  fmt.Sprintf("%+v", partly{l.Pages, l.PageGlyphs, l.PageObjects, l.PageRulings, l.PageTime, l.Memory}),
		Limited: func(code string) bool { return slices.Contains(partlyCodes, code) },
	}
}

// versionOf are the versions as the store keeps them: JSON in one line.
func versionOf(s settings, o extract.Options) (string, error) {
	v := versions{
		Contract: record.SchemaID, Reader: s.PDF.Engine + "/" + ingest.Version,
		Layout: layout.Version, Extractors: extract.Version,
	}
	if s.PDF.CrossCheck {
		v.Reader += "/cross_check"
	}
	for _, d := range []struct {
		of  any
		put *string
	}{{o.Vocabularies, &v.Vocabularies}, {o.Organizations, &v.Organizations}} {
		data, err := json.Marshal(d.of)
		if err != nil {
			return "", fmt.Errorf("versions: %w", err)
		}
		sum := sha256.Sum256(data)
		*d.put = fmt.Sprintf("%x", sum[:8])
	}
	data, err := json.Marshal(v)
	return string(data), err
}
