package period

// Years that stand alone as four figures are years of the time that official
// documents speak of; beside a month any year is.
const (
	firstYear = 1800
	lastYear  = 2100
	// firstDatedYear is the first that is read beside a month or in words.
	firstDatedYear = 1000
)

// year reads a year that stands for itself: four figures, or words.
func (p *parser) year(i int) (year, next int, ok bool) {
	if year, ok = p.figures(i, 4, 4); ok {
		return year, i + 1, year >= firstYear && year <= lastYear
	}
	return p.yearInWords(i)
}

// yearInWords reads "dos mil diecinueve", "mil novecientos noventa", "nineteen
// ninety". Smaller numbers in words are amounts.
func (p *parser) yearInWords(i int) (year, next int, ok bool) {
	year, next, ok = p.cardinal(i)
	if !ok {
		return 0, i, false
	}
	if year >= 11 && year <= 20 {
		if rest, end, ok := p.cardinal(next); ok && rest >= 10 && rest < 100 {
			year, next = year*100+rest, end
		}
	}
	return year, next, year > firstDatedYear && year <= lastYear
}

// yearOf adds to a reading of a day or month the year that follows it: "de 2019",
// ", 2019", "/19", "del año en curso", "del presente año", "en 2019".
func (p *parser) yearOf(r reading) reading {
	i := r.to
	if p.glued(i) && (p.isSign(i, '/') || p.isSign(i, '-') || p.isSign(i, '.')) {
		if year, next, ok := p.yearFigures(i+1, true); ok && p.glued(i+1) && p.clearAfter(next) {
			r.Year, r.to = year, next
		}
		return r
	}
	j := p.skipSign(i, ',')
	if next := p.skip(j, kindOf); next > j && !p.is(j, kindCardinal) {
		if year, to, said, ok := p.yearNamed(p.skip(next, kindArticle)); ok {
			r.Year, r.to, r.inferred = year, to, r.inferred|said
			return r
		}
		if year, to, ok := p.yearFigures(p.skip(next, kindArticle), false); ok {
			r.Year, r.to = year, to
		}
		return r
	}
	if next := p.skip(j, kindIn); next > j && j == i {
		j = p.skip(next, kindArticle)
	}
	if year, to, ok := p.datedYear(p.yearNoun(j)); ok && p.clearAfter(to) {
		r.Year, r.to = year, to
		return r
	}
	if near, ok := p.relativeYear(i); ok && near.inferred != 0 && r.Month > 0 {
		r.Year, r.to, r.inferred = near.Year, near.to, r.inferred|near.inferred
		return r
	}
	if shift, to, ok := p.phrase(r.to, kindPrevious|kindNext); ok && r.Month > 0 && r.months == 0 && !p.is(to, kindOf|kindTo) {
		if near, ok := p.nearest(r, shift); ok {
			near.to = to
			return near
		}
	}
	return r
}

// opensSpan reports whether a dash with a month after it stands at token i:
// "diciembre/2018-mayo/2019".
func (p *parser) opensSpan(i int) bool {
	return p.isSign(i, '-') && p.is(i+1, kindMonth)
}

// yearNamed reads "año 2019", "año en curso", "presente año", "mismo año".
func (p *parser) yearNamed(i int) (year, next int, said parts, ok bool) {
	if r, ok := p.relativeYear(i); ok {
		return r.Year, r.to, r.inferred, true
	}
	j := p.yearNoun(i)
	start := j
	if j > i && !p.is(j, kindCardinal) {
		start = p.skip(j, kindOf) // but "dos" is a number in Spanish
	}
	if year, next, ok = p.datedYear(start); ok {
		return year, next, 0, p.clearAfter(next)
	}
	if j > i && p.ctx.Reference.Year > 0 && !p.is(j, kindOf) {
		return p.ctx.Reference.Year, j, partYear, true
	}
	return 0, i, 0, false
}

// datedYear reads a year that stands beside a month, and so may be any.
func (p *parser) datedYear(i int) (year, next int, ok bool) {
	if year, ok = p.figures(i, 4, 4); ok {
		return year, i + 1, year >= firstDatedYear && year <= lastYear
	}
	return p.yearInWords(i)
}

// yearFigures reads four figures, or two that can be no day or follow an apostrophe;
// after a sign of a numeric date any two.
func (p *parser) yearFigures(i int, numeric bool) (year, next int, ok bool) {
	if year, ok = p.figures(i, 4, 4); ok {
		return year, i + 1, year >= firstDatedYear && year <= lastYear
	}
	j := p.skipSign(i, '\'')
	if year, ok = p.figures(j, 2, 2); ok && (numeric || j > i || year > 31) && p.clearAfter(j+1) {
		return p.century(year), j + 1, true
	}
	return 0, i, false
}

// ahead is how many years beyond the document's date two figures may reach.
const ahead = 10

// century completes a year of two figures: of the century of the document's date up
// to ten years ahead of it, else of the one before.
func (p *parser) century(year int) int {
	reference := p.ctx.Reference.Year
	if reference == 0 {
		reference = p.today().Year
	}
	year += reference / 100 * 100
	if year > reference+ahead {
		year -= 100
	}
	return year
}

// yearForm reads "año 2019", "ejercicio fiscal de 2019", "mil novecientos noventa".
func (p *parser) yearForm(i int) (reading, bool) {
	j := p.yearNoun(i)
	start := j
	if j > i && !p.is(j, kindCardinal) {
		start = p.skip(j, kindOf) // but "dos" is a number in Spanish
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
