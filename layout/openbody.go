package layout

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

const (
	// rowOverlap is the part of the lower of two lines from which they stand side by
	// side: figures set at the middle of a label of two lines.
	rowOverlap = 0.3
	// tightPitch is the distance of two lines of one cell in ems, at most.
	tightPitch = 1.6
	// looser is how much further apart than lines of one cell the lines of two rows
	// stand where space parts the rows.
	looser = 1.22
	// mostBand is the number of lines between two rules that may be one row, on average.
	mostBand = 5
)

// fillBody makes the cells below the head.
func (s *sketch) fillBody() {
	body := s.lines[s.head:]
	if len(body) == 0 {
		return
	}
	starts := s.rowStarts()
	row := s.headRows - 1
	for i, l := range body {
		if i == 0 || starts[i] {
			row++
		}
		for _, p := range l.phrases {
			a, b := s.across(p)
			k := slices.IndexFunc(s.cells, func(c openCell) bool { return c.row == row && c.col <= a && a < c.col+c.colSpan && row >= s.headRows })
			if k < 0 {
				s.cells = append(s.cells, openCell{row: row, col: a, rowSpan: 1, colSpan: b - a + 1, x0: p.x0, x1: p.x1, y0: l.y0, y1: l.y1})
				k = len(s.cells) - 1
			}
			c := &s.cells[k]
			if b >= c.col+c.colSpan && !s.taken(row, c.col+c.colSpan, b) {
				c.colSpan = b - c.col + 1
			}
			c.add(p, l)
		}
	}
}

// taken reports whether a cell of a row begins in columns a to b.
func (s *sketch) taken(row, a, b int) bool {
	return slices.ContainsFunc(s.cells, func(c openCell) bool { return c.row == row && c.col >= a && c.col <= b })
}

// rowStarts tells for each line of the body whether it begins a row.
func (s *sketch) rowStarts() []bool {
	body := s.lines[s.head:]
	starts := make([]bool, len(body))
	if s.ruledRows() {
		for i := range body {
			starts[i] = i == 0 || s.ruledAcross(s.head+i)
		}
		return starts
	}
	if blocks := s.blocksOfRows(); blocks != nil {
		return blocks
	}
	pitch, loose := s.pitches()
	from := 0
	for i := range body {
		starts[i] = i == 0 || s.ruledAcross(s.head+i) || !s.goesOn(body[from:i], i, pitch, loose)
		if starts[i] {
			from = i
		}
	}
	return starts
}

// ruledRows reports whether rules part the rows, each from the next: then all that
// stands between two of them is one row.
func (s *sketch) ruledRows() bool {
	body := s.lines[s.head:]
	bands, from := 1, 0
	for i := 1; i <= len(body); i++ {
		if i < len(body) && !s.ruledAcross(s.head+i) {
			continue
		}
		if s.conflict(body[from:i]) {
			return false
		}
		if i < len(body) {
			bands++
		}
		from = i
	}
	return bands > 2 && len(body) <= mostBand*bands
}

// conflict reports whether two of the lines have a figure in one column: two rows.
func (s *sketch) conflict(lines []openLine) bool {
	seen := make([]bool, s.columns())
	for _, l := range lines {
		for _, p := range l.phrases {
			a, b := s.across(p)
			if a == 0 || a != b || !p.figure {
				continue
			}
			if seen[a] {
				return true
			}
			seen[a] = true
		}
	}
	return false
}

// pitches are the distance of two lines of one cell in points, and whether the lines
// of two rows stand further apart.
func (s *sketch) pitches() (tight float64, loose bool) {
	body := s.lines[s.head:]
	var all []float64
	for i := 1; i < len(body); i++ {
		if d := body[i].base - body[i-1].base; d > 0.5*body[i].em {
			all = append(all, d)
		}
	}
	if len(all) < 2 {
		return 0, false
	}
	slices.Sort(all)
	tight = all[len(all)/10]
	if tight > tightPitch*body[0].em {
		return tight, false
	}
	far := 0
	for _, d := range all {
		if d > looser*tight {
			far++
		}
	}
	return tight, far*4 >= len(all)
}

