package layout

import (
	"cmp"
	"math"
	"slices"

	"compromisos/document"
)

// A row is the lines that stand side by side.
type row struct {
	lines []line
	box   document.Box
}

// rowsOf puts words on baselines and cuts these into lines at every gap that may be a
// gutter. Rows go from top to bottom, lines from left to right.
func rowsOf(words []word, chains []chain) []row {
	slices.SortStableFunc(words, func(a, b word) int { return cmp.Compare(a.base, b.base) })
	var lines [][]word
	for i := 0; i < len(words); {
		j, base := i+1, words[i].base
		for j < len(words) && words[j].base-base <= baseSlack*float64(min(words[j].size, words[i].size)) {
			j++
		}
		lines = append(lines, words[i:j])
		i = j
	}
	m := lineEndsOf(lines)
	out := make([]row, 0, len(lines))
	for _, l := range lines {
		out = append(out, newRow(l, chains, m))
	}
	return sideBySide(out)
}

// newRow orders the words of one baseline and cuts it at gaps, unless these are the
// spaces of a line stretched between the margins.
func newRow(words []word, chains []chain, m lineEnds) row {
	slices.SortStableFunc(words, func(a, b word) int { return cmp.Compare(a.box.X0, b.box.X0) })
	words = closeLetters(dropDoubles(words))
	settleGlue(words)
	var out row
	from := 0
	whole := m.stretches(words)
	for k := 1; k <= len(words); k++ {
		if k < len(words) && (whole || !gutter(words[k-1], words[k], chains)) {
			continue
		}
		l := newLine(words[from:k:k])
		l.apart = from > 0 && separate(words[from-1], words[from], chains)
		out.lines = append(out.lines, l)
		out.box = out.box.Union(l.box)
		from = k
	}
	return out
}

// dropDoubles leaves out words that are drawn twice at one place, as for a shadow.
func dropDoubles(words []word) []word {
	out := words[:0]
	for _, w := range words {
		if n := len(out) - 1; n >= 0 && out[n].text == w.text && !differs(out[n].size, w.size) &&
			math.Abs(out[n].box.X0-w.box.X0) < 0.2*float64(w.size) {
			continue
		}
		out = append(out, w)
	}
	return out
}

// settleGlue judges anew whether words belong together where the content stream has
// others between them: they do where they touch.
func settleGlue(words []word) {
	for k := 1; k < len(words); k++ {
		a, b := words[k-1], &words[k]
		if b.seq == a.seq+1 && b.chain == a.chain {
			continue
		}
		b.glued = b.box.X0-a.box.X1 < touchGap*float64(b.size) && !b.raised && !a.raised && a.chain == b.chain
	}
	if len(words) > 0 {
		words[0].glued = false
	}
}

// gutter reports whether a gutter may stand between two words of a baseline.
func gutter(a, b word, chains []chain) bool {
	gap := b.box.X0 - a.box.X1
	return gap > gutterGap*float64(max(a.size, b.size)) || gap > -float64(a.size) && separate(a, b, chains)
}

// separate reports whether two words belong to chains that stand side by side, each of
// two lines or more. It tells columns apart whose texts touch, which a spreadsheet-like
// layout without rules prints cell by cell.
func separate(a, b word, chains []chain) bool {
	if a.chain == b.chain || int(a.chain) >= len(chains) || int(b.chain) >= len(chains) {
		return false
	}
	ca, cb := chains[a.chain], chains[b.chain]
	return ca.lines > 1 && cb.lines > 1 && cb.box.X0 > ca.box.X1-chainOverlap*float64(max(a.size, b.size))
}

// whole is the row read as one line.
func (r row) whole() line {
	if len(r.lines) == 1 {
		return r.lines[0]
	}
	var words []word
	for _, l := range r.lines {
		words = append(words, l.words...)
	}
	return newLine(words)
}

// sideBySide joins rows that overlap by half their height without standing above one
// another: columns whose baselines differ.
func sideBySide(in []row) []row {
	out := in[:0]
	for _, r := range in {
		n := len(out)
		if n > 0 && besides(out[n-1], r) {
			merged := append(slices.Clip(out[n-1].lines), r.lines...)
			slices.SortStableFunc(merged, func(a, b line) int { return cmp.Compare(a.box.X0, b.box.X0) })
			out[n-1] = row{lines: merged, box: out[n-1].box.Union(r.box)}
			continue
		}
		out = append(out, r)
	}
	return out
}

// besides reports whether no line of b stands above or below one of a, though both are
// at the same height.
func besides(a, b row) bool {
	overlap := math.Min(a.box.Y1, b.box.Y1) - math.Max(a.box.Y0, b.box.Y0)
	if overlap < math.Min(a.box.Height(), b.box.Height())/2 {
		return false
	}
	for _, l := range a.lines {
		for _, m := range b.lines {
			if l.box.X0 < m.box.X1 && m.box.X0 < l.box.X1 {
				return false
			}
		}
	}
	return true
}
