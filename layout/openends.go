package layout

import (
	"math"
	"slices"
)

// A table often has rules between its rows and none above its head or below its last
// row: these stand outside of what the rules enclose.

// rowBelow lets an area take in what stands right below its last rule: a line that fills
// its columns with figures, as a last row without a rule of its own does, or a row of
// texts where rules part all the rows above it.
func (s *sketch) rowBelow(words []word, r rules, a *area) bool {
	below := a.box
	last := s.lines[len(s.lines)-1]
	below.Y0, below.Y1 = a.box.Y1, last.base+mostSpaced*runGap*last.em
	lines := openLines(wordsIn(words, below), r.v)
	if len(lines) == 0 || last.y1 < a.box.Y1-2*last.em {
		return false
	}
	if n := s.rowOfTexts(lines); n > 0 && lines[0].y0-last.y1 < runGap*last.em {
		a.box.Y1 = lines[n-1].y1 + 0.1
		return true
	}
	l := lines[0]
	if len(l.phrases) < 2 || l.base > last.base+lastRow*s.usualPitch() {
		return false
	}
	for k, p := range l.phrases {
		first, end := s.across(p)
		if first != end || k > 0 && s.columnAt(l.phrases[k-1].center()) == first {
			return false
		}
	}
	if !slices.ContainsFunc(l.phrases[1:], func(p phrase) bool { return p.figure }) {
		return false
	}
	a.box.Y1 = l.y1 + 0.1
	return true
}

// lastRow is the distance of a last row from the one above it, in usual distances of
// two rows, at most.
const lastRow = 1.6

// rowOfTexts is how many of the lines that come first beyond the rules are a row of texts,
// where rules part all the rows inside; 0 where they are none. It fills all columns but
// one, each on an edge of its column, and no line of it is far from the one before.
func (s *sketch) rowOfTexts(lines []openLine) int {
	if !s.ruledRows() {
		return 0
	}
	full := make([]bool, s.columns())
	n := 0
	for i, l := range lines {
		if i > 0 && math.Abs(l.base-lines[i-1].base) > tightPitch*max(l.em, lines[i-1].em) {
			break
		}
		if !s.onEdges(l) {
			return 0
		}
		for _, p := range l.phrases {
			k, _ := s.across(p)
			full[k] = true
		}
		n++
	}
	filled := 0
	for _, f := range full {
		if f {
			filled++
		}
	}
	if filled < max(2, s.columns()-1) || !full[0] {
		return 0
	}
	return n
}

// headAbove lets an area take in the bold line right above its first rule that names its
// columns, one phrase above each, as a head without a rule above it does; or a row of
// texts, which a shaded head parts from the rules.
func (s *sketch) headAbove(words []word, r rules, a *area) bool {
	first := s.lines[0]
	above := a.box
	above.Y0, above.Y1 = a.box.Y0-mostSpaced*runGap*first.em, a.box.Y0
	lines := openLines(wordsIn(words, above), r.v)
	slices.Reverse(lines)
	if len(lines) == 0 || first.y0-lines[0].y1 > runGap*first.em || s.boldHead() > 0 || first.y0 > a.box.Y0+2*first.em {
		return false
	}
	named := make([]bool, s.columns())
	for i, l := range lines {
		if slices.ContainsFunc(l.phrases, func(p phrase) bool { return !p.bold }) || !s.onEdges(l) ||
			i > 0 && lines[i-1].base-l.base > tightPitch*l.em {
			break
		}
		for _, p := range l.phrases {
			k, _ := s.across(p)
			named[k] = true
		}
		if !slices.Contains(named, false) {
			a.box.Y0 = l.y0 - 0.1
			return true
		}
	}
	if n := s.rowOfTexts(lines); n > 0 {
		a.box.Y0 = lines[n-1].y0 - 0.1
		return true
	}
	return false
}

// onEdges reports whether each phrase of a line stands in one column that no other one
// has, on an edge of what stands in it or about its middle.
func (s *sketch) onEdges(l openLine) bool {
	before := -1
	for _, p := range l.phrases {
		a, b := s.across(p)
		if a != b || a == before {
			return false
		}
		before = a
		c, slack := s.cores[a], offEdge*l.em
		if math.Abs(p.x0-c.X0) > slack && math.Abs(p.x1-c.X1) > slack && math.Abs(2*p.center()-c.X0-c.X1) > 2*slack {
			return false
		}
	}
	return true
}
