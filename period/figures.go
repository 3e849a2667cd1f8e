package period

// figuresForm reads what starts with a number in figures.
func (p *parser) figuresForm(i int, introduced bool) (reading, bool) {
	if r, ok := p.numeric(i, introduced); ok {
		return r, true
	}
	if r, ok := p.unit(i); ok {
		return r, true
	}
	if day, ok := p.figures(i, 1, 2); ok && day >= 1 && day <= 31 {
		if r, ok := p.dayOf(day, p.ordinalMark(i+1)); ok {
			return r, true
		}
	}
	if introduced || p.ends(i, kindArticle|kindDay) {
		if r, ok := p.monthInFigures(i); ok {
			return r, true
		}
	}
	if r, ok := p.markedDecade(i); ok {
		return r, true
	}
	if year, next, ok := p.year(i); ok {
		r := reading{Point: Point{Year: year}, to: next}
		if month, end, ok := p.monthAfterYear(next); ok {
			r.Month, r.to = month, end
		}
		return r, true
	}
	return reading{}, false
}

// monthInFigures reads "17 del 11", which only an article or the word day before it
// makes a date, and which no noun may follow: "el 5 de 10 casos".
func (p *parser) monthInFigures(i int) (reading, bool) {
	day, ok := p.figures(i, 1, 2)
	_, j, of := p.phrase(i+1, kindOf)
	month, named := p.figures(j, 1, 2)
	at := Point{Year: 2000, Month: month, Day: day}
	if !ok || !of || !named || day == 0 || month == 0 || !at.Valid() || !p.clearAfter(j+1) {
		return reading{}, false
	}
	if next := j + 1; next < len(p.toks) && p.toks[next].class != sign && !p.is(next, kindOf|kindIn|kindAnd) {
		return reading{}, false
	}
	return p.yearOf(reading{Point: Point{Month: month, Day: day}, to: j + 1}), true
}

// monthAfterYear reads the month of "2016, noviembre".
func (p *parser) monthAfterYear(i int) (month, next int, ok bool) {
	month, next, _, ok = p.monthName(p.skipSign(i, ','))
	if !ok || next >= len(p.toks) {
		return month, next, ok
	}
	t := &p.toks[next]
	return month, next, t.class == sign || t.class == blank || t.class == word && !t.upper && !p.is(next, kindOf)
}
