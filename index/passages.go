package index

import (
	"context"

	index "github.com/blevesearch/bleve_index_api"

	"compromisos/index/match"
	"compromisos/index/schema"
)

// A passages collection brings the hits together that are passages of one record, and
// keeps the best of each. A nil one knows of no passages.
type passages struct {
	// ids reads the record of which a hit is a passage.
	ids index.DocValueReader
	// places are those of the records in all.
	places map[string]int
	all    []passage
}

// A passage is the best of a record so far.
type passage struct {
	sortKey
	entry uint64
}

// number is Bleve's of the entry.
func (p *passage) number() index.IndexInternalID { return index.NewIndexInternalID(nil, p.entry) }

// newPassages is nil for an index in which no record has several passages.
func newPassages(ctx context.Context, reader index.IndexReader) (*passages, error) {
	later, err := match.Count(ctx, reader, schema.Passage, schema.LaterPassage)
	if err != nil || later == 0 {
		return nil, err
	}
	ids, err := reader.DocValueReader([]string{schema.Record})
	return &passages{ids: ids, places: map[string]int{}}, err
}

// add takes a hit. It is whole where its record has no other passage, and again true where
// another was hit before.
func (p *passages) add(k sortKey, number index.IndexInternalID, r *ranking) (again, whole bool, err error) {
	if p == nil {
		return false, true, nil
	}
	whole = true
	place := 0
	err = p.ids.VisitDocValues(number, func(_ string, id []byte) {
		whole = false
		if place, again = p.places[string(id)]; !again {
			p.places[string(id)] = len(p.all)
		}
	})
	if err != nil || whole {
		return false, whole, err
	}
	if !again {
		p.all = append(p.all, passage{k, number.Value()})
		return false, false, nil
	}
	best := &p.all[place]
	if c := r.order.compare(k, best.sortKey); c > 0 {
		return true, false, nil
	} else if c == 0 {
		if err = r.identify(&best.sortKey, best.number()); err == nil {
			err = r.identify(&k, number)
		}
		if err != nil || k.id > best.id {
			return true, false, err
		}
	}
	*best = passage{k, number.Value()}
	return true, false, nil
}

// best are the best passages of the records that were hit.
func (p *passages) best() []passage {
	if p == nil {
		return nil
	}
	return p.all
}
