package pipeline_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"compromisos/document"
	"compromisos/ingest"
	"compromisos/pipeline"
	"compromisos/record"
	"compromisos/record/schema"
)

// FuzzRecords reads any bytes as HTML or text: what comes out is valid by the published schema, and
// no error is a fault of the program.
func FuzzRecords(f *testing.F) {
	// PDF files are fuzzed where they are read; here they would only be slow.
	for _, pattern := range []string{"../testdata/documents/*.html", "../testdata/documents/*.txt"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, p := range paths {
			data, err := os.ReadFile(p)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(filepath.Ext(p), data)
		}
	}
	f.Add(".md", []byte(note))
	chain, err := pipeline.NewChain(pipeline.Options{Time: time.Minute})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { _ = chain.Close() })
	f.Fuzz(func(t *testing.T, ext string, data []byte) {
		file, err := chain.Records(context.Background(), ingest.Input{URI: "f" + ext, Name: "f" + ext, Data: data})
		if err != nil {
			if document.ErrorCode(err) == document.CodeInternal {
				t.Fatal(err)
			}
			return
		}
		var line bytes.Buffer
		if err := record.Encode(&line, file, false); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(line.Bytes()); err != nil {
			t.Fatal(err)
		}
	})
}
