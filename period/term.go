package period

import (
	"strings"

	"compromisos/configs"
)

// A Term is a duration that runs from an event of which the text does not say the
// date: "dentro de los treinta días hábiles siguientes a la publicación". It has no
// days, and so is no period.
type Term struct {
	// Start and End are bytes of the text, on the borders of runes.
	Start, End int
	Text       string
	Duration
}

// Read gives what Find does, and the terms that run from no date, in reading order.
// Those that run from a date are among the matches, with their duration.
func (g *Grammar) Read(text string, ctx Context) ([]Match, []Term) {
	p := g.parse(text, ctx)
	return p.found, p.terms
}

// maxTerm is the greatest count of a term: more is the year of something.
const maxTerm = 999

// duration is a term before its anchor is read.
type duration struct {
	count, unit int
	// window: all days of the term are meant, not only the last.
	window bool
	// within: words say that it is a term. hence and coming: it runs from the
	// document's date, up to its last day or until then.
	within, hence, coming bool
}

// term reads a term and what it runs from: "dentro de los 30 días siguientes al 3 de
// mayo de 2019", "two weeks after May 3, 2019", "dentro de dos semanas".
func (p *parser) term(i int) (int, bool) {
	d, j, ok := p.duration(i)
	if !ok {
		return i, false
	}
	k := p.skipSign(j, ',')
	_, next, ok := p.phrase(k, kindFollowing|kindFrom|kindAfter|kindBefore)
	if !ok {
		return p.unanchored(i, j, d)
	}
	before := p.is(k, kindBefore) && !p.is(k, kindFollowing)
	d.window = d.window || p.is(k, kindFollowing|kindFrom)
	k, _ = p.lead(next)
	if r, ok := p.point(k, true); ok && r.Day > 0 && p.complete(&r) && p.clearAfter(r.to) {
		if span, ok := d.from(r.span(), before); ok {
			return p.fileTerm(i, r, span, d, next)
		}
	}
	if d.within || d.window && p.is(p.skipSign(j, ','), kindFollowing) {
		p.noteTerm(i, p.anchorEnd(next), d, next)
	}
	return i, false
}

// duration reads "dentro de los 30 (treinta) días hábiles", "tres meses".
func (p *parser) duration(i int) (d duration, next int, ok bool) {
	within, hence := p.skip(i, kindWithin), p.skip(i, kindHence)
	d.within, d.hence = within > i && within >= hence, hence > within
	j := max(within, hence)
	if next := p.skip(j, kindArticle); next > j && j > i {
		d.within, d.hence, j = true, false, next
	}
	next = p.skip(j, kindComing)
	d.coming = next > j
	j = next
	d.window = d.within || d.coming || p.ends(i, kindArticle)
	if d.count, j, ok = p.count(j); !ok {
		return d, i, false
	}
	d.unit, j, ok = p.phrase(j, kindTerm)
	return d, j, ok && d.count > 0 && d.count <= maxTerm
}

// count reads a number in figures or words, which the other form in brackets may
// follow.
func (p *parser) count(i int) (n, next int, ok bool) {
	if n, ok = p.figures(i, 1, 3); ok {
		next = i + 1
		if p.isSign(next, '(') {
			if _, end, ok := p.cardinal(next + 1); ok && p.isSign(end, ')') {
				next = end + 1
			}
		}
		return n, next, true
	}
	if n, next, ok = p.cardinal(i); ok && p.isSign(next, '(') {
		if _, figures := p.figures(next+1, 1, 3); figures && p.isSign(next+2, ')') {
			next += 3
		}
	}
	return n, next, ok
}

