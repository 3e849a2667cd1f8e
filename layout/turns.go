package layout

import (
	"math"

	"compromisos/document"
)

// A turn brings text that runs at an angle upright: it maps a page as displayed to one
// turned so far that the text runs from left to right.
type turn struct {
	// angle of the text in degrees, counter-clockwise; 0 to 359.
	angle    int
	cos, sin float64
	// dx and dy move the corner of the turned page to the origin; size is what the
	// turned page measures.
	dx, dy float64
	size   document.Box
}

// newTurn is the turn for text at an angle on a page of some size.
func newTurn(angle int, page document.Box) *turn {
	rad := float64(angle) * math.Pi / 180
	t := &turn{angle: angle, cos: math.Cos(rad), sin: math.Sin(rad)}
	if angle%quarter == 0 { // exact, so that boxes stay what they are
		t.cos, t.sin = math.Round(t.cos), math.Round(t.sin)
	}
	b := t.box(page)
	t.dx, t.dy = -b.X0, -b.Y0
	t.size = document.Box{X1: b.Width(), Y1: b.Height()}
	return t
}

// quarter is a quarter turn in degrees.
const quarter = 90

// box is a box of the page as displayed, in the turned page.
func (t *turn) box(b document.Box) document.Box {
	return hull(b, func(x, y float64) (float64, float64) {
		return x*t.cos - y*t.sin + t.dx, x*t.sin + y*t.cos + t.dy
	})
}

// back is a box of the turned page, in the page as displayed.
func (t *turn) back(b document.Box) document.Box {
	return hull(b, func(x, y float64) (float64, float64) {
		x, y = x-t.dx, y-t.dy
		return x*t.cos + y*t.sin, y*t.cos - x*t.sin
	})
}

// hull is the box about the corners of a box, each of them moved.
func hull(b document.Box, move func(x, y float64) (float64, float64)) document.Box {
	out := document.Box{X0: math.Inf(1), Y0: math.Inf(1), X1: math.Inf(-1), Y1: math.Inf(-1)}
	for _, c := range [4][2]float64{{b.X0, b.Y0}, {b.X1, b.Y0}, {b.X0, b.Y1}, {b.X1, b.Y1}} {
		x, y := move(c[0], c[1])
		out.X0, out.X1 = math.Min(out.X0, x), math.Max(out.X1, x)
		out.Y0, out.Y1 = math.Min(out.Y0, y), math.Max(out.Y1, y)
	}
	return out
}

// glyph is a glyph of the page as displayed, in the turned page.
func (t *turn) glyph(g document.Glyph) document.Glyph {
	if t.angle%quarter == 0 {
		switch t.angle {
		case 0:
		case quarter:
			g.Baseline += t.dy
		default: // feet up, or to the left
			g.Baseline = t.dy - g.Baseline
		}
		g.Box = t.box(g.Box)
		return g
	}
	w, h := t.extent(g)
	c := t.box(document.Box{
		X0: (g.Box.X0 + g.Box.X1) / 2, Y0: (g.Box.Y0 + g.Box.Y1) / 2,
		X1: (g.Box.X0 + g.Box.X1) / 2, Y1: (g.Box.Y0 + g.Box.Y1) / 2,
	})
	g.Box = document.Box{X0: c.X0 - w/2, Y0: c.Y0 - h/2, X1: c.X1 + w/2, Y1: c.Y1 + h/2}
	g.Baseline = g.Box.Y1 - usualDescent*h
	return g
}

const (
	// usualHeight of a glyph's box in ems, and the part of it below the baseline.
	usualHeight  = 1.15
	usualDescent = 0.2
	// narrowest is the width in ems of an i or a comma.
	narrowest = 0.2
	// leastCosine is the cosine of twice an angle up to which the angle is so near to
	// half a quarter turn that boxes at it say nothing of width and height.
	leastCosine = 0.3
)

// extent is the width and height of a glyph's box before it was turned: the box of a
// glyph at an angle is that about its corners.
func (t *turn) extent(g document.Glyph) (w, h float64) {
	c, s := math.Abs(t.cos), math.Abs(t.sin)
	h = usualHeight * float64(g.Size)
	if d := c*c - s*s; math.Abs(d) > leastCosine {
		h = (g.Box.Height()*c - g.Box.Width()*s) / d
	}
	w = (g.Box.Width()+g.Box.Height())/(c+s) - h
	em := float64(g.Size)
	return min(max(w, narrowest*em), em), min(max(h, em), 1.5*em)
}
