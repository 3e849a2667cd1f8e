package period

// lastDayOf reads "último día de febrero de 2014".
func (p *parser) lastDayOf(i int) (reading, bool) {
	_, j, ok := p.phrase(i, kindLast)
	if !ok {
		return reading{}, false
	}
	if _, j, ok = p.phrase(j, kindDay); !ok {
		return reading{}, false
	}
	r, ok := p.monthOf(j)
	r.lastDay = true
	return r, ok
}

// dayInWords reads "treinta y un días del mes de enero de dos mil", "primero de mayo".
func (p *parser) dayInWords(i int) (reading, bool) {
	if day, j, ok := p.cardinal(i); ok && day <= 31 {
		if r, ok := p.dayOf(day, j); ok {
			return r, true
		}
	}
	if day, j, ok := p.phrase(i, kindOrdinal); ok && day <= 31 {
		return p.dayOf(day, j)
	}
	return reading{}, false
}

// dayOf reads the month and year of a day.
func (p *parser) dayOf(day, i int) (reading, bool) {
	i = p.skip(i, kindDay)
	r, ok := p.monthOf(i)
	if !ok || r.Year > 0 && day > daysIn(r.Year, r.Month) || day > daysIn(2000, r.Month) {
		return reading{}, false
	}
	r.Day = day
	return r, true
}

// monthOf reads "de marzo de 2019", "/mar/2019", "del mes de marzo", "de este mes",
// "del próximo mes", "March 2019".
func (p *parser) monthOf(i int) (reading, bool) {
	j := i
	if p.glued(i) && (p.isSign(i, '/') || p.isSign(i, '-') || p.isSign(i, '.')) {
		j++
	}
	joined := j > i
	if next := p.skip(j, kindOf); next > j {
		j, joined = p.skip(next, kindArticle), true
	} else {
		j = p.skip(j, kindArticle)
	}
	if r, ok := p.relativeMonth(j); ok {
		return r, true
	}
	if next := p.skip(j, kindMonthNoun); next > j {
		j = p.skip(next, kindOf)
	}
	month, j, short, ok := p.monthName(j)
	if !ok {
		return reading{}, false
	}
	r := reading{Point: Point{Month: month}, to: j}
	r = p.yearOf(r)
	if short && !joined && r.Year == 0 {
		return reading{}, false
	}
	return r, true
}

// monthName reads the name of a month or its abbreviation; short tells of one that
// is a common word and stands without a point.
func (p *parser) monthName(i int) (month, next int, short, ok bool) {
	if month, next, ok = p.phrase(i, kindMonth); ok {
		if end := p.abbreviation(next); end > next && p.abbreviated(i) {
			next = end
		}
		return month, next, false, true
	}
	if month, next, ok = p.phrase(i, kindShortMonth); ok {
		end := p.abbreviation(next)
		return month, end, end == next, true
	}
	return 0, i, false, false
}

// abbreviated reports whether the point after a month's name at token i belongs to
// it: the word is short, and the sentence goes on.
func (p *parser) abbreviated(i int) bool {
	t := p.toks[i]
	if t.end-t.start > longestAbbreviation {
		return false
	}
	return i+2 < len(p.toks) && (!p.toks[i+2].upper || p.toks[i+2].glued)
}

// longestAbbreviation is the bytes of the longest abbreviation of a month ("sept").
const longestAbbreviation = 4

// monthForm reads "marzo de 2019", "March 5, 2019", "noviembre 19", and a month's
// name alone.
func (p *parser) monthForm(i int) (reading, bool) {
	j := i
	if next := p.skip(j, kindMonthNoun); next > j {
		j = p.skip(next, kindOf)
	}
	named, start := j > i, j
	month, j, short, ok := p.monthName(j)
	if !ok {
		return reading{}, false
	}
	r := reading{Point: Point{Month: month}, from: start, to: j}
	if day, ok := p.dayAfter(r); ok {
		return day, day.Year > 0 || p.capital(start)
	}
	r = p.yearOf(r)
	r.bare = r.Year == 0 && !named
	return r, r.Year > 0 || !short && p.capital(start)
}

// capital reports whether the word at token i has the capital that its vocabulary
// gives it: without one, "may" is no month.
func (p *parser) capital(i int) bool { return p.toks[i].upper || !p.lex.proper[p.toks[i].word] }

// dayAfter reads the day that follows its month: "March 5, 2019", "mayo veintiuno".
func (p *parser) dayAfter(r reading) (reading, bool) {
	day, ok := p.figures(r.to, 1, 2)
	next := r.to + 1
	if ok {
		next = p.ordinalMark(next)
	} else if day, next, ok = p.cardinal(r.to); !ok {
		if day, next, ok = p.phrase(r.to, kindOrdinal); !ok {
			return r, false
		}
	}
	if day < 1 || day > daysIn(2000, r.Month) || p.isSign(next, '/') && p.glued(next) {
		return r, false
	}
	r.Day, r.to, r.monthFirst = day, next, true
	if !p.isSign(next, '-') {
		r = p.yearOf(r)
	}
	if r.Year == 0 && (p.counts(r.to) || p.isSign(r.to, '%')) {
		return r, false
	}
	return r, true
}
