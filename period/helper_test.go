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
