package pdf

import "math"

// A paint is how a path is drawn.
type paint struct {
	fill, stroke bool
	// width of the stroke, in points.
	width float64
}

// Kinds of segment (fpdf_edit.h).
const (
	segmentLine = 0
	segmentMove = 2
)

// path reads the rulings that a path object draws.
func (k *walk) path(o uint64, m matrix) {
	p, ok := k.paint(o, m)
	if !ok {
		return
	}
	s := &k.subpath
	s.reset()
	for i := range k.count(fnCountSegments, o) {
		if k.budget--; k.budget <= 0 {
			return
		}
		segment := k.call(fnSegment, o, uint64(i))
		if segment == 0 || !k.ok(fnSegmentPoint, segment, k.at(0), k.at(1)) {
			continue
		}
		x, y := m.apply(k.float32(0), k.float32(1))
		if !finite(x, y) {
			continue
		}
		kind := k.count(fnSegmentType, segment)
		if kind == segmentMove {
			k.draw(s, p)
			s.reset()
		}
		s.curved = s.curved || kind != segmentMove && kind != segmentLine
		s.points = append(s.points, point{x, y})
		s.closed = s.closed || p.stroke && k.ok(fnSegmentClose, segment) // a fill closes by itself
	}
	k.draw(s, p)
}

// paint tells how a path is drawn; ok is false where nothing of it can be seen. A
// white area is what producers paint under everything; a white stroke still parts
// shaded cells.
func (k *walk) paint(o uint64, m matrix) (p paint, ok bool) {
	if !k.ok(fnDrawMode, o, k.at(0), k.at(1)) {
		return p, false
	}
	p.fill, p.stroke = k.uint32(0) != 0, k.uint32(1) != 0
	if p.fill {
		r, g, b, a, known := k.color(fnFillColor, o)
		const nearlyWhite = 250
		p.fill = !known || a > 0 && min(r, g, b) < nearlyWhite
	}
	if p.stroke {
		if _, _, _, a, known := k.color(fnStrokeColor, o); known && a == 0 {
			p.stroke = false
		} else if k.ok(fnStrokeWidth, o, k.scratch) {
			p.width = math.Max(k.float32(0)*m.scale(), hairline)
		}
	}
	return p, p.fill || p.stroke
}

// color is the colour of an object's fill or stroke, from 0 to 255.
func (k *walk) color(f function, o uint64) (r, g, b, a uint32, ok bool) {
	if !k.ok(f, o, k.at(0), k.at(1), k.at(2), k.at(3)) {
		return 0, 0, 0, 0, false
	}
	return k.uint32(0), k.uint32(1), k.uint32(2), k.uint32(3), true
}
