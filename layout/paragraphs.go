package layout

import (
	"math"
	"slices"
	"strings"

	"compromisos/document"
)

const (
	// looseGap is how much wider than usual the distance of two lines is between
	// paragraphs, at least.
	looseGap = 1.22
	// sizeStep is the difference of size between two styles, at least.
	sizeStep = 0.1
	// indentStep is the indentation of a first line in ems, at least.
	indentStep = 0.8
	// edgesMeet is how far in ems the left edges of two lines lie apart that share one.
	edgesMeet = 0.15
	// wordSpace is the width of a space in ems.
	wordSpace = 0.2
	// shortLine is the part of the width below which a line ends its paragraph even
	// where the next begins in lower case.
	shortLine = 0.55
)

// A para is a paragraph, heading or list item: its lines, in reading order.
type para struct {
	lines []line
	reg   region
	mark  listMark
	kind  document.BlockKind
	level int
	align document.Align
	group int
	// stack means that its lines stand one below the other by intent: a name and the
	// offices below it.
	stack bool
	// ahead are the lines that follow while the paragraph is being made.
	ahead []line
	// after is true where a gap stands before the paragraph, so that nothing that
	// came earlier goes on in it.
	after bool
}

// first and last line of the paragraph.
func (p *para) first() line { return p.lines[0] }
func (p *para) last() line  { return p.lines[len(p.lines)-1] }

// raises reports whether a superscript stands in the line: it makes room for itself.
func (l line) raises() bool {
	return slices.ContainsFunc(l.words, func(w word) bool { return w.raised })
}

// paragraphs cuts the lines of a region into paragraphs, which hold the lines from then
// on.
func paragraphs(lines []line, reg region, u usual) []*para {
	var out []*para
	var cur *para
	from := 0
	for i, c := range lines {
		if cur == nil {
			cur = newPara(nil, lines[:1:1], reg, false)
			continue
		}
		cur.ahead = lines[i+1:]
		broken, gap := cur.endsBefore(c, u)
		broken = broken || i+1 < len(lines) && cur.opensIndented(c, lines[i+1])
		if !broken {
			cur.lines = lines[from : i+1 : i+1]
			continue
		}
		out = append(out, cur)
		cur, from = newPara(cur, lines[i:i+1:i+1], reg, gap), i
	}
	if cur != nil {
		out = append(out, cur)
	}
	for _, p := range out {
		p.settle()
	}
	markIndented(out)
	levels(out)
	return out
}

// newPara opens a paragraph with its first line.
func newPara(before *para, first []line, reg region, gap bool) *para {
	p := &para{lines: first, reg: reg, after: gap}
	if m, ok := opensItem(before, first[0], true, reg); ok {
		p.mark = m
	}
	return p
}

// endsBefore reports whether the paragraph ends before line c, and whether a gap shows
// it. The rules stand in order of how sure they are.
func (p *para) endsBefore(c line, u usual) (ends, gap bool) {
	l := p.last()
	pitch := c.base - l.base
	lead := u.lead(l, p.reg.cell)
	goesOn := (startsLower(c) || p.runsOn(c)) && !endsSentence(l)
	switch {
	case pitch > maxPitch*max(l.em(), c.em()):
		return true, true
	case differs(l.size, c.size):
		return true, false
	case pitch > looseGap*lead && !((goesOn || c.raises()) && pitch < 1.5*lead && l.fills(c, p.reg)):
		return true, true
	}
	if _, ok := opensItem(p, c, false, p.reg); ok {
		return true, false
	}
	lc, cc := p.alignOf(l), p.alignOf(c)
	if p.hangs(c) || lc != cc && near(l.box.X0, c.box.X0, edgesMeet*c.em()) {
		lc, cc = document.AlignLeft, document.AlignLeft
	}
	if lc == document.AlignCenter && cc == document.AlignCenter {
		return p.centeredEnds(l, c), false
	}
	if lc == document.AlignRight && cc == document.AlignRight {
		return l.bold() != c.bold(), false
	}
	return p.leftEnds(l, c, lc, cc, goesOn), false
}

// differs reports whether two sizes are of two styles.
func differs(a, b float32) bool {
	return math.Abs(float64(a-b)) > sizeStep*float64(min(a, b))
}

// alignOf is how a line stands in the paragraph's region.
func (p *para) alignOf(l line) document.Align { return p.reg.alignment(l) }

