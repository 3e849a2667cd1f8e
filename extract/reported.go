package extract

// Minutes and communiqués tell in the past of what was promised at the meeting or on the
// day: "the office undertook to send", "it was agreed that the office would send".

// describes reports whether the promise at i is told of in the past and only says who
// somebody is: "the office that undertook to send it", "is committed to openness".
func (p *part) describes(ws []word, i int) bool {
	v := &p.lex.pledges
	if v.promises.prefix(ws[i:]) > 0 || v.reported.prefix(ws[i:]) == 0 && v.promised.prefix(ws[i:]) == 0 {
		return false
	}
	return i > 0 && v.standing.full[ws[i-1].fold] || p.clauseBefore(ws, i).described
}

// reportedFuture reads the verb at i of a clause that says what was agreed: "it was
// agreed that the office would send", "se acordó que la oficina entregue".
func (p *part) reportedFuture(ws []word, i int) (n int, passive, ok bool) {
	v := &p.lex.pledges
	n = v.reportedFutures.prefix(ws[i:])
	if n == 0 || i+n >= len(ws) || !p.settledBefore(ws, i) {
		return 0, false, false
	}
	rest := ws[i+n:]
	if v.infinitives.has(rest) || len(v.infinitives.endings) == 0 { // the verb follows
		rest = rest[p.adverbs(rest):]
		if len(rest) > 1 && v.idle.prefix(rest) == 1 && v.participles.has(rest[1:]) {
			return len(ws) - i - len(rest) + 2, true, true
		}
		return len(ws) - i - len(rest) + p.verb(rest), false, len(rest) > 0 && p.canFollow(rest[0]) && !p.idles(rest)
	}
	return n, false, true
}

// settledBefore reports whether the clause of the word at i says what was agreed.
func (p *part) settledBefore(ws []word, i int) bool {
	v := &p.lex.pledges
	for k := i - 1; k > 0; k-- {
		if v.relatives.prefix(ws[k:]) > 0 {
			return v.settled.full[ws[k-1].fold]
		}
	}
	return false
}
