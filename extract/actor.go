package extract

import "strings"

// maxSubject is the longest subject of a sentence that is looked at, in words.
const maxSubject = 40

// maxClause is how far before its verb a clause is looked for, in words: longer sentences
// are written by nobody, and each of their verbs would be looked at from the first word.
const maxClause = 200

// A clause is what stands before a verb.
type clause struct {
	// from is the index of the first word of the clause.
	from int
	// described is true in a clause that only describes a thing ("the report, which
	// must …"), supposed in one that only supposes ("if it must …").
	described, supposed bool
}

// clauseBefore finds the clause of the verb at i. Clauses that a comma has closed
// before the verb are passed over: "The committee, which meets monthly, will send …".
func (p *part) clauseBefore(ws []word, i int) clause {
	v := &p.lex.pledges
	closed, open := false, i
	for k := i - 1; k >= max(0, i-maxClause); k-- {
		after := ws[k].after
		if strings.ContainsAny(after, ";:") {
			return clause{from: k + 1}
		}
		if strings.Contains(after, ",") {
			closed, open = true, k+1
		}
		if n := v.conditions.prefix(ws[k:]); n > 0 && k+n <= i {
			return clause{from: open, supposed: !closed}
		}
		if n := v.relatives.prefix(ws[k:]); n > 0 && !p.partOfCondition(ws, k) {
			switch {
			case p.reportsBefore(ws, k):
				return clause{from: k + n}
			case closed && k > 0 && strings.Contains(ws[k-1].after, ","):
				continue
			}
			return clause{from: k + n, described: true}
		}
	}
	return clause{}
}

// partOfCondition reports whether the word at k is inside a phrase that opens a
// condition ("once that …").
func (p *part) partOfCondition(ws []word, k int) bool {
	for from := max(0, k-4); from < k; from++ {
		if n := p.lex.pledges.conditions.prefix(ws[from:]); from+n > k {
			return true
		}
	}
	return false
}

// reportReach is how many words may stand between a word that reports ("agreed", "was
// informed") and the clause that it opens.
const reportReach = 4

// reportsBefore reports whether the clause that opens at k says what was decided or
// announced. What a law says is no such report.
func (p *part) reportsBefore(ws []word, k int) bool {
	v := &p.lex.pledges
	for i := k - 1; i >= max(0, k-reportReach); i-- {
		if !v.reports.full[ws[i].fold] {
			continue
		}
		at, _ := v.things.find(ws[:i])
		return at < 0
	}
	return false
}

// actorBefore is the subject of the verb at i, where it is somebody who can take a
// duty on. It is looked for in the clause of the verb, in what the last comma opened
// first: "In this sense, the Ministry will …". Between commas there may be an
// insertion: "The Ministry, with the Council, will …".
func (p *part) actorBefore(ws []word, i int) ([]word, bool) {
	if v := &p.lex.pledges; i > 0 && v.actors.full[ws[i-1].fold] && v.we.full[ws[i-1].fold] {
		return ws[i-1 : i], true // "…, and we will"
	}
	c := p.clauseBefore(ws, i)
	from := max(c.from, i-maxSubject)
	end := i
	for end > from {
		start := end - 1
		for start > from && !strings.Contains(ws[start-1].after, ",") {
			start--
		}
		if a := p.actorIn(ws, start, end); len(a) > 0 {
			return a, true
		}
		if !p.insertion(ws[start]) {
			return nil, false
		}
		end = start
	}
	return nil, false
}

// insertion reports whether a word opens an insertion between commas or an adverbial,
// after which the subject stands before or behind: it does not open a name.
func (p *part) insertion(w word) bool {
	return p.lex.particles.full[w.fold] || p.lex.pledges.relatives.full[w.fold] || !w.upper()
}

// actorIn is the actor that begins in ws[from:to], up to its end. It opens the words,
// or an article that follows no preposition does: "In this way the Ministry".
func (p *part) actorIn(ws []word, from, to int) []word {
	for k := from; k < to; k++ {
		article := p.lex.articles.full[ws[k].fold]
		if k > from && (!article || p.lex.particles.full[ws[k-1].fold] && !p.lex.articles.full[ws[k-1].fold] || p.lex.pledges.relatives.full[ws[k-1].fold]) {
			continue
		}
		head := k
		for head < to-1 && p.lex.articles.full[ws[head].fold] {
			head++
		}
		if p.canAct(ws, head, to, head > k) {
			return p.trimActor(ws[k:to])
		}
		if k == from && article {
			return nil // the subject is a thing
		}
	}
	return nil
}

// canAct reports whether the name that begins at the word head can be of somebody who
// takes a duty on: an office, a body, a group of people or a person. With an article
// before it a capital is enough, unless the word is for a thing ("the Forum").
func (p *part) canAct(ws []word, head, to int, article bool) bool {
	v, w, rest := &p.lex.pledges, ws[head], ws[head:to]
	kind, _ := p.lex.kindOf(rest)
	switch {
	case v.actors.prefix(rest) > 0 || p.lex.offices.prefix(rest) > 0 || p.lex.honorifics.full[w.fold] && len(rest) > 1:
		return true
	case v.things.full[w.fold] || kind != "":
		return false
	case isAcronym(w.bare) && strings.Trim(w.bare, "IVXLC") != "":
		return true
	case !w.upper():
		return false
	case article || p.lex.bodies.prefix(rest) > 0 || p.lex.units.prefix(rest) > 0:
		return true
	}
	return len(rest) > 1 && rest[1].upper() && !rest[1].digits() && !strings.Contains(w.after, ",")
}

// trimActor drops what stands between a subject and its verb: pronouns, adverbs and the
// words of a passive.
func (p *part) trimActor(ws []word) []word {
	for len(ws) > 1 {
		last := ws[len(ws)-1]
		adverb := p.lex.pledges.adverbs.has(ws[len(ws)-1:])
		if last.upper() || !adverb && !p.lex.articles.full[last.fold] && !p.lex.pledges.passives.full[last.fold] {
			break
		}
		ws = ws[:len(ws)-1]
	}
	return ws
}
