package layout

import "strings"

// joinBrackets makes one mark of a raised mark and the brackets around it, which stand
// on the line of the text: "Source (¹)". Calls and notes are told by the mark alone.
func joinBrackets(pages []*page) {
	for _, p := range pages {
		joinBracketsIn(p.rows)
		for _, g := range p.grids {
			for _, c := range g.cells {
				joinBracketsIn(c.rows)
			}
		}
	}
}

// joinBracketsIn does it for rows.
func joinBracketsIn(rows []row) {
	for _, r := range rows {
		for i := range r.lines {
			l := &r.lines[i]
			for k := 1; k+1 < len(l.words); k++ {
				if bracketed(l.words[k-1 : k+2]) {
					l.words = withoutBrackets(l.words, k)
				}
			}
		}
	}
}

// bracketed reports whether the second of three words is a raised mark between brackets.
func bracketed(w []word) bool {
	return w[1].raised && w[1].glued && w[2].glued && !w[0].raised && !w[2].raised &&
		cleanMark(w[1].text) != "" && strings.HasSuffix(w[0].text, "(") && strings.HasPrefix(w[2].text, ")")
}

// withoutBrackets is the words with the brackets around word k as part of it. A word that
// was nothing but a bracket goes, and its place is the mark's.
func withoutBrackets(words []word, k int) []word {
	out := append(make([]word, 0, len(words)), words...)
	before, mark, after := &out[k-1], &out[k], &out[k+1]
	before.text = strings.TrimSuffix(before.text, "(")
	after.text = strings.TrimPrefix(after.text, ")")
	mark.text = "(" + mark.text + ")"
	if after.text == "" {
		mark.box = mark.box.Union(after.box)
		if k+2 < len(out) {
			out[k+2].glued = out[k+2].glued && after.glued
		}
		out = append(out[:k+1], out[k+2:]...)
	}
	if before.text == "" {
		mark.box, mark.glued = mark.box.Union(before.box), before.glued
		out = append(out[:k-1], out[k:]...)
	}
	return out
}
