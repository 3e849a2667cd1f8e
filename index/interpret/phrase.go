package interpret

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	blevequery "github.com/blevesearch/bleve/v2/search/query"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"compromisos/index/analysis"
	"compromisos/index/match"
	"compromisos/index/schema"
)

const (
	// mostForms is how many forms of a word a phrase is looked for in, mostPhrases how
	// many phrases that may give.
	mostForms   = 6
	mostPhrases = 48
	// shortestInflected is from how many letters on a word of a phrase has other forms.
	shortestInflected = 4
	// endingLetters are those of a stem that its forms need not share.
	endingLetters = 2
)

// A phraseWord is a word of a phrase with the rules by which others are its forms.
type phraseWord struct {
	word string
	// begin is what all forms begin with; empty where the word has no others.
	begin  string
	isForm func(term string) bool
}

// phraseForms are the words of a phrase that may stand in other forms.
func (in *Interpreter) phraseForms(words []string) []phraseWord {
	out := make([]phraseWord, len(words))
	for i, w := range words {
		out[i] = phraseWord{word: w}
		if utf8.RuneCountInString(w) < shortestInflected || in.isStop(w) || !analysis.IsWordOnly(w) {
			continue
		}
		least := w
		for _, s := range in.stemmers {
			if stem := s.Stem(w); len(stem) < len(least) {
				least = stem
			}
		}
		out[i].begin = least[:max(len(least)-endingLetters, min(len(least), shortestInflected-1))]
		out[i].isForm = func(term string) bool {
			return slices.ContainsFunc(in.stemmers, func(s analysis.Stemmer) bool { return s.Stem(term) == s.Stem(w) })
		}
	}
	return out
}

// inForms looks for words next to each other, each in any of its forms that a field
// holds.
func inForms(fields []match.Field, words []phraseWord) blevequery.Query {
	return lateQuery(func(ctx context.Context, r bleveindex.IndexReader) (blevequery.Query, error) {
		var parts []blevequery.Query
		for _, f := range fields {
			if f.Name == schema.Context { // whose words have no places
				continue
			}
			all := [][]string{nil}
			for _, w := range words {
				forms, err := w.forms(ctx, r, f.Name)
				if err != nil {
					return nil, err
				}
				all = combined(all, forms)
			}
			for _, terms := range all {
				parts = append(parts, &match.Phrase{Field: f, Terms: terms, Boost: match.WeightStem})
			}
		}
		return match.BestOf(parts...), nil
	})
}

// forms are the terms of a field that are forms of the word, itself first.
func (w phraseWord) forms(ctx context.Context, r bleveindex.IndexReader, field string) ([]string, error) {
	out := []string{w.word}
	if w.begin == "" {
		return out, nil
	}
	dict, err := r.FieldDictPrefix(field, []byte(w.begin))
	if err != nil {
		return nil, err
	}
	all, err := scan(ctx, dict, "")
	for _, f := range all {
		if len(out) < mostForms && f.term != w.word && w.isForm(f.term) {
			out = append(out, strings.Clone(f.term))
		}
	}
	return out, err
}

// combined are the phrases begun with each of the words added, as many as are allowed.
func combined(begun [][]string, words []string) [][]string {
	var out [][]string
	for _, w := range words {
		for _, b := range begun {
			if len(out) < mostPhrases {
				out = append(out, append(slices.Clone(b), w))
			}
		}
	}
	return out
}

// A lateQuery is made once the index is known. It is a query of Bleve's.
type lateQuery func(context.Context, bleveindex.IndexReader) (blevequery.Query, error)

// Searcher makes the query and opens it.
func (q lateQuery) Searcher(ctx context.Context, r bleveindex.IndexReader, m mapping.IndexMapping, o search.SearcherOptions) (search.Searcher, error) {
	made, err := q(ctx, r)
	if err != nil {
		return nil, err
	}
	if made == nil {
		made = bleve.NewMatchNoneQuery()
	}
	return made.Searcher(ctx, r, m, o)
}
