package extract

import (
	"testing"

	"compromisos/document"
)

func TestDatelineOfPlainText(t *testing.T) {
	e, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for line, want := range map[string]string{
		"Arequipa, a 8 de mayo de 2018":     "8 de mayo de 2018",
		"Recife, 8 de outubro de 2021":      "8 de outubro de 2021",
		"Señaló el 2 de mayo de 2018.":      "",
		"8 de mayo de 2018":                 "",
		"La mesa se reúne en mayo de 2018,": "",
	} {
		start, end, ok := e.Dateline(line)
		if ok != (want != "") || ok && line[start:end] != want {
			t.Errorf("%q: %d to %d, %v; want %q", line, start, end, ok, want)
		}
	}
}

// The name of a series stands left in a running head, the dateline right.
func TestDatelineBehindGap(t *testing.T) {
	words := []struct {
		s    string
		x, w float64
	}{{"Mesa", 50, 25}, {"Lima,", 400, 25}, {"3", 429, 5}, {"de", 438, 10}, {"mayo", 452, 22}, {"de", 478, 10}, {"2021", 492, 20}}
	var text document.Text
	for _, w := range words {
		if text.String != "" {
			text.String += " "
		}
		at := len(text.String)
		text.String += w.s
		box := document.Box{X0: w.x, Y0: 20, X1: w.x + w.w, Y1: 30}
		text.Spans = append(text.Spans, document.Span{Start: at, End: at + len(w.s), Page: 1, Box: box})
	}
	docs := read(t, &document.File{
		Blocks:  []document.Block{heading(1, "ACUERDO sobre los muelles"), para("Las partes se reunieron para revisar los avances y tomaron nota de los pendientes.")},
		Running: []document.Running{{Text: text}},
	})
	if got := str(docs[0].Place); got != "Lima" {
		t.Errorf("place %q, want Lima", got)
	}
}
