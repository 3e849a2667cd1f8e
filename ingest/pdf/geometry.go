package pdf

import (
	"math"

	"compromisos/document"
)

// A matrix maps (x, y) to (ax+cy+e, bx+dy+f), as PDF writes it.
type matrix struct{ a, b, c, d, e, f float64 }

// identity maps every point to itself.
var identity = matrix{a: 1, d: 1}

// apply maps a point.
func (m matrix) apply(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// then is m followed by n.
func (m matrix) then(n matrix) matrix {
	return matrix{
		a: m.a*n.a + m.b*n.c, b: m.a*n.b + m.b*n.d,
		c: m.c*n.a + m.d*n.c, d: m.c*n.b + m.d*n.d,
		e: m.e*n.a + m.f*n.c + n.e, f: m.e*n.b + m.f*n.d + n.f,
	}
}

// scale is by how much the matrix lengthens a stroke, on average of directions.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }

// upright reports whether text set by the matrix runs from left to right with its
// feet down in the file's own coordinates.
func (m matrix) upright() bool {
	return m.a > 0 && m.d > 0 && math.Abs(m.b) <= straight*m.a
}

// straight is the tangent of the one degree within which a line counts as
// horizontal or vertical.
const straight = 0.0175

// A frame is how a page is displayed: the part of the file's coordinates that
// shows, and the quarter turns clockwise it is shown with.
type frame struct {
	left, bottom, right, top float64
	turns                    int
}

// size of the page as displayed.
func (f frame) size() (width, height float64) {
	if f.turns%2 == 1 {
		return f.top - f.bottom, f.right - f.left
	}
	return f.right - f.left, f.top - f.bottom
}

// point maps the file's coordinates to those of the page as displayed.
func (f frame) point(x, y float64) (float64, float64) {
	switch f.turns {
	case 1:
		return y - f.bottom, x - f.left
	case 2:
		return f.right - x, y - f.bottom
	case 3:
		return f.top - y, f.right - x
	}
	return x - f.left, f.top - y
}

// box maps the rectangle between two corners.
func (f frame) box(x0, y0, x1, y1 float64) document.Box {
	x0, y0 = f.point(x0, y0)
	x1, y1 = f.point(x1, y1)
	return document.Box{X0: min(x0, x1), Y0: min(y0, y1), X1: max(x0, x1), Y1: max(y0, y1)}
}

// angle of a direction in the file's coordinates, as displayed: whole degrees,
// counter-clockwise, from 0 to 359.
func (f frame) angle(dx, dy float64) int16 {
	deg := int(math.Round(math.Atan2(dy, dx)*180/math.Pi)) - 90*f.turns
	return int16(((deg % 360) + 360) % 360)
}

// baseline is the coordinate of a glyph's origin that the glyphs of its line share:
// y as displayed, or x for text that runs up or down the page.
func (f frame) baseline(angle int16, x, y float64) float64 {
	x, y = f.point(x, y)
	if a := angle % 180; a > 45 && a < 135 {
		return x
	}
	return y
}

// clip is the part of a box that shows on the page; ok is false where none does.
func (f frame) clip(b document.Box) (document.Box, bool) {
	w, h := f.size()
	b.X0, b.Y0 = max(b.X0, 0), max(b.Y0, 0)
	b.X1, b.Y1 = min(b.X1, w), min(b.Y1, h)
	return b, b.X0 <= b.X1 && b.Y0 <= b.Y1
}

// finite reports whether all the numbers are usable: damaged files hold infinite
// and absurd coordinates.
func finite(vs ...float64) bool {
	for _, v := range vs {
		if math.IsNaN(v) || math.Abs(v) > 1e7 {
			return false
		}
	}
	return true
}
