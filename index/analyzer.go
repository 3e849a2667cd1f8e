package index

import (
	"bytes"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"

	"compromisos/configs"
)

// The names by which the mapping refers to the analyzers and filters.
const (
	foldedAnalyzer  = "compromisos_folded"
	exactAnalyzer   = "compromisos_exact"
	keywordAnalyzer = "compromisos_keyword"
	foldFilter      = "compromisos_fold"
	endingFilter    = "compromisos_ending"
)

// register makes the filters known to Bleve, once in a process.
var register = sync.OnceValue(func() error {
	filters := []struct {
		name   string
		filter tokenFilter
	}{
		{foldFilter, foldToken},
		{endingFilter, cutEnding},
	}
	for _, f := range filters {
		err := registry.RegisterTokenFilter(f.name,
			func(map[string]any, *registry.Cache) (analysis.TokenFilter, error) { return f.filter, nil })
		if err != nil {
			return err
		}
	}
	return nil
})

// A tokenFilter changes the letters of one token and leaves its place in the text.
type tokenFilter func([]byte) []byte

// Filter changes all tokens.
func (f tokenFilter) Filter(in analysis.TokenStream) analysis.TokenStream {
	for _, t := range in {
		t.Term = f(t.Term)
	}
	return in
}

// foldToken is the form in which words are compared: without accents and case, and
// without what a printed word carries inside: soft hyphens, apostrophes, and the
// dots of an acronym (N.O.S.C.).
func foldToken(term []byte) []byte {
	s := strings.Map(func(r rune) rune {
		if r == '\'' || r == '’' || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, string(term))
	s = configs.Fold(s)
	if isDotted(s) {
		s = strings.ReplaceAll(s, ".", "")
	}
	return []byte(s)
}

// isDotted reports whether s is single letters with dots between them.
func isDotted(s string) bool {
	parts := strings.Split(strings.TrimSuffix(s, "."), ".")
	for _, p := range parts {
		r, n := utf8.DecodeRuneInString(p)
		if n != len(p) || !unicode.IsLetter(r) {
			return false
		}
	}
	return len(parts) > 1
}

const (
	// endingLetters close the plurals and genders of Spanish and Portuguese and the
	// plurals of English. All of them are cut, not one ending: whatever the
	// singular, its plural in -s or -es then has the same stem (país, países; clase,
	// clases), which rules that look at one ending cannot do without a dictionary.
	endingLetters = "aeos"
	// shortestStem keeps short words apart (mes, mesa become the same, uno and
	// una do not).
	shortestStem = 3
)

// cutEnding cuts plural and gender endings from a folded word, and writes the
// letter before them in one way. Words with digits stay as they are.
func cutEnding(term []byte) []byte {
	if bytes.ContainsAny(term, "0123456789") {
		return term
	}
	s := singular(string(term))
	for utf8.RuneCountInString(s) > shortestStem {
		last := s[len(s)-1]
		// A double s ends a stem and no plural (process, IMSS).
		if strings.IndexByte(endingLetters, last) < 0 || strings.HasSuffix(s, "ss") {
			break
		}
		s = s[:len(s)-1]
	}
	return []byte(oneSpelling(s))
}

// nasalPlurals are what Portuguese makes of -ão, without accents; lateralPlurals
// of -l.
var (
	nasalPlurals   = []string{"oes", "aes"}
	lateralPlurals = []string{"ais", "eis", "ois"}
)

// singular undoes the plurals that change more than their ending: ações is of
// ação, nacionais of nacional. Short words in -is are singulars (pais, seis).
func singular(s string) string {
	const shortestLateral = 6
	for _, ending := range nasalPlurals {
		if cut, ok := strings.CutSuffix(s, ending); ok && cut != "" {
			return cut + "ao"
		}
	}
	for _, ending := range lateralPlurals {
		if len(s) >= shortestLateral && strings.HasSuffix(s, ending) {
			return strings.TrimSuffix(s, "is") + "l"
		}
	}
	return s
}

// oneSpelling undoes what a plural does to the last letter of the stem: z becomes
// c (vez, veces), m becomes n (homem, homens), y becomes i (policy, policies).
func oneSpelling(s string) string {
	if len(s) < shortestStem {
		return s
	}
	last := len(s) - 1
	switch s[last] {
	case 'z':
		return s[:last] + "c"
	case 'm':
		return s[:last] + "n"
	case 'y':
		return s[:last] + "i"
	}
	return s
}
