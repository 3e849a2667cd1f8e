package layout

import "math"

// prose reports whether running text stands on both sides of the gutter, side by side
// over several lines.
func (b *band) prose() bool {
	left, right := b.near(false), b.near(true)
	return abreast(left, right) >= minColumn && prosePieces(left) && prosePieces(right) && !labelPieces(left, right)
}

// labelPieces reports whether the left column is labels of what stands right of it: most
// of its lines are bold, and hardly one of the others.
func labelPieces(left, right []piece) bool {
	return 2*boldPieces(left) > len(left) && 4*boldPieces(right) < len(right)
}

// boldPieces counts the lines in bold.
func boldPieces(ps []piece) int {
	n := 0
	for _, p := range ps {
		if p.isLine() && p.line.bold() {
			n++
		}
	}
	return n
}

// abreast is the number of lines of the shorter column in the stretch of the page in
// which both stand.
func abreast(a, b []piece) int {
	return min(linesBeside(a, b), linesBeside(b, a))
}

// linesBeside counts the lines of ps that stand at the height of others.
func linesBeside(ps, others []piece) int {
	top, foot := others[0].box.Y0, 0.0
	for _, o := range others {
		foot = max(foot, o.box.Y1)
	}
	n := 0
	for _, p := range ps {
		if p.isLine() && p.box.Y1 > top && p.box.Y0 < foot {
			n++
		}
	}
	return n
}

// minDense is the part of a column's height that its lines cover, at least: labels stand
// farther apart, beside longer texts.
const minDense = 0.4

// prosePieces reports whether the lines of a column are running text: most fill it from
// its left edge, they stand close, and words run on from line to line.
func prosePieces(ps []piece) bool {
	lines, full, on := 0, 0, 0
	top, foot, covered := math.Inf(1), 0.0, 0.0
	x0, x1 := extentOf(ps)
	for i, p := range ps {
		top, foot, covered = min(top, p.box.Y0), max(foot, p.box.Y1), covered+p.box.Height()
		if !p.isLine() {
			continue
		}
		lines++
		l := p.line
		if l.box.Width() > fullLine*(x1-x0) && len(l.words) > 2 && l.box.X0 < x0+outdent*l.em() {
			full++
		}
		if i > 0 && startsLower(l) && ps[i-1].isLine() && !endsSentence(ps[i-1].line) {
			on++
		}
	}
	return lines >= minColumn && full*2 >= lines && on*4 >= lines && covered >= minDense*(foot-top)
}

// columnar reports whether the two sides may be columns whose gutter is known from
// elsewhere: the lines of both keep to their left edges, or one is running text, beside
// whatever stands in the other.
func (b *band) columnar(em float64) bool {
	left, right := b.near(false), b.near(true)
	return prosePieces(left) || prosePieces(right) || keepsLeft(left, em) && keepsLeft(right, em)
}

// keepsLeft reports whether most pieces begin near the left edge of all.
func keepsLeft(ps []piece, em float64) bool {
	x0, _ := extentOf(ps)
	n := 0
	for _, p := range ps {
		if p.box.X0 < x0+outdent*em {
			n++
		}
	}
	return n*3 >= len(ps)*2
}
