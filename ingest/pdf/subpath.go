package pdf

import "math"

// A subpath is a run of segments without a break, in the file's coordinates.
type subpath struct {
	points []point
	// curved is true where a segment is no straight line.
	curved bool
	closed bool
}

type point struct{ x, y float64 }

// reset makes the subpath empty.
func (s *subpath) reset() { s.points, s.curved, s.closed = s.points[:0], false, false }

// bounds are the lowest and highest coordinates.
func (s *subpath) bounds() (lo, hi point) {
	lo, hi = s.points[0], s.points[0]
	for _, p := range s.points[1:] {
		lo.x, hi.x = math.Min(lo.x, p.x), math.Max(hi.x, p.x)
		lo.y, hi.y = math.Min(lo.y, p.y), math.Max(hi.y, p.y)
	}
	return lo, hi
}

// rectangular reports whether every edge is horizontal or vertical.
func (s *subpath) rectangular() bool {
	n := len(s.points)
	for i, a := range s.points {
		b := s.points[(i+1)%n]
		dx, dy := math.Abs(b.x-a.x), math.Abs(b.y-a.y)
		if dx > straight*dy && dy > straight*dx {
			return false
		}
	}
	return n >= 4
}
