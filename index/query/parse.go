package query

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/index/analysis"
)

// The bounds of the work that a query from elsewhere can ask for.
const (
	// maxQuery is in characters, maxTerms in words.
	maxQuery = 4096
	maxTerms = 256
	// maxDepth is of brackets in each other.
	maxDepth = 32
)

// A parser goes over a query once, from left to right:
//
//	query   = { any }                         all of them
//	any     = both { OR both }                one of them is enough
//	both    = part { AND part }
//	part    = [ "-" | NOT ] [ field ":" ] ( "(" query ")" | phrase | word )
//
// The name of a field counts for all that stands in the brackets after it. Signs
// that mean nothing where they stand are passed over.
type parser struct {
	text  string
	at    int
	words *Language
	terms int
	// operator is where one was passed over that had nothing to join, -1 for none.
	operator int
}

// Parse reads a query; nil where it holds nothing but white space. The error is an *Error.
func (l *Language) Parse(text string) (*Node, error) {
	p := parser{text: printable(text), words: l, operator: -1}
	if n := utf8.RuneCountInString(p.text); n > maxQuery {
		return nil, p.fail(0, fmt.Sprintf("it has %d characters, and %d is the most", n, maxQuery))
	}
	n, err := p.query("", 0)
	switch {
	case err != nil:
		return nil, err
	case n == nil && p.operator >= 0:
		return nil, p.fail(p.operator, "an operator joins words, and there is none; to look for it as a word put it in quotes")
	case n == nil && strings.TrimSpace(text) != "":
		return nil, p.fail(0, "there is no word to look for")
	}
	return n, nil
}

// query reads up to the end or the bracket that closes it.
func (p *parser) query(field string, depth int) (*Node, error) {
	var parts []*Node
	for {
		p.skipSpace()
		switch {
		case p.done() || depth > 0 && p.next() == ')':
			if field == "" {
				parts = p.words.understood(parts)
			}
			return Join(All, parts), nil
		case p.next() == ')':
			p.at++ // closes nothing: "a) …"
			continue
		}
		n, err := p.any(field, depth)
		if err != nil {
			return nil, err
		}
		if n != nil {
			parts = append(parts, n)
		}
	}
}

// any reads parts between which OR stands.
func (p *parser) any(field string, depth int) (*Node, error) {
	return p.joined(Any, field, depth, p.both)
}

// both reads parts between which AND stands.
func (p *parser) both(field string, depth int) (*Node, error) {
	return p.joined(All, field, depth, p.part)
}

// joined reads parts as long as the operator stands between them.
func (p *parser) joined(op Operator, field string, depth int, part func(string, int) (*Node, error)) (*Node, error) {
	var parts []*Node
	for {
		n, err := part(field, depth)
		if err != nil {
			return nil, err
		}
		if n != nil {
			parts = append(parts, n)
		}
		if len(parts) == 0 || !p.operatorAhead(op) {
			return Join(op, parts), nil
		}
	}
}

// operatorAhead passes over the operator op where it stands between two parts.
func (p *parser) operatorAhead(op Operator) bool {
	p.skipSpace()
	word := p.peekWord()
	if p.words.operators[word] != op || word == "" {
		return false
	}
	rest := strings.TrimLeftFunc(p.text[p.at+len(word):], unicode.IsSpace)
	if !hasWord(rest) || rest[0] == ')' || p.spelled(word, rest) {
		return false
	}
	p.at += len(word)
	return true
}

// spelled reports whether an operator of one letter stands between letters: N O S C
// is a word whose letters are apart.
func (p *parser) spelled(word, rest string) bool {
	after := parser{text: rest}
	before := strings.TrimRightFunc(p.text[:p.at], unicode.IsSpace)
	before = before[strings.LastIndexFunc(before, func(r rune) bool { return unicode.IsSpace(r) || r == '(' })+1:]
	return analysis.IsLetter(word) && analysis.IsLetter(before) && analysis.IsLetter(after.peekWord())
}

