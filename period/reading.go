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

// dayOnly reports whether only the day is said.
func (r reading) dayOnly() bool { return r.Day > 0 && r.Month == 0 }

// yearOnly reports whether only the year is said.
func (r reading) yearOnly() bool { return r.Year > 0 && r.Month == 0 && r.Day == 0 }

// span is the time that the reading means once its year is known.
func (r reading) span() Span {
	month := Point{Year: r.Year, Month: r.Month, Mark: r.Mark}
	from, to := month, month
	switch {
	case r.months > 0:
		to.Month += r.months - 1
	case r.half == 1:
		from.Day, to.Day = 1, middle
	case r.half == 2:
		from.Day, to.Day = middle+1, daysIn(r.Year, r.Month)
	case r.lastDay:
		to.Day = daysIn(r.Year, r.Month)
		from = to
	default:
		from, to = r.Point, r.Point
	}
	return Span{from, to}
}

// middle is the last day of the first fortnight of a month.
const middle = 15

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
	kinds := p.lex.kinds[p.toks[i].word]
	for _, f := range pointForms {
		if kinds&f.opens == 0 && (f.opens&kindOrdinal == 0 || !p.counter(i)) {
			continue
		}
		if r, ok := f.read(p, i); ok {
			return r, true
		}
	}
	return reading{}, false
}

// pointForms are the forms of dates that start with a word, in the order in which
// they are tried, and the kinds of words that open them.
var pointForms = [...]struct {
	opens kind
	read  func(*parser, int) (reading, bool)
}{
	{kindWeekday, (*parser).afterWeekday},
	{kindRelation | kindSame | kindLast | kindMonthNoun | kindYear | kindFiscal | kindUnit, (*parser).relative},
	{kindUnit, (*parser).countedUnit},
	{kindOrdinal | kindLast | kindUnitSign | kindCardinal | kindThousand, (*parser).unit},
	{kindLast, (*parser).lastDayOf},
	{kindCardinal | kindThousand | kindOrdinal, (*parser).dayInWords},
	{kindMonth | kindShortMonth | kindMonthNoun, (*parser).monthForm},
	{kindDecade, (*parser).decade},
	{kindYear | kindFiscal | kindCardinal | kindThousand, (*parser).yearForm},
}

// counter reports whether the word at token i may be a Roman number.
func (p *parser) counter(i int) bool {
	t := &p.toks[i]
	return t.upper && t.end-t.start <= len("III") && roman(p.text[t.start:t.end]) > 0
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
