package configs

import (
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

func TestStemmings(t *testing.T) {
	all, err := Stemmings()
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"es", "pt", "en"} {
		if i >= len(all) || all[i].Language != want {
			t.Fatalf("language %d is not %q", i+1, want)
		}
		s := all[i]
		if len(s.Stop) < 20 || len(s.Fixed) == 0 || s.Family.longest == 0 {
			t.Errorf("%s: %d stop words, %d fixed words, %d letters in the longest ending of a family",
				want, len(s.Stop), len(s.Fixed), s.Family.longest)
		}
		for word := range s.Fixed {
			if word != Fold(word) {
				t.Errorf("%s: %q is not folded", want, word)
			}
		}
		// The body of a state is looked for by its name.
		if s.Stop["estado"] || s.Stop["state"] {
			t.Errorf("%s: the state is a stop word", want)
		}
	}
}

func TestEndings(t *testing.T) {
	e, err := endings([]rawEnding{{From: []string{"es", "ión"}, To: "x"}, {From: []string{"s"}, Stem: 4}})
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]string{
		"leyes": "leyx", "accion": "accx", "metas": "meta", "mas": "mas", "ies": "ies", "": "", "es": "es",
	} {
		if got, changed := e.Replace(word); got != want || changed != (got != word) {
			t.Errorf("%s → %s, %t, want %s", word, got, changed, want)
		}
	}
}

func TestStemmingMistakes(t *testing.T) {
	for text, want := range map[string]string{
		"{keep: [a>b, a>c]}": `"a" is a form of "b" and of "c"`,
		"{plural: [{from: [s], to: a}, {from: [s], to: b}]}": "stands twice",
		"{gender: [{from: ['']}]}":                           "is empty",
	} {
		var raw rawStemming
		if err := yaml.Unmarshal([]byte(text), &raw); err != nil {
			t.Fatal(err)
		}
		if _, err := raw.stemming(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}
