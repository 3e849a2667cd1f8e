package layout

import (
	"math"

	"compromisos/document"
)

const (
	// sideWidth is the width of a column of side notes against that of the text, at most.
	sideWidth = 0.5
	// sideSize is the size of their letters against that of the text, at most.
	sideSize = 0.93
	// sideText is the number of lines beside which side notes stand, at least.
	sideText = 5
	// noteGap is the distance in ems between two notes, at least.
	noteGap = 1.0
)

// A sideNote is a text in the margin, or a box with text around it: it belongs to the
// paragraph beside which it begins.
type sideNote struct {
	top    float64
	lines  []line
	region region
	// box around the text; empty for a note in the margin.
	box document.Box
}

// A sideColumn is a column of side notes and the text beside which they stand.
type sideColumn struct {
	notes []sideNote
	main  []piece
}

// sideColumn finds the side notes of a page: short texts in smaller letters, in a narrow
// column that the running text beside it never enters.
func (c *cutter) sideColumn(ps []piece) *sideColumn {
	for _, x := range c.candidates(ps) {
		for _, b := range c.runs(ps, x) {
			left, right := b.near(false), b.near(true)
			switch {
			case len(left) == len(b.left) && isSide(left, b.right):
				return c.without(ps, left)
			case len(right) == len(b.right) && isSide(right, b.left):
				return c.without(ps, right)
			}
		}
	}
	return nil
}

// isSide reports whether pieces are notes beside a main text.
func isSide(side, main []piece) bool {
	s0, s1 := extentOf(side)
	m0, m1 := extentOf(main)
	if s1-s0 > sideWidth*(m1-m0) || len(main) < sideText || linesBeside(main, side) < minColumn {
		return false
	}
	size, lines := 0.0, 0
	for _, p := range main {
		if p.isLine() {
			size, lines = size+p.line.em(), lines+1
		}
	}
	words, letters := 0, 0
	for _, p := range side {
		if !p.isLine() || p.line.em() > sideSize*size/float64(max(lines, 1)) {
			return false
		}
		words += len(p.line.words)
		for _, w := range p.line.words {
			letters += len(w.text)
		}
	}
	return lines >= sideText && words > len(side) && letters > 5*len(side) && prosePieces(lineOnly(main))
}

// lineOnly are the lines among pieces.
func lineOnly(ps []piece) []piece {
	var out []piece
	for _, p := range ps {
		if p.isLine() {
			out = append(out, p)
		}
	}
	return out
}

// without takes the notes of a side column out of the pieces.
func (c *cutter) without(ps, side []piece) *sideColumn {
	x0, x1 := extentOf(side)
	out := &sideColumn{}
	isNote := map[*word]bool{}
	for i, p := range side {
		isNote[&p.line.words[0]] = true
		if i == 0 || p.box.Y0-side[i-1].box.Y1 > noteGap*p.line.em() {
			out.notes = append(out.notes, sideNote{top: p.box.Y0, region: region{left: x0, right: x1}})
		}
		n := &out.notes[len(out.notes)-1]
		n.lines = append(n.lines, p.line)
	}
	for _, p := range ps {
		if !p.isLine() || !isNote[&p.line.words[0]] {
			out.main = append(out.main, p)
		}
	}
	return out
}

// attach gives each note to the leaf in which the text beside it stands.
func (s *sideColumn) attach(leaves []leaf) []leaf {
	for _, n := range s.notes {
		best, least := -1, math.Inf(1)
		for i, l := range leaves {
			for _, p := range l.pieces {
				if d := math.Abs(p.box.Y0 - n.top); d < least {
					best, least = i, d
				}
			}
		}
		if best >= 0 {
			leaves[best].sides = append(leaves[best].sides, n)
		}
	}
	return leaves
}

// withSides puts the side notes of a frame behind the paragraphs beside which they
// begin; items are those of the frame.
func (p *page) withSides(items []item, u usual) []item {
	for _, s := range p.frame.sides {
		at := 0
		for at < len(items) && items[at].top(p) <= s.top+float64(u.size)/2 {
			at++
		}
		lines := make([]line, len(s.lines))
		for i, l := range s.lines {
			lines[i] = p.own(l)
		}
		var notes []item
		for _, q := range paragraphs(lines, s.region, u) {
			notes = append(notes, item{page: p.number, para: q, side: true})
		}
		items = append(items[:at:at], append(notes, items[at:]...)...)
	}
	return items
}
