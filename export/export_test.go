package export

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"compromisos/record"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// samples are the records that the tests of several packages share.
func samples(t testing.TB) iter.Seq2[*record.File, error] {
	return func(yield func(*record.File, error) bool) {
		for _, name := range []string{"acuerdo", "plano", "carta"} {
			data, err := os.ReadFile(filepath.Join("..", "record", "testdata", name+".json"))
			if err != nil {
				t.Fatal(err)
			}
			f := new(record.File)
			if !yield(f, json.Unmarshal(data, f)) {
				return
			}
		}
	}
}

func write(t testing.TB, format string, o Options) []byte {
	t.Helper()
	f, err := Find(format)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(context.Background(), &out, samples(t), o); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestGolden(t *testing.T) {
	for _, f := range Formats {
		kinds := f.Tables
		if kinds == nil {
			kinds = []string{""}
		}
		for _, table := range kinds {
			name := "all"
			if table != "" {
				name = table
			}
			t.Run(f.Name+"/"+name, func(t *testing.T) {
				got := write(t, f.Name, Options{Table: table})
				golden := filepath.Join("testdata", name+f.Extension)
				if *update {
					if err := os.WriteFile(golden, got, 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(string(want), string(got)); diff != "" {
					t.Errorf("-want +got:\n%s", diff)
				}
			})
		}
	}
}

func TestCSVCells(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(write(t, "csv", Options{}))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 4 {
		t.Fatalf("%d rows, want a header and three commitments", len(rows))
	}
	cell := func(row int, column string) string {
		for i, name := range rows[0] {
			if name == column {
				return rows[row][i]
			}
		}
		t.Fatalf("no column %q", column)
		return ""
	}
	for _, c := range []struct {
		row          int
		column, want string
	}{
		{1, "page", "2, 3"},
		{1, "responsible", "INAI\nComisión Estatal del Agua"},
		{1, "details", "Indicador: Metas de volumen por cuenca\nSe revisa cada año."},
		{2, "results", `Actas de la mesa, "firmadas"`},
		{2, "period_start", ""},
		{2, "period_end", "2022-11-30"},
		{3, "actions", "'+ transparência"},
		{3, "page", ""},
	} {
		if got := cell(c.row, c.column); got != c.want {
			t.Errorf("row %d, %s = %q, want %q", c.row, c.column, got, c.want)
		}
	}
}

func TestByteOrderMark(t *testing.T) {
	plain, marked := write(t, "csv", Options{}), write(t, "csv", Options{BOM: true})
	if string(marked) != byteOrderMark+string(plain) {
		t.Error("the mark is not the only difference")
	}
}

func TestErrors(t *testing.T) {
	if _, err := Find("docx"); err == nil || !strings.Contains(err.Error(), "jsonl, csv") {
		t.Errorf("unknown format: %v", err)
	}
	broken := errors.New("disk gone")
	files := func(yield func(*record.File, error) bool) { yield(nil, broken) }
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	for _, f := range Formats {
		var out bytes.Buffer
		if err := f.Write(context.Background(), &out, files, Options{}); !errors.Is(err, broken) {
			t.Errorf("%s: error = %v", f.Name, err)
		}
		if err := f.Write(cancelled, &out, samples(t), Options{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s, cancelled: error = %v", f.Name, err)
		}
	}
	csvFormat, _ := Find("csv")
	if err := csvFormat.Write(context.Background(), &bytes.Buffer{}, samples(t), Options{Table: "x"}); err == nil {
		t.Error("an unknown table was written")
	}
}
