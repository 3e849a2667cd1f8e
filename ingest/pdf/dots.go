package pdf

import "math"

const (
	// smallestDot and largestDot bound the width of a drawn bullet, in points: that
	// of the smallest print, and of a poster's.
	smallestDot, largestDot = 1.0, 12.0
	// dotShape is by how much a bullet may be wider than high, or the other way.
	dotShape = 1.35
)

// dot notes a closed shape that can be a bullet: a disc, a circle, a square. It reports
// whether the shape is nothing else; a square may still be the end of a rule.
func (k *walk) dot(s *subpath) bool {
	lo, hi := s.bounds()
	w, h := hi.x-lo.x, hi.y-lo.y
	if len(s.points) < 4 || math.Min(w, h) < smallestDot || math.Max(w, h) > largestDot || math.Max(w, h) > dotShape*math.Min(w, h) {
		return false
	}
	if b, ok := k.clip(k.box(lo.x, lo.y, hi.x, hi.y)); ok {
		k.page.Dots = append(k.page.Dots, b)
	}
	return s.curved
}
