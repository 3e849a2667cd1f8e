package layout

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

const (
	// spanSlack is how far in ems a heading over several columns may stand off the
	// middle of these against the best other reading, to be over the more of them.
	spanSlack = 0.75
	// headPitch is the distance of two lines in ems within one heading, at most.
	headPitch = 1.9
	// oldYear and farYear bound what a number of four digits in a heading is taken for.
	oldYear, farYear = 1500, 2200
)

// headLines counts the lines that name the columns: those above the first rule that
// goes across the table; else those above rules that underline headings; else those
// above the first line of figures, or those in bold.
func (s *sketch) headLines() int {
	for i := 1; i < len(s.lines) && i <= mostHead; i++ {
		if s.ruledAcross(i) && s.figureLines(i) < 2 {
			return s.secondHead(i)
		}
	}
	for i := min(mostHead, len(s.lines)-1); i > 0; i-- {
		if len(s.between(i)) > 0 && s.figureLines(i) < 2 && s.plainHead(i) {
			return i
		}
	}
	if n := s.headAboveFigures(); n > 0 {
		return n
	}
	return s.boldHead()
}

// secondHead is where the head ends whose first part ends at line i: a title, or the
// headings over several columns, may be ruled off from the headings below. These have
// several lines, or one of them goes over columns, above rows of figures.
func (s *sketch) secondHead(i int) int {
	if s.figureLines(len(s.lines))*2 < len(s.lines)-i {
		return i
	}
	wide := false
	for k := i; k+1 < len(s.lines) && k < mostHead; k++ {
		l := s.lines[k]
		if s.figuresIn(l) || k == i && len(l.phrases) < 2 {
			return i
		}
		for _, p := range l.phrases {
			a, b := s.across(p)
			wide = wide || b > a
		}
		if s.ruledAcross(k + 1) {
			if wide || k > i {
				return k + 1
			}
			return i
		}
	}
	return i
}

// figuresIn reports whether a line has a figure beside its label that is no period.
func (s *sketch) figuresIn(l openLine) bool {
	return slices.ContainsFunc(l.phrases[1:], func(p phrase) bool { return p.figure && !namesPeriod(p.text()) })
}

// figureLines counts the first n lines that have figures as rows do: in two columns or
// more, or beside a label and one text at most. Periods are none; a line of bare numbers
// may number the columns, so only figures with a point, a comma or a sign make a first
// line a row.
func (s *sketch) figureLines(n int) int {
	out := 0
	for i, l := range s.lines[:n] {
		figures, measured := 0, false
		for k, p := range l.phrases {
			if text := p.text(); k > 0 && p.figure && !namesPeriod(text) {
				figures++
				measured = measured || strings.ContainsAny(text, ".,%") && strings.ContainsFunc(text, unicode.IsDigit)
			}
		}
		if figures > 1 || figures > 0 && len(l.phrases) < 4 {
			out++
			if i == 0 && measured {
				out++
			}
		}
	}
	return out
}

// namesPeriod reports whether s is a year, years or a date in figures, as headings of
// columns often are.
func namesPeriod(s string) bool {
	if strings.Contains(s, "/") {
		return true
	}
	head, _, _ := strings.Cut(strings.ReplaceAll(s, "–", "-"), "-")
	return isYear(head)
}

// plainHead reports whether the rules above line i underline headings: none of them
// stands under a line of figures.
func (s *sketch) plainHead(i int) bool {
	for k := 1; k <= i; k++ {
		if len(s.between(k)) > 0 {
			return true
		}
	}
	return false
}

// isYear reports whether s is a year, as headings of columns often are.
func isYear(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n > oldYear && n < farYear
}

// headAboveFigures counts the lines above the first line that has figures where most
// lines have them.
func (s *sketch) headAboveFigures() int {
	figures, all := make([]int, s.columns()), make([]int, s.columns())
	for _, l := range s.lines {
		for _, p := range l.phrases {
			if a, b := s.across(p); a == b {
				all[a]++
				if p.figure {
					figures[a]++
				}
			}
		}
	}
	isFigures := func(k int) bool { return k > 0 && all[k] > 1 && figures[k]*2 > all[k] }
	for i, l := range s.lines[:min(len(s.lines), mostHead+1)] {
		found, years := 0, 0
		for _, p := range l.phrases {
			if a, _ := s.across(p); isFigures(a) && p.figure {
				found++
				if isYear(p.text()) {
					years++
				}
			}
		}
		if found == 0 || years == found && i+1 < len(s.lines) && !s.yearsAt(i+1) && i < 3 {
			continue
		}
		for i > 0 && len(s.lines[i-1].phrases) == 1 {
			if a, b := s.across(s.lines[i-1].phrases[0]); a > 0 || b > a {
				break
			}
			i--
		}
		return i
	}
	return 0
}

