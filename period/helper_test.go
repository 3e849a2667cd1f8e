package period

import (
	"testing"

	"compromisos/configs"
)

// grammar is the grammar of the built-in vocabularies in the order of the languages.
func grammar(t testing.TB, languages ...string) *Grammar {
	t.Helper()
	all, err := configs.Vocabularies()
	if err != nil {
		t.Fatal(err)
	}
	var words []configs.DateWords
	for _, language := range languages {
		for _, v := range all {
			if v.Language == language {
				words = append(words, v.Dates)
			}
		}
	}
	if len(words) != len(languages) {
		t.Fatalf("vocabularies found for %v: %d", languages, len(words))
	}
	return NewGrammar(words...)
}

// reference is the date of the documents of the tests.
var reference = Date{2022, 9, 14}

// The value of a word is its place in its list, so no list may lack a word.
func TestVocabulariesAreWhole(t *testing.T) {
	all, err := configs.Vocabularies()
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range all {
		d := v.Dates
		if len(d.Months) != 12 || len(d.Tens) != 9 || len(d.Hundreds) != 9 || len(d.Cardinals) < 9 || len(d.Ordinals) < 6 {
			t.Errorf("%s: %d months, %d tens, %d hundreds, %d cardinals, %d ordinals",
				v.Language, len(d.Months), len(d.Tens), len(d.Hundreds), len(d.Cardinals), len(d.Ordinals))
		}
	}
}
