package extract

import "strings"

// quoted reports whether the text before a verb leaves a quotation open.
func quoted(before string) bool {
	for _, q := range [][2]string{{"“", "”"}, {"«", "»"}} {
		if strings.Count(before, q[0]) > strings.Count(before, q[1]) {
			return true
		}
	}
	return strings.Count(before, "\"")%2 == 1
}

// spoken reports whether a duty inside a quotation is that of the one who is quoted: it
// speaks of us, and outside the quotation stands that someone says so ("“We will
// publish …”, said the minister"). What a law or another text says is quoted without.
func (p *part) spoken(s string, ws []word, d duty) bool {
	v := &p.lex.pledges
	ours := len(d.actor) == 1 && v.we.has(d.actor)
	for _, w := range ws[d.from:min(d.to, len(ws))] {
		ours = ours || v.we.has([]word{w})
	}
	if !ours {
		return false
	}
	for i, w := range ws {
		if v.reports.prefix(ws[i:]) > 0 && !quoted(s[:w.start]) {
			return true
		}
	}
	return false
}
