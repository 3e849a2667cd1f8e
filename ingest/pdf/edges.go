package pdf

import "math"

const (
	// hairline is the thickness of the thinnest line there is: one pixel of a
	// printer, whatever the file says.
	hairline = 0.1
	// thinLine is the thickness up to which an area is a line. Borders are drawn
	// up to 3 pt thick; the smallest shaded cell is a line of text high.
	thinLine = 3.5
	// lineShape is by how much an area is longer than thick if it is a line: dots
	// and bullets are about square.
	lineShape = 2.5
	// wholePage is the share of both sides of the page beyond which an area is
	// its background.
	wholePage = 0.9
)

// draw adds the rulings of one subpath.
func (k *walk) draw(s *subpath, p paint) {
	if len(s.points) < 2 {
		return
	}
	if p.fill {
		k.outline(s)
	}
	if k.dot(s) {
		return
	}
	if p.stroke {
		k.stroke(s, p)
	}
	if p.fill && !s.curved {
		k.fill(s)
	}
}

// stroke adds the straight edges of a stroked subpath. A stroke thicker than lines
// are is how some producers shade a cell.
func (k *walk) stroke(s *subpath, p paint) {
	if s.curved {
		return
	}
	n := len(s.points)
	edges := n - 1
	if s.closed && n > 2 {
		if lo, hi := s.bounds(); math.Min(hi.x-lo.x, hi.y-lo.y)+p.width <= thinLine {
			k.thin(lo, hi, p.width/2) // a rule drawn as the outline of a thin box
			return
		}
		edges = n
	}
	for i := range edges {
		a, b := s.points[i], s.points[(i+1)%n]
		dx, dy := math.Abs(b.x-a.x), math.Abs(b.y-a.y)
		half := p.width / 2
		switch {
		case dx == 0 && dy == 0:
		case dy <= straight*dx:
			k.area(math.Min(a.x, b.x), math.Min(a.y, b.y)-half, math.Max(a.x, b.x), math.Max(a.y, b.y)+half, p.width)
		case dx <= straight*dy:
			k.area(math.Min(a.x, b.x)-half, math.Min(a.y, b.y), math.Max(a.x, b.x)+half, math.Max(a.y, b.y), p.width)
		}
	}
}

// maxCorners of a filled area that can be a line or a cell: a rectangle with its
// first corner given twice, or a border with mitred ends.
const maxCorners = 7

// fill adds a filled area: a line if it is thin, the edges of a cell if it is a
// rectangle.
func (k *walk) fill(s *subpath) {
	if len(s.points) < 3 || len(s.points) > maxCorners {
		return
	}
	lo, hi := s.bounds()
	thickness := math.Min(hi.x-lo.x, hi.y-lo.y)
	if thickness <= thinLine || s.rectangular() {
		k.area(lo.x, lo.y, hi.x, hi.y, thickness)
	}
}

// area adds a painted rectangle of the given thickness.
func (k *walk) area(x0, y0, x1, y1, thickness float64) {
	w, h := x1-x0, y1-y0
	if thickness <= thinLine {
		k.thin(point{x0, y0}, point{x1, y1}, 0)
		return
	}
	pageWidth, pageHeight := k.size()
	if w >= wholePage*pageWidth && h >= wholePage*pageHeight {
		if k.clipped(&x0, &y0, &x1, &y1); x1-x0 >= wholePage*pageWidth && y1-y0 >= wholePage*pageHeight || x1 <= x0 || y1 <= y0 {
			return
		}
	}
	const e = hairline / 2
	k.ruling(k.box(x0, y0-e, x1, y0+e), true)
	k.ruling(k.box(x0, y1-e, x1, y1+e), true)
	k.ruling(k.box(x0-e, y0, x0+e, y1), true)
	k.ruling(k.box(x1-e, y0, x1+e, y1), true)
}

// thin adds a line that fills the area between two corners, and half a stroke more.
func (k *walk) thin(lo, hi point, half float64) {
	w, h := hi.x-lo.x+2*half, hi.y-lo.y+2*half
	if math.Max(w, h) >= lineShape*math.Min(w, h) {
		k.ruling(k.box(lo.x-half, lo.y-half, hi.x+half, hi.y+half), false)
	}
}

// clipped cuts an area down to the clip of its object: some producers shade a cell by
// painting the whole page through a hole.
func (k *walk) clipped(x0, y0, x1, y1 *float64) {
	clip := k.call(fnClipPath, k.object)
	if clip == 0 {
		return
	}
	for i := range min(k.count(fnClipPaths, clip), maxClips) {
		var s subpath
		for j := range min(k.count(fnClipSegments, clip, uint64(i)), maxClipCorners) {
			segment := k.call(fnClipSegment, clip, uint64(i), uint64(j))
			if segment == 0 || !k.ok(fnSegmentPoint, segment, k.at(0), k.at(1)) {
				continue
			}
			if x, y := k.holder.apply(k.float32(0), k.float32(1)); finite(x, y) {
				s.points = append(s.points, point{x, y})
			}
		}
		if len(s.points) < 3 {
			continue
		}
		lo, hi := s.bounds()
		*x0, *y0, *x1, *y1 = math.Max(*x0, lo.x), math.Max(*y0, lo.y), math.Min(*x1, hi.x), math.Min(*y1, hi.y)
	}
}

// maxClips of one object and maxClipCorners of each are looked at: a row is shaded through
// one hole a cell, all of them in one clip.
const maxClips, maxClipCorners = 8, 512
