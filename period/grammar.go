package period

import (
	"slices"
	"strings"
	"unicode/utf8"

	"compromisos/configs"
)

// A Grammar reads dates and periods from text. It does not change once made, and
// many goroutines may use it at once.
type Grammar struct {
	lex        *lexicon
	monthFirst bool
}

// NewGrammar is the grammar of one language or of several at once; where two give a
// word two meanings, the first has it. The language of the document comes first.
func NewGrammar(words ...configs.DateWords) *Grammar {
	return &Grammar{lex: newLexicon(words), monthFirst: len(words) > 0 && words[0].Order == configs.OrderMonthFirst}
}

// A Context is what the grammar has to know besides the text. The zero Context reads
// prose of which nothing is known: expressions without a year are then not found.
type Context struct {
	// Reference is the date of the document: it gives the year that the text leaves
	// out and what "last month" means. Zero: it is unknown.
	Reference Date
	// MonthFirst reads 3/4/2019 as March 4; else the first vocabulary of the grammar
	// has the order.
	MonthFirst bool
	// Field says that the text is the value of a label or a cell under a head of
	// dates: a month alone or figures alone are then a date.
	Field bool
	// Deadline says that the label means a deadline: a date that opens no span by
	// itself gets an open start.
	Deadline bool
}

// A Kind is what a match says of itself by its own words.
type Kind uint8

// The kinds of matches. A deadline is marked by words such as "no later than".
const (
	Mention Kind = iota
	Deadline
)

// A Match is one date or period found in a text.
type Match struct {
	// Start and End are bytes of the text, on the borders of runes. The words that
	// open or close the period ("a partir de") are within, articles before it are not.
	Start, End int
	Kind       Kind
	Span       Span
	Period     Period
	// Day reports whether it is a single day whose year stands in the text.
	Day bool
	// one: it names one date, which no word opens or closes, and no span.
	one bool
}

// Find gives the dates and periods of a text in reading order. Matches do not
// overlap. Impossible dates, numbers of laws, amounts, URLs are none.
func (g *Grammar) Find(text string, ctx Context) []Match {
	return g.parse(text, ctx).found
}

// parse reads a text from its beginning to its end.
func (g *Grammar) parse(text string, ctx Context) *parser {
	ctx.MonthFirst = ctx.MonthFirst || g.monthFirst
	p := &parser{lex: g.lex, text: text, ctx: ctx}
	p.run()
	return p
}

// Cell gives the period of a table's cell or a label's value: where it holds several
// dates, the span from the first to the last. It is nil where it holds none. The
// text of the period is the whole cell, without outer white space.
func (g *Grammar) Cell(text string, ctx Context) *Period {
	ctx.Field = true
	found := g.Find(text, ctx)
	if len(found) == 0 {
		return nil
	}
	span := found[0].Span
	p := found[0].Period
	dates := true
	for _, m := range found {
		dates = dates && m.one
		span = span.join(m.Span)
		p.infer(m.Period)
	}
	if ctx.Deadline && dates {
		span.From = Point{}
		p.tell("start", FromLabel)
	}
	p.Text, p.EDTF, p.Start, p.End = strings.TrimSpace(text), span.String(), span.Start(), span.End()
	if len(found) > 1 {
		p.Duration = nil
	}
	return &p
}

// infer adds what another period of the same cell infers.
func (p *Period) infer(q Period) {
	for _, part := range q.Inferred {
		if !slices.Contains(p.Inferred, part) {
			p.Inferred = append(p.Inferred, part)
		}
	}
	for part, source := range q.InferredFrom {
		if p.InferredFrom[part] != FromReference {
			p.tell(part, source)
		}
	}
}

// tell says what gave a part.
func (p *Period) tell(part, source string) {
	if p.InferredFrom == nil {
		p.InferredFrom = map[string]string{}
	}
	p.InferredFrom[part] = source
}

// join is the span from the earlier start to the later end of two.
func (s Span) join(t Span) Span {
	switch {
	case s.From == (Point{}) || t.From == (Point{}):
		s.From = Point{}
	case t.From.First().Compare(s.From.First()) < 0:
		s.From = t.From
	}
	switch {
	case s.To == (Point{}) || t.To == (Point{}):
		s.To = Point{}
	case t.To.Last().Compare(s.To.Last()) > 0:
		s.To = t.To
	}
	return s
}

// Issued finds the date of a dateline: the first day that the text names with its
// year, else the first month with its year. What stands before it is the place.
func (g *Grammar) Issued(text string, ctx Context) (Match, bool) {
	month := -1
	found := g.Find(text, ctx)
	for i, m := range found {
		if m.Day {
			return m, true
		}
		if month < 0 && m.Span.From == m.Span.To && m.Span.From.Month > 0 && len(m.Period.Inferred) == 0 {
			month = i
		}
	}
	if month < 0 {
		return Match{}, false
	}
	return found[month], true
}

// Characters turns the bytes of the matches of a text into characters: for each the
// index of the first and the one after the last.
func Characters(text string, found []Match) [][2]int {
	spans := make([][2]int, len(found))
	at, n := 0, 0
	to := func(b int) int {
		n += utf8.RuneCountInString(text[at:b])
		at = b
		return n
	}
	for i, m := range found {
		spans[i][0] = to(m.Start)
		spans[i][1] = to(m.End)
	}
	return spans
}
