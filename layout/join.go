package layout

import (
	"slices"

	"compromisos/document"
)

// A joiner joins what page and column ends cut.
type joiner struct {
	u     usual
	terms tableTerms
	// dropped are the lines that only say that a table goes on.
	dropped []droppedMark
}

// A droppedMark is a line that says that a table goes on: below the piece on one page, or
// above that on the next.
type droppedMark struct {
	para *para
	page int
	foot bool
}

// join joins what a page or column end cut: paragraphs, and tables with the same
// columns. A paragraph goes on behind a small text set beside it, too: the words of a
// logo, a caption.
func (j *joiner) join(flow []item) []item {
	var out []item
	for i, it := range flow {
		n := len(out) - 1
		for n >= 0 && out[n].side {
			n--
		}
		if n < 0 || it.side {
			out = append(out, it)
			continue
		}
		prev := &out[n]
		newPage := it.turn || flow[i-1].page != it.page
		switch {
		case it.table != nil:
			out = j.joinTable(out, it)
		case prev.table != nil && !aheadOfTable(flow[i+1:], it) && j.terms.takeCaption(prev.table, it.para, it.page):
		case goesBehind(out, it, j.u) != nil:
			p := goesBehind(out, it, j.u)
			p.lines = append(p.lines, it.para.lines...)
		case newPage && prev.para != nil && prev.para.goesOnIn(it.para):
			prev.para.lines = append(prev.para.lines, it.para.lines...)
		default:
			out = append(out, it)
		}
	}
	return out
}

// aheadOfTable reports whether a table comes next on the page of an item.
func aheadOfTable(rest []item, it item) bool {
	return len(rest) > 0 && rest[0].table != nil && rest[0].page == it.page
}

// joinTable puts a table behind the one that it goes on with, or at the end of the flow
// with the caption above it.
func (j *joiner) joinTable(out []item, it item) []item {
	n, turned := len(out)-1, it.turn
	for n >= 0 && len(out)-n <= maxMarks && (out[n].side || out[n].para != nil) {
		turned = turned || out[n].turn
		n--
	}
	if n >= 0 && out[n].table != nil {
		t := out[n].table
		between := out[n+1:]
		only := !slices.ContainsFunc(between, func(b item) bool { return !b.side && !j.terms.continues(b.para, t) })
		if only && (turned || t.lastPage != it.page) && t.goesOnIn(it.table, j.terms) {
			kept := out[: n+1 : n+1]
			for _, b := range between {
				if b.side {
					kept = append(kept, b)
				} else {
					j.dropped = append(j.dropped, droppedMark{b.para, b.page, b.page == t.lastPage && !turned})
				}
			}
			t.append(it.table, j.terms)
			return kept
		}
	}
	if last := len(out) - 1; out[last].para != nil && !out[last].side && j.terms.takeCaption(it.table, out[last].para, it.page) {
		out = out[:last]
	}
	return append(out, it)
}

// goesBehind is the paragraph that an item goes on with, behind small texts that float;
// nil where there is none.
func goesBehind(out []item, it item, u usual) *para {
	n := len(out) - 1
	for n >= 0 && out[n].side {
		n--
	}
	if n < 0 || it.para == nil || !startsLower(it.para.first()) || !out[n].floats(u) || it.floats(u) {
		return nil
	}
	for n >= 0 && n >= len(out)-maxFloats && (out[n].side || out[n].floats(u)) {
		n--
	}
	if n < 0 || out[n].para == nil || out[n].floats(u) || !out[n].para.goesOnIn(it.para) {
		return nil
	}
	return out[n].para
}

// maxFloats is the number of small texts in a row that a paragraph goes on behind, at
// most.
const maxFloats = 6

// floats reports whether an item is small print of a few lines, as stands beside the
// text and not in it.
func (it *item) floats(u usual) bool {
	return it.para != nil && len(it.para.lines) <= maxStack && it.para.mark.text == "" &&
		float64(it.para.first().size) < noteSize*float64(u.size)
}

// joinParas puts paragraphs of the next page behind those of a cell.
func joinParas(a, b []*para) []*para {
	if len(a) > 0 && len(b) > 0 && a[len(a)-1].goesOnIn(b[0]) {
		p := a[len(a)-1]
		p.lines = append(p.lines, b[0].lines...)
		b = b[1:]
	}
	return append(a, b...)
}

// goesOnIn reports whether paragraph q, first on the next page, goes on with p, last on
// its own.
func (p *para) goesOnIn(q *para) bool {
	l, c := p.last(), q.first()
	if differs(l.size, c.size) || p.group != q.group || p.group > 0 {
		return false
	}
	full := l.fills(c, p.reg)
	lower := startsLower(c) && !endsSentence(l)
	if q.mark.text != "" {
		if q.mark.sure || !full || endsSentence(l) || p.mark.text != "" || c.box.X0 > q.reg.left+indentStep*c.em() {
			return false
		}
		return q.mark.value == 0
	}
	if l.bold() != c.bold() && (l.bold() && len(p.lines) == 1 || !full) {
		return p.stackGoesOn(q)
	}
	la, ca := p.alignOf(l), q.alignOf(c)
	if p.mark.text != "" {
		la, ca = document.AlignLeft, document.AlignLeft
	}
	if la != ca && !(lower && full) {
		return false
	}
	switch {
	case lower:
		return full || !l.wayShort(c, p.reg)
	case endsSentence(l):
		return full && p.reg.justified && l.box.X1 > p.reg.right-0.25*l.em() && la == document.AlignLeft &&
			c.box.X0 < q.reg.left+indentStep*c.em()
	}
	return full && la == document.AlignLeft && !(p.mark.text == "" && c.box.X0 > q.reg.left+indentStep*c.em() && l.box.X0 < p.reg.left+indentStep*l.em())
}

// stackGoesOn reports whether q is the offices of a name that stands alone at a page's
// end.
func (p *para) stackGoesOn(q *para) bool {
	l, c := p.last(), q.first()
	return len(p.lines) == 1 && l.bold() && !c.bold() && len(q.lines) <= 3 && !p.reg.cell &&
		p.alignOf(l) == q.alignOf(c) && !endsSentence(l) && !endsSentence(q.last()) &&
		l.box.X1-p.reg.left < shortLine*p.reg.width() && p.mark.text == ""
}
