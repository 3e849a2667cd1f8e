package period

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/configs"
)

// A lexicon finds the phrases of several vocabularies.
type lexicon struct {
	words map[string]int32
	// kinds are those of the phrases that start with a word, by its number.
	kinds []kind
	// proper tells of words that their vocabulary writes with a capital.
	proper []bool
	// first are the nodes of the phrases of one word, by its number; 0 where no phrase
	// starts with it.
	first []int32
	// steps lead from a phrase's beginning to what one more word makes of it; longer
	// tells of each node whether a step leads on from it.
	steps  map[step]int32
	senses [][]sense // by node; node 0 is the beginning
	longer []bool
}

type step struct{ node, word int32 }

type sense struct {
	kind  kind
	value int
}

// maxPhrase is how many words a phrase of a vocabulary may have.
const maxPhrase = 8

func newLexicon(vocabularies []configs.DateWords) *lexicon {
	lex := &lexicon{
		words:  map[string]int32{},
		kinds:  make([]kind, 1),
		proper: make([]bool, 1),
		first:  make([]int32, 1),
		longer: make([]bool, 1),
		steps:  map[step]int32{},
		senses: make([][]sense, 1),
	}
	for _, words := range vocabularies {
		lex.addNumbers(words)
		lex.addNouns(words)
		lex.addJoints(words)
	}
	return lex
}

func (lex *lexicon) addNumbers(w configs.DateWords) {
	lex.addSeries(kindCardinal, 1, w.Cardinals)
	lex.addSeries(kindCardinal, 10, w.Tens)
	lex.addSeries(kindCardinal, 100, w.Hundreds)
	lex.addSeries(kindOrdinal, 1, w.Ordinals)
	lex.add(kindThousand, 1000, w.Thousand)
	lex.add(kindLast, 0, w.Last)
	lex.add(kindOrdinalMark, 0, w.OrdinalMarks)
}

func (lex *lexicon) addNouns(w configs.DateWords) {
	lex.addSeries(kindMonth, 1, w.Months)
	lex.add(kindWeekday, 0, w.Weekdays)
	lex.add(kindDay, 0, w.Day)
	lex.add(kindMonthNoun, 0, w.Month)
	lex.add(kindPlural, 0, w.Plurals)
	lex.add(kindYear, 0, w.Year)
	lex.add(kindFiscal, 0, w.Fiscal)
	lex.add(kindFortnight, 0, w.Fortnight)
	for _, unit := range w.Units {
		lex.add(kindUnit, unit.Months, unit.Words)
		lex.add(kindUnitSign, unit.Months, unit.Signs)
	}
	lex.add(kindDecade, 0, w.Decade)
	lex.add(kindDecadeMark, 0, w.DecadeMarks)
	for _, term := range w.Terms {
		if unit := slices.Index(configs.TermUnits, term.Unit); unit >= 0 {
			lex.add(kindTerm, unit, term.Words)
		}
	}
	lex.add(kindDated, 0, w.Dated)
	lex.add(kindNumberedBy, 0, w.NumberedBy)
	lex.add(kindCounted, 0, w.Counted)
	lex.add(kindNamedAfter, 0, w.NamedAfter)
}

func (lex *lexicon) addJoints(w configs.DateWords) {
	lex.add(kindArticle, 0, w.Articles)
	lex.add(kindOf, 0, w.Of)
	lex.add(kindIn, 0, w.In)
	lex.add(kindAnd, 0, w.And)
	lex.add(kindOr, 0, w.Or)
	lex.add(kindSpanFrom, 0, w.SpanFrom)
	lex.add(kindTo, 0, w.To)
	lex.add(kindBetween, 0, w.Between)
	lex.add(kindFrom, 0, w.From)
	lex.add(kindAhead, 0, w.FromAhead)
	lex.add(kindAfter, 0, w.After)
	lex.add(kindOnwards, 0, w.Onwards)
	lex.add(kindUntil, 0, w.Until)
	lex.add(kindBy, 0, w.By)
	lex.add(kindBefore, 0, w.Before)
	lex.add(kindThis, 0, w.This)
	lex.add(kindPrevious, -1, w.Previous)
	lex.add(kindNext, 1, w.Next)
	lex.add(kindSame, 0, w.Same)
	lex.add(kindEvery, 0, w.Every)
	lex.add(kindAbout, 0, w.About)
	lex.add(kindCirca, 0, w.Circa)
	lex.add(kindWithin, 0, w.Within)
	lex.add(kindHence, 0, w.Hence)
	lex.add(kindFollowing, 0, w.Following)
	lex.add(kindComing, 0, w.Coming)
}

// addSeries adds words whose value is their place in the list.
func (lex *lexicon) addSeries(k kind, unit int, series [][]string) {
	for i, words := range series {
		lex.add(k, (i+1)*unit, words)
	}
}

func (lex *lexicon) add(k kind, value int, phrases []string) {
	for _, phrase := range phrases {
		kind := k
		if short, cut := strings.CutSuffix(phrase, "."); cut && k == kindMonth {
			phrase, kind = short, kindShortMonth
		}
		lex.addPhrase(sense{kind, value}, phrase)
	}
}

// addPhrase files one sense under a phrase. The first vocabulary that gives a phrase
// a value of a kind keeps it.
func (lex *lexicon) addPhrase(s sense, phrase string) {
	node := int32(0)
	for i, w := range lex.split(phrase) {
		if i == 0 {
			if first, _ := utf8.DecodeRuneInString(phrase); lex.kinds[w] == 0 {
				lex.proper[w] = unicode.IsUpper(first)
			}
			lex.kinds[w] |= s.kind
		}
		next, ok := lex.step(node, w)
		if !ok {
			next = lex.addNode(node, w)
		}
		node = next
	}
	for _, known := range lex.senses[node] {
		if known.kind == s.kind {
			return
		}
	}
	lex.senses[node] = append(lex.senses[node], s)
}

// step is the node to which a word leads from another.
func (lex *lexicon) step(node, word int32) (next int32, ok bool) {
	if node == 0 {
		next = lex.first[word]
		return next, next > 0
	}
	if !lex.longer[node] {
		return 0, false
	}
	next, ok = lex.steps[step{node, word}]
	return next, ok
}

func (lex *lexicon) addNode(node, word int32) int32 {
	next := int32(len(lex.senses))
	lex.senses = append(lex.senses, nil)
	lex.longer = append(lex.longer, false)
	if node == 0 {
		lex.first[word] = next
	} else {
		lex.steps[step{node, word}] = next
		lex.longer[node] = true
	}
	return next
}

// split numbers the words of a phrase. Signs in it are left out: the parser steps
// over a hyphen inside a phrase.
func (lex *lexicon) split(phrase string) []int32 {
	var numbers []int32
	fields := strings.FieldsFunc(configs.Fold(phrase), func(r rune) bool { return !letter(r) })
	for _, field := range fields {
		n, ok := lex.words[field]
		if !ok {
			n = int32(len(lex.kinds))
			lex.words[field] = n
			lex.kinds = append(lex.kinds, 0)
			lex.proper = append(lex.proper, false)
			lex.first = append(lex.first, 0)
		}
		numbers = append(numbers, n)
	}
	return numbers[:min(len(numbers), maxPhrase)]
}
