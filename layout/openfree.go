package layout

import (
	"math"
	"slices"

	"compromisos/document"
)

const (
	// runGap is the distance in ems of two lines of one table without rules, at most;
	// groups of rows are set apart by a line or two.
	runGap = 3.4
	// looseLines is the number of lines of one phrase between two of several in a table
	// without rules, at most: headings of groups, labels of several lines.
	looseLines = 3
	// leastRun is the number of lines with figures from which a table needs no rules.
	leastRun = 3
	// leastTexts is the number of filled rows from which texts in columns are a table
	// without rules or figures.
	leastTexts = 5
	// onEdge is the part of a column's entries that must keep one edge, and offEdge
	// how far in ems they may stand off it.
	onEdge  = 0.75
	offEdge = 0.45
)

// freeAreas are the runs of lines whose phrases stand in columns without rules around
// them.
func freeAreas(words []word, r rules) []area {
	lines := openLines(words, r.v)
	var out []area
	for i := 0; i < len(lines); {
		if !lines[i].tabular() {
			i++
			continue
		}
		j, last, n := i+1, i, 1
		for ; j < len(lines) && lines[j].base-lines[j-1].base < runGap*max(lines[j].em, lines[j-1].em); j++ {
			if lines[j].tabular() {
				last, n = j, n+1
				continue
			}
			if len(lines[j].phrases) == 1 && j-last > looseLines || len(lines[j].phrases) == 1 && lines[j].reads() {
				break
			}
		}
		if n >= leastRun {
			top := headAbove(lines, i)
			last = wrappedRow(lines, i, last)
			out = append(out, area{extentOfLines(lines[top : last+1]), false})
		}
		i = last + 1
	}
	return out
}

// wrapPitch is the distance of two lines of one row, in the usual distance at which a row
// begins, at most.
const wrapPitch = 0.9

// wrappedRow is the last line of a run from first to last when the lines below are more of
// its last row: nearer than rows are to one another, and each phrase on the left edge of
// one of that row.
func wrappedRow(lines []openLine, first, last int) int {
	var above []float64
	for k := first + 1; k <= last; k++ {
		if lines[k].tabular() {
			above = append(above, lines[k].base-lines[k-1].base)
		}
	}
	if len(above) == 0 {
		return last
	}
	slices.Sort(above)
	pitch, row := above[len(above)/2], lines[last]
	for last+1 < len(lines) && lines[last+1].base-lines[last].base < wrapPitch*pitch {
		next := lines[last+1]
		goesOn := !next.reads() && !slices.ContainsFunc(next.phrases, func(p phrase) bool {
			return !slices.ContainsFunc(row.phrases, func(q phrase) bool { return math.Abs(p.x0-q.x0) < offEdge*row.em })
		})
		if !goesOn {
			break
		}
		last++
	}
	return last
}

// tabular reports whether a line may be a row: several phrases, a figure beside a label
// or three of them.
func (l openLine) tabular() bool {
	if len(l.phrases) < 2 {
		return false
	}
	return len(l.phrases) > 2 || slices.ContainsFunc(l.phrases[1:], func(p phrase) bool { return p.figure })
}

// reads reports whether a line of one phrase is long enough to be one of a paragraph.
func (l openLine) reads() bool { return len(l.phrases[0].words) > 9 }

// headAbove is the first of the lines above line i that may head its table: close to one
// another, and none of one phrase over the labels.
func headAbove(lines []openLine, i int) int {
	label := lines[i].phrases[0].x1
	for k := i; k > 0 && i-k < mostHead; k-- {
		l := lines[k-1]
		if lines[k].base-l.base > 2*max(l.em, lines[k].em) || len(l.phrases) == 1 && (l.x0() < label || l.reads()) {
			return k
		}
	}
	return max(0, i-mostHead)
}

// extentOfLines is the box of lines.
func extentOfLines(lines []openLine) document.Box {
	b := document.Box{X0: math.Inf(1), Y0: math.Inf(1), X1: math.Inf(-1), Y1: math.Inf(-1)}
	for _, l := range lines {
		b.X0, b.X1 = min(b.X0, l.x0()-1), max(b.X1, l.x1()+1)
		b.Y0, b.Y1 = min(b.Y0, l.y0-0.1), max(b.Y1, l.y1+0.1)
	}
	return b
}

