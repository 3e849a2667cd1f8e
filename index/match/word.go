package match

import (
	"cmp"
	"context"
	"errors"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// A Word is for records that have one of the Alternatives. It is a query of
// Bleve's.
type Word struct {
	Alternatives []Alternative
	// Boost is what the word is worth among others; 1 is usual.
	Boost float64
	// First is the alternative that comes before all others; nil where they are ranked by
	// their weights alone.
	First *First
	// Plain is for a score that does not depend on how often the word stands in how long
	// a text.
	Plain bool
	// Expand, where it is not nil, gives more alternatives once the index is known.
	Expand func(context.Context, bleveindex.IndexReader) ([]Alternative, error)
}

// A First is one of the alternatives of a word that is worth more by so much, as often as it
// stands in however long a text.
type First struct {
	Field, Term string
	Boost       float64
}

// isFor reports whether a is the alternative that comes first.
func (f *First) isFor(a Alternative) bool {
	return f != nil && f.Field == a.Field.Name && f.Term == a.Term
}

// Searcher looks up the alternatives; those that the index does not have cost
// nothing further.
func (q *Word) Searcher(ctx context.Context, r bleveindex.IndexReader, _ mapping.IndexMapping, o search.SearcherOptions) (search.Searcher, error) {
	all := q.Alternatives
	if q.Expand != nil {
		more, err := q.Expand(ctx, r)
		if err != nil {
			return nil, err
		}
		all = append(all[:len(all):len(all)], more...)
	}
	total, err := r.DocCount()
	if err != nil {
		return nil, err
	}
	s := &wordSearcher{}
	fields := map[string]int{}
	for _, a := range all {
		p := &posting{weight: a.Weight * a.Field.Weight, length: a.Field.Length, floor: cmp.Or(a.Field.Floor, floor)}
		if q.First.isFor(a) {
			p.extra = q.First.Boost
		}
		n, ok := fields[a.Field.Name]
		if !ok {
			n = len(fields)
			fields[a.Field.Name] = n
		}
		p.field = n
		score := o.Score != "none" && !q.Plain
		p.reader, err = r.TermFieldReader(ctx, []byte(a.Term), a.Field.Name, score, score, false)
		if err != nil {
			return nil, errors.Join(err, s.Close())
		}
		count := p.reader.Count()
		if count == 0 {
			if err := p.reader.Close(); err != nil {
				return nil, errors.Join(err, s.Close())
			}
			continue
		}
		s.count += count
		s.most = max(s.most, count)
		s.postings = append(s.postings, p)
	}
	s.best = make([]float64, len(fields))
	s.weight = q.Boost * rarity(total, s.most)
	return s, nil
}

// A wordSearcher goes over the records that have any of the postings, in order.
type wordSearcher struct {
	postings []*posting
	weight   float64
	count    uint64
	most     uint64
	best     []float64
	begun    bool
}

// Next is the next record; nil at the end.
func (s *wordSearcher) Next(ctx *search.SearchContext) (*search.DocumentMatch, error) {
	if !s.begun {
		s.begun = true
		for _, p := range s.postings {
			if err := p.take(p.reader.Next(p.doc.Reset())); err != nil {
				return nil, err
			}
		}
	}
	return s.match(ctx)
}

// Advance is the first record from id on; nil where there is none.
func (s *wordSearcher) Advance(ctx *search.SearchContext, id bleveindex.IndexInternalID) (*search.DocumentMatch, error) {
	target := id.Value()
	for _, p := range s.postings {
		if p.done || s.begun && p.at >= target {
			continue
		}
		if err := p.take(p.reader.Advance(id, p.doc.Reset())); err != nil {
			return nil, err
		}
	}
	s.begun = true
	return s.match(ctx)
}

// match scores the first record that any posting stands at, and leaves it.
func (s *wordSearcher) match(ctx *search.SearchContext) (*search.DocumentMatch, error) {
	least, found := uint64(0), false
	for _, p := range s.postings {
		if !p.done && (!found || p.at < least) {
			least, found = p.at, true
		}
	}
	if !found {
		return nil, nil
	}
	clear(s.best)
	extra := 0.0
	m := ctx.DocumentMatchPool.Get()
	for _, p := range s.postings {
		if p.done || p.at != least {
			continue
		}
		s.best[p.field] = max(s.best[p.field], p.score())
		extra += p.extra
		m.IndexInternalID = bleveindex.NewIndexInternalIDFrom(m.IndexInternalID, p.doc.ID)
		if err := p.take(p.reader.Next(p.doc.Reset())); err != nil {
			return nil, err
		}
	}
	m.Score = s.weight * (combine(s.best) + extra)
	return m, nil
}

// Close closes the readers.
func (s *wordSearcher) Close() error {
	var err error
	for _, p := range s.postings {
		err = errors.Join(err, p.reader.Close())
	}
	return err
}

// Weight and SetQueryNorm serve a way of scoring that is not this one.
func (s *wordSearcher) Weight() float64 { return 1 }

// SetQueryNorm does nothing.
func (s *wordSearcher) SetQueryNorm(float64) {}

// Count is how many records there are at most.
func (s *wordSearcher) Count() uint64 { return s.count }

// Min is how many parts must match besides.
func (s *wordSearcher) Min() int { return 0 }

// Size is an estimate in bytes.
func (s *wordSearcher) Size() int {
	const each = 500
	return each * (1 + len(s.postings))
}

// DocumentMatchPoolSize is how many records are held at a time.
func (s *wordSearcher) DocumentMatchPoolSize() int { return 1 }
