package extract

// maxAdverbs is how many adverbs may stand between a future and its verb.
const maxAdverbs = 2

// futureVerb is how many words the verb takes at i, and whether it is a passive.
func (p *part) futureVerb(ws []word, i int) (n int, passive, ok bool) {
	v := &p.lex.pledges
	rest := ws[i:]
	if n := v.roles.prefix(rest); n > 0 {
		return n, false, true
	}
	n, byEnding := v.passives.prefix(rest)
	if byEnding {
		return 1, true, true
	}
	if n > 0 && n < len(rest) && !rest[n].upper() {
		if _, byEnding := v.futures.prefix(rest[n:]); byEnding && !v.idle.full[rest[n].fold] || v.participles.has(rest[n:]) {
			return n + p.verb(rest[n:]), true, true
		}
	}
	if n := max(v.duties.prefix(rest), v.needs.prefix(rest)); n > 0 && n < len(rest) {
		return p.dutyVerb(rest, p.afterInsertion(rest, n))
	}
	n, byEnding = v.futures.prefix(rest)
	switch {
	case n == 0 || rest[0].upper() && i > 0:
		return 0, false, false
	case byEnding:
		passive := i > 0 && v.passives.full[ws[i-1].fold]
		return p.verb(rest), passive, !p.idles(rest)
	}
	n = p.afterInsertion(rest, n)
	n += p.adverbs(rest[n:])
	n += p.clitic(rest[n:])
	if n < len(rest) && !p.mayBeVerb(rest[n]) {
		return 0, false, false
	}
	return n + p.verb(rest[n:]), false, n < len(rest) && p.canFollow(rest[n]) && !p.idles(rest[n:])
}

// dutyVerb reads the verb after a duty of n words: an idle one lays none on anybody
// ("must have"), unless it is a passive ("must be sent").
func (p *part) dutyVerb(ws []word, n int) (words int, passive, ok bool) {
	v := &p.lex.pledges
	idle := v.idle.prefix(ws[n:])
	if idle == 0 {
		return n + p.verb(ws[n:]), false, true
	}
	if n+idle < len(ws) && v.participles.has(ws[n+idle:]) {
		return n + idle + 1, true, true
	}
	return 0, false, false
}

// canFollow reports whether a word can be the verb after a future: an article or a
// pronoun is the subject of a sentence turned round ("in no event shall the …").
func (p *part) canFollow(w word) bool {
	return !p.lex.articles.full[w.fold] && !p.lex.pledges.things.full[w.fold] && !p.lex.pledges.negations.full[w.fold]
}

// idles reports whether a verb that promises nothing to be done opens ws, with nothing
// after it that can be given.
func (p *part) idles(ws []word) bool {
	v := &p.lex.pledges
	return v.idle.prefix(ws) > 0 && v.given.prefix(ws) == 0
}

// mayBeVerb reports whether w can be the verb after an auxiliary: where the
// infinitives of the language are known by their endings, it has one.
func (p *part) mayBeVerb(w word) bool {
	v := &p.lex.pledges
	return len(v.infinitives.endings) == 0 || v.infinitives.ends(w)
}

// clitic is 1 where a pronoun stands between an auxiliary and its verb: "vai se reunir".
func (p *part) clitic(ws []word) int {
	if len(ws) > 1 && p.lex.pledges.passives.full[ws[0].fold] && p.lex.pledges.infinitives.ends(ws[1]) {
		return 1
	}
	return 0
}

// adverbs is how many adverbs open ws.
func (p *part) adverbs(ws []word) int {
	n := 0
	for n < min(maxAdverbs, len(ws)) {
		if k, _ := p.lex.pledges.adverbs.prefix(ws[n:]); k == 0 {
			break
		}
		n++
	}
	return n
}

// verb is how many words the verb takes that opens ws: one, unless it is an idiom.
func (p *part) verb(ws []word) int { return max(1, p.lex.pledges.idioms.prefix(ws)) }