// yearsAt reports whether line i has a year beside its label.
func (s *sketch) yearsAt(i int) bool {
	return slices.ContainsFunc(s.lines[i].phrases[1:], func(p phrase) bool { return isYear(p.text()) })
}

// boldHead counts the leading lines that are bold where those below are not.
func (s *sketch) boldHead() int {
	bold := func(l openLine) bool {
		return !slices.ContainsFunc(l.phrases, func(p phrase) bool { return !p.bold })
	}
	n := 0
	for n < len(s.lines) && bold(s.lines[n]) {
		n++
	}
	if n == len(s.lines) || n > mostHead || n > 0 && len(s.lines[n-1].phrases) == 1 {
		return 0
	}
	return n
}

// ruledSpan is the columns over which a heading stands by the rule below it, which goes
// under some columns but not all.
func (s *sketch) ruledSpan(p phrase, i int) (first, last int, ok bool) {
	l := s.lines[i]
	for _, h := range s.h {
		if h.pos < l.base-0.2*l.em || h.pos > l.base+1.6*l.em || h.to < p.x0 || h.from > p.x1 ||
			h.from > p.center() || h.to < p.center() {
			continue
		}
		if i+1 < len(s.lines) && h.pos > s.lines[i+1].base {
			continue
		}
		first, last = -1, -1
		for k := range s.columns() {
			if c := s.middle(k); c > h.from-l.em/4 && c < h.to+l.em/4 {
				if first < 0 {
					first = k
				}
				last = k
			}
		}
		if first >= 0 && last-first+1 < s.columns() {
			return first, last, true
		}
	}
	return 0, 0, false
}

// middle of the text of a column, or of its span where it is not measured yet.
func (s *sketch) middle(k int) float64 {
	if s.cores != nil {
		return (s.cores[k].X0 + s.cores[k].X1) / 2
	}
	lo, hi := s.inner(k)
	x0, x1 := s.extent()
	return (max(lo, x0) + min(hi, x1)) / 2
}

// closedSpan is the columns of a heading by the vertical rules beside it, where its
// line has some and lacks others.
func (s *sketch) closedSpan(p phrase, i int) (first, last int, ok bool) {
	y := s.lines[i].base - 0.35*s.lines[i].em
	first, last = 0, s.columns()-1
	inside, lacking := 0, 0
	for k, a := range s.alleys {
		if !a.ruled {
			continue
		}
		if !slices.ContainsFunc(s.v, func(v rule) bool {
			return math.Abs(v.pos-a.x0) <= sliver && v.from < y && v.to > y
		}) {
			lacking++
			continue
		}
		inside++
		if a.x0 < p.center() {
			first = k + 1
		} else if k < last {
			last = k
		}
	}
	return first, last, inside > 0 && (lacking > 0 || first == last)
}

// fillHead makes the cells of the head. Lines of one heading, over the same columns,
// are one cell; a heading over several columns stands above theirs.
func (s *sketch) fillHead() {
	var open []openCell
	level := make([]int, s.columns())
	lastLine := make([]int, s.columns())
	cellOf := make([]int, s.columns())
	for k := range cellOf {
		cellOf[k] = -1
	}
	for i, l := range s.lines[:s.head] {
		for _, p := range s.headSpans(i, cellOf) {
			c := cellOf[p.col]
			if c >= 0 && open[c].col == p.col && open[c].colSpan == p.colSpan && s.sameHeading(lastLine[p.col], i, p) {
				open[c].add(p.phrase, l)
			} else {
				row := 0
				for k := p.col; k < p.col+p.colSpan; k++ {
					row = max(row, level[k])
				}
				n := openCell{row: row, col: p.col, rowSpan: 1, colSpan: p.colSpan, y0: l.y0, y1: l.y1, x0: p.x0, x1: p.x1}
				n.add(p.phrase, l)
				open = append(open, n)
				c = len(open) - 1
			}
			for k := p.col; k < p.col+p.colSpan; k++ {
				cellOf[k], lastLine[k], level[k] = c, i, open[c].row+1
			}
		}
	}
	s.headRows = 0
	for _, c := range open {
		s.headRows = max(s.headRows, c.row+1)
	}
	for i := range open {
		c := &open[i]
		if c.row+1 == slices.Max(level[c.col:c.col+c.colSpan]) {
			c.rowSpan = s.headRows - c.row
		}
	}
	s.cells = append(s.cells, open...)
}

