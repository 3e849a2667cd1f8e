package layout

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"compromisos/document"
)

const (
	// usualLeading is the distance of two lines in ems where the file shows no other.
	usualLeading = 1.25
	// flush is how far in ems from a margin a line may end and still reach it.
	flush = 0.6
	// minMarginLines is the number of lines from which a page shows its own margins.
	minMarginLines = 8
	// maxPitch is the distance of two lines in ems beyond which they are no lines of
	// one paragraph, whatever else speaks for it: double spacing and a little more.
	maxPitch = 2.6
)

// A region is what has margins of its own: the body of a page, a column, a cell.
type region struct {
	left, right float64
	// cell is true inside a table.
	cell bool
	// justified means that lines reach the right margin unless their paragraph ends.
	justified bool
}

// width of the region in points.
func (r region) width() float64 { return r.right - r.left }

// A usual is what the text of the file usually looks like: what is set apart is so
// against it.
type usual struct {
	// size of the body in points: the one that most letters outside tables have.
	size float32
	// leading in ems, by size and whether in a table.
	leading map[leadKey]float64
}

// A leadKey tells apart the settings that may have a leading of their own.
type leadKey struct {
	halfPoints int
	cell       bool
}

// keyOf is the leadKey of a line.
func keyOf(l line, cell bool) leadKey {
	return leadKey{int(math.Round(l.em() * 2)), cell}
}

// lead is the usual distance in points of the baselines of two lines like l.
func (u usual) lead(l line, cell bool) float64 {
	for _, k := range []leadKey{keyOf(l, cell), keyOf(l, !cell), {cell: cell}, {cell: !cell}} {
		if v, ok := u.leading[k]; ok {
			return v * l.em()
		}
	}
	return usualLeading * l.em()
}

// measure finds what is usual in the file, and the margins of each page.
func measure(pages []*page) usual {
	sizes := map[float32]int{}
	pitches := map[leadKey][]float64{}
	for _, p := range pages {
		for _, r := range p.rows {
			for _, l := range r.lines {
				sizes[l.size] += len(l.words)
			}
		}
		collectPitches(pitches, p.rows, false)
		for _, g := range p.grids {
			for _, c := range g.cells {
				collectPitches(pitches, c.rows, true)
			}
		}
	}
	setMargins(pages)
	u := usual{size: mostCommon(sizes), leading: map[leadKey]float64{}}
	if u.size == 0 {
		u.size = mostCommon(cellSizes(pages))
	}
	for k, v := range pitches {
		slices.Sort(v)
		u.leading[k] = v[len(v)/2]
	}
	return u
}

// cellSizes counts sizes inside tables, for files that are all table.
func cellSizes(pages []*page) map[float32]int {
	sizes := map[float32]int{}
	for _, p := range pages {
		for _, g := range p.grids {
			for _, c := range g.cells {
				for _, r := range c.rows {
					sizes[r.lines[0].size] += len(r.lines[0].words)
				}
			}
		}
	}
	return sizes
}

// mostCommon is the key with the highest count; the smaller key of two.
func mostCommon(m map[float32]int) float32 {
	var best float32
	for k, n := range m {
		if n > m[best] || n == m[best] && k < best {
			best = k
		}
	}
	return best
}

// collectPitches notes the distance of lines that surely belong to one paragraph: the
// second begins in lower case where the first has not ended a sentence.
func collectPitches(out map[leadKey][]float64, rows []row, cell bool) {
	for i := 1; i < len(rows); i++ {
		if len(rows[i].lines) != 1 || len(rows[i-1].lines) != 1 {
			continue
		}
		a, b := rows[i-1].lines[0], rows[i].lines[0]
		pitch := (b.base - a.base) / b.em()
		if pitch < 0.8 || pitch > maxPitch || a.size != b.size || !startsLower(b) || endsSentence(a) {
			continue
		}
		for _, k := range []leadKey{keyOf(b, cell), {cell: cell}} {
			out[k] = append(out[k], pitch)
		}
	}
}

