package period

// clearBefore reports whether what stands before token i lets a date start there: it
// is no later part of a file number, a telephone or an amount.
func (p *parser) clearBefore(i int) bool {
	if i == 0 {
		return true
	}
	b := &p.toks[i-1]
	if b.class == sign {
		switch rune(b.value) {
		case '$', '€', '£', '#', '§':
			return p.toks[i].class != number
		}
	}
	if !p.toks[i].glued {
		return true
	}
	switch b.class {
	case number:
		return false
	case word:
		return p.toks[i].class == word
	case sign:
		return p.signBefore(i)
	}
	return true
}

// signBefore reports whether the sign glued before token i belongs to the sentence
// and not to a number.
func (p *parser) signBefore(i int) bool {
	inside := i >= 2 && p.toks[i-1].glued
	switch rune(p.toks[i-1].value) {
	case '/', '\\', '@', '_', '=', '&', '+', '%', '^':
		return false
	case '-':
		// A dash that opens an item of a list is glued to nothing before it.
		return p.ends(i-1, kindAbout) || !inside && (p.toks[i].class != number || !p.clearNumber(i))
	case '.', ',', ':':
		return !inside || p.toks[i-2].class != number
	}
	return true
}

// clearNumber reports whether token i is a number without a word after it, which a
// dash before it makes negative.
func (p *parser) clearNumber(i int) bool {
	return i+1 >= len(p.toks) || p.toks[i+1].class != word
}

// clearAfter reports whether a date may end before token j: no more figures or
// letters are glued to it.
func (p *parser) clearAfter(j int) bool {
	if !p.glued(j) || p.clock(j) {
		return true
	}
	t := &p.toks[j]
	if t.class != sign {
		return p.toks[j-1].class != t.class && t.class == word && p.toks[j-1].class == sign
	}
	switch rune(t.value) {
	case '%', '_', '@', '=', '°', '\\':
		return false
	case '/', '-', '~':
		return !p.glued(j+1) || p.opensSpan(j)
	case '.', ',', ':':
		return !p.glued(j+1) || p.toks[j+1].class != number && (p.toks[j+1].class != word || p.toks[j+1].upper || rune(t.value) != '.')
	}
	return true
}

// clock reports whether the time of day follows as in 2019-03-26T10:00.
func (p *parser) clock(i int) bool {
	_, ok := p.figures(i+1, 2, 2)
	return ok && p.glued(i+1) && p.text[p.toks[i].start:p.toks[i].end] == "T"
}

// introduced reports whether the word before token i says that a date follows.
func (p *parser) introduced(i int) bool {
	if p.isSign(i-1, ':') && p.ends(i-1, kindDated) {
		return true
	}
	return p.ends(i, kindIn|kindArticle|kindDay|kindDated|kindFrom|kindUntil|kindBy|kindBefore|kindAfter|kindMonthNoun|kindBetween|kindRelation|kindAbout)
}

// ends reports whether a phrase of one of the kinds ends right before token i.
func (p *parser) ends(i int, k kind) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if _, next, ok := p.phrase(j, k); ok && next == i {
			return true
		}
	}
	return false
}

// alone reports whether the text is nothing but the tokens from i up to j, and signs.
func (p *parser) alone(i, j int) bool {
	if len(p.toks) > window/2 {
		return false
	}
	for k := range p.toks {
		if (k < i || k >= j) && p.toks[k].class != sign {
			return false
		}
		if k > behind && k < i || k > j+behind {
			return false
		}
	}
	return true
}

// yearAlone reports whether a year that no month stands beside is one: it counts or
// numbers nothing.
func (p *parser) yearAlone(i int, r reading) bool {
	return r.from > i || r.inferred != 0 || !p.counts(r.to)
}

// counts reports whether the word at token i is what the number before it counts:
// "2000 personas". A round number before an unknown word in small letters is an
// amount as well.
func (p *parser) counts(i int) bool {
	if i >= len(p.toks) || p.toks[i].class != word {
		return p.isSign(i, '$') || p.isSign(i, '€')
	}
	if p.is(i, kindCounted) {
		return true
	}
	if !p.unknown(i) || p.toks[i].upper || p.toks[i-1].class != number {
		return false
	}
	return p.toks[i-1].value%100 == 0 && !p.ends(i-1, kindYear|kindOf)
}

// names reports whether a day without year is the name of something: the street "5
// de Mayo".
func (p *parser) names(i int, r reading) bool {
	if r.Year > 0 || r.Day == 0 {
		return false
	}
	i--
	if p.isSign(i, '.') {
		i--
	}
	return p.ends(i+1, kindNamedAfter)
}

// reference steps over the number of a law, an article, a file or a page at token i,
// with the year that belongs to it: "Ley 1712 de 2014", "artículos 3, 5 y 2073".
func (p *parser) reference(i int) (next int, ok bool) {
	_, j, ok := p.phrase(i, kindNumberedBy)
	if !ok {
		return i, false
	}
	for range 3 {
		k := p.abbreviation(p.skip(j, kindNumberedBy|kindOrdinalMark))
		if p.isSign(k, '°') || p.isSign(k, '#') || p.isSign(k, ':') {
			k++
		}
		if k == j {
			break
		}
		j = k
	}
	start := j
	for range maxList {
		k := p.numberOf(p.skipSign(j, '('))
		if k == p.skipSign(j, '(') {
			break
		}
		j = p.skipSign(k, ')')
		if k, _, ok = p.separator(j); !ok {
			k = p.skip(j, kindTo)
		}
		k = p.skip(k, kindArticle)
		if _, figures := p.figures(k, 1, maxFigures); !figures || p.numberOf(k) == k {
			break
		}
		j = k
	}
	return j, j > start
}

// numberOf is the token after a number that is no day of a month, with the year that
// makes it one of a law.
func (p *parser) numberOf(i int) int {
	day, ok := p.figures(i, 1, maxFigures)
	if !ok {
		return i
	}
	if day <= 31 {
		if r, ok := p.dayOf(day, p.ordinalMark(i+1)); ok && r.Month > 0 {
			return i
		}
		if r, ok := p.numeric(i, false); ok && r.Year > 0 && r.Day > 0 {
			return i
		}
	}
	j := p.afterWord(i)
	if k := p.skip(p.skipSign(j, ','), kindOf); k > j {
		if _, ok := p.figures(k, 4, 4); ok && p.clearAfter(k+1) {
			return k + 1
		}
	}
	return j
}

// impossible steps over a day that its month does not have: "31 de febrero de 2019"
// must not leave a February behind, nor "February 31, 2019" a year.
func (p *parser) impossible(i int) (next int, ok bool) {
	if month, j, _, ok := p.monthName(i); ok {
		day, figures := p.figures(j, 1, 2)
		r := p.yearOf(reading{to: j + 1})
		return r.to, figures && r.Year > 0 && day > daysIn(2000, month)
	}
	if _, ok := p.figures(i, 1, 2); !ok {
		return i, false
	}
	j := p.ordinalMark(i + 1)
	if !p.is(j, kindOf) {
		return i, false
	}
	r, ok := p.monthOf(j)
	return r.to, ok
}
