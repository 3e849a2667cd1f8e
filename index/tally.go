package index

import (
	"context"
	"encoding/binary"
	"hash/fnv"

	"github.com/blevesearch/bleve/v2"
)

// A tally is how many records there are and a sum over their ids, whatever their
// order. It is written along with the records, so that it can be told later whether
// they are all there.
type tally struct {
	count, sum uint64
}

// tallyKey is where an index keeps its tally.
var tallyKey = []byte("compromisos_tally")

func (t *tally) add(id string) {
	t.count++
	t.sum += hashOf(id)
}

func (t *tally) remove(id string) {
	t.count--
	t.sum -= hashOf(id)
}

func hashOf(id string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(id))
	return h.Sum64()
}

// bytes of the tally as the index keeps it.
func (t *tally) bytes() []byte {
	return binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, t.count), t.sum)
}

// readTally is the one that was written last.
func readTally(live bleve.Index) (tally, error) {
	data, err := live.GetInternal(tallyKey)
	if err != nil {
		return tally{}, err
	}
	if len(data) != 16 {
		return tally{}, damaged("it does not say how many records it holds")
	}
	return tally{binary.BigEndian.Uint64(data), binary.BigEndian.Uint64(data[8:])}, nil
}

// tallyOf counts the records that are found.
func tallyOf(ctx context.Context, live bleve.Index) (t tally, err error) {
	err = eachID(ctx, live, t.add)
	return t, err
}
