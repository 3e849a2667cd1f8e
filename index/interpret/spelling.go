package interpret

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	bleveindex "github.com/blevesearch/bleve_index_api"

	"compromisos/index/analysis"
	"compromisos/index/match"
	"compromisos/index/query"
	"compromisos/index/schema"
)

const (
	// shortestMisspelt is from how many letters on a word that the index does not
	// have may be another one misspelt; longMisspelt from how many two letters may
	// be wrong.
	shortestMisspelt = 4
	longMisspelt     = 6
	// mostMisspelt bounds how many words of a query are corrected.
	mostMisspelt = 8
	// mostReadings is how many words a misspelt one may stand for.
	mostReadings = 3
)

// A Correction is a query in which words that the index does not have stand for
// others that it has.
type Correction struct {
	// Root is the query with the words that it has.
	Root *query.Node
	// words are the misspelt ones as they were written, with the likeliest reading.
	words map[string]string
}

// Correct looks up what the words of a query may be misspellings of; ok is false
// where there is nothing to correct.
func (in *Interpreter) Correct(ctx context.Context, r bleveindex.IndexReader, root *query.Node) (c Correction, ok bool, err error) {
	s := speller{in: in, ctx: ctx, reader: r, words: map[string]string{}}
	c.Root = s.corrected(root)
	c.words = s.words
	return c, len(s.words) > 0, s.err
}

// A speller corrects one query.
type speller struct {
	in     *Interpreter
	ctx    context.Context
	reader bleveindex.IndexReader
	words  map[string]string
	err    error
}

// corrected is n with other words in place of the misspelt ones.
func (s *speller) corrected(n *query.Node) *query.Node {
	if n == nil || n.Op == query.Not || n.IsDate() || n.Clause.Optional {
		return n
	}
	if n.Op != query.Leaf {
		out := &query.Node{Op: n.Op}
		for _, p := range n.Parts {
			out.Parts = append(out.Parts, s.corrected(p))
		}
		return out
	}
	c := n.Clause
	all := analysis.Readings(c.Text)
	if c.Quoted || c.Prefix || c.Fuzzy > 0 || c.IsValue() || len(all) != 1 || len(s.words) == mostMisspelt || s.err != nil {
		return n
	}
	options, err := s.options(c.Field, all[0].Lead)
	if err != nil || len(options) == 0 {
		s.err = err
		return n
	}
	s.words[c.Text] = options[0]
	var parts []*query.Node
	for _, o := range options {
		var both []*query.Node
		for _, word := range strings.Fields(o) {
			both = append(both, &query.Node{Clause: query.Clause{Field: c.Field, Text: word}})
		}
		parts = append(parts, query.Join(query.All, both))
	}
	return query.Join(query.Any, parts)
}

// options are what a word may be a misspelling of, the likeliest first: the nearest,
// and of those the most frequent. A word that the index has in any form is none.
func (s *speller) options(field, word string) ([]string, error) {
	n := utf8.RuneCountInString(word)
	if n < shortestMisspelt || n > query.LongestFuzzy || !analysis.IsWordOnly(word) {
		return nil, nil
	}
	fields := freeFields
	if field != "" {
		fields = fields[:0:0]
		fields = append(fields, fieldNamed(field))
	}
	for _, a := range s.in.forms(fields, word, false) {
		count, err := match.Count(s.ctx, s.reader, a.Field.Name, a.Term)
		if err != nil || count > 0 {
			return nil, err
		}
	}
	if two := s.split(fields, word); two != "" {
		return []string{two}, nil
	}
	return s.near(fields, word)
}

// near are the terms of all fields that differ least from a word. Two letters that
// changed places count as one, though the dictionary finds them as two.
func (s *speller) near(fields []match.Field, word string) ([]string, error) {
	var all []found
	for _, f := range fields {
		if f.Name == schema.Context {
			continue // holds no words of its own
		}
		for most := 1; most <= query.MaxFuzzy; most++ {
			some, err := similar(s.ctx, s.reader, f.Name, word, most)
			if err != nil {
				return nil, err
			}
			all = append(all, some...)
		}
	}
	if utf8.RuneCountInString(word) < longMisspelt {
		all = slices.DeleteFunc(all, func(f found) bool { return f.distance > 1 })
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(b.count, a.count), cmp.Compare(a.term, b.term))
	})
	var out []string
	for _, f := range all {
		if f.distance == all[0].distance && len(out) < mostReadings && !slices.Contains(out, f.term) {
			out = append(out, f.term)
		}
	}
	return out, nil
}

// split is a word as the two that it was typed from without a space, of which the
// index has both; "" where there are none.
func (s *speller) split(fields []match.Field, word string) string {
	const shortestHalf = 4
	for i := range word {
		if i < shortestHalf || len(word)-i < shortestHalf {
			continue
		}
		if s.has(fields, word[:i]) && s.has(fields, word[i:]) {
			return word[:i] + " " + word[i:]
		}
	}
	return ""
}

// has reports whether the fields hold a word as it stands.
func (s *speller) has(fields []match.Field, word string) bool {
	for _, f := range fields {
		if count, err := match.Count(s.ctx, s.reader, f.Name, word); err == nil && count > 0 {
			return true
		}
	}
	return false
}

// Written is the text of the query as it may have been meant, its words spelled as texts
// of the hits do, the first of them that has a word.
func (c Correction) Written(text string, hits []string) string {
	// The longest first, as a word may be part of another.
	wrong := make([]string, 0, len(c.words))
	for w := range c.words {
		wrong = append(wrong, w)
	}
	slices.SortFunc(wrong, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
	for _, w := range wrong {
		right := strings.Fields(c.words[w])
		for i, r := range right {
			right[i] = spelledAs(r, hits)
			if first, _ := utf8.DecodeRuneInString(w); unicode.IsLower(first) {
				right[i] = strings.ToLower(right[i])
			}
		}
		text = strings.Replace(text, w, strings.Join(right, " "), 1)
	}
	return text
}

// spelledAs is a folded word with the accents that it has in the hits.
func spelledAs(word string, hits []string) string {
	for _, text := range hits {
		for _, t := range analysis.Tokenize(text) {
			if t.Term == word {
				return text[t.Start:t.End]
			}
		}
	}
	return word
}
