package index_test

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"compromisos/configs"
	"compromisos/record"
)

// TestArchiveAnswersNoQuery looks through the generated archive for records that hold
// all words of a query: such a record would be an answer that the list does not know,
// and the archive's words are to be changed then, never the list.
func TestArchiveAnswersNoQuery(t *testing.T) {
	queries := readQueries(t, filepath.Join(searchFolder, "queries.yaml"))
	seen := map[string]bool{}
	for f := range loadArchive(t).Files(archivePassages) {
		for e := range f.Documents[0].Entries() {
			text := configs.Fold(textOf(t, e))
			words := wordsOf(text)
			for _, q := range queries {
				if !seen[q.Query] && holdsAll(words, q.Query) && strings.Contains(text, phraseOf(q.Query)) {
					seen[q.Query] = true
					t.Errorf("%s %s %q holds all words of %q", f.Source.URI, e.Type, e.Title, q.Query)
				}
			}
		}
	}
}

func textOf(t *testing.T, e record.Entry) string {
	t.Helper()
	if e.Type == record.TypeDocument {
		return e.Title
	}
	data, err := json.Marshal(e.Value)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// wordsOf are the words of a text, folded and sorted.
func wordsOf(text string) []string {
	words := strings.FieldsFunc(configs.Fold(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	slices.Sort(words)
	return words
}

// holdsAll reports whether the words hold all those of the query that carry its sense:
// long ones by their beginnings, short ones whole.
func holdsAll(words []string, query string) bool {
	const least, short, stem = 3, 4, 7
	asked := wordsOf(query)
	telling := slices.DeleteFunc(slices.Clone(asked), func(w string) bool { return utf8.RuneCountInString(w) < least })
	if len(telling) == 0 {
		telling = asked
	}
	for _, w := range telling {
		begins := w
		if len(w) > short {
			begins = w[:min(len(w)-1, stem)]
		}
		i, found := slices.BinarySearch(words, begins)
		if !found && (begins == w || i == len(words) || !strings.HasPrefix(words[i], begins)) {
			return false
		}
	}
	return true
}

// phraseOf is a query that is one phrase in quotes, folded; empty for others.
func phraseOf(query string) string {
	if inner, found := strings.CutPrefix(query, `"`); found && strings.HasSuffix(inner, `"`) {
		return configs.Fold(strings.TrimSuffix(inner, `"`))
	}
	return ""
}
