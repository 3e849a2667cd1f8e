package layout

import (
	"math"
	"slices"
)

// spanSlack is how far in ems a heading over several columns may stand off the middle of
// these against the best other reading, to be over the more of them.
const spanSlack = 0.75

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
