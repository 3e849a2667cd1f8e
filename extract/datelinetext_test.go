package extract

import "testing"

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
