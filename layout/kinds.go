package layout

import "strings"

// proseLike reports whether the columns are running text: long, and most of their lines
// begin at the left margin and reach across them.
func proseLike(columns [][]line) bool {
	lines, full := 0, 0
	for _, c := range columns {
		if len(c) < minProse {
			return false
		}
		reg := marginsOf(c, 0)
		for _, l := range c {
			lines++
			if l.box.Width() > 0.75*reg.width() && l.box.X0 < reg.left+flush*l.em() && len(l.words) > 2 {
				full++
			}
		}
	}
	return full*2 > lines
}

// formLike reports whether the left column is labels of what stands right of them,
// which is read row by row.
func formLike(columns [][]line) bool {
	labels, bold, others := 0, 0, 0
	for _, l := range columns[0] {
		if strings.HasSuffix(l.last(), ":") || isMarkLine(l) {
			labels++
		}
		if l.bold() {
			bold++
		}
	}
	for _, l := range columns[1] {
		if !l.bold() {
			others++
		}
	}
	return labels*2 > len(columns[0]) || bold == len(columns[0]) && bold > 1 && others == len(columns[1])
}
