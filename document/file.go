package document

import "time"

// A Source says where the bytes came from and what read them.
type Source struct {
	// ID is "sha256:" and the hex digest of the bytes.
	ID string `json:"id"`
	// URI is the path or address as given.
	URI string `json:"uri"`
	// MediaType as detected from the bytes: "application/pdf", "text/html", "text/plain".
	MediaType string `json:"media_type"`
	// Bytes is the size of the source.
	Bytes int64 `json:"bytes"`
	// Pages is 0 where the format has none.
	Pages int `json:"pages"`
	// Engine is what read the source, with its version.
	Engine string `json:"engine"`
	// Retrieved is when the bytes were read.
	Retrieved time.Time `json:"retrieved"`
}

// A File is a source as read. Blocks are in reading order over all pages; running
// heads, feet and footnotes are not among them.
type File struct {
	// Source is where the bytes came from and what read them.
	Source Source
	// Title and Language that the format declares (HTML's title and lang), if any.
	Title, Language string
	// Sizes of the pages as displayed, in points, in order.
	Sizes []Box
	// Blocks are the body: paragraphs, headings, list items and tables.
	Blocks []Block
	// Footnotes of all pages, in order.
	Footnotes []Footnote
	// Running are the heads and feet that repeat on pages.
	Running []Running
	// Warnings are what a user should know about how the file was read.
	Warnings []Warning
}

// A Warning is something a user should know about a file that was read.
type Warning struct {
	// Code is stable and lower case: "drawn_text", "page_time", "page_limit".
	Code string `json:"code"`
	// Message is one sentence, lower case, without a period.
	Message string `json:"message"`
	// Page counts from 1; 0 where the warning is about the whole file.
	Page int `json:"page"`
}