// add puts a phrase into a cell.
func (c *openCell) add(p phrase, l openLine) {
	c.figure = p.figure && (len(c.words) == 0 || c.figure)
	c.words = append(c.words, p.words...)
	c.x0, c.x1 = min(c.x0, p.x0), max(c.x1, p.x1)
	c.y0, c.y1 = min(c.y0, l.y0), max(c.y1, l.y1)
}

// sameHeading reports whether the phrase of line i goes on with the heading above it in
// line k.
func (s *sketch) sameHeading(k, i int, p spanned) bool {
	if s.lines[i].base-s.lines[k].base > headPitch*s.lines[i].em {
		return false
	}
	for m := k + 1; m <= i; m++ {
		for _, h := range s.between(m) {
			if h.from < p.x1 && h.to > p.x0 {
				return false
			}
		}
	}
	return true
}

// A spanned is a phrase of the head with its columns.
type spanned struct {
	phrase
	col, colSpan int
}

// headSpans gives the phrases of a line of the head their columns; above are the
// headings over the columns so far.
func (s *sketch) headSpans(i int, above []int) []spanned {
	l := s.lines[i]
	out := make([]spanned, len(l.phrases))
	fixed := make([]bool, len(l.phrases))
	for k, p := range l.phrases {
		first, last, ok := s.alone(s.ruledSpan, k, i)
		if !ok {
			first, last, ok = s.alone(s.closedSpan, k, i)
		}
		if !ok {
			first, last = s.across(p)
		}
		out[k], fixed[k] = spanned{p, first, last - first + 1}, ok
	}
	for k := range out {
		if k > 0 {
			// Two headings never share a column.
			if end := out[k-1].col + out[k-1].colSpan; out[k].col < end && end < s.columns() {
				d := end - out[k].col
				out[k].col, out[k].colSpan = end, max(1, out[k].colSpan-d)
			}
		}
	}
	if i+1 < s.head {
		s.widenAll(out, fixed, i, above)
	}
	return out
}

// widenAll lets the headings of a line stand over the columns beside them. One that fits
// over a column of its own does so only where the line as a whole takes up all the
// columns with headings below; else it is the first line of that column's heading.
func (s *sketch) widenAll(out []spanned, fixed []bool, i int, above []int) {
	plain := slices.Clone(out)
	for k := range out {
		if fixed[k] {
			continue
		}
		lo, hi := 1, s.columns()
		if k > 0 {
			lo = out[k-1].col + out[k-1].colSpan
		}
		if k+1 < len(out) {
			hi = out[k+1].col
		}
		s.widen(&out[k], i, lo, hi, above)
	}
	taken := 0
	for _, p := range out {
		if p.col > 0 {
			taken += p.colSpan
		}
	}
	if taken >= s.columns()-1 {
		return
	}
	for k, p := range plain {
		if lo, hi := s.inner(p.col); !fixed[k] && p.colSpan == 1 && p.x0 >= lo && p.x1 <= hi {
			out[k] = p
		}
	}
}

// alone is the columns that rules give phrase k of line i, where they give them to no
// other phrase of the line too.
func (s *sketch) alone(span func(phrase, int) (int, int, bool), k, i int) (first, last int, ok bool) {
	l := s.lines[i]
	first, last, ok = span(l.phrases[k], i)
	for m, q := range l.phrases {
		if !ok || m == k {
			continue
		}
		a, b, same := span(q, i)
		ok = !same || b < first || a > last
	}
	return first, last, ok
}

// widen lets a heading stand over the columns beside it that have headings of their own
// below and none beside it, as far as it stays in their middle.
func (s *sketch) widen(p *spanned, i, lo, hi int, above []int) {
	if p.col < lo {
		return
	}
	below := func(k int) bool {
		if above[k] != above[p.col] {
			return false // under a heading that stands beside p
		}
		for _, l := range s.lines[i+1 : s.head] {
			if slices.ContainsFunc(l.phrases, func(q phrase) bool { a, b := s.across(q); return a == k && b == k }) {
				return true
			}
		}
		return false
	}
	off := func(a, b int) float64 {
		return math.Abs(p.center() - (s.cores[a].X0+s.cores[b].X1)/2)
	}
	bestA, bestB := p.col, p.col+p.colSpan-1
	least := off(bestA, bestB)
	type try struct {
		a, b int
		off  float64
	}
	var tries []try
	for a := bestA; a >= lo && below(a); a-- {
		for b := p.col + p.colSpan - 1; b < hi && below(b); b++ {
			tries = append(tries, try{a, b, off(a, b)})
			least = min(least, off(a, b))
		}
	}
	for _, t := range tries {
		if t.off <= least+spanSlack*s.lines[i].em && t.b-t.a > bestB-bestA {
			bestA, bestB = t.a, t.b
		}
	}
	p.col, p.colSpan = bestA, bestB-bestA+1
}
