package layout

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

const (
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
