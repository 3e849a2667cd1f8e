package layout

import (
	"math"
	"strings"

	"compromisos/document"
)

// markIndented takes for list items what is set as one though no mark is in the text:
// browsers draw the disc of a list as a shape. Two paragraphs or more in a row, or one
// after a colon, stand further in than the text around, by an indentation that all of
// their lines keep.
func markIndented(ps []*para) {
	for i := 0; i < len(ps); {
		j := i
		for j < len(ps) && ps[j].indentedWhole() && math.Abs(ps[j].first().box.X0-ps[i].first().box.X0) < markAlign/2*ps[i].first().em() {
			j++
		}
		lead := i > 0 && endsWithColon(ps[i-1].last())
		if j-i > 1 || j-i == 1 && lead {
			for _, p := range ps[i:j] {
				p.kind, p.align = document.ListItem, document.AlignLeft
			}
		}
		i = max(j, i+1)
	}
}

// indentedWhole reports whether all lines of a paragraph without a mark stand in by
// one indentation, as those of a list item do.
func (p *para) indentedWhole() bool {
	if p.mark.text != "" || p.kind != document.Paragraph || p.stack || p.align == document.AlignRight {
		return false
	}
	f := p.first()
	if in := (f.box.X0 - p.reg.left) / f.em(); in < minIndent || in > maxIndent || f.bold() {
		return false
	}
	for _, l := range p.lines {
		if math.Abs(l.box.X0-f.box.X0) > markAlign/2*f.em() {
			return false
		}
	}
	return true
}

// endsWithColon reports whether a line ends with a colon.
func endsWithColon(l line) bool { return strings.HasSuffix(l.last(), ":") }
