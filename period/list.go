package period

// maxList is how many dates one list may join: the days of a month.
const maxList = 31

// listed reads one date, or the dates of a list that pass month and year back: "1, 2
// y 4 de agosto", "enero, febrero y marzo de 2004".
func (p *parser) listed(i int) (int, bool) {
	first, ok := p.item(i)
	if !ok {
		return i, false
	}
	items := []reading{first}
	joined := 1
	for j := first.to; len(items) < maxList && i >= p.unlisted; {
		k, and, ok := p.separator(j)
		if !ok {
			break
		}
		k, _ = p.lead(k)
		p.remember(items[len(items)-1].Point)
		r, ok := p.item(k)
		if !ok || r.yearOnly() || !p.clearAfter(r.to) {
			break
		}
		if before := items[len(items)-1]; r.dayOnly() && before.monthFirst {
			r.Month, r.monthFirst, r.inferred = before.Month, true, partMonth<<nearby
			r = p.yearOf(r)
		}
		items, j = append(items, r), r.to
		if and {
			joined = len(items)
		}
	}
	end := items[len(items)-1].to
	items = passBack(items[:joined])
	if len(items) > 1 && p.listAlone(i, items) {
		return p.fileList(i, items)
	}
	p.unlisted = max(p.unlisted, end)
	return p.single(i, first)
}

// item reads one date of a list: a day alone is enough.
func (p *parser) item(i int) (reading, bool) {
	if r, ok := p.point(i, false); ok {
		return r, true
	}
	r, ok := p.dayAlone(p.skipSign(p.skip(i, kindWeekday), ','))
	r.from = i
	return r, ok
}

// separator reads what joins two dates of a list.
func (p *parser) separator(i int) (next int, and, ok bool) {
	j := p.skipSign(i, ',')
	if end := p.skip(j, kindAnd|kindOr); end > j {
		return end, true, true
	}
	return j, false, j > i
}

// maxAhead is how many days a list may name before the month of all of them.
const maxAhead = 8

// dayBeforeMonth reads the day at token i that shares the month with days after it:
// the 7 of "del 3 al 7 y el 21 de agosto".
func (p *parser) dayBeforeMonth(i int) (reading, bool) {
	day, ok := p.dayAlone(i)
	j := day.to
	ok = ok && i >= p.monthless
	for n := 0; ok && n < maxAhead; n++ {
		k, _, joined := p.separator(j)
		if k = p.skip(k, kindTo); !joined && k == j {
			break
		}
		k, _ = p.lead(k)
		if r, ok := p.point(k, false); ok && r.Day > 0 && r.Month > 0 {
			day.Month, day.Year, day.inferred = r.Month, r.Year, r.inferred|partMonth<<nearby
			if r.Year > 0 && r.inferred.ofYear() == 0 {
				day.inferred |= partYear << nearby
			}
			return day, r.inferred&partMonth == 0 && day.Day <= r.Day
		}
		next, alone := p.dayAlone(k)
		if !alone {
			break
		}
		j = next.to
	}
	p.monthless = max(p.monthless, j)
	return day, false
}

// passBack fills in what the dates of a list leave to those after them, and cuts the
// list where that makes no sense.
func passBack(items []reading) []reading {
	for len(items) > 0 && items[len(items)-1].dayOnly() {
		items = items[:len(items)-1]
	}
	for i := len(items) - 2; i >= 0; i-- {
		a, b := &items[i], &items[i+1]
		if a.dayOnly() {
			if b.Day <= a.Day {
				return items[:1]
			}
			a.Month, a.Year, a.inferred = b.Month, b.Year, b.inferred|partMonth<<nearby
			if b.Year > 0 && b.inferred.ofYear() == 0 {
				a.inferred |= partYear << nearby
			}
		}
		if a.Year == 0 && b.Year > 0 {
			a.Year, a.inferred = b.Year, a.inferred|b.inferred.ofYear()
			if b.inferred.ofYear() == 0 {
				a.inferred |= partYear << nearby
			}
			wrap(a, b, &a.Year, -1)
		}
	}
	return items
}

// listAlone reports whether a list of months without a year is one: of two, something
// must say so, since "Julio y Abril" may be two people.
func (p *parser) listAlone(i int, items []reading) bool {
	end := items[len(items)-1]
	return len(items) > 2 || !items[0].bare || items[0].Year > 0 || p.ctx.Field || p.introduced(i) || p.alone(i, end.to)
}

// fileList files each date of a list as a match of its own.
func (p *parser) fileList(i int, items []reading) (int, bool) {
	next := i
	for n := range items {
		r := &items[n]
		if n > 0 && r.Year == 0 && items[n-1].inferred&partYear == 0 {
			r.Year, r.inferred = items[n-1].Year, r.inferred|partYear<<nearby
		}
		if !p.complete(r) {
			continue
		}
		if end, ok := p.fileOne(*r); ok {
			next = end
		}
	}
	return next, next > i
}

// single files one date that stands by itself.
func (p *parser) single(i int, r reading) (int, bool) {
	if r.bare && !p.ctx.Field && !p.introduced(i) && !p.alone(i, r.to) {
		return i, false
	}
	if p.ends(r.from, kindEvery) || r.yearOnly() && !p.yearAlone(i, r) || !p.clearAfter(r.to) || p.names(i, r) || !p.complete(&r) {
		return i, false
	}
	if r.inferred&partMonth == 0 || r.Day > 0 {
		if next := p.onwards(r.to); next > r.to {
			return p.file(r.from, next, Span{From: r.span().From}, r.inferred, Mention)
		}
	}
	return p.fileOne(r)
}

// fileOne files one date.
func (p *parser) fileOne(r reading) (int, bool) {
	next, ok := p.file(r.from, r.to, r.span(), r.inferred, Mention)
	if ok {
		p.found[len(p.found)-1].one = true
	}
	return next, ok
}

// onwards is the token after "o posterior", "en adelante"; i where that does not
// follow, or speaks of something else ("y después de las seis").
func (p *parser) onwards(i int) int {
	_, next, ok := p.phrase(p.skipSign(i, ','), kindOnwards)
	if !ok || p.is(next, kindOf) {
		return i
	}
	return next
}
