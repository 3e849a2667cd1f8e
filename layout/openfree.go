package layout

import (
	"math"
	"slices"

	"compromisos/document"
)

const (
	// runGap is the distance in ems of two lines of one table without rules, at most;
	// groups of rows are set apart by a line or two.
	runGap = 3.4
	// looseLines is the number of lines of one phrase between two of several in a table
	// without rules, at most: headings of groups, labels of several lines.
	looseLines = 3
	// leastRun is the number of lines with figures from which a table needs no rules.
	leastRun = 3
)

// freeAreas are the runs of lines whose phrases stand in columns without rules around
// them.
func freeAreas(words []word, r rules) []area {
	lines := besideOneAnother(openLines(words, r.v))
	var out []area
	for i := 0; i < len(lines); {
		if !lines[i].tabular() {
			i++
			continue
		}
		j, last, n := i+1, i, 1
		for ; j < len(lines) && lines[j].base-lines[j-1].base < runGap*max(lines[j].em, lines[j-1].em); j++ {
			if lines[j].tabular() {
				last, n = j, n+1
				continue
			}
			if len(lines[j].phrases) == 1 && j-last > looseLines || len(lines[j].phrases) == 1 && lines[j].reads() {
				break
			}
		}
		if n >= leastRun {
			top := headAbove(lines, i)
			last = wrappedRow(lines, i, last)
			out = append(out, area{extentOfLines(lines[top : last+1]), false})
		}
		i = last + 1
	}
	return out
}

// wrapPitch is the distance of two lines of one row, in the usual distance at which a row
// begins, at most.
const wrapPitch = 0.9

// wrappedRow is the last line of a run from first to last when the lines below are more of
// its last row: nearer than rows are to one another, and each phrase on the left edge of
// one of that row.
func wrappedRow(lines []openLine, first, last int) int {
	var above []float64
	for k := first + 1; k <= last; k++ {
		if lines[k].tabular() {
			above = append(above, lines[k].base-lines[k-1].base)
		}
	}
	if len(above) == 0 {
		return last
	}
	slices.Sort(above)
	pitch, row := above[len(above)/2], lines[last]
	for last+1 < len(lines) && lines[last+1].base-lines[last].base < wrapPitch*pitch {
		next := lines[last+1]
		goesOn := !next.reads() && !slices.ContainsFunc(next.phrases, func(p phrase) bool {
			return !slices.ContainsFunc(row.phrases, func(q phrase) bool { return math.Abs(p.x0-q.x0) < offEdge*row.em })
		})
		if !goesOn {
			break
		}
		last++
	}
	return last
}

// tabular reports whether a line may be a row: several phrases, a figure beside a label
// or three of them.
func (l openLine) tabular() bool {
	if len(l.phrases) < 2 {
		return false
	}
	return len(l.phrases) > 2 || slices.ContainsFunc(l.phrases[1:], func(p phrase) bool { return p.figure })
}

// reads reports whether a line of one phrase is long enough to be one of a paragraph.
func (l openLine) reads() bool { return len(l.phrases[0].words) > 9 }

// headAbove is the first of the lines above line i that may head its table: close to one
// another, and none of one phrase over the labels.
func headAbove(lines []openLine, i int) int {
	label := lines[i].phrases[0].x1
	for k := i; k > 0 && i-k < mostHead; k-- {
		l := lines[k-1]
		if lines[k].base-l.base > 2*max(l.em, lines[k].em) || len(l.phrases) == 1 && (l.x0() < label || l.reads()) {
			return k
		}
	}
	return max(0, i-mostHead)
}

// extentOfLines is the box of lines.
func extentOfLines(lines []openLine) document.Box {
	b := document.Box{X0: math.Inf(1), Y0: math.Inf(1), X1: math.Inf(-1), Y1: math.Inf(-1)}
	for _, l := range lines {
		b.X0, b.X1 = min(b.X0, l.x0()-1), max(b.X1, l.x1()+1)
		b.Y0, b.Y1 = min(b.Y0, l.y0-0.1), max(b.Y1, l.y1+0.1)
	}
	return b
}
