package layout

import (
	"math"
	"slices"
)

const (
	// usualLeading is the distance of two lines in ems where the file shows no other.
	usualLeading = 1.25
	// flush is how far in ems from a margin a line may end and still reach it.
	flush = 0.6
	// ragged is how far in ems from the margin lines of ragged text end, most of them.
	ragged = 3.0
	// minMarginLines is the number of lines from which a page shows its own margins.
	minMarginLines = 8
	// maxPitch is the distance of two lines in ems beyond which they are no lines of
	// one paragraph, whatever else speaks for it: double spacing and a little more.
	maxPitch = 2.6
)

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
