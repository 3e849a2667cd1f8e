package configs

import (
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

func TestCheckVocabulary(t *testing.T) {
	tests := []struct {
		name, text string
		line       int
		want       string
	}{
		{"no language", "articles: [el]\n", 1, `the key "language" is missing`},
		{"no tag", "language: español\n", 1, "no tag of a language"},
		{"section twice", "language: es\narticles: [el]\narticles: [la]\n", 3, `"articles" stands twice, first on line 2`},
		{"kind without a name", "language: es\nkinds:\n  - words: [oda]\n", 3, `an entry without "kind"`},
		{"a word of two kinds", "language: es\nkinds:\n  - {kind: plan, words: [oda]}\n  - {kind: letter, words: [Odá]}\n", 4, `claimed by "letter" and, on line 3, by "plan"`},
		{"a word of two months", "language: es\ndates:\n  months: [[enero], [enero]]\n", 3, `claimed by "entry 2" and, on line 3, by "entry 1"`},
		{"an alias", "language: es\narticles: &a [el]\nand: *a\n", 2, "anchors and aliases are not read"},
		{"nothing where words are wanted", "language: es\narticles:\n", 2, "articles: nothing, want a list of words"},
		{"two documents", "language: es\n---\nlanguage: pt\n", 1, "more than one YAML document"},
		{"a list", "- es\n", 1, "the file: a list, want keys with values"},
		{"a unit in letters", "language: es\ndates:\n  units:\n    - {months: three, words: [trimestre]}\n", 4, "want a whole number"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ps := checkVocabulary("words.yaml", []byte(tt.text))
			if len(ps) == 0 || ps[0].Line != tt.line || !strings.Contains(ps[0].Message, tt.want) {
				t.Errorf("%v, want line %d: %s", ps, tt.line, tt.want)
			}
		})
	}
}

// FuzzCheckVocabulary: no file is too odd, and one in which nothing is wrong can be read.
func FuzzCheckVocabulary(f *testing.F) {
	f.Add("language: es\nlabels:\n  - field: title\n    words: [compromiso]\n    patterns: ['a+']\n")
	f.Add("a: &a [*a]")
	f.Add("language: [")
	f.Fuzz(func(t *testing.T, text string) {
		if len(checkVocabulary("words.yaml", []byte(text))) > 0 {
			return
		}
		if err := yaml.Unmarshal([]byte(text), new(Vocabulary)); err != nil {
			t.Errorf("nothing is wrong with %q, but it cannot be read: %v", text, err)
		}
	})
}
