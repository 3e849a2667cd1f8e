package layout

import (
	"math"
	"slices"
)

// bandFoot is the part of a page's height below which the end of a band may be the
// page's end, which cut it.
const bandFoot = 0.8

// joinBands joins the columns of a signature block that a page end cut: what comes first
// on the next page goes on with the columns it is aligned with.
func joinBands(flow []item, pages []*page, u usual) []item {
	heights := map[int]float64{}
	for _, p := range pages {
		heights[p.number] = p.size.Y1
	}
	out := make([]item, 0, len(flow))
	for i := 0; i < len(flow); {
		band := bandBefore(out)
		if len(band) > 0 && flow[i].page == band[0].page+1 && bandEnd(band) > bandFoot*heights[band[0].page] {
			if n := goesOnInBand(band, flow[i:], u); n > 0 {
				i += n
				continue
			}
		}
		out = append(out, flow[i])
		i++
	}
	return out
}

// bandBefore is the columns of the band with which a flow ends.
func bandBefore(flow []item) []item {
	n := len(flow)
	for n > 0 && flow[n-1].para != nil && flow[n-1].para.group > 0 && flow[n-1].para.group == flow[len(flow)-1].para.group {
		n--
	}
	return flow[n:]
}

// bandEnd is the lowest baseline of a band.
func bandEnd(band []item) float64 {
	end := 0.0
	for _, it := range band {
		end = max(end, it.para.last().base)
	}
	return end
}

// goesOnInBand puts the first items of the next page behind the columns of a band, and
// returns how many: all columns of a band of their own, or the lines of one column.
func goesOnInBand(band, next []item, u usual) int {
	if next[0].para == nil {
		return 0
	}
	if next[0].para.group == 0 {
		return columnGoesOn(band, next, u)
	}
	rest := bandAhead(next)
	columns := make([]*para, len(rest))
	wrapped := false
	for k, it := range rest {
		p := alignedColumn(band, it.para.first())
		if p == nil || slices.Contains(columns, p) || it.para.first().bold() && !p.last().bold() {
			return 0
		}
		columns[k] = p
		wrapped = wrapped || p.last().bold() && !it.para.first().bold() || p.wraps(it.para.first())
	}
	if !wrapped {
		return 0
	}
	for k, it := range rest {
		columns[k].lines = append(columns[k].lines, it.para.lines...)
	}
	return len(rest)
}

// bandAhead is the columns of the band with which a flow begins.
func bandAhead(flow []item) []item {
	n := 0
	for n < len(flow) && flow[n].para != nil && flow[n].para.group == flow[0].para.group {
		n++
	}
	return flow[:n]
}

// columnGoesOn is goesOnInBand where only the longest column goes on: its lines, which
// are short, look like paragraphs.
func columnGoesOn(band, next []item, u usual) int {
	first := next[0].para.first()
	p := alignedColumn(band, first)
	if p == nil || !p.wraps(first) || p.last().base < bandEnd(band)-first.em()/2 {
		return 0
	}
	n := 0
	for n < len(next) && next[n].page == next[0].page {
		q := next[n].para
		if q == nil || q.group > 0 || q.mark.text != "" || n > 0 && (q.after || q.first().base-p.last().base > looseGap*u.lead(first, false)) ||
			slices.ContainsFunc(q.lines, func(l line) bool { return alignedColumn(band, l) != p || l.bold() }) {
			break
		}
		p.lines = append(p.lines, q.lines...)
		n++
	}
	return n
}

// alignedColumn is the column of a band in whose span a line stands, at its left edge or
// about its centre; nil where it stands in none.
func alignedColumn(band []item, l line) *para {
	for _, it := range band {
		p := it.para
		if differs(l.size, p.last().size) || l.box.X0 < p.reg.left-flush*l.em() || l.box.X1 > p.reg.right+flush*l.em() {
			continue
		}
		for _, m := range p.lines {
			if math.Abs(m.box.X0-l.box.X0) < flush*l.em() || math.Abs(m.box.X0+m.box.X1-l.box.X0-l.box.X1) < flush*l.em() {
				return p
			}
		}
	}
	return nil
}

// wraps reports whether line c goes on with the last line of a column: in lower case, or
// because its first word would have made that line the widest of the column, as the
// first word of that line would have made the one before it.
func (p *para) wraps(c line) bool {
	l := p.last()
	if l.bold() != c.bold() || endsSentence(l) {
		return false
	}
	if startsLower(c) {
		return true
	}
	widest := 0.0
	for _, m := range p.lines {
		widest = max(widest, m.box.Width())
	}
	full := func(a, b line) bool { return a.fills(b, region{left: a.box.X0, right: a.box.X0 + widest}) }
	n := len(p.lines)
	return n > 1 && p.lines[n-2].bold() == l.bold() && full(p.lines[n-2], l) && full(l, c)
}