// hangs reports whether a line below a list item begins where its text or one of its
// marks does, as where the author typed a mark of his own behind the producer's. Its
// distances from the margins say nothing then, as an item stands further in.
func (p *para) hangs(c line) bool {
	if p.mark.text == "" {
		return false
	}
	f := p.first()
	text := p.mark.words
	if p.mark.value > 0 {
		for text++; text < len(f.words) && f.words[text].glued; text++ {
		}
	}
	return slices.ContainsFunc(f.words[:min(text+1, len(f.words))], func(w word) bool {
		return math.Abs(c.box.X0-w.box.X0) < markAlign*c.em()
	})
}

// centeredEnds reports whether a centred paragraph ends before a centred line at normal
// leading. The offices below a name stay with it; a name below offices is the next
// person's.
func (p *para) centeredEnds(l, c line) bool {
	if c.bold() && !l.bold() {
		return true
	}
	p.stack = p.stack || l.bold() && !c.bold()
	return false
}

// leftEnds judges lines that are not centred both.
func (p *para) leftEnds(l, c line, la, ca document.Align, goesOn bool) bool {
	full := l.fills(c, p.reg) || p.raggedEnd(l, c)
	if la != ca && (la != document.AlignLeft || ca != document.AlignLeft) {
		if same := l.bold() == c.bold() && full; same {
			return (la == document.AlignRight || ca == document.AlignRight) && !goesOn
		}
		if !goesOn || la == document.AlignRight {
			return true
		}
	}
	if l.bold() && !c.bold() {
		return !p.namesStack(l, c)
	}
	if c.bold() && !l.bold() && (!full || endsSentence(l)) {
		return true
	}
	if p.mark.text != "" && c.box.X0 < p.first().box.X0-markAlign*c.em() {
		return true
	}
	if !full {
		return !goesOn || l.wayShort(c, p.reg)
	}
	if strings.HasSuffix(l.last(), ";") && startsUpper(c) && !(p.reg.justified && l.box.X1 > p.reg.right-0.25*l.em()) && !(full && l.listsOn()) {
		return true
	}
	return p.indented(l, c) || p.reg.justified && endsSentence(l) && l.box.X1 < p.reg.right-0.8*l.em()
}

// indented reports whether c is the first line of a paragraph by its indentation: it
// stands further in than the line before it, which ended a sentence.
func (p *para) indented(l, c line) bool {
	if p.mark.text != "" && len(p.lines) == 1 {
		return false
	}
	return c.box.X0 > l.box.X0+indentStep*c.em() && endsSentence(l)
}

// opensIndented reports whether c is a first line by its indentation though the line
// before it is one too, of a paragraph of one line: the line below stands further out.
func (p *para) opensIndented(c, next line) bool {
	return p.mark.text == "" && endsSentence(p.last()) && c.box.X0 > next.box.X0+indentStep*c.em() &&
		c.box.X0 < next.box.X0+maxIndent*c.em() && p.alignOf(c) == document.AlignLeft
}

// namesStack reports whether a bold line and the regular one below it are a name and
// an office: both short, at normal leading, neither a sentence nor a label.
func (p *para) namesStack(l, c line) bool {
	if p.reg.cell || p.mark.text != "" || endsSentence(c) || endsSentence(l) || len(p.lines) > 2 {
		return false
	}
	if l.box.X1-p.reg.left > shortLine*p.reg.width() || c.box.X1 > p.reg.right-2*c.em() || l.em() > titleStep*c.em() || p.opensText(c) {
		return false
	}
	p.stack = true
	return true
}

// titleStep is how much larger than the line below it a bold line is, at least, to be a
// title and no name.
const titleStep = 1.05

// opensText reports whether line c, below a bold one, is no office: a web address, or the
// first line of running text, which is long and goes on in the next.
func (p *para) opensText(c line) bool {
	if first, _ := c.first(); isAddress(first) {
		return true
	}
	if c.box.Width() < fullLine*p.reg.width() || len(p.ahead) == 0 || p.ahead[0].bold() || endsSentence(c) {
		return false
	}
	return startsLower(p.ahead[0]) || c.fills(p.ahead[0], p.reg)
}

// listsOn reports whether items end with a semicolon inside a line: that at its end is
// one of them, and parts no lines.
func (l line) listsOn() bool {
	return slices.ContainsFunc(l.words[:len(l.words)-1], func(w word) bool { return strings.HasSuffix(w.text, ";") })
}
