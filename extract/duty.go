package extract

import "strings"

// A duty is how a sentence says that something will be done.
type duty struct {
	// from and to are the words of the verb as printed: ws[from:to].
	from, to int
	// actor is the words of who takes it on; empty where the sentence does not say.
	actor []word
	// dated is true where only a date makes it a duty: a passive that names nobody may
	// be a forecast, and a clause that describes a thing tells what it is for.
	dated bool
	// after is true where that date must follow the verb: in a clause that describes
	// a thing, a date before the verb is of something else.
	after bool
}

// A setting is what the place of a sentence says of its duties.
type setting struct {
	// decided is true among what a meeting decided, minutes in minutes at all.
	decided, minutes bool
	// news is true in communiqués, which tell of what was promised on the day.
	news bool
	// demands is true in letters and communiqués, which say what others must do: that
	// is a duty only with a date.
	demands bool
	// author is true in a text of no kind that takes duties on and that nobody signs: a
	// report, a manual. Its "we" is an author, its subjects are mostly things.
	author bool
	// law is true in a text of provisions, which lays duties on others.
	law bool
}

// dutyIn is the first duty of a sentence.
func (p *part) dutyIn(ws []word, at setting) (duty, bool) {
	v := &p.lex.pledges
	for i := range ws {
		if i > 0 && p.negated(ws, i) {
			continue
		}
		rest := ws[i:]
		if n := p.promise(rest, at); n > 0 && !p.describes(ws, i) {
			actor, ok := p.promiser(ws, i, at)
			if !ok {
				continue
			}
			return duty{from: i, to: min(i+n+1, len(ws)), actor: actor}, true
		}
		if v.agreements.prefix(rest) > 0 && !at.author {
			at.decided = true // what follows is what was agreed
			continue
		}
		if d, ok := p.futureDuty(ws, i, at); ok {
			return d, true
		}
	}
	return duty{}, false
}

// negated reports whether a word that says no stands right before the one at i, or
// before the pronoun there, which may look like an article: what will not be done is
// no duty.
func (p *part) negated(ws []word, i int) bool {
	v := &p.lex.pledges
	pronoun := v.passives.full[ws[i-1].fold] || p.lex.articles.full[ws[i-1].fold]
	return v.negations.full[ws[i-1].fold] || i > 1 && pronoun && v.negations.full[ws[i-2].fold]
}

// promise is how many words a phrase takes by which somebody takes a duty on, which
// opens ws; 0 for none.
func (p *part) promise(ws []word, at setting) int {
	v := &p.lex.pledges
	if n := v.promises.prefix(ws); n > 0 && n < len(ws) {
		return n
	}
	n := v.agreements.prefix(ws)
	if r := v.reported.prefix(ws); at.minutes && r > n {
		n = r
	}
	if r := v.promised.prefix(ws); at.news && r > n {
		n = r
	}
	if n == 0 || n == len(ws) {
		return 0
	}
	return p.toInfinitive(ws, n)
}

// maxInsertion is the longest insertion between commas, in words, after which the verb
// of a promise may come: "commit, within their powers, to publish".
const maxInsertion = 16

// toInfinitive is how many words stand before the infinitive that a promise of n words
// calls for: at once, after a preposition, or after an insertion between commas.
func (p *part) toInfinitive(ws []word, n int) int {
	v := &p.lex.pledges
	n = p.afterInsertion(ws, n)
	if n < len(ws) && v.infinitives.full[ws[n-1].fold] && !ws[n].upper() && p.canFollow(ws[n]) {
		return n // "agreed to publish": the phrase holds the mark of the infinitive
	}
	for k := n; k < min(n+2, len(ws)); k++ {
		if !ws[k].upper() && v.infinitives.has(ws[k:]) {
			if p.thisDeed(ws[k+1:]) {
				return 0
			}
			return k
		}
		if !p.lex.particles.full[ws[k].fold] {
			break
		}
	}
	return 0
}

// afterInsertion is the word after an insertion between commas that begins after the
// first n words; n where there is none.
func (p *part) afterInsertion(ws []word, n int) int {
	if !strings.Contains(ws[n-1].after, ",") {
		return n
	}
	for k := n; k < min(n+maxInsertion, len(ws)-1); k++ {
		if strings.Contains(ws[k].after, ",") {
			return k + 1
		}
	}
	return n
}

// futureDuty reads a duty ("must publish"), a role ("will be the contact"), a passive
// ("will be published") or a future ("will publish") at the word i.
func (p *part) futureDuty(ws []word, i int, at setting) (duty, bool) {
	n, passive, ok := p.futureVerb(ws, i)
	if !ok && (at.minutes || at.news) {
		n, passive, ok = p.reportedFuture(ws, i)
	}
	if !ok || at.law || p.cites(ws[:i]) {
		return duty{}, false
	}
	d := duty{from: i, to: min(i+n, len(ws))}
	c := p.clauseBefore(ws, i)
	if c.supposed {
		return duty{}, false
	}
	c.described = c.described && !((at.minutes || at.news) && p.settledBefore(ws, i))
	actor, found := p.actorBefore(ws, i)
	found = found && (!at.author || p.takesDuties(actor))
	ours := p.ours(ws, i, actor) && !passive
	must := p.lex.pledges.duties.prefix(ws[i:]) > 0
	switch {
	case c.described:
		d.dated, d.after = true, true
	case passive:
		d.dated = !at.decided
	case found || ours:
		d.actor = actor
		d.dated = (at.demands || at.author) && must || p.lex.pledges.needs.prefix(ws[i:]) > 0 || ours && (at.author || p.ofText(ws, i))
	case must && !at.author:
		d.dated = true
	default:
		return duty{}, false
	}
	return d, !c.described || must
}

// cites reports whether words name a provision by its number.
func (p *part) cites(ws []word) bool {
	for i := range ws {
		if n := p.lex.pledges.citations.prefix(ws[i:]); n > 0 && i+n < len(ws) && ws[i+n].digits() {
			return true
		}
	}
	return false
}
