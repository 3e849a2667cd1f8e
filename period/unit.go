package period

// unit reads quarters, bimesters, semesters and fortnights: "tercer trimestre de
// 2018", "III trimestre", "último cuatrimestre del ejercicio fiscal 2025", "T1 2019",
// "1T19", "primera quincena de mayo".
func (p *parser) unit(i int) (reading, bool) {
	if r, ok := p.signedUnit(i); ok {
		return r, true
	}
	n, j, ok := p.ordinal(i)
	if !ok {
		return reading{}, false
	}
	if _, next, ok := p.phrase(j, kindFortnight); ok && (n == 1 || n == 2 || n == last) {
		r, ok := p.monthOf(next)
		if r.half = n; n == last {
			r.half = 2
		}
		return r, ok
	}
	months, j, ok := p.phrase(j, kindUnit)
	if !ok {
		return reading{}, false
	}
	r, ok := unitOf(n, months)
	r.to = j
	r = p.yearOf(r)
	if n == last && r.Year == 0 {
		return p.shifted(months, -1, j)
	}
	return r, ok
}

// units reads two units of a year that share their noun: "primer y segundo bimestre
// de 2019", "del primer al tercer trimestre".
func (p *parser) units(i int) (int, bool) {
	n, j, ok := p.ordinal(p.skip(i, kindSpanFrom))
	if !ok || n == last {
		return i, false
	}
	_, k, ok := p.phrase(j, kindAnd|kindTo)
	if !ok {
		return i, false
	}
	k, _ = p.lead(k)
	b, ok := p.unit(k)
	if !ok || b.months == 0 || !p.clearAfter(b.to) || !p.complete(&b) {
		return i, false
	}
	a, ok := unitOf(n, b.months)
	if a.Year = b.Year; !ok || a.Month >= b.Month {
		return i, false
	}
	if p.is(j, kindTo) {
		return p.file(i, b.to, Span{a.span().From, b.span().To}, b.inferred, Mention)
	}
	p.file(i, j, a.span(), b.inferred, Mention)
	return p.file(k, b.to, b.span(), b.inferred, Mention)
}

// letterUnits reads two units that letters name, of which the second says the year:
// "Q3-Q4 2024", "T1 y T2 de 2025".
func (p *parser) letterUnits(i int) (int, bool) {
	n, months, j, ok := p.letterUnit(i)
	if !ok {
		return i, false
	}
	k, and := p.skipSign(j, '&'), true
	if k == j {
		k = p.skip(j, kindAnd)
	}
	if k == j {
		k, and = p.skip(j, kindTo), false
	}
	if k == j {
		k = p.skipSign(j, '-')
	}
	b, ok := p.signedUnit(k)
	if k == j || !ok || b.months != months || !p.clearAfter(b.to) {
		return i, false
	}
	a, ok := unitOf(n, months)
	if a.Year = b.Year; !ok || a.Month >= b.Month {
		return i, false
	}
	if !and {
		return p.file(i, b.to, Span{a.span().From, b.span().To}, b.inferred, Mention)
	}
	p.file(i, j, a.span(), b.inferred|partYear<<nearby, Mention)
	return p.file(k, b.to, b.span(), b.inferred, Mention)
}

// countedUnit reads a unit whose number stands after the noun, with its year: "quarter 3
// of 2025", "semestre II de 2025".
func (p *parser) countedUnit(i int) (reading, bool) {
	months, j, ok := p.phrase(i, kindUnit)
	if !ok || j >= len(p.toks) {
		return reading{}, false
	}
	n, ok := p.figures(j, 1, 1)
	if t := &p.toks[j]; !ok && t.upper {
		n = roman(p.text[t.start:t.end])
	}
	r, ok := unitOf(n, months)
	r.to = j + 1
	r = p.yearOf(r)
	return r, ok && n > 0 && r.Year > 0
}

// last stands for the last of the units of a year.
const last = -1

// unitOf is the nth unit of a year.
func unitOf(n, months int) (reading, bool) {
	count := 12 / months
	if n == last {
		n = count
	}
	return reading{Point: Point{Month: (n-1)*months + 1}, months: months}, n >= 1 && n <= count
}

// ordinal reads "tercer", "3er", "3.º", "III", "último".
func (p *parser) ordinal(i int) (n, next int, ok bool) {
	if n, next, ok = p.phrase(i, kindOrdinal); ok {
		return n, next, true
	}
	if _, next, ok = p.phrase(i, kindLast); ok {
		return last, next, true
	}
	if n, ok = p.figures(i, 1, 1); ok {
		return n, p.ordinalMark(i + 1), true
	}
	if p.is(i+1, kindUnit) {
		n = roman(p.text[p.toks[i].start:p.toks[i].end])
	}
	return n, i + 1, n > 0
}

// roman is the value of the Roman numbers that units of a year are counted by, 0 for
// other words.
func roman(s string) int {
	for i, number := range [...]string{"I", "II", "III", "IV", "V", "VI"} {
		if s == number {
			return i + 1
		}
	}
	return 0
}

// signedUnit reads a unit that a letter names: "T1 2019", "1T 2019", "2019-T1".
func (p *parser) signedUnit(i int) (reading, bool) {
	if year, next, ok := p.year(i); ok && p.toks[i].class == number {
		if p.isSign(next, '-') && p.glued(next) {
			next++
		}
		n, months, j, ok := p.letterUnit(next)
		if !ok || !p.clearAfter(j) {
			return reading{}, false
		}
		r, ok := unitOf(n, months)
		r.Year, r.to = year, j
		return r, ok
	}
	n, months, j, ok := p.letterUnit(i)
	if !ok {
		return reading{}, false
	}
	r, ok := unitOf(n, months)
	r.to = j
	r = p.yearOf(r)
	if year, ok := p.figures(j, 2, 2); ok && r.Year == 0 && p.clearAfter(j+1) {
		r.Year, r.to = p.century(year), j+1
	}
	return r, ok && r.Year > 0
}

// letterUnit reads "T1", "1T".
func (p *parser) letterUnit(i int) (n, months, next int, ok bool) {
	if months, next, ok = p.phrase(i, kindUnitSign); ok {
		n, ok = p.figures(next, 1, 1)
		return n, months, next + 1, ok && p.glued(next)
	}
	if n, ok = p.figures(i, 1, 1); ok && p.glued(i+1) {
		months, next, ok = p.phrase(i+1, kindUnitSign)
		return n, months, next, ok
	}
	return 0, 0, i, false
}
