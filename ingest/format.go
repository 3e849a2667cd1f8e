package ingest

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"compromisos/document"
	"compromisos/ingest/html"
	"compromisos/ingest/text"
)

// A Format is a kind of file that can be read.
type Format struct {
	// Name in lower case: "pdf".
	Name string
	// MediaType of the sources read with it.
	MediaType string
	// Extensions of its files in lower case, with their period.
	Extensions []string
	// Detect says how sure the format is to be that of a file with these first bytes
	// and this name: 0 is no, 1 is certain. Bytes count for more than names.
	Detect func(head []byte, name string) float64
	// Read reads a source. It sets Pages and Engine of the file's Source; the rest
	// of Source is set by Reader.Read.
	Read func(r *Reader, ctx context.Context, in Input, each document.PageFunc) (*document.File, error)
}

// Formats are the formats that can be read. Where two are equally sure of a file,
// the first one reads it.
var Formats = []Format{
	{Name: "pdf", MediaType: "application/pdf", Extensions: []string{".pdf"}, Detect: detectPDF, Read: (*Reader).readPDF},
	{Name: "html", MediaType: "text/html", Extensions: []string{".html", ".htm", ".xhtml"}, Detect: detectHTML, Read: (*Reader).readHTML},
	{Name: "text", MediaType: "text/plain", Extensions: []string{".txt", ".text", ".md", ".markdown"}, Detect: detectText, Read: (*Reader).readText},
}

const (
	// headLength is how many of the first bytes formats are told by.
	headLength = 4096
	// sure is how sure a format must be to take a file in a folder whose name says
	// nothing: plain text alone could be anything.
	sure = 0.6
)

// Detect is the format that is surest of a source; ok is false where none is.
func Detect(in Input) (f Format, ok bool) {
	name := in.Name
	if name == "" {
		name = in.URI
	}
	f, score := detect(in.Data[:min(len(in.Data), headLength)], name)
	return f, score > 0
}

// detect is the surest format and how sure it is.
func detect(head []byte, name string) (best Format, score float64) {
	for _, f := range Formats {
		if s := f.Detect(head, name); s > score {
			best, score = f, s
		}
		if score == certain {
			break
		}
	}
	return best, score
}

// known reports whether a format has the extension of name.
func known(name string) bool {
	return slices.ContainsFunc(Formats, func(f Format) bool { return hasExtension(name, f.Extensions) })
}

func hasExtension(name string, extensions []string) bool {
	return slices.Contains(extensions, strings.ToLower(filepath.Ext(name)))
}

func (r *Reader) readPDF(ctx context.Context, in Input, each document.PageFunc) (*document.File, error) {
	info, err := r.pdf.Read(ctx, in.Data, each)
	if err != nil {
		return nil, err
	}
	return &document.File{
		Source: document.Source{Engine: info.Engine, Pages: info.Pages},
		Title:  info.Title, Sizes: info.Sizes, Warnings: info.Warnings,
	}, nil
}

func (r *Reader) readHTML(_ context.Context, in Input, _ document.PageFunc) (*document.File, error) {
	file, err := html.Read(in.Data, in.ContentType, html.Options{})
	if err != nil {
		return nil, err
	}
	file.Source.Engine = html.Engine
	return file, nil
}

func (r *Reader) readText(_ context.Context, in Input, _ document.PageFunc) (*document.File, error) {
	file, err := text.Read(in.Data, text.Options{})
	if err != nil {
		return nil, err
	}
	file.Source.Engine = text.Engine
	return file, nil
}
