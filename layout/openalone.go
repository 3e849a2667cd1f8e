package layout

import (
	"math"
	"slices"
)

const (
	// leastTexts is the number of filled rows from which texts in columns are a table
	// without rules or figures.
	leastTexts = 5
	// onEdge is the part of a column's entries that must keep one edge, and offEdge
	// how far in ems they may stand off it.
	onEdge  = 0.75
	offEdge = 0.45
)

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
	if s.spaced && onEdge && (s.columns() > 2 && (s.headNames() || s.headRuled()) || s.columns() > 3 && labels == 0) {
		return true // under its head, or all rows numbered: the rest of a table on the next page
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
