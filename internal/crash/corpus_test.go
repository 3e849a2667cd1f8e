package crash

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// corpusSize is how many documents a run reads: enough that most kills meet one at work.
const corpusSize = 150

// corpus writes a folder of small documents: with records and without, the same twice,
// damaged, empty, of no known format.
func corpus(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	pdf := read(t, "../../testdata/documents/plano-dados-pt.pdf")
	for i := range corpusSize {
		name, data := document(i, pdf)
		path := filepath.Join(dir, fmt.Sprintf("%02d", i%7), name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// document is the name and the content of one of the corpus.
func document(i int, pdf []byte) (name string, data []byte) {
	switch i % 15 {
	case 3:
		// A comment at the end makes other bytes of the same pages.
		return fmt.Sprintf("%03d.pdf", i), append(pdf[:len(pdf):len(pdf)], fmt.Sprintf("%% %d\n", i)...)
	case 6:
		return fmt.Sprintf("%03d.pdf", i), pdf[:len(pdf)/3]
	case 9:
		return fmt.Sprintf("%03d.txt", i), nil
	case 11:
		return fmt.Sprintf("%03d.txt", i), []byte(agreement(1)) // the same bytes at many places
	case 13:
		return fmt.Sprintf("%03d.bin", i), []byte{0, 1, 2, byte(i)}
	}
	return fmt.Sprintf("%03d.md", i), []byte(agreement(i))
}

// agreement is a text with commitments, members and dates.
func agreement(i int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Acuerdo %d de la mesa de aguas\n\nVilla Serena, a %d de marzo de 2021.\n\n", i, 1+i%28)
	fmt.Fprint(&b, "| No. | Actividad | Responsable | Fecha de cumplimiento |\n|---|---|---|---|\n")
	for n := range 3 + i%5 {
		fmt.Fprintf(&b, "| %d | Medir el pozo %d del barrio %d | Junta de Aguas | junio de 2022 |\n", n+1, n, i)
	}
	return b.String()
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
