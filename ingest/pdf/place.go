package pdf

import (
	"math"

	"compromisos/document"
)

// sizeDrift is by how much the size of a font may differ from the height of its glyphs'
// boxes, at most: ascent and descent make up 0.9 to 1.5 of the size.
const sizeDrift = 1.8

// place sets the box of an upright glyph: pdfium's loose box is the advance box. Its
// lower edge is no baseline: where a font does not say its descent, the box ends where
// the glyph's ink does.
func (w *pageWork) place(g *document.Glyph, text, i uint64, o *textObject) bool {
	if !w.ok(fnLooseCharBox, text, i, w.scratch) {
		return false
	}
	left, top, right, bottom := w.float32(0), w.float32(1), w.float32(2), w.float32(3)
	if !finite(left, top, right, bottom) || !w.setBase(text, i, bottom, o) {
		return false
	}
	if height := top - bottom; o.font.unnamed && height > 0 && (o.size > sizeDrift*height || o.size < height/sizeDrift) {
		o.size = height
		g.Size = float32(height)
	}
	g.Box = w.box(left, bottom, right, top)
	g.Baseline = w.baseline(g.Angle, left, o.base)
	return true
}

// setBase asks for the baseline of an object once, and again where its text goes on
// elsewhere, as vertical writing does.
func (w *pageWork) setBase(text, i uint64, bottom float64, o *textObject) bool {
	if o.based && math.Abs(bottom-o.edge) < o.size {
		return true
	}
	if !w.ok(fnCharOrigin, text, i, w.scratch, w.scratch+8) || !finite(w.float64(1)) {
		return false
	}
	o.base, o.edge, o.based = w.float64(1), bottom, true
	return true
}

// placeTurned sets the box of a glyph that stands at an angle in the file, whose
// loose box pdfium leaves wrong: it goes from the glyph's origin by its advance,
// and from the descent to the ascent of its font.
func (w *pageWork) placeTurned(g *document.Glyph, text, i uint64, o *textObject) bool {
	if !w.ok(fnCharOrigin, text, i, w.scratch, w.scratch+8) {
		return false
	}
	x, y := w.float64(0), w.float64(1)
	if !finite(x, y) {
		return false
	}
	m := o.matrix
	size := 0.0
	if s := math.Hypot(m.c, m.d); s > 0 {
		size = o.size / s // the font's size before the matrix
	}
	advance := w.fonts.advance(o.font, g.Rune)
	if em := size * math.Hypot(m.a, m.b); em > 0 {
		advance = math.Min(advance, w.toNext(text, i, o, x, y)/em)
	}
	m.e, m.f = x, y
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, c := range [4][2]float64{{0, o.font.descent}, {0, o.font.ascent}, {advance, o.font.descent}, {advance, o.font.ascent}} {
		px, py := m.apply(c[0]*size, c[1]*size)
		x0, x1 = math.Min(x0, px), math.Max(x1, px)
		y0, y1 = math.Min(y0, py), math.Max(y1, py)
	}
	if advance <= 0 && w.ok(fnCharBox, text, i, w.scratch, w.scratch+8, w.scratch+16, w.scratch+24) {
		x0, x1 = math.Min(x0, w.float64(0)), math.Max(x1, w.float64(1))
		y0, y1 = math.Min(y0, w.float64(2)), math.Max(y1, w.float64(3))
	}
	if !finite(x0, y0, x1, y1) {
		return false
	}
	g.Box = w.box(x0, y0, x1, y1)
	g.Baseline = w.baseline(g.Angle, x, y)
	return true
}

// toNext is the way in points from the origin of the i-th character at (x, y) to that of
// the next one of its object; infinite where that stands elsewhere. What a font says of a
// code point may be meant for another glyph with the same letter.
func (w *pageWork) toNext(text, i uint64, o *textObject, x, y float64) float64 {
	if w.call(fnTextObject, text, i+1) != o.handle || !w.ok(fnCharOrigin, text, i+1, w.scratch, w.scratch+8) {
		return math.Inf(1)
	}
	dx, dy := w.float64(0)-x, w.float64(1)-y
	m := o.matrix
	unit := math.Hypot(m.a, m.b)
	along, across := (dx*m.a+dy*m.b)/unit, (dy*m.a-dx*m.b)/unit
	if !finite(along, across) || along <= 0 || math.Abs(across) > straight*along {
		return math.Inf(1)
	}
	return along
}

const (
	// inkSample is how many characters are looked at for the size of their font.
	inkSample = 64
	// capHeight is the height in ems of a capital letter.
	capHeight = 0.7
)

// inkScale is how many times larger than the file says a font is whose glyphs alone show
// its size: the tallest of the characters from the i-th on is a capital, or as high. It
// is 1 where the two are not far apart.
func (w *pageWork) inkScale(text, i uint64, o *textObject) float64 {
	tallest := 0.0
	for k := range uint64(inkSample) {
		if w.call(fnTextObject, text, i+k) != 0 && w.ok(fnCharBox, text, i+k, w.scratch, w.scratch+8, w.scratch+16, w.scratch+24) {
			if h := w.float64(3) - w.float64(2); finite(h) {
				tallest = math.Max(tallest, h)
			}
		}
	}
	size := tallest / capHeight
	if size <= 0 || o.size <= 0 || o.size < sizeDrift*size && o.size > size/sizeDrift {
		return 1
	}
	return size / o.size
}
