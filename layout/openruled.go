package layout

import (
	"math"
	"slices"

	"compromisos/document"
)

const (
	// sparseGrid is the part of a grid's cells that hold text, below which it may be a
	// chart: bars and axes on a mesh.
	sparseGrid = 0.3
	// leastMesh is the number of rows of the mesh of a chart, at least.
	leastMesh = 4
	// fullRow is the part of a row that holds text in a form that waits to be filled in,
	// at least in its head.
	fullRow = 0.6
)

// partlyRuled takes the grids off a page that rules draw only in part, or that are no
// tables, and returns the areas of their rules, where an open table may stand. Words
// are those of the page.
func (p *page) partlyRuled(words []word, r rules) []area {
	var out []area
	kept := p.grids[:0]
	for _, g := range p.grids {
		if a, ok := g.rowsUnder(words, r); ok {
			out = append(out, a)
			continue
		}
		b := g.reachOfRules()
		in := wordsIn(words, b)
		lack := g.lacks(in, b)
		if lack == lacksNothing {
			kept = append(kept, g)
			continue
		}
		s := sketchTable(in, r.within(b), b, true)
		if s == nil || !s.convinces() || s.filled() <= g.filledBy(in) || lack == lacksColumns && s.columns() <= g.columns() {
			kept = append(kept, g)
			continue
		}
		out = append(out, area{b, true})
	}
	p.grids = kept
	return out
}

// rowsUnder is the area of a table of which a grid is only the head: a box around each
// name, and below rules as wide as all of them between the rows.
func (g *grid) rowsUnder(words []word, r rules) (area, bool) {
	if g.count() != 1 || len(g.cells) < 2 {
		return area{}, false
	}
	for _, f := range ladders(r.h) {
		if math.Abs(f.x0-g.box.X0) > frameSlack || math.Abs(f.x1-g.box.X1) > frameSlack {
			continue
		}
		for _, a := range f.areas(words) {
			if a.box.Y0 > g.box.Y0+touch || a.box.Y0 < g.box.Y0-touch || a.box.Y1 < g.box.Y1+touch {
				continue
			}
			s := sketchTable(wordsIn(words, a.box), r.within(a.box), a.box, true)
			return a, s != nil && s.columns() == g.columns() && s.convinces()
		}
	}
	return area{}, false
}

// reachOfRules is the box of the rules that drew a grid; some reach beyond its cells.
func (g *grid) reachOfRules() document.Box {
	b := g.box
	for _, r := range g.rules {
		b = b.Union(r)
	}
	return b
}

// A lack is what the rules of a grid leave out of its table.
type lack int

const (
	lacksNothing lack = iota
	// lacksColumns: figures stand beside other words in cells of several lines, or in
	// several cells.
	lacksColumns
	// lacksCells: words stand beside the cells, each in a column of its own in a cell
	// over several columns, or in rows that no rules part.
	lacksCells
)

// lacks tells what the rules of a grid leave out.
func (g *grid) lacks(words []word, b document.Box) lack {
	beside := 0
	cells := make([][]word, len(g.cells))
	for _, w := range words {
		x, y := (w.box.X0+w.box.X1)/2, (w.box.Y0+w.box.Y1)/2
		if !g.box.Contains(x, y) {
			beside++
			continue
		}
		i := g.indexAt(x, y)
		cells[i] = append(cells[i], w)
	}
	if beside > 1 && b.Width() > g.box.Width()+touch {
		return lacksCells
	}
	mixed := 0
	stacks := map[int]stack{}
	for i, c := range g.cells {
		lines := openLines(cells[i], nil)
		for _, l := range lines {
			if g.spread(c, l) {
				return lacksCells
			}
			if slices.ContainsFunc(l.phrases[1:], func(p phrase) bool { return p.figure }) || len(l.phrases) > 2 {
				mixed++
			}
		}
		k := stacks[c.row]
		k.add(lines)
		stacks[c.row] = k
	}
	for _, k := range stacks {
		if k.labels > 2 && k.figures > 2 {
			return lacksCells
		}
	}
	if mixed > 1 {
		return lacksColumns
	}
	return lacksNothing
}

// A stack is how many lines the cells of one row of a grid hold: labels in its fullest
// cell of texts, figures in its fullest cell of nothing else.
type stack struct{ labels, figures int }

// add counts the lines of a cell.
func (k *stack) add(lines []openLine) {
	figures := 0
	for _, l := range lines {
		if len(l.phrases) == 1 && l.phrases[0].figure {
			figures++
		}
	}
	if figures == len(lines) {
		k.figures = max(k.figures, figures)
	} else {
		k.labels = max(k.labels, len(lines))
	}
}

// spread reports whether the phrases of a line in a cell over several columns stand each
// in a column of its own.
func (g *grid) spread(c gridCell, l openLine) bool {
	if c.colSpan < 2 || len(l.phrases) < 2 {
		return false
	}
	last := -1
	for _, p := range l.phrases {
		a := slices.IndexFunc(g.xs[1:], func(x float64) bool { return p.x0+1 < x })
		if a == last {
			return false
		}
		last = slices.IndexFunc(g.xs[1:], func(x float64) bool { return p.x1-1 < x })
	}
	return true
}

// filledBy counts the cells of a grid in which words stand.
func (g *grid) filledBy(words []word) int {
	seen := map[*gridCell]bool{}
	for _, w := range words {
		if c := g.at((w.box.X0+w.box.X1)/2, (w.box.Y0+w.box.Y1)/2); c != nil {
			seen[c] = true
		}
	}
	return len(seen)
}

// filled counts the cells of a sketch.
func (s *sketch) filled() int { return len(s.cells) }

// within are the rules inside a box, and the shades that go across it.
func (r rules) within(b document.Box) rules {
	out := r.clip(b.X0, b.X1, b.Y0, b.Y1)
	if len(r.shades) > maxRules {
		return out
	}
	var shades []rule
	for _, s := range r.shades {
		if s.pos > b.Y0-snapPos && s.pos < b.Y1+snapPos && s.to > b.X0 && s.from < b.X1 {
			shades = append(shades, rule{s.pos, math.Max(s.from, b.X0), math.Min(s.to, b.X1)})
		}
	}
	for _, s := range joinRules(shades) {
		if s.length() > fullRule*b.Width() && !slices.ContainsFunc(out.h, func(h rule) bool { return math.Abs(h.pos-s.pos) < sliver }) {
			out.h = append(out.h, s)
		}
	}
	return out
}
