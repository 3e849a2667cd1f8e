package index

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"

	"compromisos/configs"
)

// The names by which the mapping refers to the analyzers. Those of forms are
// followed by a language.
const (
	exactAnalyzer   = "compromisos_exact"
	formsAnalyzer   = "compromisos_forms_"
	bothAnalyzer    = "compromisos_both_"
	keywordAnalyzer = "compromisos_keyword"
)

// familyMark stands before what a family of words has in common, so that it is not
// taken for a word.
const familyMark = "+"

// register makes the analyzers known to Bleve, once in a process.
var register = sync.OnceValue(func() error {
	all, err := loadStemmers()
	if err != nil {
		return err
	}
	analyzers := map[string]analyzer{exactAnalyzer: exactTokens, keywordAnalyzer: wholeToken}
	for _, s := range all {
		analyzers[formsAnalyzer+s.Language] = func(text []byte) analysis.TokenStream { return s.tokens(text, false) }
		analyzers[bothAnalyzer+s.Language] = func(text []byte) analysis.TokenStream { return s.tokens(text, true) }
	}
	for name, a := range analyzers {
		err := registry.RegisterAnalyzer(name, func(map[string]any, *registry.Cache) (analysis.Analyzer, error) { return a, nil })
		if err != nil {
			return err
		}
	}
	return nil
})

// An analyzer makes the terms that the index keeps of a text.
type analyzer func([]byte) analysis.TokenStream

// Analyze makes them.
func (a analyzer) Analyze(text []byte) analysis.TokenStream { return a(text) }

// A stream collects terms; the tokens lie side by side in memory.
type stream struct {
	tokens []analysis.Token
}

func (s *stream) add(t token, term string) {
	s.tokens = append(s.tokens, analysis.Token{
		Term: []byte(term), Start: t.start, End: t.end, Position: t.position,
	})
}

func (s *stream) all() analysis.TokenStream {
	out := make(analysis.TokenStream, len(s.tokens))
	for i := range s.tokens {
		out[i] = &s.tokens[i]
	}
	return out
}

// exactTokens are the words as they stand, without accents.
func exactTokens(text []byte) analysis.TokenStream {
	words := tokenize(string(text))
	s := stream{make([]analysis.Token, 0, len(words))}
	for _, t := range words {
		s.add(t, t.term)
	}
	return s.all()
}

// tokens are the stem of each word and what its family has in common, where they
// are not the word itself, which the exact field has. Where exact is true they come
// with it.
func (s stemmer) tokens(text []byte, exact bool) analysis.TokenStream {
	words := tokenize(string(text))
	out := stream{make([]analysis.Token, 0, len(words))}
	for _, t := range words {
		if exact {
			out.add(t, t.term)
		}
		stem := s.stem(t.term)
		if stem != t.term {
			out.add(t, stem)
		}
		if root := s.family(stem); root != stem {
			out.add(t, s.familyTerm(root))
		}
	}
	return out.all()
}

// wholeToken is a value as one term.
func wholeToken(text []byte) analysis.TokenStream {
	term := foldToken(text)
	return analysis.TokenStream{{Term: term, End: len(text), Position: 1, Type: analysis.Single}}
}

// foldToken is the form in which whole values are compared: without accents and
// case, and without what a printed word carries inside: soft hyphens, apostrophes,
// and the dots of an acronym (N.O.S.C.).
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