// convincesAlone judges a sketch that no rules frame: figures in straight columns beside
// labels, or columns of short texts under a head in bold.
func (s *sketch) convincesAlone(several int) bool {
	if several < leastRun || s.leadsToPages() {
		return false
	}
	figures, body, long, labels := 0, 0, 0, 0
	for _, c := range s.cells {
		if c.row < s.headRows {
			continue
		}
		if c.col == 0 {
			if !c.figure {
				labels++
			}
			continue
		}
		body++
		if c.figure {
			figures++
		}
		if len(c.words) > longCell/2 {
			long++
		}
	}
	onEdge := s.straightColumns()
	if figures*2 > body && figures >= leastRun {
		return onEdge && (s.columns() > 2 || several > leastRun && figures*5 > body*4) && labels > 0
	}
	least := leastTexts
	if s.headRuled() || s.headOnEdges() {
		least = leastRun
	}
	return s.columns() > 2 && (s.boldHead() > 0 || s.headRuled()) && onEdge && long == 0 && s.listsTexts(least)
}

// headRuled reports whether a rule parts a head that names nearly all columns from the
// rows below.
func (s *sketch) headRuled() bool {
	return s.head > 0 && s.ruledAcross(s.head) && s.headCells() >= s.columns()-1
}

// headOnEdges reports whether one bold line names all columns, each word at the left edge
// of its column: names over signatures are centred, or stand over one line of offices.
func (s *sketch) headOnEdges() bool {
	if s.boldHead() != 1 || s.head != 1 || len(s.lines[0].phrases) != s.columns() {
		return false
	}
	em := s.lines[0].em
	for k, p := range s.lines[0].phrases {
		left := []float64{p.x0}
		for _, c := range s.cells {
			if c.row >= s.headRows && c.col == k && c.colSpan == 1 {
				left = append(left, c.x0)
			}
		}
		for _, x := range left {
			if math.Abs(x-p.x0) > offEdge*em {
				return false
			}
		}
	}
	return true
}

// headCells counts the cells of the head.
func (s *sketch) headCells() int {
	n := 0
	for _, c := range s.cells {
		if c.row < s.headRows {
			n++
		}
	}
	return n
}

// listsTexts reports whether a table of texts has at least so many rows, all of them filled from
// edge to edge: signatures that stand side by side, name above office, have fewer, and
// are centred or of unequal height.
func (s *sketch) listsTexts(least int) bool {
	full := map[int]int{}
	var left []float64
	for _, c := range s.cells {
		if c.row >= s.headRows {
			full[c.row]++
			if c.col == 0 {
				left = append(left, c.x0)
			}
		}
	}
	n := 0
	for _, k := range full {
		if k == s.columns() {
			n++
		}
	}
	return n >= least && n*5 >= len(full)*4 && linedUp(left, s.lines[0].em)
}

// straightColumns reports whether the entries of the columns keep an edge: the left, the
// right or the middle.
func (s *sketch) straightColumns() bool {
	for k := 1; k < s.columns(); k++ {
		var left, right, middle []float64
		em := s.lines[0].em
		for _, l := range s.lines[s.head:] {
			for _, p := range l.phrases {
				if a, b := s.across(p); a == k && b == k {
					left, right, middle = append(left, p.x0), append(right, p.x1), append(middle, p.center())
				}
			}
		}
		if len(left) > 2 && !linedUp(left, em) && !linedUp(right, em) && !linedUp(middle, em) {
			return false
		}
	}
	return true
}

// linedUp reports whether most values lie near their median.
func linedUp(v []float64, em float64) bool {
	slices.Sort(v)
	m, n := v[len(v)/2], 0
	for _, x := range v {
		if math.Abs(x-m) < offEdge*em {
			n++
		}
	}
	return float64(n) >= onEdge*float64(len(v))
}
