package layout

import (
	"math"
	"slices"
)

const (
	// edgeSlack is how far in ems the left edges of the lines of a column lie apart.
	edgeSlack = 0.4
	// fullLine is the part of its column that a line of running text fills, at least.
	fullLine = 0.7
	// outdent is how far in ems the first lines of a column stand in, at most, so that
	// they still tell its edge.
	outdent = 3.0
	// maxCandidates is the number of left edges of a page at which columns may begin, at
	// most: a page with more is a drawing.
	maxCandidates = 40
	// maxGrowth is how often the extent of a column is widened by what reaches into it.
	maxGrowth = 8
)

// A band is a stretch of a page that a gutter divides.
type band struct {
	// x is the left edge of the column right of the gutter.
	x                         float64
	above, left, right, below []piece
}

// candidates are the x at which a column may begin: several lines, or a table, have
// their left edge there, or words behind a wide gap, and others stand left of it.
func (c *cutter) candidates(ps []piece) []float64 {
	xs := make([]float64, 0, len(ps))
	for _, p := range ps {
		xs = append(xs, p.box.X0)
		for k := 1; p.isLine() && k < len(p.line.words); k++ {
			if a, b := p.line.words[k-1], p.line.words[k]; b.box.X0-a.box.X1 >= minGutter*c.em {
				xs = append(xs, b.box.X0)
			}
		}
		if p.grid != nil {
			xs = append(xs, p.box.X0, p.box.X0)
		}
	}
	slices.Sort(xs)
	out := make([]float64, 0, maxCandidates)
	for i := 0; i < len(xs); {
		j := i + 1
		for j < len(xs) && xs[j]-xs[i] <= edgeSlack*c.em {
			j++
		}
		if i > 0 && j-i >= minColumn && xs[i]-xs[0] > 3*c.em {
			out = append(out, xs[i])
		}
		i = j
	}
	if len(out) > maxCandidates {
		return nil
	}
	return out
}

// runs are the stretches that a gutter left of x divides: nothing reaches over it.
func (c *cutter) runs(ps []piece, x float64) []*band {
	crosses := c.crossing(ps, x)
	var out []*band
	from := 0
	for i := 0; i <= len(ps); i++ {
		if i < len(ps) && !crosses[i] {
			continue
		}
		if b := c.band(ps[:from], ps[from:i], ps[i:], x); b != nil {
			out = append(out, b)
		}
		from = i + 1
	}
	return out
}

// crossing tells which pieces reach over the gutter left of x, or stand beside one that
// does, or are a title over columns.
func (c *cutter) crossing(ps []piece, x float64) []bool {
	out := make([]bool, len(ps))
	x0, x1 := extentOf(ps)
	for i, p := range ps {
		em := c.em
		if p.isLine() {
			em = min(em, p.line.em())
		}
		over := p.box.X0 < x-edgeSlack*em && p.box.X1 > x-minGutter*em && p.wordAt(x, em) == 0
		out[i] = over || p.isLine() && float64(p.line.size) > titleSize*c.em && near(p.box.X0+p.box.X1, x0+x1, 2*c.em) && alone(ps, i)
	}
	for i, p := range ps {
		for k := i - 1; out[i] && p.isLine() && k >= 0 && ps[k].box.Y1 > p.box.Y0-2*c.em; k-- {
			out[k] = out[k] || ps[k].isLine() && ps[k].line.base > p.line.base-baseSlack*c.em
		}
		for k := i + 1; out[i] && p.isLine() && k < len(ps) && ps[k].box.Y0 < p.box.Y1; k++ {
			out[k] = out[k] || ps[k].isLine() && ps[k].line.base < p.line.base+baseSlack*c.em
		}
	}
	return out
}

