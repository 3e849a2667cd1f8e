// Package ingest is where documents come from. Sources lists the files, folders and
// addresses that a user names; a Reader finds out what format the bytes of each
// have and reads them into a document.File.
//
//	r := ingest.NewReader(ingest.Options{})
//	defer r.Close()
//	for c, err := range ingest.Sources(ctx, paths, ingest.SourceOptions{}) {
//		…
//		in, err := c.Open(ctx)
//		file, err := r.Read(ctx, in, builder.AddPage)
//	}
//
// A new format is one entry of Formats. A paginated format hands its pages to the
// PageFunc and leaves Blocks to layout; the others fill Blocks themselves.
package ingest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"compromisos/document"
	"compromisos/ingest/pdf"
)

// Version of the readers: what another version reads of the same bytes may differ.
const Version = "2"

// DefaultMaxBytes is the size of the largest source that is read.
const DefaultMaxBytes = 512 << 20

// An Input is one source with its bytes.
type Input struct {
	// URI is the path or address as the user gave it.
	URI string
	// Name is the file's name, which helps to tell formats without a signature.
	Name string
	Data []byte
	// ContentType that a server declared, if any.
	ContentType string
	// Retrieved is when the bytes were read; now, where it is zero.
	Retrieved time.Time
}

// Options of a Reader; the zero value is ready to use.
type Options struct {
	PDF pdf.Options
	// MaxBytes is the size of the largest source read; DefaultMaxBytes where it is 0.
	// Formats may have lower bounds of their own.
	MaxBytes int64
}

// A Reader reads sources of every known format. It may be used by several
// goroutines at once.
type Reader struct {
	pdf *pdf.Reader
	max int64
}

// NewReader makes a reader. What it needs for a format (the PDF engine) starts with
// the first source of that format.
func NewReader(opt Options) *Reader {
	r := &Reader{pdf: pdf.NewReader(opt.PDF), max: opt.MaxBytes}
	if r.max <= 0 {
		r.max = DefaultMaxBytes
	}
	return r
}

// Close frees what the formats hold. The reader cannot be used afterwards.
func (r *Reader) Close() error { return r.pdf.Close() }

// Read finds out the format of a source and reads it. Pages of a paginated format
// go to each, one at a time; the file that is returned then has no blocks yet.
//
// Its errors hold a *document.Error: CodeEmpty, CodeLimit, CodeUnsupported (also
// ErrUnsupported), and those of the format's reader. A fault in a reader comes back
// as CodeInternal: one bad document never ends a run.
func (r *Reader) Read(ctx context.Context, in Input, each document.PageFunc) (file *document.File, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &document.Error{Code: document.CodeInternal, Message: fmt.Sprintf("the reader failed: %v", p)}
		}
		if err != nil {
			file, err = nil, &readError{err}
		}
	}()
	if err := r.check(in); err != nil {
		return nil, err
	}
	f, ok := Detect(in)
	if !ok {
		return nil, unsupported(in)
	}
	file, err = f.Read(r, ctx, in, each)
	if err != nil {
		return nil, err
	}
	pages, engine := file.Source.Pages, file.Source.Engine
	file.Source = Describe(in)
	file.Source.MediaType, file.Source.Pages, file.Source.Engine = f.MediaType, pages, engine
	return file, nil
}

// check refuses what no reader need look at.
func (r *Reader) check(in Input) error {
	switch {
	case len(in.Data) == 0:
		return &document.Error{Code: document.CodeEmpty, Message: "file is empty"}
	case int64(len(in.Data)) > r.max:
		return tooLarge(r.max)
	}
	return nil
}

// Describe says what is known of a source before it is read, or when it cannot be:
// its digest, size and origin, and its media type where a format knows it.
func Describe(in Input) document.Source {
	sum := sha256.Sum256(in.Data)
	s := document.Source{
		ID: "sha256:" + hex.EncodeToString(sum[:]), URI: in.URI, Bytes: int64(len(in.Data)), Retrieved: in.Retrieved,
	}
	if s.Retrieved.IsZero() {
		s.Retrieved = time.Now().UTC()
	}
	if f, ok := Detect(in); ok {
		s.MediaType = f.MediaType
	}
	return s
}
