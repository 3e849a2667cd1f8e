package highlight

import (
	"testing"

	"compromisos/index/analysis"
	"compromisos/index/query"
)

// What is marked is what the query finds, and no word that only looks like it.
func TestMarks(t *testing.T) {
	words, err := query.Load()
	if err != nil {
		t.Fatal(err)
	}
	stemmers, err := analysis.Stemmers()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ query, text, want string }{
		{"publicar", "La cosa pública se publicó: publicada, y Publicación.", "La cosa pública se [publicó]: [publicada], y [Publicación]."},
		{"dato", "DATOS, dato y datación", "[DATOS], [dato] y datación"},
		{`"los datos"`, "los datos, los dos y los\ndatos", "[los datos], los dos y [los datos]"},
		{"co-creación", "cocreación o co-creaciones o co creación", "[cocreación] o [co-creaciones] o [co creación]"},
		{"nosc", "el N.O.S.C. y el N. O. S. C.", "el [N.O.S.C]. y el [N. O. S. C]."},
		{"vigil*", "vigilar y vigía", "[vigilar] y vigía"},
		{"padron~", "padrón, padrones, patrón y ladrón", "[padrón], padrones, [patrón] y [ladrón]"},
		{"-datos pozo", "datos de pozos", "datos de [pozos]"},
		{"título:dato tipo:section", "datos", "[datos]"},
		{"", "datos", "datos"},
	} {
		root, err := words.Parse(c.query)
		if err != nil {
			t.Fatal(err)
		}
		if got := New(root, analysis.Bodies{}, stemmers).Fragment(c.text).Mark("[", "]"); got != c.want {
			t.Errorf("%s marks %q, want %q", c.query, got, c.want)
		}
	}
}