// wordAt is the index of the word of a line that begins right of the gutter left of x,
// where the words before it end left of it: text of two columns that stand so near that
// it was taken for one line. 0 where there is none.
func (p piece) wordAt(x, em float64) int {
	if !p.isLine() || p.box.X0 >= x-edgeSlack*em || p.box.X1 < x {
		return 0
	}
	for k := 1; k < len(p.line.words); k++ {
		if w := p.line.words[k]; w.box.X0 >= x-edgeSlack*em {
			if w.box.X0-p.line.words[k-1].box.X1 >= minGutter*em {
				return k
			}
			break
		}
	}
	return 0
}

// alone reports whether nothing stands beside piece i.
func alone(ps []piece, i int) bool {
	for k, p := range ps {
		if k != i && p.box.Y0 < ps[i].box.Y1 && p.box.Y1 > ps[i].box.Y0 {
			return false
		}
	}
	return true
}

// band divides a run of pieces by the gutter left of x; nil where one side is empty.
func (c *cutter) band(above, run, below []piece, x float64) *band {
	b := &band{x: x, above: slices.Clip(above), below: slices.Clip(below)}
	for _, p := range run {
		if k := p.wordAt(x, c.em); k > 0 {
			l, r := newLine(p.line.words[:k:k]), newLine(slices.Clone(p.line.words[k:]))
			b.left, b.right = append(b.left, piece{box: l.box, line: l}), append(b.right, piece{box: r.box, line: r})
			continue
		}
		if p.box.X0 < x-edgeSlack*c.em {
			b.left = append(b.left, p)
		} else {
			b.right = append(b.right, p)
		}
	}
	if len(b.left) == 0 || len(b.right) == 0 {
		return nil
	}
	b.trim(c.em)
	if len(b.left) == 0 || len(b.right) == 0 {
		return nil
	}
	return b
}

// trim takes from the left column what stands above all of the right one, and what
// below it belongs rather to the text under the band: a short title of one line.
func (b *band) trim(em float64) {
	top := b.right[0].box.Y0
	n := 0
	for n < len(b.left) && b.left[n].box.Y1 <= top+em/4 {
		n++
	}
	for n > 0 && n < len(b.left) && b.left[n].isLine() && startsLower(b.left[n].line) && b.left[n-1].isLine() && !endsSentence(b.left[n-1].line) {
		n--
	}
	b.above, b.left = append(b.above, b.left[:n]...), b.left[n:]
	foot := 0.0
	for _, p := range b.right {
		foot = max(foot, p.box.Y1)
	}
	for len(b.left) > 1 && len(b.below) > 0 {
		last := b.left[len(b.left)-1]
		gap := last.box.Y0 - b.left[len(b.left)-2].box.Y1
		if last.box.Y0 < foot || b.below[0].box.Y0-last.box.Y1 >= gap {
			break
		}
		b.left = b.left[:len(b.left)-1]
		b.below = slices.Insert(b.below, 0, last)
	}
}

// weight is how much text stands in the band.
func (b *band) weight() int { return len(b.left) + len(b.right) }

// extentOf is the left and the right edge of pieces.
func extentOf(ps []piece) (x0, x1 float64) {
	x0, x1 = math.Inf(1), math.Inf(-1)
	for _, p := range ps {
		x0, x1 = min(x0, p.box.X0), max(x1, p.box.X1)
	}
	return x0, x1
}

// near is the column of one side that stands next to the gutter: there may be others
// beyond it.
func (b *band) near(right bool) []piece {
	ps := b.left
	if right {
		ps = b.right
	}
	_, edge := extentOf(ps)
	if right {
		edge, _ = extentOf(ps)
	}
	out := []piece{}
	taken := make([]bool, len(ps))
	x0, x1 := edge, edge
	for n, grown := 0, true; grown && n < maxGrowth; n++ {
		grown = false
		for i, p := range ps {
			if !taken[i] && p.box.X0 <= x1 && p.box.X1 >= x0 {
				taken[i], grown = true, true
				x0, x1 = min(x0, p.box.X0), max(x1, p.box.X1)
			}
		}
	}
	for i, p := range ps {
		if taken[i] {
			out = append(out, p)
		}
	}
	return out
}
