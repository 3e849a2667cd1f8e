package text

import (
	"fmt"

	"compromisos/document"
)

// Bounds of a text, each far above what people write: the Bible has 31,000 verses.
const (
	// mostLines is how many lines are read.
	mostLines = 1 << 20
	// mostChunks is how many paragraphs, items, headings and tables.
	mostChunks = 1 << 18
	// mostCells is how many cells all tables together may have, those counted that their
	// rows lack: the columns are those of the widest row.
	mostCells = 1 << 19
)

// bound refuses what would take more memory as blocks than a machine has.
func bound(chunks []*chunk) error {
	if len(chunks) > mostChunks {
		return tooMuch("paragraphs", mostChunks)
	}
	cells := 0
	for _, c := range chunks {
		cells += len(c.rows) * c.width()
		if cells > mostCells {
			return tooMuch("cells", mostCells)
		}
	}
	return nil
}

// tooMuch is the error of a text with too many of something.
func tooMuch(what string, most int) error {
	return &document.Error{Code: document.CodeLimit, Message: fmt.Sprintf("text has more than %d %s", most, what)}
}
