package match

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/searcher"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// A Phrase is for words next to each other in a field. It is a query of
// Bleve's. Its score is that of its words, each found as it stands. Bleve's own reads
// the places of the words in every record that has one of them, this one only in
// those that have all.
type Phrase struct {
	Field Field
	// Terms in their order, as the index has them.
	Terms []string
	// Boost is what each of the words is worth.
	Boost float64
}

// Searcher looks up the words.
func (q *Phrase) Searcher(ctx context.Context, r bleveindex.IndexReader, _ mapping.IndexMapping, _ search.SearcherOptions) (search.Searcher, error) {
	total, err := r.DocCount()
	if err != nil {
		return nil, err
	}
	s := &phraseSearcher{}
	sum := 0.0
	known := map[string]*posting{}
	for _, term := range q.Terms {
		// A word that comes again is read once: where it stands may fill memory.
		if p := known[term]; p != nil {
			s.words = append(s.words, p)
			sum += rarity(total, p.reader.Count())
			continue
		}
		reader, err := r.TermFieldReader(ctx, []byte(term), q.Field.Name, true, false, true)
		if err != nil {
			return nil, errors.Join(err, s.Close())
		}
		p := &posting{reader: reader}
		known[term] = p
		s.words, s.rare = append(s.words, p), append(s.rare, p)
		if reader.Count() == 0 {
			if err := s.Close(); err != nil {
				return nil, err
			}
			return searcher.NewMatchNoneSearcher(r)
		}
		sum += rarity(total, reader.Count())
	}
	slices.SortStableFunc(s.rare, func(a, b *posting) int { return cmp.Compare(a.reader.Count(), b.reader.Count()) })
	s.score = q.Boost * q.Field.Weight * sum
	return s, nil
}

// A phraseSearcher goes over the records that have words next to each other.
type phraseSearcher struct {
	// words in their order; rare are the same, each once, the rarest first.
	words, rare []*posting
	score       float64
}

// Next is the next record; nil at the end.
func (s *phraseSearcher) Next(ctx *search.SearchContext) (*search.DocumentMatch, error) {
	lead := s.rare[0]
	if err := lead.take(lead.reader.Next(lead.doc.Reset())); err != nil {
		return nil, err
	}
	return s.match(ctx)
}

// Advance is the first record from id on; nil where there is none.
func (s *phraseSearcher) Advance(ctx *search.SearchContext, id bleveindex.IndexInternalID) (*search.DocumentMatch, error) {
	lead := s.rare[0]
	if err := lead.take(lead.reader.Advance(id, lead.doc.Reset())); err != nil {
		return nil, err
	}
	return s.match(ctx)
}

// match is the first record that has the phrase, from the one on at which the
// rarest word stands.
func (s *phraseSearcher) match(ctx *search.SearchContext) (*search.DocumentMatch, error) {
	lead := s.rare[0]
	for {
		last, err := s.align()
		if err != nil || last == nil {
			return nil, err
		}
		switch {
		case last != lead:
			err = lead.take(lead.reader.Advance(last.doc.ID, lead.doc.Reset()))
		case s.together():
			m := ctx.DocumentMatchPool.Get()
			m.IndexInternalID = bleveindex.NewIndexInternalIDFrom(m.IndexInternalID, lead.doc.ID)
			m.Score = s.score
			return m, nil
		default:
			err = lead.take(lead.reader.Next(lead.doc.Reset()))
		}
		if err != nil {
			return nil, err
		}
	}
}

// align moves the other words to the record of the rarest. It gives back the word
// that is further on; the rarest where all stand at one record, nil at the end.
func (s *phraseSearcher) align() (*posting, error) {
	lead := s.rare[0]
	if lead.done {
		return nil, nil
	}
	for _, p := range s.rare[1:] {
		if !p.done && (!p.begun || p.at < lead.at) {
			p.begun = true
			if err := p.take(p.reader.Advance(lead.doc.ID, p.doc.Reset())); err != nil {
				return nil, err
			}
		}
		if p.done {
			return nil, nil
		}
		if p.at > lead.at {
			return p, nil
		}
	}
	return lead, nil
}

// together reports whether the words stand next to each other in the record.
func (s *phraseSearcher) together() bool {
	for _, first := range s.words[0].doc.Vectors {
		n := 1
		for n < len(s.words) && s.words[n].stands(first, uint64(n)) {
			n++
		}
		if n == len(s.words) {
			return true
		}
	}
	return false
}

// Close closes the readers.
func (s *phraseSearcher) Close() error {
	var err error
	for _, p := range s.rare {
		err = errors.Join(err, p.reader.Close())
	}
	return err
}

// Weight and SetQueryNorm serve a way of scoring that is not this one.
func (s *phraseSearcher) Weight() float64 { return 1 }

// SetQueryNorm does nothing.
func (s *phraseSearcher) SetQueryNorm(float64) {}

// Count is how many records there are at most.
func (s *phraseSearcher) Count() uint64 { return s.rare[0].reader.Count() }

// Min is how many parts must match besides.
func (s *phraseSearcher) Min() int { return 0 }

// Size is an estimate in bytes.
func (s *phraseSearcher) Size() int {
	const each = 1000
	return each * (1 + len(s.words))
}

// DocumentMatchPoolSize is how many records are held at a time.
func (s *phraseSearcher) DocumentMatchPoolSize() int { return 1 }
