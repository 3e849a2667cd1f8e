package layout

import (
	"math"
	"slices"
	"unicode"

	"compromisos/document"
)

// slope is how many degrees text may rise or fall and still run along the page: that of
// a scan that lay askew.
const slope = 5

// directionOf is the direction that text at an angle is read in: a quarter turn where
// it runs along the page or up and down it, else its own angle.
func directionOf(angle int16) int {
	a := (int(angle)%360 + 360) % 360
	q := (a + quarter/2) / quarter * quarter
	if a-q <= slope && q-a <= slope {
		return q % 360
	}
	return a
}

// anyTurned reports whether a page has text at an angle.
func anyTurned(glyphs []document.Glyph) bool {
	for i := range glyphs { // by index: a glyph is large, and pages without any are the rule
		if glyphs[i].Angle != 0 {
			return true
		}
	}
	return false
}

// upright turns what a page shows so that most of its text runs from left to right, and
// sets apart the text that runs otherwise. A page on which all text does so already stays
// as it is.
func (p *page) upright(in *document.Page) {
	p.size = document.Box{X1: in.Width, Y1: in.Height}
	if !anyTurned(in.Glyphs) {
		return
	}
	groups, main := directions(in.Glyphs)
	whole := p.size
	if main != 0 {
		p.turn = newTurn(main, whole)
		p.size = p.turn.size
		in.Rulings, in.Dots = p.turn.shapes(in)
	}
	in.Glyphs = straight(groups[main], newTurn(main, whole))
	angles := make([]int, 0, len(groups))
	for a := range groups {
		angles = append(angles, a)
	}
	slices.Sort(angles)
	for _, a := range angles {
		if a != main {
			p.addAsides(groups[a], newTurn(a, whole))
		}
	}
}

// mark notes on the words of a turned page how it was turned.
func (p *page) mark(words []word) {
	if p.turn == nil {
		return
	}
	for i := range words {
		words[i].turn = p.turn
	}
}

// shown is a box of the page as it is read, in the page as displayed.
func (p *page) shown(b document.Box) document.Box {
	if p.turn == nil {
		return b
	}
	return p.turn.back(b)
}

// shown is where the page as displayed shows a word.
func (w *word) shown() document.Box {
	if w.turn == nil {
		return w.box
	}
	return w.turn.back(w.box)
}

// directions sorts the glyphs of a page by direction, and tells the one that most of
// them have. Invisible text counts only where the page shows no other.
func directions(glyphs []document.Glyph) (groups map[int][]document.Glyph, main int) {
	visible := slices.ContainsFunc(glyphs, func(g document.Glyph) bool {
		return g.Flags&document.GlyphInvisible == 0 && !unicode.IsSpace(g.Rune)
	})
	groups, count := map[int][]document.Glyph{}, map[int]int{}
	for _, g := range glyphs {
		if visible && g.Flags&document.GlyphInvisible != 0 || g.Size <= 0 {
			continue
		}
		a := directionOf(g.Angle)
		groups[a] = append(groups[a], g)
		if !unicode.IsSpace(g.Rune) {
			count[a]++
		}
	}
	for a := 0; a < 360; a += quarter {
		if count[a] > count[main] {
			main = a
		}
	}
	return groups, main
}

// shapes are the rulings and dots of a page, turned.
func (t *turn) shapes(p *document.Page) ([]document.Ruling, []document.Box) {
	rulings, dots := slices.Clone(p.Rulings), slices.Clone(p.Dots)
	for i := range rulings {
		rulings[i].Box = t.box(rulings[i].Box)
	}
	for i := range dots {
		dots[i] = t.box(dots[i])
	}
	return rulings, dots
}

// straight brings glyphs of one direction upright. Those that rise or fall a little get
// the baseline that they would have if they did not: all by the same slope where most of
// the page has it, so that its lines keep apart; else each run from where it begins.
func straight(glyphs []document.Glyph, t *turn) []document.Glyph {
	slopes := map[int]int{}
	for i := range glyphs {
		slopes[slopeOf(&glyphs[i], t)]++
	}
	var last document.Glyph
	run := math.NaN()
	for i := range glyphs {
		off := slopeOf(&glyphs[i], t)
		g := t.glyph(glyphs[i])
		glyphs[i] = g
		if off == 0 {
			continue
		}
		begins := math.IsNaN(run) || slopeOf(&g, t) != slopeOf(&last, t) || math.Abs(g.Box.X0-last.Box.X1) > jumpGap*float64(g.Size)
		last = g
		switch {
		case 2*slopes[off] > len(glyphs):
			run = t.size.X1 / 2
		case begins:
			run = g.Box.X0
		}
		glyphs[i].Baseline += (g.Box.X0 - run) * math.Tan(float64(off)*math.Pi/180)
	}
	return glyphs
}

// slopeOf is by how many degrees a glyph rises against the direction it is read in.
func slopeOf(g *document.Glyph, t *turn) int {
	return (int(g.Angle)-t.angle+540)%360 - 180
}