// part reads one operand; nil for what means nothing.
func (p *parser) part(field string, depth int) (*Node, error) {
	p.skipSpace()
	start := p.at
	if p.sign() {
		n, err := p.part(field, depth)
		return negate(n), err
	}
	switch word := p.peekWord(); {
	case p.done() || p.next() == ')':
		return nil, nil
	case p.words.operators[word] == Not && word != "":
		p.at += len(word)
		p.operator = start
		n, err := p.part(field, depth)
		return negate(n), err
	case p.words.operators[word] != Leaf && len(word) > 1:
		p.at += len(word) // nothing to join
		p.operator = start
		return p.part(field, depth)
	}
	name, ahead, err := p.field()
	if err != nil {
		return nil, err
	}
	if name != "" {
		return p.named(name, ahead, depth)
	}
	return p.value(field, depth)
}

// sign passes over the sign for not, and over one that asks for what is asked for
// anyway.
func (p *parser) sign() bool {
	rest := p.text[p.at:]
	cut := strings.TrimLeft(rest, "-−+")
	if r, _ := utf8.DecodeRuneInString(cut); cut == rest || cut == "" || unicode.IsSpace(r) {
		return false
	}
	signs := rest[:len(rest)-len(cut)]
	p.at += len(signs)
	return signs[0] != '+'
}

// named reads what follows the name of a field. ahead is where that begins.
func (p *parser) named(field string, ahead, depth int) (*Node, error) {
	start, spaced := p.at, ahead > p.at && p.text[ahead-1] != ':'
	p.at = ahead
	if p.done() || p.next() == ')' {
		return nil, p.fail(start, "nothing to look for in "+field)
	}
	first, _ := utf8.DecodeRuneInString(p.text[ahead:])
	n, err := p.value(field, depth)
	if err != nil && spaced && first != '(' && quoteOf(first) == "" {
		// "Date: yesterday" is a sentence, not a mistake.
		p.at = start
		return p.word("")
	}
	if err == nil && n == nil {
		err = p.fail(start, "nothing to look for in "+field)
	}
	return n, err
}

// value reads brackets, a phrase or a word.
func (p *parser) value(field string, depth int) (*Node, error) {
	switch r, _ := utf8.DecodeRuneInString(p.text[p.at:]); {
	case r == '(':
		return p.brackets(field, depth+1)
	case quoteOf(r) != "":
		return p.phrase(field)
	}
	if n := p.printedDate(field); n != nil {
		return n, nil
	}
	return p.word(field)
}

// brackets reads a query in brackets. They are closed at the end where the user has
// not closed them.
func (p *parser) brackets(field string, depth int) (*Node, error) {
	if depth > maxDepth {
		return nil, p.fail(p.at, fmt.Sprintf("brackets stand in each other more than %d deep", maxDepth))
	}
	p.at++
	n, err := p.query(field, depth)
	if err == nil && !p.done() {
		p.at++
	}
	return n, err
}

// leaf makes a node of a clause that begins at start.
func (p *parser) leaf(start int, c Clause) (*Node, error) {
	if !hasWord(c.Text) {
		return nil, nil
	}
	if p.terms += countWords(c.Text); p.terms > maxTerms {
		return nil, p.fail(start, fmt.Sprintf("more than %d words", maxTerms))
	}
	if word := analysis.TooLong(c.Text); word != "" && !c.IsValue() {
		at := start + max(strings.Index(p.text[start:], word), 0)
		return nil, p.fail(at, fmt.Sprintf("a word has %d letters, and about %d is the most", utf8.RuneCountInString(word), analysis.LongestTerm))
	}
	c, message := p.words.fit(c)
	if message != "" {
		return nil, p.fail(start, message)
	}
	return &Node{Clause: c}, nil
}

func (p *parser) done() bool { return p.at >= len(p.text) }

// next is the next byte; the parser is not done.
func (p *parser) next() byte { return p.text[p.at] }

func (p *parser) skipSpace() {
	p.at += len(p.text[p.at:]) - len(strings.TrimLeftFunc(p.text[p.at:], unicode.IsSpace))
}

// fail is the error of a mistake at the byte offset at.
func (p *parser) fail(at int, message string) error {
	return &Error{p.text, utf8.RuneCountInString(p.text[:at]) + 1, message}
}
