package match

import (
	"cmp"
	"slices"

	bleveindex "github.com/blevesearch/bleve_index_api"
)

// A posting goes over the records that have one term.
type posting struct {
	reader bleveindex.TermFieldReader
	weight float64
	length float64
	floor  float64
	// extra is added to the score of the record, whatever that of the posting.
	extra float64
	field int
	doc   bleveindex.TermFieldDoc
	at    uint64
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
	return p.weight * (p.floor + (1-p.floor)*part)
}

// stands reports whether the word is so many places after another one, in the same
// value of the field.
func (p *posting) stands(first *bleveindex.TermFieldVector, after uint64) bool {
	// They come in the order of the text.
	_, found := slices.BinarySearchFunc(p.doc.Vectors, first.Pos+after, func(v *bleveindex.TermFieldVector, pos uint64) int {
		return cmp.Or(slices.Compare(v.ArrayPositions, first.ArrayPositions), cmp.Compare(v.Pos, pos))
	})
	return found
}
