package period

// circa reads a date that a word says is not exact: "alrededor de 2015", "circa
// marzo de 1998".
func (p *parser) circa(i int) (int, bool) {
	_, j, ok := p.phrase(i, kindCirca)
	if !ok {
		return i, false
	}
	j, _ = p.lead(p.abbreviation(j))
	r, ok := p.point(j, true)
	if ok && r.yearOnly() && p.amount(r.to) {
		return r.to, true
	}
	if !ok || !p.clearAfter(r.to) || !p.complete(&r) {
		return i, false
	}
	r.Mark = Approximate
	return p.file(i, r.to, r.span(), r.inferred, Mention)
}

// amount reports whether the word at token i makes the number before it an amount,
// which after "about" any word does that could be a noun: "cerca de 2015 becarios".
func (p *parser) amount(i int) bool {
	return p.counts(i) || i < len(p.toks) && p.unknown(i) && !p.toks[i].upper
}

// decade reads "la década de 1990", "los años noventa", "the 1990s".
func (p *parser) decade(i int) (reading, bool) {
	_, j, ok := p.phrase(i, kindDecade)
	if !ok {
		return p.markedDecade(i)
	}
	year, next, ok := p.year(j)
	if ok && (p.is(i, kindYear) || p.isSign(next, '-')) {
		return reading{}, false
	}
	if !ok {
		if year, ok = p.figures(j, 2, 2); ok {
			next = j + 1
		} else {
			year, next, ok = p.cardinal(j)
		}
		ok = ok && year >= 10 && year < 100 && !p.is(next, kindOf)
		year = p.century(year)
	}
	return decadeOf(year, next, ok && p.clearAfter(next))
}

// markedDecade reads "1990s".
func (p *parser) markedDecade(i int) (reading, bool) {
	year, ok := p.figures(i, 4, 4)
	j := p.skipSign(i+1, '\'')
	_, next, marked := p.phrase(j, kindDecadeMark)
	return decadeOf(year, next, ok && marked && p.glued(i+1) && p.glued(j) && year >= firstYear && year <= lastYear)
}

// decadeOf is the decade that a round year begins.
func decadeOf(year, next int, ok bool) (reading, bool) {
	return reading{Point: Point{Year: year, Mask: MaskDecade}, to: next}, ok && year%10 == 0
}
