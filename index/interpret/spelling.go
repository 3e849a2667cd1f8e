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
	// have may be another one misspelt: too many short words differ in one letter.
	// longMisspelt is from how many two letters may be wrong, and longEnding from how
	// many where those are the last.
	shortestMisspelt = 5
	longMisspelt     = 9
	longEnding       = 6
	// mostMisspelt bounds how many words of a query are corrected.
	mostMisspelt = 8
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
	if n == nil || n.Op == query.Not || n.IsDate() {
		return n
	}
	if n.Op != query.Leaf {
		out := &query.Node{Op: n.Op}
		for _, p := range n.Parts {
			out.Parts = append(out.Parts, s.corrected(p))
		}
		return out
	}
	if n.Clause.Optional || n.Clause.Known || n.Clause.Prefix || n.Clause.Fuzzy > 0 || n.Clause.IsValue() {
		return n
	}
	if n.Clause.IsPhrase() || n.Clause.Field == schema.Org {
		return &query.Node{Clause: s.phrase(n.Clause)}
	}
	all := analysis.Readings(n.Clause.Text)
	if len(all) != 1 {
		return n
	}
	right := s.word(n.Clause.Field, n.Clause.Text)
	if right == "" {
		return n
	}
	var parts []*query.Node
	for _, word := range strings.Fields(right) {
		parts = append(parts, &query.Node{Clause: query.Clause{Field: n.Clause.Field, Text: word}})
	}
	return query.Join(query.All, parts)
}

// phrase is a clause of several words with those corrected that are misspelt.
func (s *speller) phrase(c query.Clause) query.Clause {
	for _, w := range query.Words(c.Text) {
		if right := s.word(c.Field, w); right != "" {
			c.Text = strings.Replace(c.Text, w, right, 1)
		}
	}
	return c
}

// word is what a word of the query is likely to be a misspelling of; empty where it is
// none.
func (s *speller) word(field, text string) string {
	all := analysis.Readings(text)
	if len(all) != 1 || len(s.words) == mostMisspelt || s.err != nil {
		return ""
	}
	right, err := s.likeliest(field, all[0].Lead)
	if err != nil || right == "" {
		s.err = err
		return ""
	}
	s.words[text] = right
	return right
}

// likeliest is what a word is a misspelling of: the nearest, and of those the most
// frequent. A word that the index has in any form is none.
func (s *speller) likeliest(field, word string) (string, error) {
	n := utf8.RuneCountInString(word)
	if n < shortestMisspelt || n > query.LongestFuzzy || !analysis.IsWordOnly(word) {
		return "", nil
	}
	fields := freeFields
	switch field {
	case "":
	case schema.Org:
		fields = []match.Field{fieldNamed(schema.Org), fieldNamed(schema.Names)}
	default:
		fields = []match.Field{fieldNamed(field)}
	}
	for _, a := range s.in.forms(fields, word, false) {
		count, err := match.Count(s.ctx, s.reader, a.Field.Name, a.Term)
		if err != nil || count > 0 {
			return "", err
		}
	}
	if two := s.split(fields, word); two != "" {
		return two, nil
	}
	return s.near(fields, word)
}

// near is the term of all fields that is most like a word. Two letters that changed
// places count as one, though the dictionary finds them as two.
func (s *speller) near(fields []match.Field, word string) (string, error) {
	length := utf8.RuneCountInString(word)
	var all []found
	for _, f := range fields {
		if f.Name == schema.Context {
			continue // holds no words of its own
		}
		for edits := 1; edits <= query.MaxFuzzy; edits++ {
			some, err := similar(s.ctx, s.reader, f.Name, word, edits)
			if err != nil {
				return "", err
			}
			all = append(all, some...)
		}
	}
	all = slices.DeleteFunc(all, func(f found) bool {
		two := length >= longMisspelt || length >= longEnding && shared(word, f.term) >= len(word)-query.MaxFuzzy
		return f.distance > query.MaxFuzzy || f.distance == query.MaxFuzzy && !two || utf8.RuneCountInString(f.term) < shortestMisspelt-1 || s.in.isStop(f.term)
	})
	if len(all) == 0 {
		return "", nil
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(unlike(word, a.term), unlike(word, b.term)),
			cmp.Compare(b.count, a.count), cmp.Compare(a.term, b.term))
	})
	return all[0].term, nil
}

// unlike is 0 for words that share most of their letters from the first on, as forms of
// one word do, 1 for those that share the first, and 2 for others: few people mistype
// how a word begins.
func unlike(word, term string) int {
	switch n := shared(word, term); {
	case n*2 > len(word):
		return 0
	case n > 0:
		return 1
	}
	return 2
}

// shared is how many bytes two words begin with that are the same.
func shared(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
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