// setMargins gives pages of one width the margins that their lines keep together: a
// page of few lines does not show its own. Where a page's text is moved as a whole, as
// left and right pages of a book are, so are its margins.
func setMargins(pages []*page) {
	byWidth := map[int][]line{}
	own := make([][]line, len(pages))
	for i, p := range pages {
		for _, r := range p.rows {
			own[i] = append(own[i], line{box: r.box, size: r.lines[0].size})
		}
		for _, g := range p.grids {
			// Tables go from margin to margin more often than not.
			edge := line{box: g.box, size: 10}
			own[i] = append(own[i], edge, edge)
		}
		k := int(math.Round(p.size.X1))
		byWidth[k] = append(byWidth[k], own[i]...)
	}
	margins := map[int]region{}
	for k, lines := range byWidth {
		margins[k] = marginsOf(lines, float64(k))
	}
	for i, p := range pages {
		p.body = margins[int(math.Round(p.size.X1))]
		if len(own[i]) < minMarginLines {
			continue
		}
		mine := marginsOf(own[i], p.size.X1)
		em := own[i][0].em()
		left, right := mine.left-p.body.left, mine.right-p.body.right
		if math.Abs(left) > em && math.Abs(left-right) < em/2 {
			p.body.left, p.body.right = mine.left, mine.right
		}
	}
}

// marginsOf are the margins that the lines keep: the leftmost x at which several of
// them begin and the rightmost at which several end.
func marginsOf(lines []line, width float64) region {
	if len(lines) == 0 {
		return region{right: width}
	}
	x0 := make([]float64, len(lines))
	x1 := make([]float64, len(lines))
	em := 0.0
	for i, l := range lines {
		x0[i], x1[i] = l.box.X0, -l.box.X1
		em += l.em() / float64(len(lines))
	}
	out := region{left: edgeOf(x0, em), right: -edgeOf(x1, em)}
	reach := 0
	for _, x := range x1 {
		if -x > out.right-0.15*em && -x < out.right+0.15*em {
			reach++
		}
	}
	out.justified = reach >= 4 && reach*3 >= len(lines)
	return out
}

// edgeOf is the smallest value that at least a twentieth of the values come near to
// (two of them in short texts), or the smallest where no two agree.
func edgeOf(v []float64, em float64) float64 {
	slices.Sort(v)
	need := max(2, len(v)/20)
	for i := range v {
		if i+need <= len(v) && v[i+need-1]-v[i] < 0.3*em {
			return v[i]
		}
	}
	return v[0]
}

// startsLower reports whether a line begins with a lower-case letter.
func startsLower(l line) bool {
	s, _ := l.first()
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// startsUpper reports whether a line begins with a capital.
func startsUpper(l line) bool {
	s, _ := l.first()
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// endsSentence reports whether a line ends where a sentence, or a label, does.
func endsSentence(l line) bool {
	s := l.last()
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		switch {
		case r == '.' || r == ':' || r == ';' || r == '!' || r == '?':
			return true
		case r == '"' || r == '”' || r == '»' || r == ')' || r == '’' || unicode.IsDigit(r) && l.words[len(l.words)-1].raised:
			s = s[:len(s)-n]
		default:
			return false
		}
	}
	return false
}

// symmetric reports whether a line stands as far from the one margin as from the other,
// by how much, and how well.
func (r region) symmetric(l line) (ok bool, inset float64) {
	a, b, em := l.box.X0-r.left, r.right-l.box.X1, l.em()
	off := math.Abs(a - b)
	switch {
	case a > 0.8*em:
		return off < max(em, 0.03*r.width()), a
	case a > 0.3*em:
		return off < 0.3*em, a
	}
	return off < em, 0
}

// alignment of a line between the margins of its region: lines that fill the width, or
// nearly, count as left.
func (r region) alignment(l line) document.Align {
	if ok, inset := r.symmetric(l); ok && inset > 0 {
		return document.AlignCenter
	}
	a, b, em := l.box.X0-r.left, r.right-l.box.X1, l.em()
	if b < flush*em && a > max(3*em, 0.12*r.width()) {
		return document.AlignRight
	}
	return document.AlignLeft
}
