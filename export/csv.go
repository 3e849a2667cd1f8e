package export

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"iter"

	"compromisos/export/render"
	"compromisos/record"
)

// csvTables is a table for a spreadsheet: RFC 4180 with line ends of Unix, in
// UTF-8. A list is one cell with a line for each item.
var csvTables = Format{Name: "csv", Extension: ".csv", Tables: tableNames(), Write: writeCSV}

const byteOrderMark = "\ufeff"

func writeCSV(ctx context.Context, w io.Writer, files iter.Seq2[*record.File, error], o Options) error {
	t, err := findTable(o.Table)
	if err != nil {
		return err
	}
	if o.BOM {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return err
		}
	}
	out := csv.NewWriter(w)
	if err := out.Write(append(append([]string(nil), sourceColumns...), t.columns...)); err != nil {
		return err
	}
	for f, err := range files {
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = writeRows(out, t, f)
		}
		if err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// writeRows writes the rows that one file gives.
func writeRows(out *csv.Writer, t table, f *record.File) error {
	for i := range f.Documents {
		d := &f.Documents[i]
		for e := range d.Entries() {
			for _, cells := range t.rows(e) {
				row := append(sourceCells(f, d, e), cells...)
				for k := range row {
					row[k] = render.Guard(row[k])
				}
				if err := out.Write(row); err != nil {
					return fmt.Errorf("%q: %w", f.Source.URI, err)
				}
			}
		}
	}
	return nil
}
