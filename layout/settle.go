package layout

import (
	"math"

	"compromisos/document"
)

// settle gives a paragraph what depends on all of its lines.
func (p *para) settle() {
	p.align = p.alignOf(p.first())
	centered, even := 0, 0
	for _, l := range p.lines {
		if ok, inset := p.reg.symmetric(l); ok {
			even++
			if inset > 0 {
				centered++
			}
		}
	}
	switch {
	case p.group > 0:
		p.align = edgeAlign(p.lines)
	case p.mark.text != "":
		p.kind, p.align = document.ListItem, document.AlignLeft
	case len(p.lines) > 1 && p.align == document.AlignRight && p.alignOf(p.lines[1]) == document.AlignLeft:
		// A first line that is indented far.
		p.align = document.AlignLeft
	case centered > 0 && even == len(p.lines) && !flushLeft(p.lines):
		p.align = document.AlignCenter
	case len(p.lines) > 1 && p.align == document.AlignCenter && (2*centered < len(p.lines) || flushLeft(p.lines)):
		p.align = document.AlignLeft
	}
}

// flushLeft reports whether lines share their left edge and not their right one.
func flushLeft(lines []line) bool {
	left, right := 0.0, 0.0
	f := lines[0]
	for _, l := range lines[1:] {
		left = max(left, math.Abs(l.box.X0-f.box.X0)/l.em())
		right = max(right, math.Abs(l.box.X1-f.box.X1)/l.em())
	}
	return left < 0.15 && right > 2*left && right > 0.3
}

// edgeAlign is how lines stand to one another, where their margins are not known.
func edgeAlign(lines []line) document.Align {
	left, center := 0.0, 0.0
	f := lines[0]
	for _, l := range lines[1:] {
		left = max(left, math.Abs(l.box.X0-f.box.X0)/l.em())
		center = max(center, math.Abs(l.box.X0+l.box.X1-f.box.X0-f.box.X1)/2/l.em())
	}
	if center < left && center < 1 {
		return document.AlignCenter
	}
	return document.AlignLeft
}
