package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"

	"compromisos/extract"
	"compromisos/ingest"
	"compromisos/layout"
	"compromisos/record"
)

// versions name all that the records of a source depend on besides its bytes. Two runs
// with the same versions make the same records.
type versions struct {
	// Contract is that of the records, Reader that of what read the source.
	Contract   string `json:"contract"`
	Reader     string `json:"reader"`
	Layout     string `json:"layout"`
	Extractors string `json:"extractors"`
	// Vocabularies, Organizations and Limits are digests.
	Vocabularies  string `json:"vocabularies"`
	Organizations string `json:"organizations"`
	Limits        string `json:"limits"`
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
	}{{o.Vocabularies, &v.Vocabularies}, {o.Organizations, &v.Organizations}, {s.Limits, &v.Limits}} {
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
