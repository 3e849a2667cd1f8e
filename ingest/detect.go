package ingest

import (
	"bytes"
	"regexp"
	"unicode"

	"compromisos/ingest/prose"
)

// How sure the detectors are: of a signature, of a document that opens with HTML's
// elements, of text whose name says what it is, and of text alone.
const (
	certain = 1.0
	opened  = 0.9
	named   = 0.5
	maybe   = 0.3
)

// pdfHeader is how far into a file readers look for a PDF's signature: mail gateways
// and web servers put their own lines before it.
const pdfHeader = 1024

func detectPDF(head []byte, _ string) float64 {
	if bytes.Contains(head[:min(len(head), pdfHeader)], []byte("%PDF-")) {
		return certain
	}
	return 0
}

var (
	// documentTag opens a whole page, after comments and an XML declaration.
	documentTag = regexp.MustCompile(`(?is)^\s*(?:<\?xml.*?\?>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta)\b`)
	// blockTag opens a piece of a page that was saved without its frame.
	blockTag = regexp.MustCompile(`(?is)^\s*(?:<!--.*?-->\s*)*<(?:main|article|section|div|p|h[1-6]|table|ul|ol|center)\b`)
)

func detectHTML(head []byte, name string) float64 {
	if !plain(head) {
		return 0
	}
	s := prose.Decode(head, "")
	switch {
	case documentTag.MatchString(s):
		return opened
	case hasExtension(name, []string{".html", ".htm", ".xhtml"}):
		return named + 0.1
	case blockTag.MatchString(s) && !hasExtension(name, []string{".txt", ".text", ".md", ".markdown"}):
		return sure
	}
	return 0
}

func detectText(head []byte, name string) float64 {
	switch {
	case !plain(head):
		return 0
	case hasExtension(name, []string{".txt", ".text", ".md", ".markdown"}):
		return named
	}
	return maybe
}

// mostControls is the share of control characters that text may have: form feeds
// and stray bytes of old programs.
const mostControls = 0.01

// plain reports whether bytes are text in some encoding: no signature of another
// format, no NUL, hardly any control characters.
func plain(head []byte) bool {
	if looksLike(head) != "" {
		return false
	}
	s := prose.Decode(head, "")
	controls, total := 0, 0
	for _, r := range s {
		total++
		if r == 0 {
			return false
		}
		if unicode.IsControl(r) && !unicode.IsSpace(r) && r != '\x1b' {
			controls++
		}
	}
	return float64(controls) <= mostControls*float64(total)
}

// A signature is how files of a format without a reader open.
type signature struct {
	magic string
	name  string
}

// signatures of formats that people keep among their documents.
var signatures = []signature{
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office file of before 2007 (DOC, XLS or PPT)"},
	{"{\\rtf", "a rich text file (RTF)"},
	{"\x89PNG\r\n\x1a\n", "a PNG image"},
	{"\xff\xd8\xff", "a JPEG image"},
	{"GIF87a", "a GIF image"},
	{"GIF89a", "a GIF image"},
	{"II*\x00", "a TIFF image"},
	{"MM\x00*", "a TIFF image"},
	{"RIFF", "a WebP image or a recording"},
	{"%!PS", "a PostScript file"},
	{"\x1f\x8b", "a gzip archive"},
	{"BZh", "a bzip2 archive"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive"},
	{"Rar!\x1a\x07", "a RAR archive"},
	{"\xfd7zXZ\x00", "an xz archive"},
	{"SQLite format 3\x00", "an SQLite database"},
	{"\x7fELF", "a program"},
	{"MZ\x90\x00", "a program"},
	{"ID3", "a recording"},
	{"OggS", "a recording"},
}

// zipped are the names of entries by which formats that are ZIP archives are told.
var zipped = []signature{
	{"word/", "a Word document (DOCX)"},
	{"xl/", "an Excel workbook (XLSX)"},
	{"ppt/", "a PowerPoint presentation (PPTX)"},
	{"opendocument.text", "an OpenDocument text (ODT)"},
	{"opendocument.spreadsheet", "an OpenDocument spreadsheet (ODS)"},
	{"opendocument.presentation", "an OpenDocument presentation (ODP)"},
	{"application/epub+zip", "an e-book (EPUB)"},
}

// looksLike names the format without a reader that bytes open as; empty where they
// open as none.
func looksLike(data []byte) string {
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.magic)) {
			return s.name
		}
	}
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return ""
	}
	for _, s := range zipped {
		if bytes.Contains(data[:min(len(data), 16*headLength)], []byte(s.magic)) {
			return s.name
		}
	}
	return "a ZIP archive"
}
