package match

import "math"

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

// rarity is what finding a word says, by how many records of all have it.
func rarity(total, count uint64) float64 {
	n := float64(min(count, total))
	return math.Log(1 + (float64(total)-n+0.5)/(n+0.5))
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
