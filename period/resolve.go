package period

import "time"

// complete gives a reading the year of the document's date where the text says none.
// It reports whether the reading is then a date that the calendar has.
func (p *parser) complete(r *reading) bool {
	if r.Day > 0 && r.Month == 0 {
		return false
	}
	if r.Year == 0 {
		if p.ctx.Reference.IsZero() || p.recurs(r.to) {
			return false
		}
		r.Year = p.ctx.Reference.Year
		r.inferred |= partYear
	}
	return r.span().Valid()
}

// recurs reports whether "de cada año" stands at token i: a day of every year is no
// date.
func (p *parser) recurs(i int) bool { return p.is(p.skip(i, kindOf), kindEvery) }

// pair completes the two dates of a span by each other, then by the date of the
// document, and reports whether they make one: the first not after the second.
func (p *parser) pair(a, b *reading) bool {
	if a.dayOnly() {
		if b.Day == 0 || b.Month == 0 {
			return false
		}
		a.Month, a.Year, a.inferred = b.Month, b.Year, b.inferred
	}
	if a.yearOnly() && b.Year == 0 || b.yearOnly() && a.Year == 0 {
		return false
	}
	if a.yearOnly() && b.yearOnly() && (b.Year <= a.Year || b.Year-a.Year > longSpan) {
		return false
	}
	switch {
	case a.Year == 0 && b.Year == 0:
		if p.recurs(b.to) || !p.complete(a) {
			return false
		}
		b.Year, b.inferred = a.Year, b.inferred|partYear
		wrap(a, b, &b.Year, 1)
	case a.Year == 0:
		a.Year, a.inferred = b.Year, a.inferred|b.inferred.ofYear()
		wrap(a, b, &a.Year, -1)
	case b.Year == 0:
		b.Year, b.inferred = a.Year, b.inferred|a.inferred.ofYear()
		wrap(a, b, &b.Year, 1)
	}
	return a.span().Valid() && b.span().Valid() && Span{a.span().From, b.span().To}.Valid()
}

// wrap moves the year that the text does not say by one where the span goes over the
// end of the year: "noviembre a febrero de 2017".
func wrap(a, b *reading, year *int, by int) {
	if a.span().From.First().Compare(b.span().To.Last()) > 0 {
		*year += by
	}
}

// today is the day on which the text is read, for years of two figures in a document
// without date.
func (p *parser) today() Date { return On(time.Now()) }

// file adds a match for the tokens from i up to next.
func (p *parser) file(i, next int, span Span, inferred parts, kind Kind) (int, bool) {
	if !span.Valid() {
		return i, false
	}
	start, end := p.toks[i].start, p.toks[next-1].end
	period := span.Period(p.text[start:end], inferred.names()...)
	period.InferredFrom = inferred.sources()
	p.found = append(p.found, Match{
		Start:  start,
		End:    end,
		Kind:   kind,
		Span:   span,
		Period: period,
		Day:    span.From == span.To && span.From.Day > 0 && inferred&inferredParts == 0,
	})
	p.remember(span.From)
	p.remember(span.To)
	return next, true
}

// remember keeps a point for "of the same year".
func (p *parser) remember(at Point) {
	if at.Year > 0 {
		p.last = at
	}
}
