// Package export writes records in the formats that other programs read: one file
// of this package a format. A format is added by writing its file and its line in
// Formats.
package export

import (
	"context"
	"fmt"
	"io"
	"iter"
	"strings"

	"compromisos/record"
)

// A Format is one way to write records.
type Format struct {
	// Name by which users ask for it; lower case.
	Name string
	// Extension of a file's name, with its dot.
	Extension string
	// Tables that it can write, the one it writes unless asked first; nil where it
	// writes all of a record.
	Tables []string
	// Write writes all files to w. It stops at the first error of either.
	Write func(ctx context.Context, w io.Writer, files iter.Seq2[*record.File, error], o Options) error
}

// Options of an export. A format passes over what does not concern it.
type Options struct {
	// Table is what a format of rows writes: one of the format's Tables.
	Table string
	// BOM puts a byte order mark first, without which some spreadsheet programs
	// take UTF-8 for something else.
	BOM bool
}

// Formats are all formats there are.
var Formats = []Format{
	jsonLines,
	csvTables,
}

// Find is the format of a name. The error says which there are.
func Find(name string) (Format, error) {
	var names []string
	for _, f := range Formats {
		if strings.EqualFold(f.Name, name) {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("no format %q; there are %s", name, strings.Join(names, ", "))
}
