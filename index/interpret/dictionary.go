package interpret

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	blevequery "github.com/blevesearch/bleve/v2/search/query"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"compromisos/index/analysis"
	"compromisos/index/match"
	"compromisos/index/query"
)

const (
	// mostTerms bounds how many terms a misspelt word stands for;
	// maxScanned how many are looked at for them.
	mostTerms = 64
	// mostBegun is how many terms may begin with what a query gives: with fewer than
	// all of them the number of hits would be wrong.
	mostBegun  = 1000
	maxScanned = 20_000
)

// A found is a term of the index.
type found struct {
	term     string
	count    uint64
	distance int
}

// byPrefix finds the terms that begin with a word.
func byPrefix(begin string) lookup {
	return func(ctx context.Context, r bleveindex.IndexReader, field string) ([]match.Alternative, error) {
		dict, err := r.FieldDictPrefix(field, []byte(begin))
		if err != nil {
			return nil, err
		}
		all, err := scan(ctx, dict, "")
		if len(all) > mostBegun {
			return nil, &query.Error{Message: fmt.Sprintf("more than %d words begin with %q; write more letters", mostBegun, begin)}
		}
		return alternatives(all, match.WeightExact), err
	}
}

// byDistance finds the terms that differ from a word in some letters.
func byDistance(word string, most int) lookup {
	return func(ctx context.Context, r bleveindex.IndexReader, field string) ([]match.Alternative, error) {
		all, err := similar(ctx, r, field, word, most)
		return alternatives(all, match.WeightFuzzy), err
	}
}

// similar are the terms of a field that differ from a word in at most so many
// letters, the nearest first, and of those the most frequent. The first letter is
// taken to be right where two may differ, as few people mistype it.
func similar(ctx context.Context, r bleveindex.IndexReader, field, word string, most int) ([]found, error) {
	fuzzy, ok := r.(bleveindex.IndexReaderFuzzy)
	if !ok {
		return nil, nil
	}
	first := ""
	if most > 1 {
		_, n := utf8.DecodeRuneInString(word)
		first = word[:n]
	}
	dict, err := fuzzy.FieldDictFuzzy(field, word, most, first)
	if err != nil {
		return nil, err
	}
	all, err := scan(ctx, dict, word)
	if err != nil {
		return nil, err
	}
	return mostFrequent(ctx, r, field, all)
}

// mostFrequent are the nearest of the terms, of those at one distance the most frequent
// first. Records are counted for the terms that may be among them: a dictionary's own
// counts are wrong once segments were merged.
func mostFrequent(ctx context.Context, r bleveindex.IndexReader, field string, all []found) ([]found, error) {
	if len(all) > mostTerms {
		last := all[mostTerms-1].distance
		n, _ := slices.BinarySearchFunc(all, last+1, func(f found, distance int) int { return cmp.Compare(f.distance, distance) })
		all = all[:n]
	}
	for i := range all {
		postings, err := r.TermFieldReader(ctx, []byte(all[i].term), field, false, false, false)
		if err != nil {
			return nil, err
		}
		all[i].count = postings.Count()
		if err := postings.Close(); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(b.count, a.count), cmp.Compare(a.term, b.term))
	})
	return all[:min(len(all), mostTerms)], nil
}

// scan reads a dictionary within bounds. Where word is not empty the terms are
// ordered by their distance to it.
func scan(ctx context.Context, dict bleveindex.FieldDict, word string) (out []found, err error) {
	defer func() { err = errors.Join(err, dict.Close()) }()
	for n := 0; n < maxScanned && ctx.Err() == nil; n++ {
		e, err := dict.Next()
		if err != nil {
			return nil, err
		}
		if e == nil {
			break
		}
		f := found{term: e.Term}
		if word != "" {
			f.distance = analysis.Distance(word, e.Term)
		}
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.term, b.term))
	})
	return out, ctx.Err()
}

// alternatives are the terms with what they are worth: less the further they are.
func alternatives(all []found, weight float64) []match.Alternative {
	out := make([]match.Alternative, len(all))
	for i, f := range all {
		out[i] = match.Alternative{Term: f.term, Weight: weight / float64(max(f.distance, 1))}
	}
	return out
}

// A lookup finds terms in the dictionary of a field, the best first.
type lookup func(ctx context.Context, r bleveindex.IndexReader, field string) ([]match.Alternative, error)

// expanded looks for what a lookup finds in each of the fields.
func expanded(fields []match.Field, word string, by func(string) lookup) blevequery.Query {
	find := by(word)
	return &match.Word{Boost: 1, Expand: func(ctx context.Context, r bleveindex.IndexReader) ([]match.Alternative, error) {
		var out []match.Alternative
		for _, f := range fields {
			found, err := find(ctx, r, f.Name)
			if err != nil {
				return nil, err
			}
			for _, a := range found {
				a.Field = f
				out = append(out, a)
			}
		}
		return out, nil
	}}
}

// Values are those that a keyword field holds, in order, the first of them where there
// are many.
func (in *Interpreter) Values(ctx context.Context, r bleveindex.IndexReader, field string) ([]string, error) {
	const most = 20
	dict, err := r.FieldDict(field)
	if err != nil {
		return nil, err
	}
	all, err := scan(ctx, dict, "")
	out := make([]string, 0, most)
	for _, f := range all[:min(len(all), most)] {
		out = append(out, f.term)
	}
	return out, err
}

// Nearest is the value of a keyword field that is most like a text; empty where none is.
func (in *Interpreter) Nearest(ctx context.Context, r bleveindex.IndexReader, field, text string) (string, error) {
	const shortest, long = 3, 6
	word := analysis.FoldValue(text)
	n := utf8.RuneCountInString(word)
	if n < shortest || n > query.LongestFuzzy {
		return "", nil
	}
	dict, err := r.FieldDict(field)
	if err != nil {
		return "", err
	}
	all, err := scan(ctx, dict, word)
	most := 1
	if n >= long {
		most = query.MaxFuzzy
	}
	if err != nil || len(all) == 0 || all[0].distance > most {
		return "", err
	}
	return all[0].term, nil
}
