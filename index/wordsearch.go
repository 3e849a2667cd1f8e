package index

import (
	"context"
	"errors"
	"math"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// The ranking is BM25 with two differences. Of all forms and fields in which a
// record has a word the best counts, the other fields a little; so a form further
// from the one that was asked for never adds up to more. And how often the word
// stands in how long a text decides only among equals, within the part of a weight
// that is above floor: an exact form comes before an inflection in the same field,
// and a short record gains little by being short. Bleve's own BM25 takes the number
// of different terms of the index for its average length, which depends on how the
// index happens to be cut into files; here it is a constant for each field.
const (
	saturation = 1.2
	lengthPart = 0.4
	floor      = 0.6
	tie        = 0.15
)

// A field is where words are looked for.
type field struct {
	name string
	// weight is what a word in it is worth.
	weight float64
	// length is how many words there usually are.
	length float64
}

// What a form of a word is worth, against the form that was asked for. Each is no
// more than floor of the one before.
const (
	weightExact  = 1
	weightStem   = 0.6
	weightFamily = 0.3
	weightFuzzy  = 0.3
)

// An alternative is one of the terms by which a word is found.
type alternative struct {
	field  field
	term   string
	weight float64
}

// A wordQuery is for records that have one of the alternatives. It is a query of
// Bleve's.
type wordQuery struct {
	alternatives []alternative
	boost        float64
	// expand, where it is not nil, gives more alternatives once the index is known.
	expand func(context.Context, bleveindex.IndexReader) ([]alternative, error)
}

// Searcher looks up the alternatives; those that the index does not have cost
// nothing further.
func (q *wordQuery) Searcher(ctx context.Context, r bleveindex.IndexReader, _ mapping.IndexMapping, o search.SearcherOptions) (search.Searcher, error) {
	all := q.alternatives
	if q.expand != nil {
		more, err := q.expand(ctx, r)
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
		p := &posting{weight: a.weight * a.field.weight, length: a.field.length}
		n, ok := fields[a.field.name]
		if !ok {
			n = len(fields)
			fields[a.field.name] = n
		}
		p.field = n
		score := o.Score != "none"
		p.reader, err = r.TermFieldReader(ctx, []byte(a.term), a.field.name, score, score, false)
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
	s.weight = q.boost * rarity(total, s.most)
	return s, nil
}

// rarity is what finding a word says, by how many records of all have it.
func rarity(total, count uint64) float64 {
	n := float64(min(count, total))
	return math.Log(1 + (float64(total)-n+0.5)/(n+0.5))
}

// A posting goes over the records that have one term.
type posting struct {
	reader bleveindex.TermFieldReader
	weight float64
	length float64
	field  int
	doc    bleveindex.TermFieldDoc
	at     uint64
	// begun is true once it stands at a record, done at the end.
	begun, done bool
}

// take keeps the record that the reader stands at.
func (p *posting) take(d *bleveindex.TermFieldDoc, err error) error {
	if err != nil || d == nil {
		p.done = true
		return err
	}
	p.at = d.ID.Value()
	return nil
}

// score of the record that the posting stands at.
func (p *posting) score() float64 {
	tf, norm := float64(p.doc.Freq), p.doc.Norm
	if tf == 0 || norm == 0 {
		return p.weight
	}
	length := 1 / (norm * norm)
	part := tf / (tf + saturation*(1-lengthPart+lengthPart*length/p.length))
	return p.weight * (floor + (1-floor)*part)
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
	m := ctx.DocumentMatchPool.Get()
	for _, p := range s.postings {
		if p.done || p.at != least {
			continue
		}
		s.best[p.field] = max(s.best[p.field], p.score())
		m.IndexInternalID = bleveindex.NewIndexInternalIDFrom(m.IndexInternalID, p.doc.ID)
		if err := p.take(p.reader.Next(p.doc.Reset())); err != nil {
			return nil, err
		}
	}
	m.Score = s.weight * combine(s.best)
	return m, nil
}

// combine is the best of scores, and a little of the others.
func combine(scores []float64) float64 {
	best, sum := 0.0, 0.0
	for _, v := range scores {
		best = max(best, v)
		sum += v
	}
	return best + tie*(sum-best)
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
