package extract

// promiser is the subject of the promise at the word i. Nobody promises where the text
// is an author's and the subject is no body, or where the subject is a thing or the
// reader: "the name resolves to", "you agree to".
func (p *part) promiser(ws []word, i int, at setting) (actor []word, ok bool) {
	v := &p.lex.pledges
	actor, found := p.actorBefore(ws, i)
	if found || v.we.has(ws[i:]) {
		named := len(actor) > 1 && p.lex.articles.full[actor[0].fold]
		return actor, !at.author || named || v.we.has(ws[i:]) || p.takesDuties(actor)
	}
	if at.author || at.law {
		return nil, false
	}
	return nil, i == 0 || !v.things.full[ws[i-1].fold]
}

// takesDuties reports whether an actor is known to take duties on by a word for a body,
// an office or those who sign. In a text of no kind a name alone may be of anything.
func (p *part) takesDuties(actor []word) bool {
	for len(actor) > 1 && p.lex.articles.full[actor[0].fold] {
		actor = actor[1:]
	}
	if len(actor) == 0 {
		return false
	}
	known := isAcronym(actor[0].bare) && p.knownBody(actor[0].bare)
	return known || p.lex.pledges.actors.prefix(actor) > 0 || p.lex.offices.prefix(actor) > 0 ||
		p.lex.bodies.prefix(actor) > 0 || p.lex.units.prefix(actor) > 0 || p.lex.honorifics.prefix(actor) > 0
}

// knownBody reports whether an acronym is that of a registered body.
func (p *part) knownBody(acronym string) bool {
	id, _ := p.registry.Find(acronym, "")
	return id != ""
}

// ours reports whether those who write speak of themselves by the verb at i or by its
// subject: "publicaremos", "we will publish".
func (p *part) ours(ws []word, i int, actor []word) bool {
	return p.lex.pledges.we.has(ws[i:]) || len(actor) == 1 && p.lex.pledges.we.has(actor)
}

// ofText reports whether what the writers will do is done by their text: they will "see"
// or "discuss", or they do it "in this chapter".
func (p *part) ofText(ws []word, i int) bool {
	v := &p.lex.pledges
	verb := ws[i:]
	if n, byEnding := v.futures.prefix(verb); !byEnding {
		verb = verb[n:]
		verb = verb[p.adverbs(verb):]
	}
	at, _ := v.textPlaces.find(ws)
	return at >= 0 || v.telling.prefix(verb) > 0
}
