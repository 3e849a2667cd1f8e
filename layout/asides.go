package layout

import (
	"slices"

	"compromisos/document"
)

// An aside is a text that does not run in the page's reading direction: the stamp in a
// margin, the label of an axis, a header written upwards to save room.
type aside struct {
	lines []line
	// box in the page as it is read.
	box document.Box
	// placed tells that it stands in a cell.
	placed bool
}

// addAsides makes asides of the glyphs of one direction.
func (p *page) addAsides(glyphs []document.Glyph, t *turn) {
	s := scanner{slanted: t.angle%quarter != 0}
	words := s.words(straight(glyphs, t), t.size, rules{})
	for i := range words {
		words[i].turn = t
	}
	first := len(p.asides)
	for _, r := range rowsOf(words, s.takeChains()) {
		for _, l := range r.lines {
			p.addAside(p.own(l), first)
		}
	}
	for i := range p.asides[first:] {
		a := &p.asides[first+i]
		if a.box = t.back(a.box); p.turn != nil {
			a.box = p.turn.box(a.box)
		}
	}
}

// addAside puts a line below the aside that it goes on with, of those from first on, or
// opens one.
func (p *page) addAside(l line, first int) {
	for i := len(p.asides) - 1; i >= first && i >= len(p.asides)-maxAbreast; i-- {
		a := &p.asides[i]
		last := a.lines[len(a.lines)-1]
		if pitch := l.base - last.base; pitch > 0 && pitch < asidePitch*l.em() && !differs(l.size, last.size) &&
			l.box.X0 < a.box.X1 && l.box.X1 > a.box.X0 {
			a.lines = append(a.lines, l)
			a.box = a.box.Union(l.box)
			return
		}
	}
	p.asides = append(p.asides, aside{lines: []line{l}, box: l.box})
}

const (
	// asidePitch is the distance of two lines of an aside in ems, at most.
	asidePitch = 1.6
	// maxAbreast is the number of asides that may stand side by side.
	maxAbreast = 16
)

// paras are the paragraphs of an aside.
func (a *aside) paras(u usual) []*para {
	reg := region{left: a.lines[0].box.X0, right: a.lines[0].box.X1}
	for _, l := range a.lines[1:] {
		reg.left, reg.right = min(reg.left, l.box.X0), max(reg.right, l.box.X1)
	}
	return paragraphs(a.lines, reg, u)
}

// asidesIn are the paragraphs of the asides that stand in cells of a grid, by cell:
// headers written upwards.
func (p *page) asidesIn(g *grid, u usual) map[*gridCell][]*para {
	var out map[*gridCell][]*para
	for i := range p.asides {
		a := &p.asides[i]
		c := g.at((a.box.X0+a.box.X1)/2, (a.box.Y0+a.box.Y1)/2)
		if c == nil || a.placed {
			continue
		}
		a.placed = true
		if out == nil {
			out = map[*gridCell][]*para{}
		}
		out[c] = append(out[c], a.paras(u)...)
	}
	return out
}

// withAsides puts the asides that stand in no cell into a flow in which what a page end
// cut is joined already: before what begins below their top. Those that no reader comes
// upon in the text stand behind all that begins on the page.
func withAsides(flow []item, pages []*page, u usual) []item {
	before := map[int][]item{}
	from, found := 0, false
	for _, p := range pages {
		to := from
		for to < len(flow) && flow[to].page <= p.number {
			to++
		}
		for i := range p.asides {
			a := &p.asides[i]
			if a.placed {
				continue
			}
			found = true
			at := to
			if k := slices.IndexFunc(flow[from:to], func(it item) bool { return it.top(p) >= a.box.Y0 }); k >= 0 && a.inText(p) {
				at = from + k
			}
			for _, q := range a.paras(u) {
				q.stack = true // no heading, however large
				before[at] = append(before[at], item{page: p.number, para: q})
			}
		}
		from = to
	}
	if !found {
		return flow
	}
	out := make([]item, 0, len(flow)+len(before))
	for i := range flow {
		out = append(append(out, before[i]...), flow[i])
	}
	return append(out, before[len(flow)]...)
}

// inText reports whether an aside stands in the body of a page: neither in its margins
// nor slanting across it, as a watermark does.
func (a *aside) inText(p *page) bool {
	return a.lines[0].words[0].turn.angle%quarter == 0 && a.box.X1 > p.body.left && a.box.X0 < p.body.right
}

// top is the upper edge of an item on the page on which it begins.
func (it *item) top(p *page) float64 {
	if it.para != nil {
		return it.para.first().box.Y0
	}
	b := it.table.parts[0].box
	if p.turn != nil {
		b = p.turn.box(b)
	}
	return b.Y0
}
