package period

// expression reads the dates that start at token i and files them as matches: one
// date, a span, or the dates of a list.
func (p *parser) expression(i int) (next int, ok bool) {
	if !p.clearBefore(i) {
		return i, false
	}
	for _, form := range []func(int) (int, bool){p.term, p.circa, p.between, p.opened, p.closed, p.spanned, p.ahead, p.units, p.letterUnits, p.listed} {
		if next, ok := form(i); ok {
			return next, true
		}
	}
	return i, false
}

// lead is the token after the small words before a date: "el día", "del", "en el
// mes de". It tells whether there were any.
func (p *parser) lead(i int) (next int, introduced bool) {
	next = i
	for range 4 {
		end := p.skip(next, kindsBefore)
		if end == next {
			break
		}
		if p.is(next, kindAbout) && p.isSign(end, '-') && p.glued(end) && p.glued(end+1) {
			end++ // "mid-2025"
		}
		next = end
	}
	return next, next > i
}

// between reads "entre marzo y mayo de 2019".
func (p *parser) between(i int) (int, bool) {
	_, j, ok := p.phrase(i, kindBetween)
	if !ok {
		return i, false
	}
	a, j, ok := p.left(j)
	if !ok {
		return i, false
	}
	_, k, ok := p.phrase(j, kindAnd|kindTo)
	if !ok && p.isSign(j, '-') {
		k, ok = j+1, true
	}
	if !ok {
		return i, false
	}
	return p.closeSpan(i, a, k)
}

// opened reads "a partir de agosto", "desde 2016", "después del 5 de mayo", and the
// spans that such words open: "desde enero hasta mayo".
func (p *parser) opened(i int) (int, bool) {
	_, j, ok := p.phrase(i, kindFrom|kindAfter)
	if !ok {
		return i, false
	}
	_, _, after := p.phrase(i, kindAfter)
	if a, k, ok := p.left(j); ok && !after {
		k = p.skip(p.skipSign(k, ','), kindAnd)
		if _, k, ok = p.phrase(k, kindTo|kindUntil); ok {
			if next, ok := p.closeSpan(i, a, k); ok {
				return next, true
			}
		} else if p.isSign(a.to, '-') {
			if next, ok := p.closeSpan(i, a, a.to+1); ok {
				return next, true
			}
		}
	}
	if next, ok := p.spannedFrom(i, j); ok {
		return next, true
	}
	j, _ = p.lead(j)
	r, ok := p.point(j, true)
	if !ok || !p.complete(&r) {
		return i, false
	}
	span := Span{From: r.span().From}
	if after {
		span.From = r.span().To.after()
	}
	return p.file(i, r.to, span, r.inferred, Mention)
}

// ahead reads "from 1 October" where that is still to come, or stands in the value of a
// label; where the text has no date of its own, a year alone is not known to be.
func (p *parser) ahead(i int) (int, bool) {
	_, j, ok := p.phrase(i, kindAhead)
	if !ok {
		return i, false
	}
	j, _ = p.lead(j)
	r, ok := p.point(j, true)
	named := r.yearOnly() && p.ends(j, kindArticle) // "from the 2025 budget"
	if !ok || named || !p.complete(&r) || !p.clearAfter(r.to) || !p.isAhead(r) {
		return i, false
	}
	return p.file(i, p.onwards(r.to), Span{From: r.span().From}, r.inferred, Mention)
}

// isAhead reports whether a date has not passed when the text was written.
func (p *parser) isAhead(r reading) bool {
	at := p.ctx.Reference
	switch {
	case p.ctx.Field:
		return true
	case at.IsZero():
		return !r.yearOnly()
	case r.yearOnly():
		return r.Year > at.Year
	}
	return r.span().To.Last().Compare(at) >= 0
}

// closed reads "a más tardar el 3 de abril", "hasta 2010", "antes del 5 de mayo". Where
// such words are a label with its colon, they are no part of the text of the date.
func (p *parser) closed(i int) (int, bool) {
	_, j, ok := p.phrase(i, kindBy|kindUntil|kindBefore)
	if !ok {
		return i, false
	}
	_, k, before := p.phrase(i, kindBefore)
	before = before && k == j // "before the end of" opens with "before"
	label := p.isSign(j, ':') && p.is(i, kindBy)
	j, _ = p.lead(p.skip(p.skipSign(j, ':'), kindTo))
	r, ok := p.point(j, true)
	if !ok || !p.complete(&r) {
		return i, false
	}
	span := Span{To: r.span().To}
	if before {
		span.To = r.span().From.before()
	}
	if label {
		i = r.from
	}
	return p.file(i, r.to, span, r.inferred, Deadline)
}

