package disk

import (
	"context"
	"encoding/binary"
	"hash/fnv"

	"github.com/blevesearch/bleve/v2"
)

// A Tally is how many records there are and a sum over their ids, whatever their
// order. It is written along with the records, so that it can be told later whether
// they are all there.
type Tally struct {
	count, sum uint64
}

// tallyKey is where an index keeps its Tally.
var tallyKey = []byte("compromisos_tally")

// Add counts a record that was put in.
func (t *Tally) Add(id string) {
	t.count++
	t.sum += hashOf(id)
}

// Remove counts a record that was taken out.
func (t *Tally) Remove(id string) {
	t.count--
	t.sum -= hashOf(id)
}

func hashOf(id string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(id))
	return h.Sum64()
}

// bytes of the tally as the index keeps it.
func (t Tally) bytes() []byte {
	return binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, t.count), t.sum)
}

// Keep writes the tally along with the records of a batch.
func (t Tally) Keep(batch *bleve.Batch) { batch.SetInternal(tallyKey, t.bytes()) }

// ReadTally is the one that was written last.
func ReadTally(live bleve.Index) (Tally, error) {
	data, err := live.GetInternal(tallyKey)
	if err != nil {
		return Tally{}, err
	}
	if len(data) != 16 {
		return Tally{}, Damaged("it does not say how many records it holds")
	}
	return Tally{binary.BigEndian.Uint64(data), binary.BigEndian.Uint64(data[8:])}, nil
}

// tallyOf counts the records that are found.
func tallyOf(ctx context.Context, live bleve.Index) (t Tally, err error) {
	err = EachID(ctx, live, t.Add)
	return t, err
}

// Recount counts the records that are found and keeps their tally.
func Recount(ctx context.Context, live bleve.Index) error {
	sum, err := tallyOf(ctx, live)
	if err != nil {
		return err
	}
	return live.SetInternal(tallyKey, sum.bytes())
}
