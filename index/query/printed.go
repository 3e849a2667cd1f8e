package query

import (
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"compromisos/configs"
	"compromisos/index/analysis"
	"compromisos/index/schema"
	"compromisos/period"
)

// grammar reads dates as documents print them, in all languages at once; that of
// documents whose language is unknown comes first. It is made when a query first has
// something that may be a date, as that takes longer than to search.
var grammar = sync.OnceValues(func() (*period.Grammar, error) {
	all, err := configs.Vocabularies()
	if err != nil {
		return nil, err
	}
	stemmers, err := analysis.Stemmers()
	if err != nil {
		return nil, err
	}
	var words []configs.DateWords
	for _, v := range all {
		if v.Language == stemmers[0].Language {
			words = slices.Insert(words, 0, v.Dates)
			continue
		}
		words = append(words, v.Dates)
	}
	return period.NewGrammar(words...), nil
})

// printedDays are the days of a date in words or figures that is the value of a field:
// 30/11/2023, "30 de noviembre de 2023", "antes de marzo". What it leaves out is that
// of today.
func printedDays(text string) (*Days, bool) {
	m, ok := firstPrinted(text)
	if !ok || hasWord(text[m.End:]) {
		return nil, false
	}
	return daysOf(m), true
}

// firstPrinted is the date that a text begins with. Before it no words may stand but
// one or two short ones: articles and prepositions.
func firstPrinted(text string) (period.Match, bool) {
	g, err := grammar()
	if err != nil {
		return period.Match{}, false
	}
	found := g.Find(text, period.Context{Field: true, Reference: period.On(time.Now())})
	if len(found) == 0 {
		return period.Match{}, false
	}
	const most, longest = 2, 3
	before := strings.Fields(text[:found[0].Start])
	for _, w := range before {
		if len(before) > most || utf8.RuneCountInString(w) > longest || !analysis.IsWordOnly(w) {
			return period.Match{}, false
		}
	}
	return found[0], true
}

// daysOf are the days of a match.
func daysOf(m period.Match) *Days {
	d := &Days{From: number(m.Period.Start), To: number(m.Period.End), Inferred: len(m.Period.Inferred) > 0}
	switch {
	case d.From == nil && d.To != nil:
		first := schema.DayNumber(m.Span.To.First())
		d.Edge = &first
	case d.To == nil && d.From != nil:
		last := schema.DayNumber(m.Span.From.Last())
		d.Edge = &last
	}
	return d
}

// printedDate reads a date of several words that stands after the name of a field
// without quotes; nil where there is none, or where it is one word.
func (p *parser) printedDate(field string) *Node {
	word := p.peekWord()
	if _, err := period.Parse(word); err == nil || strings.Contains(word, "..") || !isDate(field) {
		return nil
	}
	rest := p.text[p.at : p.at+plainEnd(p.text[p.at:])]
	unsigned := strings.TrimLeft(rest, "<>=≤≥")
	m, ok := firstPrinted(unsigned)
	end := len(rest) - len(unsigned) + m.End
	if next, _ := utf8.DecodeRuneInString(rest[end:]); !ok || end <= len(word) || isWord(next) {
		return nil
	}
	days, err := parseDays(rest[:end])
	if err != nil {
		return nil
	}
	p.at += end
	p.terms += countWords(rest[:end])
	return &Node{Clause: Clause{Field: field, Text: rest[:end], Days: days}}
}

// plainEnd is where a text stops to be words that a date may be: at a bracket or a
// quote, or when it is too long.
func plainEnd(text string) int {
	const longest = 160
	n := 0
	for at, r := range text {
		if n++; n > longest || r == '(' || r == ')' || quoteOf(r) != "" {
			return at
		}
	}
	return len(text)
}
