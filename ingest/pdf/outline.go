package pdf

import (
	"math"

	"compromisos/document"
)

const (
	// tallestLetter is the share of the page's height up to which a shape may be a
	// letter of a text.
	tallestLetter = 0.1
	// baselineDrift is by how much the feet of two letters of a line differ at most, in
	// heights of the taller: one may have a descender, or be a comma.
	baselineDrift = 0.5
	// letterGap is the widest gap between two letters, in heights: letters made of
	// straight strokes alone are no shape that counts, and there are spaces.
	letterGap = 2.0
	// widestLetter is how many times as wide as high a letter is at most.
	widestLetter = 3.0
	// sameWidth is by how much the widths of neighbours differ at least, in heights: the
	// markers of a chart and the dots of a leader follow one another, too, all alike.
	sameWidth = 0.02
)

// outline looks whether a filled shape stands beside the one drawn before it as a letter
// beside the letter before it. Rectangles are none: they are rules and shades.
func (k *walk) outline(s *subpath) {
	if !s.curved && len(s.points) <= maxCorners {
		return
	}
	lo, hi := s.bounds()
	b := k.box(lo.x, lo.y, hi.x, hi.y)
	_, pageHeight := k.frame.size()
	if b.Height() <= 0 || b.Height() > tallestLetter*pageHeight {
		return
	}
	a := k.letter
	if b.X0 >= a.X0 && b.X1 <= a.X1 && b.Y0 >= a.Y0 && b.Y1 <= a.Y1 {
		return // the inside of an o
	}
	k.letter = b
	if follows(a, b) {
		k.page.Outlines++
	}
}

// follows reports whether b stands behind a as letters of a line do.
func follows(a, b document.Box) bool {
	h := math.Max(a.Height(), b.Height())
	return math.Abs(a.Y1-b.Y1) <= baselineDrift*h &&
		b.X0 > a.X0 && b.X0-a.X1 <= letterGap*h &&
		math.Max(a.Width(), b.Width()) <= widestLetter*h &&
		math.Abs(a.Width()-b.Width()) >= sameWidth*h
}
