// Package text reads plain text and Markdown, and what lies between: text that was
// pulled out of office files, with tables as rows of tab-separated cells, HTML in
// the cells, and page heads and footnotes where a page ended.
//
//   - chunk.go cuts the lines into paragraphs, headings and rows, item.go into items.
//   - join.go puts together again what page ends cut.
//   - table.go makes tables of rows; inline.go reads the words of a paragraph.
package text

import (
	"fmt"
	"strings"

	"compromisos/document"
	"compromisos/ingest/prose"
)

// Engine is what a document.Source says about a file that this package read.
const Engine = "text"

// DefaultMaxBytes is the size of the largest text that is read.
const DefaultMaxBytes = 64 << 20

// Options of a reader; the zero value is ready to use.
type Options struct {
	// MaxBytes is the size of the largest text read; DefaultMaxBytes where it is 0.
	MaxBytes int64
}

// Read turns a text into a file with blocks, footnotes and running heads. The path
// of a block is its range of lines, counted from 1: "L12" or "L12-L14". The errors
// are *document.Error: CodeLimit for a text that is too large, CodeNoText for one
// with nothing to read in it.
func Read(data []byte, opt Options) (*document.File, error) {
	limit := opt.MaxBytes
	if limit <= 0 {
		limit = DefaultMaxBytes
	}
	if int64(len(data)) > limit {
		return nil, &document.Error{Code: document.CodeLimit, Message: fmt.Sprintf("text is larger than %d MB", limit>>20)}
	}
	source := prose.Decode(data, "text/plain")
	source = strings.ReplaceAll(source, "\r\n", "\n")
	source = strings.ReplaceAll(source, "\r", "\n")
	if strings.Count(source, "\n") > mostLines {
		return nil, tooMuch("lines", mostLines)
	}
	r := &reader{hyphenated: hyphenated(source), heads: map[string]bool{}}
	r.chunks = chunks(source)
	if err := bound(r.chunks); err != nil {
		return nil, err
	}
	r.findNotes()
	r.joinTables()
	r.joinParagraphs()
	r.write()
	if len(r.file.Blocks) == 0 {
		return nil, &document.Error{Code: document.CodeNoText, Message: "text has nothing to read in it"}
	}
	return &r.file, nil
}

// A reader holds one text while it is read.
type reader struct {
	chunks []*chunk
	// marks of the footnotes that are called.
	marks map[string]bool
	// hyphenated are the words that the text writes with a hyphen inside a line.
	hyphenated map[string]bool
	// heads are the running heads that were kept.
	heads map[string]bool
	file  document.File
}

// write turns the chunks into blocks, footnotes and running heads.
func (r *reader) write() {
	for i, c := range r.chunks {
		switch c.kind {
		case table:
			r.file.Blocks = append(r.file.Blocks, r.table(c))
		case note:
			t := document.Join(" ", texts(r.blocks(c))...)
			if !t.Empty() {
				r.file.Footnotes = append(r.file.Footnotes, document.Footnote{Mark: c.mark, Text: t})
			}
		case running:
			r.addRunning(c)
		case rule:
		default:
			r.file.Blocks = append(r.file.Blocks, r.styled(i)...)
		}
	}
}

// styled are the blocks of a paragraph, heading or item.
func (r *reader) styled(i int) []document.Block {
	c := r.chunks[i]
	out := r.blocks(c)
	level := c.level
	if c.kind == paragraph && r.numberedTitle(i) {
		level = titleLevel(c.first())
	}
	for j := range out {
		b := &out[j]
		switch {
		case b.Table != nil:
		case c.kind == item && j == 0:
			b.Kind, b.Level, b.Mark = document.ListItem, level, c.mark
		case c.kind == heading || level > 0 && c.kind == paragraph:
			b.Kind, b.Level = document.Heading, level
		}
	}
	return out
}

// addRunning keeps each running head once.
func (r *reader) addRunning(c *chunk) {
	t := document.Join(" ", texts(r.blocks(c))...)
	key := folded(t.String)
	if !t.Empty() && !r.heads[key] {
		r.heads[key] = true
		r.file.Running = append(r.file.Running, document.Running{Text: t})
	}
}

// texts are those of blocks, table cells included.
func texts(blocks []document.Block) []document.Text {
	var out []document.Text
	for _, b := range blocks {
		out = append(out, document.Cell{Blocks: []document.Block{b}}.Text())
	}
	return out
}