// spanned reads "del 3 al 7 de junio", "junio a agosto", "2016-2018".
func (p *parser) spanned(i int) (int, bool) {
	if _, j, ok := p.phrase(i, kindSpanFrom); ok {
		if next, ok := p.spannedFrom(i, j); ok {
			return next, true
		}
	}
	return p.spannedFrom(i, i)
}

// spannedFrom reads a span whose first date starts at token j and whose words start
// at token i.
func (p *parser) spannedFrom(i, j int) (int, bool) {
	unmarked := i == j
	a, j, ok := p.left(j)
	if !ok {
		return i, false
	}
	if unmarked {
		i = a.from
	}
	if p.isSign(j, '-') || p.isSign(j, '~') {
		return p.closeSpan(i, a, j+1)
	}
	if p.isSign(j, '/') && p.glued(j) && (a.yearOnly() || a.Day == 0 && a.Year == 0 && p.is(j+1, kindMonth)) {
		return p.closeSpan(i, a, j+1)
	}
	if _, k, ok := p.phrase(j, kindTo); ok {
		return p.closeSpan(i, a, k)
	}
	return i, false
}

// left reads the first date of a span: it may be a day alone, since the second can
// say the month.
func (p *parser) left(i int) (reading, int, bool) {
	i, introduced := p.lead(i)
	if r, ok := p.dayBeforeSpan(i); ok {
		return r, r.to, true
	}
	if r, ok := p.point(i, introduced); ok {
		return r, r.to, true
	}
	if r, ok := p.dayAlone(p.skipSign(p.skip(i, kindWeekday), ',')); ok {
		r.from = i
		return r, r.to, true
	}
	return reading{}, i, false
}

// dayBeforeSpan reads the first figure of "4-22 de enero", which numeric would take
// for a day and a month.
func (p *parser) dayBeforeSpan(i int) (reading, bool) {
	r, ok := p.dayAlone(i)
	if !ok || !p.isSign(r.to, '-') {
		return r, false
	}
	day, ok := p.figures(r.to+1, 1, 2)
	if !ok {
		return r, false
	}
	_, named := p.dayOf(day, p.ordinalMark(r.to+2))
	return r, named && !p.isSign(r.to+2, '-') && !p.isSign(r.to+2, '/')
}

// dayAlone reads a day of which the month is said elsewhere.
func (p *parser) dayAlone(i int) (reading, bool) {
	day, ok := p.figures(i, 1, 2)
	next := i + 1
	if ok {
		next = p.ordinalMark(next)
	} else if day, next, ok = p.cardinal(i); !ok {
		day, next, ok = p.phrase(i, kindOrdinal)
	}
	return reading{Point: Point{Day: day}, from: i, to: next}, ok && day >= 1 && day <= 31
}

// closeSpan reads the second date of a span at token j and files the span that
// starts at token i.
func (p *parser) closeSpan(i int, a reading, j int) (int, bool) {
	j, _ = p.lead(j)
	b, ok := p.point(j, true)
	if a.yearOnly() && !p.glued(j) && ok && b.yearOnly() && b.Year <= a.Year {
		return i, false
	}
	switch short, figures := p.figures(j, 2, 2); {
	case a.yearOnly() && figures && (!ok || b.Year == 0):
		b, ok = p.shortYear(a, short, j)
	case a.monthFirst && a.Year == 0 && (!ok || b.Month == 0):
		// November 19-20: the month stands before both days.
		if b, ok = p.dayAlone(j); ok {
			b.Month = a.Month
			b = p.yearOf(b)
		}
	case a.dayOnly() && (!ok || b.Month == 0):
		b, ok = p.dayBeforeMonth(j)
	}
	if ok && a.Year == 0 && b.Year == 0 && p.recurs(b.to) {
		return b.to, true // a span of every year, and so none
	}
	if !ok || !p.pair(&a, &b) || !p.clearAfter(b.to) {
		return i, false
	}
	return p.file(i, b.to, Span{a.span().From, b.span().To}, a.inferred|b.inferred, Mention)
}

// shortYear reads the second year of "2018-19".
func (p *parser) shortYear(a reading, short, i int) (reading, bool) {
	year := a.Year/100*100 + short
	ok := p.glued(i) && year > a.Year && year-a.Year <= shortSpan
	return reading{Point: Point{Year: year}, from: i, to: i + 1}, ok
}

// A span of years in figures is at most so long: 1712/2014 is the number of a law.
const (
	shortSpan = 20
	longSpan  = 200
)
