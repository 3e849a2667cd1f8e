package pdf

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"compromisos/document"
)

func TestDump(t *testing.T) {
	files, _ := filepath.Glob(os.Getenv("PDFS"))
	for _, f := range files {
		data, _ := os.ReadFile(f)
		out, _ := os.Create("/tmp/pdfh/dump/" + filepath.Base(f) + ".jsonl")
		enc := json.NewEncoder(out)
		_, _ = shared.Read(context.Background(), data, func(p *document.Page) error {
			return enc.Encode(p)
		})
		out.Close()
	}
}
