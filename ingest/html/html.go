// Package html reads the pages of press offices and registers: what belongs to the
// document becomes blocks in reading order, and what belongs to the site (menus,
// sharing boxes, footers) is left out.
//
//   - chrome.go tells the site's parts from the document's.
//   - content.go finds the element that holds the document, lead.go the title and
//     date beside it, part.go the sections in it.
//   - walk.go turns elements into blocks, scope.go knows what the elements around
//     say; list.go reads lists, table.go and grid.go tables, definitions.go
//     forms of terms and descriptions, labelled.go lines that open with labels.
//   - note.go pairs footnotes with their calls, footnote.go reads them.
//   - path.go names the place of a block by a CSS selector.
package html

import (
	"fmt"
	"strings"

	"compromisos/document"
	"compromisos/ingest/prose"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// Engine is what a document.Source says about a file that this package read.
const Engine = "goquery v1.13.0"

// DefaultMaxBytes is the size of the largest page that is read: far above any page
// that people look at, and low enough for the tree to fit into memory.
const DefaultMaxBytes = 64 << 20

// Options of a reader; the zero value is ready to use.
type Options struct {
	// MaxBytes is the size of the largest page read; DefaultMaxBytes where it is 0.
	MaxBytes int64
}

// Read turns a page into a file with blocks and footnotes. contentType is the
// Content-Type that the page was served with, or empty; it helps to find the
// encoding. The errors are *document.Error: CodeLimit for a page that is too large
// or too deep, CodeDamaged for one that cannot be parsed, CodeNoText for one with
// nothing to read in it.
func Read(data []byte, contentType string, opt Options) (*document.File, error) {
	limit := opt.MaxBytes
	if limit <= 0 {
		limit = DefaultMaxBytes
	}
	if int64(len(data)) > limit {
		return nil, &document.Error{Code: document.CodeLimit, Message: fmt.Sprintf("page is larger than %d MB", limit>>20)}
	}
	source := prose.Decode(data, contentType)
	if err := bound(source); err != nil {
		return nil, err
	}
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, parseError(err)
	}
	doc := goquery.NewDocumentFromNode(root)
	file := &document.File{
		Title:    plain(doc.Find("head title").First().Text()),
		Language: strings.TrimSpace(doc.Find("html").AttrOr("lang", "")),
	}
	page := survey(root)
	w := newWalker(page, newPaths(root), page.roots())
	for _, n := range w.roots {
		w.read(n)
	}
	file.Blocks, file.Footnotes, file.Warnings = w.blocks, w.allNotes(), w.warnings
	if len(file.Blocks) == 0 {
		return nil, &document.Error{Code: document.CodeNoText, Message: "page has no text"}
	}
	return file, nil
}

// mostOpen is how many elements the parser has open at once.
const mostOpen = 512

// parseError says whether the parser gave up for the depth of the page, which it
// bounds to mostOpen, or for another reason.
func parseError(err error) error {
	if strings.Contains(err.Error(), "exceeds") {
		return &document.Error{Code: document.CodeLimit, Message: fmt.Sprintf("page is nested deeper than %d elements", mostOpen), Err: err}
	}
	return &document.Error{Code: document.CodeDamaged, Message: "page cannot be parsed", Err: err}
}

// plain is s with white space as in a document.Text.
func plain(s string) string {
	var b prose.Builder
	b.Write(s, document.Style{})
	return b.Text().String
}
