package layout

import "slices"

// mostSpaced is the number of lines in a row that space parts from the others, at most.
const mostSpaced = 12

// mostBroken is the part of the lines of cells, below the first of each, before which a
// line may end early: a list in a cell. Where more do, they are rows of a group.
const mostBroken = 0.4

// blocksOfRows tells the rows by the space between them, where that alone parts them:
// lines nearer to one another than the rows are one row, however the cells stand in it
// (at its top, in its middle, at its foot). One column, whose cells have one line each,
// must show that a block is one row and no group of them. nil where space tells nothing.
func (s *sketch) blocksOfRows() []bool {
	body := s.lines[s.head:]
	tight := s.columnPitch()
	if tight == 0 {
		return nil
	}
	starts := make([]bool, len(body))
	rows, longest, from := 0, 0, 0
	for i := range body {
		if i > 0 && !s.ruledAcross(s.head+i) && body[i].base-body[i-1].base <= looser*tight {
			continue
		}
		starts[i] = true
		rows, longest, from = rows+1, max(longest, i-from), i
	}
	longest = max(longest, len(body)-from)
	if rows < 3 || longest < 2 || longest > mostSpaced || !s.keyed(body, starts) {
		return nil
	}
	s.spaced = true
	return starts
}

// headNames reports whether the head names all columns in bold, each name on an edge of
// its column.
func (s *sketch) headNames() bool {
	named := make([]bool, s.columns())
	for _, l := range s.lines[:s.head] {
		if slices.ContainsFunc(l.phrases, func(p phrase) bool { return !p.bold }) || !s.onEdges(l) {
			return false
		}
		for _, p := range l.phrases {
			k, _ := s.across(p)
			named[k] = true
		}
	}
	return !slices.Contains(named, false)
}

// columnPitch is the distance in points of two lines of one cell: that which is usual
// between lines below one another in a column; 0 where no cell has several lines.
func (s *sketch) columnPitch() float64 {
	var all []float64
	for k := range s.columns() {
		last := -1
		for i, l := range s.lines {
			if i < s.head || s.phraseIn(l, k) == nil {
				continue
			}
			if d := l.base - s.lines[max(last, 0)].base; last >= 0 && d <= tightPitch*l.em {
				all = append(all, d)
			}
			last = i
		}
	}
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// phraseIn is the phrase of a line that stands in column k and no other, or nil.
func (s *sketch) phraseIn(l openLine, k int) *phrase {
	for i := range l.phrases {
		if a, b := s.across(l.phrases[i]); a == k && b == k {
			return &l.phrases[i]
		}
	}
	return nil
}

// keyed reports whether the blocks of lines that begin where starts says are rows: no two
// figures of a block share a column, the cells of some column have one line in each of
// them, and the lines of the others go on where the column made them break.
func (s *sketch) keyed(body []openLine, starts []bool) bool {
	single := make([]bool, s.columns())
	for k := range single {
		single[k] = true
	}
	from, below, broken := 0, 0, 0
	for i := 1; i <= len(body); i++ {
		if i < len(body) && !starts[i] {
			continue
		}
		if s.conflict(body[from:i]) {
			return false
		}
		for k := range single {
			n, early := s.cellLines(body[from:i], k)
			single[k] = single[k] && n == 1
			below, broken = below+max(n-1, 0), broken+early
		}
		from = i
	}
	return slices.Contains(single, true) && float64(broken) <= mostBroken*float64(below)
}

// cellLines counts the lines of column k among the lines of a row, and those that end
// though the first word of the next had fitted behind them.
func (s *sketch) cellLines(lines []openLine, k int) (n, early int) {
	var above *phrase
	for _, l := range lines {
		p := s.phraseIn(l, k)
		if p == nil {
			continue
		}
		if n++; above != nil && !startsLowerPhrase(*p) && s.roomAfter(*above, *p, k, l.em) {
			early++
		}
		above = p
	}
	return n, early
}
