package export

import (
	"context"
	"io"
	"iter"

	"compromisos/record"
)

// jsonLines is the record contract itself: one source a line, as `extract` prints
// it.
var jsonLines = Format{Name: "jsonl", Extension: ".jsonl", Write: writeJSONLines}

func writeJSONLines(ctx context.Context, w io.Writer, files iter.Seq2[*record.File, error], _ Options) error {
	for f, err := range files {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
		if err := record.Encode(w, f, false); err != nil {
			return err
		}
	}
	return nil
}
