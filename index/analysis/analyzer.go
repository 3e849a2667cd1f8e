package analysis

import (
	"sync"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"
)

// The names by which a mapping refers to the analyzers of any language.
const (
	// Exact makes the words as they stand, without accents.
	Exact = "compromisos_exact"
	// Keyword makes one term of a whole value.
	Keyword = "compromisos_keyword"
)

// The names of the analyzers of one language are followed by it.
const (
	formsPrefix = "compromisos_forms_"
	bothPrefix  = "compromisos_both_"
)

// Forms is the name of the analyzer that makes what words are forms of, in a language.
func Forms(language string) string { return formsPrefix + language }

// Both is the name of the analyzer that makes what Exact and Forms do.
func Both(language string) string { return bothPrefix + language }

// Register makes the analyzers known to Bleve, once in a process.
var Register = sync.OnceValue(func() error {
	all, err := Stemmers()
	if err != nil {
		return err
	}
	analyzers := map[string]analyzer{Exact: exactTokens, Keyword: wholeToken}
	for _, s := range all {
		analyzers[Forms(s.Language)] = func(text []byte) analysis.TokenStream { return s.tokens(text, false) }
		analyzers[Both(s.Language)] = func(text []byte) analysis.TokenStream { return s.tokens(text, true) }
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

func (s *stream) add(t Token, term string) {
	s.tokens = append(s.tokens, analysis.Token{
		Term: []byte(term), Start: t.Start, End: t.End, Position: t.Position,
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
	words := Tokenize(string(text))
	s := stream{make([]analysis.Token, 0, len(words))}
	for _, t := range words {
		s.add(t, t.Term)
	}
	return s.all()
}

// tokens are the stem of each word and what its family has in common, where they
// are not the word itself, which the exact field has. Where exact is true they come
// with it.
func (s Stemmer) tokens(text []byte, exact bool) analysis.TokenStream {
	words := Tokenize(string(text))
	out := stream{make([]analysis.Token, 0, len(words))}
	for _, t := range words {
		if exact {
			out.add(t, t.Term)
		}
		stem := s.Stem(t.Term)
		if stem != t.Term {
			out.add(t, stem)
		}
		if root := s.FamilyOf(string(text[t.Start:t.End]), stem); root != stem {
			out.add(t, s.FamilyTerm(root))
		}
	}
	return out.all()
}

// wholeToken is a value as one term.
func wholeToken(text []byte) analysis.TokenStream {
	term := []byte(FoldValue(string(text)))
	return analysis.TokenStream{{Term: term, End: len(text), Position: 1, Type: analysis.Single}}
}
