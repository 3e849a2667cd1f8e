package period

import (
	"testing"

	"compromisos/configs"
)

// grammar is the grammar of the built-in vocabularies in the order of the languages.
func grammar(t testing.TB, languages ...string) *Grammar {
	t.Helper()
	var words []configs.DateWords
	for _, language := range languages {
		words = append(words, grammarWords(t, language))
	}
	return NewGrammar(words...)
}

// grammarWords are the words of one built-in vocabulary.
func grammarWords(t testing.TB, language string) configs.DateWords {
	t.Helper()
	all, err := configs.Vocabularies()
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range all {
		if v.Language == language {
			return v.Dates
		}
	}
	t.Fatalf("there is no vocabulary for %q", language)
	return configs.DateWords{}
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
