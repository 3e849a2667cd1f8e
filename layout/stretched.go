package layout

import (
	"math"
	"slices"
)

const (
	// leastStretched is the number of spaces from which they show that a line is
	// stretched: by as much each.
	leastStretched = 2
	// evenSpace is how far in points the spaces of a stretched line may differ.
	evenSpace = 0.6
	// sameMargin is how far in points the ends of justified lines may differ, and
	// leastOnMargin the number of lines that show where these end.
	sameMargin    = 1.0
	leastOnMargin = 3
)

// lineEnds are where the lines of a page begin and end, in order.
type lineEnds struct{ left, right []float64 }

// lineEndsOf measures the words of baselines.
func lineEndsOf(lines [][]word) lineEnds {
	var m lineEnds
	for _, words := range lines {
		x0, x1 := math.Inf(1), math.Inf(-1)
		for _, w := range words {
			x0, x1 = min(x0, w.box.X0), max(x1, w.box.X1)
		}
		m.left, m.right = append(m.left, x0), append(m.right, x1)
	}
	slices.Sort(m.left)
	slices.Sort(m.right)
	return m
}

// onMargin reports whether enough lines end at x.
func onMargin(ends []float64, x float64) bool {
	i, _ := slices.BinarySearch(ends, x-sameMargin)
	return i+leastOnMargin <= len(ends) && ends[i+leastOnMargin-1] <= x+sameMargin
}

// stretches reports whether the words of one baseline, from left to right, are a line
// that justification stretches over the whole width though it is short, as before a
// line end that the writer forced: between words of any width all spaces are alike, and
// the line begins and ends where others do. Nothing of it stands in another column.
func (m lineEnds) stretches(words []word) bool {
	n, last := 0, len(words)-1
	if last < leastStretched || !onMargin(m.left, words[0].box.X0) || !onMargin(m.right, words[last].box.X1) {
		return false
	}
	least, most := math.Inf(1), 0.0
	thin, wide := math.Inf(1), 0.0
	for k, w := range words {
		thin, wide = min(thin, w.box.Width()), max(wide, w.box.Width())
		if k == 0 || w.glued {
			continue
		}
		gap := w.box.X0 - words[k-1].box.X1
		least, most, n = min(least, gap), max(most, gap), n+1
	}
	return n >= leastStretched && most-least <= evenSpace && wide-thin > float64(words[0].size)
}
