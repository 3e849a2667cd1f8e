package period

// numeric reads dates in figures: 26/03/2019, 26-3-19, 2019-03-26, 2019/mar/26,
// 3/2019, 2019-03, 26/3.
func (p *parser) numeric(i int, introduced bool) (reading, bool) {
	if r, ok := p.spacedMonth(i, introduced); ok {
		return r, true
	}
	if !p.glued(i+1) || p.toks[i+1].class != sign || !p.glued(i+2) {
		return reading{}, false
	}
	sep := rune(p.toks[i+1].value)
	if sep != '/' && sep != '-' && sep != '.' {
		return reading{}, false
	}
	if p.toks[i+2].class == word {
		return p.yearFirst(i, sep)
	}
	if p.isSign(i+3, sep) && p.glued(i+3) && p.glued(i+4) && p.toks[i+4].class == number {
		return p.threeParts(i, sep)
	}
	return p.twoParts(i, sep, introduced)
}

// spacedMonth reads "11 / 2016", and where a date is expected "11 - 2016".
func (p *parser) spacedMonth(i int, introduced bool) (reading, bool) {
	month, ok := p.figures(i, 1, 2)
	year, whole := p.figures(i+2, 4, 4)
	if !ok || !whole || month < 1 || month > 12 || year < firstYear || year > lastYear || !p.clearAfter(i+3) {
		return reading{}, false
	}
	spaced := !p.glued(i+1) || !p.glued(i+2)
	expected := introduced || p.ctx.Field || p.alone(i, i+3)
	ok = spaced && (p.isSign(i+1, '/') || expected && p.isSign(i+1, '-'))
	return reading{Point: Point{Year: year, Month: month}, to: i + 3}, ok
}

// yearFirst reads 2019/mar/26.
func (p *parser) yearFirst(i int, sep rune) (reading, bool) {
	year, ok := p.figures(i, 4, 4)
	month, j, _, named := p.monthName(i + 2)
	if !ok || !named || !p.isSign(j, sep) {
		return reading{}, false
	}
	day, ok := p.figures(j+1, 1, 2)
	at := Point{Year: year, Month: month, Day: day}
	return reading{Point: at, to: j + 2}, ok && day > 0 && at.Valid()
}

// threeParts reads the dates that name day, month and year.
func (p *parser) threeParts(i int, sep rune) (reading, bool) {
	to := i + 5
	middle, ok := p.figures(i+2, 1, 2)
	if !ok || !p.clearAfter(to) && (sep == '-' || !p.isSign(to, '-')) {
		return reading{}, false
	}
	if year, ok := p.figures(i, 4, 4); ok {
		day, ok := p.figures(i+4, 1, 2)
		at := Point{Year: year, Month: middle, Day: day}
		return reading{Point: at, to: to}, ok && day > 0 && middle > 0 && at.Valid()
	}
	first, ok := p.figures(i, 1, 2)
	year, whole := p.figures(i+4, 4, 4)
	if !whole {
		short, two := p.figures(i+4, 2, 2)
		if !two {
			return reading{}, false
		}
		year = p.century(short)
	}
	at, valid := p.inOrder(first, middle, year)
	ok = ok && valid && (whole || sep != '.' || p.dottedDate(i, at))
	return reading{Point: at, to: to}, ok
}

// dottedDate reports whether 12.5.14 is a date, since numbers of sections are written
// like it: it is the document's own date, or two figures each stand where something
// says that a date follows.
func (p *parser) dottedDate(i int, at Point) bool {
	if p.ctx.Field || at.day() == p.ctx.Reference {
		return true
	}
	return p.toks[i].figures == 2 && p.toks[i+2].figures == 2 && (p.introduced(i) || p.alone(i, i+5))
}

// inOrder puts day and month in the order of the document, or in the other one where
// only that is possible.
func (p *parser) inOrder(first, second, year int) (Point, bool) {
	at, other := Point{Year: year, Month: second, Day: first}, Point{Year: year, Month: first, Day: second}
	if p.ctx.MonthFirst {
		at, other = other, at
	}
	if at.Month > 12 {
		at = other
	}
	return at, at.Month > 0 && at.Day > 0 && at.Valid()
}

// twoParts reads month and year, year and month, or day and month.
func (p *parser) twoParts(i int, sep rune, introduced bool) (reading, bool) {
	to := i + 3
	introduced = introduced || p.introduced(i) || p.alone(i, to)
	if first, ok := p.figures(i, 4, 4); ok {
		month, ok := p.figures(i+2, 2, 2)
		ok = ok && sep != '.' && month >= 1 && month <= 12 && first >= firstYear && first <= lastYear
		return reading{Point: Point{Year: first, Month: month}, to: to}, ok && p.clearAfter(to)
	}
	first, ok := p.figures(i, 1, 2)
	if !ok {
		return reading{}, false
	}
	if year, ok := p.figures(i+2, 4, 4); ok {
		ok = first >= 1 && first <= 12 && year >= firstYear && year <= lastYear
		return reading{Point: Point{Year: year, Month: first}, to: to},
			ok && (sep != '.' || introduced) && p.clearAfter(to)
	}
	second, ok := p.figures(i+2, 1, 2)
	if !ok || sep == '.' {
		return reading{}, false
	}
	return p.dayAndMonth(i, first, second, introduced)
}

// monthAndYear reads 06/16 as June 2016, which a document that puts the day first
// cannot mean as a day.
func (p *parser) monthAndYear(i, month, short int) (reading, bool) {
	year := p.century(short)
	far := p.ctx.Reference.Year > 0 && p.ctx.Reference.Year-year > shortSpan
	r := reading{Point: Point{Year: year, Month: month}, to: i + 3}
	ok := month >= 1 && p.isSign(i+1, '/') && p.toks[i+2].figures == 2 && p.clearAfter(r.to)
	return r, ok && (p.ctx.Field || p.toks[i].figures == 2 && !far)
}

// dayAndMonth reads 26/3 where something says that it is no fraction, no page of so
// many and no span of articles.
func (p *parser) dayAndMonth(i, first, second int, introduced bool) (reading, bool) {
	r := reading{to: i + 3, bare: !introduced}
	if first <= 12 && second > 12 && !p.ctx.MonthFirst {
		return p.monthAndYear(i, first, second)
	}
	if at, ok := p.inOrder(first, second, 2000); ok {
		r.Point = Point{Month: at.Month, Day: at.Day}
		slash := p.isSign(i+1, '/')
		if slash && (p.toks[i].figures == 2 && p.toks[i+2].figures == 2 || first > 12) {
			r.bare = false
		}
		return r, true
	}
	return r, false
}