// goesOn reports whether line i of the body belongs to the row of the lines before it.
func (s *sketch) goesOn(row []openLine, i int, tight float64, loose bool) bool {
	body := s.lines[s.head:]
	l, above := body[i], row[len(row)-1]
	if standsBeside(above, l) {
		return true
	}
	pitch := l.base - above.base
	if pitch > tightPitch*max(l.em, above.em) || tight > 0 && pitch > looser*tight {
		return false
	}
	if s.conflict(append(slices.Clip(row), l)) {
		return false
	}
	if s.empty(l, 0) {
		// What stands under a row without a label of its own goes on with it, unless it
		// is a row of a group whose label is not repeated. Where space parts the rows a
		// figure goes on too, as the year of a date.
		return (loose || s.wrappedLine(row, l) || !slices.ContainsFunc(l.phrases, func(p phrase) bool { return p.figure && !startsLowerPhrase(p) })) && s.within(l, row)
	}
	first, label := l.phrases[0], s.label(row)
	if label == nil {
		return loose && len(l.phrases) == 1
	}
	if len(l.phrases) == 1 {
		if a, b := s.across(first); a > 0 || b > 0 {
			return false
		}
		return loose && !first.bold == !label.bold || s.runsOn(*label, first, l.em) && (startsLowerPhrase(first) || first.x0 > label.x0+0.4*l.em || len(row[len(row)-1].phrases) > 1 && s.wraps(*label))
	}
	if len(row) == 1 && len(above.phrases) == 1 {
		// A label alone above a full line: its first line, or the heading of a group.
		if a, b := s.across(above.phrases[0]); a > 0 || b > 0 {
			return false
		}
		return s.runsOn(*label, first, l.em) && (startsLowerPhrase(first) || s.wraps(*label) && first.x0 > label.x0+0.4*l.em)
	}
	return loose && s.textual(l) && s.within(l, row)
}

// wrappedLine reports whether all phrases of a line go on with a text right above them
// that their column made break there.
func (s *sketch) wrappedLine(row []openLine, l openLine) bool {
	above := row[len(row)-1]
	for k := range s.columns() {
		if p := s.phraseIn(l, k); p != nil {
			if q := s.phraseIn(above, k); q == nil || q.figure || !startsLowerPhrase(*p) && s.roomAfter(*q, *p, k, l.em) {
				return false
			}
		}
	}
	return true
}

// roomAfter reports whether the first word of phrase q had fitted behind phrase p, the
// line above it in column k.
func (s *sketch) roomAfter(p, q phrase, k int, em float64) bool {
	return p.x1-p.x0+q.words[0].box.Width()+cellGap*em < s.cores[k].Width()
}

// standsBeside reports whether two lines of different baselines stand side by side.
func standsBeside(a, b openLine) bool {
	if min(a.y1, b.y1)-max(a.y0, b.y0) < rowOverlap*min(a.y1-a.y0, b.y1-b.y0) {
		return false
	}
	for _, p := range a.phrases {
		for _, q := range b.phrases {
			if p.x0 < q.x1 && q.x0 < p.x1 {
				return false
			}
		}
	}
	return true
}

// empty reports whether a line has nothing in a column.
func (s *sketch) empty(l openLine, k int) bool {
	return !slices.ContainsFunc(l.phrases, func(p phrase) bool { a, b := s.across(p); return a <= k && k <= b })
}

// within reports whether all columns of a line are filled in the row above it.
func (s *sketch) within(l openLine, row []openLine) bool {
	for _, p := range l.phrases {
		a, _ := s.across(p)
		if !slices.ContainsFunc(row, func(m openLine) bool { return !s.empty(m, a) }) {
			return false
		}
	}
	return true
}

// label is the last phrase of a row in the first column, or nil.
func (s *sketch) label(row []openLine) *phrase {
	for i := len(row) - 1; i >= 0; i-- {
		if p := &row[i].phrases[0]; s.columnOfLabel(*p) {
			return p
		}
	}
	return nil
}

// columnOfLabel reports whether a phrase stands in the first column.
func (s *sketch) columnOfLabel(p phrase) bool {
	a, _ := s.across(p)
	return a == 0
}

// runsOn reports whether a label may go on in the next line: both are set alike.
func (s *sketch) runsOn(a, b phrase, em float64) bool {
	return a.bold == b.bold && b.x0 > a.x0-0.3*em && !a.figure
}

// wraps reports whether a label is as long as its column allows.
func (s *sketch) wraps(p phrase) bool {
	c := s.cores[0]
	return p.x1 > c.X0+0.7*c.Width()
}

// textual reports whether a line holds no figures beside its label.
func (s *sketch) textual(l openLine) bool {
	return !slices.ContainsFunc(l.phrases, func(p phrase) bool { return p.figure })
}

// startsLowerPhrase reports whether a phrase begins in lower case, as what goes on does.
func startsLowerPhrase(p phrase) bool {
	r, _ := utf8.DecodeRuneInString(p.words[0].text)
	return unicode.IsLower(r) || r == '('
}
