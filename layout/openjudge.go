package layout

import (
	"slices"
	"strings"
)

const (
	// leastFill is the part of a table's places that hold text, at least.
	leastFill = 0.3
	// mostAcross is the part of the rows that may go across columns; in text whose spaces
	// are stretched more do.
	mostAcross = 0.34
	// longCell is the number of words from which a cell reads as prose.
	longCell = 14
)

// convinces reports whether a sketch is a table: rows and columns enough, filled well
// enough, and no text that only stands in columns.
func (s *sketch) convinces() bool {
	rows := s.headRows
	for _, c := range s.cells {
		rows = max(rows, c.row+c.rowSpan)
	}
	body, long := 0, 0
	filled, across := map[int]int{}, map[int]bool{}
	for _, c := range s.cells {
		if c.row < s.headRows {
			continue
		}
		body++
		filled[c.row]++
		across[c.row] = across[c.row] || c.colSpan > 1
		if len(c.words) > longCell {
			long++
		}
	}
	if rows-s.headRows < 1 || rows < 2 || body < 2 {
		return false
	}
	if len(filled) == 1 && s.headCells() < max(2, s.columns()-1) {
		return false
	}
	if float64(countTrue(across)) > mostAcross*float64(len(filled)) {
		return false
	}
	several := 0
	for _, n := range filled {
		if n > 1 {
			several++
		}
	}
	places := len(filled) * s.columns()
	if float64(body) < leastFill*float64(places) || several*3 < len(filled) {
		return false
	}
	if s.columns() == 2 && long*2 > body {
		return false
	}
	if s.framed && !s.boxed() {
		return several > 0
	}
	return s.convincesAlone(several)
}

// countTrue counts what is true.
func countTrue(m map[int]bool) int {
	n := 0
	for _, v := range m {
		if v {
			n++
		}
	}
	return n
}

// boxed reports whether the rules only draw a box around the text, as around an example
// or a warning, with none inside.
func (s *sketch) boxed() bool {
	first, last := s.lines[0], s.lines[len(s.lines)-1]
	for _, h := range s.h {
		if h.pos > first.base && h.pos < last.base {
			return false
		}
	}
	x0, x1 := s.extent()
	left, right := false, false
	for _, v := range s.v {
		switch tall := v.from < first.base && v.to > last.base; {
		case tall && v.pos < x0+first.em/4:
			left = true
		case tall && v.pos > x1-first.em/4:
			right = true
		case v.pos > x0 && v.pos < x1:
			return false
		}
	}
	return left && right
}

// leadsToPages reports whether the figures are page numbers: a table of contents, whose
// last column counts on, or an index in columns, whose texts each lead to a page by
// dots.
func (s *sketch) leadsToPages() bool {
	last, n, ordered, others := 0, 0, 0, 0
	cells := slices.Clone(s.cells)
	slices.SortStableFunc(cells, func(a, b openCell) int { return a.row - b.row })
	for _, c := range cells {
		if c.row < s.headRows {
			continue
		}
		page, ok := pageNumber(c.words[len(c.words)-1].text)
		switch {
		case c.col+c.colSpan == s.columns() && ok && len(c.words) == 1:
			n++
			if page >= last {
				ordered++
			}
			last = page
		case c.col > 1 && c.figure && !isSection(c.words[0].text):
			others++
		}
	}
	if n > 2 && ordered*10 >= n*9 && others == 0 {
		return true
	}
	led := 0
	for _, l := range s.lines {
		if l.led {
			led++
		}
	}
	return s.columns() > 3 && s.columns()%2 == 0 && led*2 > len(s.lines)
}

// isSection reports whether s numbers a section: "1.2", "4.".
func isSection(s string) bool {
	return strings.Trim(s, "0123456789.") == "" && strings.Contains(s, ".")
}

// pageNumber reads a page number in figures or in Roman letters.
func pageNumber(s string) (int, bool) {
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' || n > 9999 {
			return roman(s), roman(s) > 0
		}
		n = n*10 + int(r-'0')
	}
	return n, s != ""
}
