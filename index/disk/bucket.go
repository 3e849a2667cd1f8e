package disk

import (
	"maps"
	"slices"
)

// A bucket is a branch of the tree that has a name.
type bucket struct {
	values  map[string][]byte
	buckets map[string]*bucket
}

// last is the bucket with the highest key; nil where there is none.
func (b *bucket) last() *bucket {
	if b == nil || len(b.buckets) == 0 {
		return nil
	}
	return b.buckets[slices.Max(slices.Collect(maps.Keys(b.buckets)))]
}

func newBucket() *bucket { return &bucket{map[string][]byte{}, map[string]*bucket{}} }
