package period

// A reading is what the text says of one date, before what it leaves out is filled
// in from its neighbours or from the date of the document.
type reading struct {
	// Point holds 0 for what the text does not say.
	Point
	// months is the length of a quarter or semester that starts at Month, half the
	// first or second half of the month.
	months, half int
	// lastDay: the last day of the month, whichever that is.
	lastDay bool
	// monthFirst: the day stands after its month, and more days may follow it.
	monthFirst bool
	// bare: figures or a name alone that are a date only beside another or after a
	// word that says so.
	bare     bool
	inferred parts
	from, to int // tokens
}

// parts are the parts of a date that the text does not say.
type parts uint8

const (
	partYear parts = 1 << iota
	partMonth
	partDay
)

// names gives the parts as the record contract calls them.
func (s parts) names() []string {
	names := []string{}
	for i, name := range []string{"year", "month", "day"} {
		if s&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return names
}

// dayOnly reports whether only the day is said.
func (r reading) dayOnly() bool { return r.Day > 0 && r.Month == 0 }

// yearOnly reports whether only the year is said.
func (r reading) yearOnly() bool { return r.Year > 0 && r.Month == 0 && r.Day == 0 }

// span is the time that the reading means once its year is known.
func (r reading) span() Span {
	switch {
	case r.months > 0:
		last := r.Month + r.months - 1
		return Span{Point{r.Year, r.Month, 0}, Point{r.Year, last, 0}}
	case r.half == 1:
		return Span{Point{r.Year, r.Month, 1}, Point{r.Year, r.Month, 15}}
	case r.half == 2:
		return Span{Point{r.Year, r.Month, 16}, Point(r.Point.Last())}
	case r.lastDay:
		p := Point(Point{r.Year, r.Month, 0}.Last())
		return Span{p, p}
	}
	return Span{r.Point, r.Point}
}

// point reads one date that starts at token i: what it says in whichever form. With
// introduced, a word before it has said that it is a date.
func (p *parser) point(i int, introduced bool) (reading, bool) {
	if i >= len(p.toks) || !p.starts(&p.toks[i], opensPoint) {
		return reading{}, false
	}
	r, ok := p.pointForm(i, introduced)
	r.from = max(r.from, i)
	return r, ok
}

func (p *parser) pointForm(i int, introduced bool) (reading, bool) {
	if p.toks[i].class == number {
		return p.figuresForm(i, introduced)
	}
	if p.toks[i].class != word {
		return reading{}, false
	}
	if r, ok := p.afterWeekday(i); ok {
		return r, true
	}
	for _, form := range []func(int) (reading, bool){
		p.relative, p.unit, p.lastDayOf, p.dayInWords, p.monthForm, p.yearForm,
	} {
		if r, ok := form(i); ok {
			return r, true
		}
	}
	return reading{}, false
}

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
	at := Point{2000, month, day}
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

// plain reads a day or month that no weekday and no "this" or "next" stands before.
func (p *parser) plain(i int) (reading, bool) {
	if i >= len(p.toks) {
		return reading{}, false
	}
	if p.toks[i].class == number {
		return p.figuresForm(i, true)
	}
	if r, ok := p.dayInWords(i); ok {
		return r, true
	}
	return p.monthForm(i)
}

// ordinalMark is the token after the mark that makes a figure an ordinal: "1o.",
// "1.º", "1st".
func (p *parser) ordinalMark(i int) int {
	j := i
	if p.isSign(j, '.') && p.glued(j) {
		j++
	}
	if p.isSign(j, '°') && p.glued(j) {
		return p.abbreviation(j + 1)
	}
	if _, next, ok := p.phrase(j, kindOrdinalMark); ok && p.glued(j) {
		return p.abbreviation(next)
	}
	return i
}

// abbreviation is the token after a point that is glued to what stands before.
func (p *parser) abbreviation(i int) int {
	if p.isSign(i, '.') && p.glued(i) {
		return i + 1
	}
	return i
}

// afterWeekday reads "viernes 14 de febrero", "viernes (14/2)".
func (p *parser) afterWeekday(i int) (reading, bool) {
	_, j, ok := p.phrase(i, kindWeekday)
	if !ok {
		return reading{}, false
	}
	j = p.skipSign(p.abbreviation(j), ',')
	j = p.skipSign(j, '(')
	j = p.skip(p.skip(j, kindArticle), kindDay)
	r, ok := p.plain(j)
	r.from = i
	return r, ok && r.Day > 0 && r.Month > 0
}

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

// yearForm reads "año 2019", "ejercicio fiscal de 2019", "mil novecientos noventa".
func (p *parser) yearForm(i int) (reading, bool) {
	j := p.yearNoun(i)
	start := j
	if j > i {
		start = p.skip(j, kindOf)
	}
	if year, next, ok := p.year(start); ok {
		return reading{Point: Point{Year: year}, from: start, to: next, bare: j == i && !p.ends(i, kindOf)}, true
	}
	if year, ok := p.figures(j, 2, 2); ok && j > i && p.clearAfter(j+1) {
		return reading{Point: Point{Year: p.century(year)}, to: j + 1}, true
	}
	return reading{}, false
}

// yearNoun is the token after "año", "ejercicio fiscal", i where there is none.
func (p *parser) yearNoun(i int) int { return p.skip(i, kindYear|kindFiscal) }
