package period

// relative reads what the date of the document gives a meaning: "el mes pasado",
// "este trimestre", "el próximo año", "el pasado 2 de junio", "este septiembre".
func (p *parser) relative(i int) (reading, bool) {
	for _, form := range []func(int) (reading, bool){
		p.relativeMonth, p.relativeYear, p.relativeUnit, p.relativeDate,
	} {
		if r, ok := form(i); ok {
			return r, true
		}
	}
	return reading{}, false
}

// kindRelation are the words that relate a noun to the document's date.
const kindRelation = kindThis | kindPrevious | kindNext

// related reads a noun with the word that relates it, before or after it.
func (p *parser) related(i int, noun kind) (value, shift, next int, ok bool) {
	if shift, j, ok := p.phrase(i, kindRelation); ok {
		if s, k, more := p.phrase(j, kindRelation); more {
			shift, j = s, k
		}
		j = p.skip(j, kindSame)
		if value, next, ok = p.phrase(j, noun); ok && !p.is(j, kindPlural) {
			return value, shift, next, true
		}
	}
	if value, j, ok := p.phrase(i, noun); ok && !p.is(i, kindPlural) {
		if shift, next, ok = p.phrase(j, kindRelation); ok {
			return value, shift, next, true
		}
	}
	return 0, 0, i, false
}

// relativeMonth reads "este mes", "mes pasado", "mismo mes y año", "mes en curso".
func (p *parser) relativeMonth(i int) (reading, bool) {
	if _, j, ok := p.phrase(i, kindSame); ok && p.last.Month > 0 {
		if _, j, ok = p.phrase(j, kindMonthNoun); ok {
			if next := p.skip(j, kindAnd); next > j {
				if _, end, ok := p.phrase(next, kindYear); ok {
					j = end
				}
			}
			said := partYear | partMonth
			return reading{Point: Point{Year: p.last.Year, Month: p.last.Month}, inferred: said | said<<nearby, to: j}, true
		}
	}
	_, shift, next, ok := p.related(i, kindMonthNoun)
	if !ok || p.ctx.Reference.IsZero() || p.is(p.skip(next, kindOf), kindMonth) {
		return reading{}, false // "the next month of July" names July
	}
	at := Point{Year: p.ctx.Reference.Year, Month: p.ctx.Reference.Month}.shift(shift)
	return reading{Point: at, inferred: partYear | partMonth, to: next}, true
}

// relativeYear reads "este año", "año en curso", "mismo año".
func (p *parser) relativeYear(i int) (reading, bool) {
	if _, j, ok := p.phrase(i, kindSame); ok {
		if _, j, ok = p.phrase(j, kindYear|kindFiscal); ok {
			r := reading{Point: Point{Year: p.last.Year}, inferred: partYear | partYear<<nearby, to: j}
			if r.Year == 0 {
				r.Year, r.inferred = p.ctx.Reference.Year, partYear
			}
			return r, r.Year > 0
		}
	}
	_, shift, next, ok := p.related(i, kindYear|kindFiscal)
	if !ok {
		return reading{}, false
	}
	if year, end, ok := p.year(next); ok {
		return reading{Point: Point{Year: year}, to: end}, true
	}
	if p.ctx.Reference.IsZero() {
		return reading{}, false
	}
	return reading{Point: Point{Year: p.ctx.Reference.Year + shift}, inferred: partYear, to: next}, true
}

// relativeUnit reads "este trimestre", "próximo trimestre".
func (p *parser) relativeUnit(i int) (reading, bool) {
	months, shift, next, ok := p.related(i, kindUnit)
	if !ok {
		return reading{}, false
	}
	return p.shifted(months, shift, next)
}

// shifted is the unit so many units from that of the document's date.
func (p *parser) shifted(months, shift, next int) (reading, bool) {
	at := p.ctx.Reference
	if at.IsZero() {
		return reading{}, false
	}
	first := Point{Year: at.Year, Month: (at.Month-1)/months*months + 1}.shift(shift * months)
	return reading{Point: first, months: months, inferred: partYear | partMonth, to: next}, true
}

// relativeDate reads a month or day before or after that of the document: "próximo
// junio", "el pasado 2 de junio".
func (p *parser) relativeDate(i int) (reading, bool) {
	shift, j, ok := p.phrase(i, kindRelation)
	if !ok {
		_, j, ok = p.phrase(i, kindLast)
		shift = -1
	}
	if !ok {
		return reading{}, false
	}
	j = p.skip(j, kindDay)
	r, ok := p.afterWeekday(j)
	if !ok {
		r, ok = p.plain(j)
	}
	if !ok || r.Month == 0 || r.months > 0 || r.inferred != 0 {
		return reading{}, false
	}
	r.from = i
	if r.bare = false; r.Year > 0 {
		return r, true
	}
	return p.nearest(r, shift)
}

// nearest gives a day or month the year in which it comes next before the document's
// date (shift is -1), next after it (1), or that of the date.
func (p *parser) nearest(r reading, shift int) (reading, bool) {
	at := p.ctx.Reference
	if at.IsZero() {
		return r, false
	}
	r.Year, r.inferred = at.Year, partYear
	span := r.span()
	switch {
	case shift < 0 && span.From.First().Compare(at) >= 0:
		r.Year--
	case shift > 0 && span.To.Last().Compare(at) <= 0:
		r.Year++
	}
	return r, true
}