// from is the time that the term gives after its anchor, or before it. A term of
// working days ends on a day that no calendar knows, and so gives a window alone.
func (d duration) from(anchor Span, before bool) (Span, bool) {
	if !anchor.From.dated() || !anchor.To.dated() {
		return Span{}, false
	}
	s := Span{From: anchor.To.Last().AddDays(1).point()}
	far, ok := d.add(anchor.To.Last(), 1)
	if s.To = far; before {
		far, ok = d.add(anchor.From.First(), -1)
		s = Span{From: far, To: anchor.From.First().AddDays(-1).point()}
	}
	if d.window {
		return s, s.Valid()
	}
	return Span{far, far}, ok && far.Valid()
}

// add moves a day by the term, forwards or backwards. It reports false, and gives an
// unknown point, where the unit is working days.
func (d duration) add(day Date, sign int) (Point, bool) {
	n := sign * d.count
	switch configs.TermUnits[d.unit] {
	case configs.TermDay:
		day = day.AddDays(n)
	case configs.TermWeek:
		day = day.AddDays(7 * n)
	case configs.TermMonth:
		day = day.addMonths(n)
	case configs.TermYear:
		day = day.addMonths(12 * n)
	default:
		return Point{Mark: Unknown}, false
	}
	return day.point(), day.Valid()
}

// unanchored reads a term after which no event is named. "Dentro de dos semanas" is
// the day in two weeks, "en los próximos tres meses" the time until then; "en un
// plazo de tres meses" runs from what the text takes for granted.
func (p *parser) unanchored(i, j int, d duration) (int, bool) {
	reference := p.ctx.Reference
	switch {
	case !p.clearAfter(j):
		return i, false
	case d.within && !d.coming:
		p.noteTerm(i, j, d, j)
		return i, false
	case !d.hence && !d.coming || reference.IsZero():
		return i, false
	}
	span, ok := d.from(Span{reference.point(), reference.point()}, false)
	inferred := partYear | partMonth | partDay
	if !ok {
		return i, false
	}
	if unit := configs.TermUnits[d.unit]; !d.window && (unit == configs.TermMonth || unit == configs.TermYear) {
		span.From.Day = 0
		if inferred = partYear | partMonth; unit == configs.TermYear {
			span.From.Month, inferred = 0, partYear
		}
		span.To = span.From
	}
	return p.fileTerm(i, reading{to: j, inferred: inferred}, span, d, j)
}

// fileTerm files a term that runs from the date r, whose words start at token anchor.
func (p *parser) fileTerm(i int, r reading, span Span, d duration, anchor int) (int, bool) {
	kind := Mention
	if d.window {
		kind = Deadline
	}
	next, ok := p.file(i, r.to, span, r.inferred, kind)
	if ok {
		term := d.duration(p.words(anchor, r.to))
		p.found[len(p.found)-1].Period.Duration = &term
	}
	return next, ok
}

// noteTerm keeps a term that runs from the event whose words are the tokens from
// anchor up to end.
func (p *parser) noteTerm(i, end int, d duration, anchor int) {
	if i < p.termed {
		return
	}
	p.termed = end
	p.terms = append(p.terms, Term{
		Start: p.toks[i].start, End: p.toks[end-1].end,
		Text: p.words(i, end), Duration: d.duration(p.words(anchor, end)),
	})
}

func (d duration) duration(anchor string) Duration {
	return Duration{Count: d.count, Unit: configs.TermUnits[d.unit], Anchor: anchor}
}

// words is the text of the tokens from i up to next.
func (p *parser) words(i, next int) string {
	if i >= next {
		return ""
	}
	return strings.TrimSpace(p.text[p.toks[i].start:p.toks[next-1].end])
}

// maxAnchor is how many words may name the event that a term runs from.
const maxAnchor = 12

// anchorEnd is the token after the words that name an event: those up to the next
// sign, but for small words at their end.
func (p *parser) anchorEnd(i int) int {
	end := i
	for j := i; j < len(p.toks) && j < i+maxAnchor; j++ {
		if c := p.toks[j].class; c != word && c != number {
			break
		}
		if !p.is(j, kindOf|kindIn|kindAnd|kindOr|kindArticle) {
			end = j + 1
		}
	}
	return max(end, i)
}
