package layout

import "strings"

// takeRest removes the rest of a note from the head of the page: where notes stand at
// the end of a document, a page end cuts them as it does any text. The note must be the
// last thing on the page before, without its end, and the rest be set like it.
func (p *page) takeRest(before *page, u usual) {
	if len(before.notes) == 0 || p.number != before.number+1 || len(p.notes) > 0 && p.notes[0].goesOn {
		return
	}
	open := before.notes[len(before.notes)-1]
	last := open.lines[len(open.lines)-1]
	if before.textBelow(last.base) || endsSentence(last) && !strings.HasSuffix(last.last(), ":") {
		return
	}
	rest := note{mark: open.mark, goesOn: true}
	n := 0
	for ; n < len(p.rows); n++ {
		l := p.rows[n].whole()
		if differs(l.size, last.size) || float64(l.size) > noteSize*float64(u.size) || l.bold() != last.bold() || p.outOfPlace(l) ||
			n > 0 && !rest.continuedBy(l, u) {
			break
		}
		rest.lines = append(rest.lines, l)
	}
	if n > 0 {
		p.rows, p.notes = p.rows[n:], append([]note{rest}, p.notes...)
	}
}

// textBelow reports whether body text or a table stands below a baseline.
func (p *page) textBelow(base float64) bool {
	if n := len(p.rows); n > 0 && p.rows[n-1].box.Y1 > base {
		return true
	}
	n := len(p.grids)
	return n > 0 && p.grids[n-1].box.Y1 > base
}

// outOfPlace reports whether a table or a note stands above a line, so that it does not
// come first on its page.
func (p *page) outOfPlace(l line) bool {
	if len(p.grids) > 0 && p.grids[0].box.Y0 < l.base {
		return true
	}
	for _, n := range p.notes {
		if n.lines[0].base < l.base {
			return true
		}
	}
	return false
}
