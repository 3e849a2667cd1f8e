package layout

import (
	"cmp"
	"math"
	"slices"

	"compromisos/document"
)

const (
	// fullRule is the part of a table's width from which a horizontal rule, or the
	// pieces of one, goes across the table.
	fullRule = 0.7
	// shortOf is the part of a table's width by which a rule that goes across it may
	// miss its ends.
	shortOf = 0.12
	// mostHead is the number of lines that head a table, at most.
	mostHead = 9
)

// An open table is one whose cells no rules close, or not all of them: its columns are
// the alleys between its phrases. A sketch is what is known of one.
type sketch struct {
	box    document.Box
	lines  []openLine
	alleys []alley
	h, v   []rule
	// framed means that horizontal rules stand at its top and bottom.
	framed bool
	// head is the number of lines that name the columns.
	head int
	// cores are the extents of the columns' text in the body.
	cores []document.Box
	cells []openCell
	// headRows is the number of rows that the head makes.
	headRows int
	// spaced tells that the space between its rows parts them.
	spaced bool
}

// An openCell is a cell with text.
type openCell struct {
	row, col, rowSpan, colSpan int
	words                      []word
	x0, x1, y0, y1             float64
	figure                     bool
}

// columns of the table.
func (s *sketch) columns() int { return len(s.alleys) + 1 }

// sketchTable looks for one open table in an area; nil where its lines stand in no
// columns.
func sketchTable(words []word, r rules, box document.Box, framed bool) *sketch {
	s := &sketch{box: box, framed: framed}
	for _, h := range r.h {
		if h.pos > box.Y0-snapPos && h.pos < box.Y1+snapPos && min(h.to, box.X1)-max(h.from, box.X0) > 0 {
			s.h = append(s.h, h)
		}
	}
	for _, v := range r.v {
		if v.pos > box.X0-snapPos && v.pos < box.X1+snapPos && min(v.to, box.Y1)-max(v.from, box.Y0) > 0 {
			s.v = append(s.v, v)
		}
	}
	slices.SortFunc(s.v, func(a, b rule) int { return cmp.Compare(a.pos, b.pos) })
	s.lines = openLines(words, s.v)
	if !s.settle() {
		return nil
	}
	s.head = s.headLines()
	s.measureCores()
	s.fillHead()
	s.fillBody()
	return s
}

// settle finds the columns and drops the lines above and below that do not stand in
// them: titles, notes, paragraphs.
func (s *sketch) settle() bool {
	for {
		if len(s.lines) < 2 {
			return false
		}
		s.alleys = alleys(s.lines, s.v, s.box)
		if len(s.alleys) == 0 {
			return false
		}
		n := len(s.lines)
		switch {
		case s.foreign(0):
			s.lines = s.lines[1:]
		case s.foreign(n - 1):
			s.lines = s.lines[:n-1]
		default:
			return true
		}
	}
}

// foreign reports whether the first or the last line is none of the table: one phrase
// that goes across columns without a rule below it that says which ones.
func (s *sketch) foreign(i int) bool {
	l := s.lines[i]
	if len(l.phrases) > 1 {
		return false
	}
	p := l.phrases[0]
	if _, _, ok := s.ruledSpan(p, i); ok && i == 0 {
		return false
	}
	a, b := s.across(p)
	return b > a
}

// across are the columns that a phrase reaches into, from the first to the last.
func (s *sketch) across(p phrase) (first, last int) {
	first, last = -1, 0
	for k := range s.columns() {
		lo, hi := s.inner(k)
		if p.x1 > lo && p.x0 < hi {
			if first < 0 {
				first = k
			}
			last = k
		}
	}
	if first < 0 {
		k := s.columnAt(p.center())
		return k, k
	}
	return first, last
}

// inner is the span of a column without the alleys beside it.
func (s *sketch) inner(k int) (lo, hi float64) {
	lo, hi = math.Inf(-1), math.Inf(1)
	if k > 0 {
		lo = s.alleys[k-1].x1
	}
	if k < len(s.alleys) {
		hi = s.alleys[k].x0
	}
	return lo, hi
}

// columnAt is the column at x, alleys parted in their middle.
func (s *sketch) columnAt(x float64) int {
	k := 0
	for k < len(s.alleys) && x > s.alleys[k].middle() {
		k++
	}
	return k
}

// acrossAt reports whether the rules at y go across the table.
func (s *sketch) acrossAt(y float64) bool {
	x0, x1 := s.extent()
	covered, from, to := 0.0, x1, x0
	for _, h := range s.h {
		if math.Abs(h.pos-y) <= snapPos {
			covered += max(0, min(h.to, x1)-max(h.from, x0))
			from, to = min(from, h.from), max(to, h.to)
		}
	}
	w := x1 - x0
	return covered >= fullRule*w && from < x0+shortOf*w && to > x1-shortOf*w
}

// extent is how far the lines of the table reach.
func (s *sketch) extent() (x0, x1 float64) {
	x0, x1 = math.Inf(1), math.Inf(-1)
	for _, l := range s.lines {
		x0, x1 = min(x0, l.x0()), max(x1, l.x1())
	}
	return x0, x1
}

// between returns the rules between lines i-1 and i.
func (s *sketch) between(i int) []rule {
	if i <= 0 || i >= len(s.lines) {
		return nil
	}
	a, b := s.lines[i-1], s.lines[i]
	from, to := a.base-0.35*a.em, b.base-0.35*b.em
	var out []rule
	for _, h := range s.h {
		if h.pos > from && h.pos < to {
			out = append(out, h)
		}
	}
	return out
}

// ruledAcross reports whether a rule goes across the table between lines i-1 and i.
func (s *sketch) ruledAcross(i int) bool {
	for _, h := range s.between(i) {
		if s.acrossAt(h.pos) {
			return true
		}
	}
	return false
}

// measureCores finds how wide the text of each column is below the head.
func (s *sketch) measureCores() {
	s.cores = make([]document.Box, s.columns())
	fill := func(lines []openLine) {
		for _, l := range lines {
			for _, p := range l.phrases {
				if a, b := s.across(p); a == b {
					s.cores[a] = s.cores[a].Union(document.Box{X0: p.x0, X1: p.x1, Y0: l.y0, Y1: l.y1})
				}
			}
		}
	}
	fill(s.lines[s.head:])
	for k, c := range s.cores {
		if c != (document.Box{}) {
			continue
		}
		fill(s.lines[:s.head])
		if s.cores[k] == (document.Box{}) {
			lo, hi := s.inner(k)
			s.cores[k] = document.Box{X0: max(lo, s.box.X0), X1: min(hi, s.box.X1)}
		}
	}
}
