package layout

import (
	"cmp"
	"math"
	"slices"

	"compromisos/document"
)

const (
	// frameSlack is how far in points the ends of two rules of one table may lie apart.
	frameSlack = 8.0
	// leastFrame is the least width in points of a table between rules.
	leastFrame = 60.0
	// nearRules is the distance in points of the rule over some columns of a head from
	// the rule below the head, at most.
	nearRules = 40.0
	// proseWidth is the part of the width from which a line may be one of a paragraph.
	proseWidth = 0.62
)

// A ladder is a stack of horizontal rules of one width.
type ladder struct {
	x0, x1 float64
	// top is the y of a shorter rule right above the first, over some columns; else that
	// of the first.
	top float64
	// levels are the y of the rules that go from x0 to x1; all are those of these and of
	// the shorter ones between them.
	levels []float64
}

// ladders sorts horizontal rules into stacks of one width, the widest first: the rules
// over some columns of a table stand inside those of the whole.
func ladders(hs []rule) []*ladder {
	hs = slices.Clone(hs)
	slices.SortFunc(hs, func(a, b rule) int { return cmp.Or(cmp.Compare(a.pos, b.pos), cmp.Compare(a.from, b.from)) })
	var out []*ladder
	for i := 0; i < len(hs); {
		j := i + 1
		for j < len(hs) && hs[j].pos-hs[i].pos <= snapPos {
			j++
		}
		out = addLevel(out, hs[i:j])
		i = j
	}
	out = slices.DeleteFunc(out, func(f *ladder) bool { return f.x1-f.x0 < leastFrame })
	slices.SortStableFunc(out, func(a, b *ladder) int { return cmp.Compare(b.x1-b.x0, a.x1-a.x0) })
	return out
}

// addLevel adds the rules of one height: pieces that together go as far as a stack are
// one of its rules; others open a stack of their own, unless they stand inside one.
func addLevel(in []*ladder, pieces []rule) []*ladder {
	y := pieces[0].pos
	for i := 0; i < len(pieces); {
		j := i + 1
		for j < len(pieces) && pieces[j].from-pieces[j-1].to < 3*frameSlack {
			j++
		}
		x0, x1 := pieces[i].from, pieces[j-1].to
		in = addPiece(in, x0, x1, y)
		i = j
	}
	return in
}

// addPiece adds a rule to the last stack of its width, or lets it take up the rule right
// above it that goes over some of its columns.
func addPiece(in []*ladder, x0, x1, y float64) []*ladder {
	for k := len(in) - 1; k >= 0; k-- {
		if f := in[k]; math.Abs(x0-f.x0) <= frameSlack && math.Abs(x1-f.x1) <= frameSlack {
			f.levels = append(f.levels, y)
			return in
		}
	}
	for k := len(in) - 1; k >= 0; k-- {
		if f := in[k]; f.x0 > x0-frameSlack && f.x1 < x1+frameSlack && len(f.levels) < 3 && y-f.levels[len(f.levels)-1] < nearRules {
			in[k] = &ladder{x0: x0, x1: x1, levels: []float64{y}, top: f.top}
			return in
		}
	}
	return append(in, &ladder{x0: x0, x1: x1, levels: []float64{y}, top: y})
}

// An area is where an open table may stand.
type area struct {
	box    document.Box
	framed bool
}

// areas are the stretches between the rules of a stack in which no paragraphs stand.
func (f *ladder) areas(words []word) []area {
	var out []area
	start := -1
	flush := func(end int) {
		if start >= 0 && end > start {
			top := f.levels[start]
			if start == 0 {
				top = f.top
			}
			out = append(out, area{document.Box{X0: f.x0 - frameSlack/2, X1: f.x1 + frameSlack/2, Y0: top, Y1: f.levels[end]}, true})
		}
		start = -1
	}
	for i := 0; i+1 < len(f.levels); i++ {
		band := document.Box{X0: f.x0 - frameSlack/2, X1: f.x1 + frameSlack/2, Y0: f.levels[i], Y1: f.levels[i+1]}
		switch in := wordsIn(words, band); {
		case prose(openLines(in, nil), band.Width()):
			flush(i)
		case start < 0:
			start = i
		}
	}
	flush(len(f.levels) - 1)
	return out
}

// grow lets an area reach further down: as far as the vertical rules in it go, and,
// where the rules hold no more than the head of a table, over the rows below.
func (a *area) grow(words []word, r rules) {
	for _, v := range r.v {
		if v.pos > a.box.X0 && v.pos < a.box.X1 && v.from < a.box.Y1+touch && v.from > a.box.Y0-snapPos && v.to > a.box.Y1 {
			a.box.Y1 = v.to
		}
	}
	in := openLines(wordsIn(words, a.box), r.v)
	figures := 0
	for _, l := range in {
		if l.tabular() && slices.ContainsFunc(l.phrases[1:], func(p phrase) bool { return p.figure && !isYear(p.text()) }) {
			figures++
		}
	}
	if len(in) == 0 || len(in) > mostHead || figures > 1 {
		return
	}
	below := a.box
	below.Y0, below.Y1 = a.box.Y1, math.Inf(1)
	last := in[len(in)-1]
	n := 0
	for i, l := range openLines(wordsIn(words, below), r.v) {
		switch {
		case l.base-last.base > runGap*max(l.em, last.em), i == 0 && len(l.phrases) == 1 && l.reads():
			return
		case l.tabular():
			a.box.Y1, n = l.y1+0.1, 0
		case len(l.phrases) == 1 && l.reads(), n == looseLines:
			return
		default:
			n++
		}
		last = l
	}
}

// wordsIn are the words whose middle lies in a box.
func wordsIn(words []word, b document.Box) []word {
	var out []word
	for _, w := range words {
		if b.Contains((w.box.X0+w.box.X1)/2, (w.box.Y0+w.box.Y1)/2) {
			out = append(out, w)
		}
	}
	return out
}

// prose reports whether lines hold a paragraph: two long ones of one phrase, one right
// below the other.
func prose(lines []openLine, width float64) bool {
	for i := 1; i < len(lines); i++ {
		if isProseLine(lines[i-1], width) && lines[i].base-lines[i-1].base < maxPitch*lines[i].em && isProseLine(lines[i], width) {
			return true
		}
	}
	return len(lines) == 1 && isProseLine(lines[0], width)
}

// isProseLine reports whether a line may be one of a paragraph.
func isProseLine(l openLine, width float64) bool {
	return len(l.phrases) == 1 && len(l.phrases[0].words) > 3 && l.x1()-l.x0() > proseWidth*width
}
