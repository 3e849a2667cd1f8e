package index

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/configs"
)

// A QueryError says where a query cannot be understood.
type QueryError struct {
	// Position counts characters from 1.
	Position int
	// Message is one sentence, lower case, without a period.
	Message string
}

// Error names the place.
func (e *QueryError) Error() string {
	return fmt.Sprintf("query, character %d: %s", e.Position, e.Message)
}

// A clause is one part of a query: a word or phrase that a record must hold, or
// must not, anywhere or in one field.
type clause struct {
	// field of the index; empty for any.
	field string
	// text is a word, or several where quoted.
	text string
	// quoted asks for the phrase as written, prefix for words that begin so.
	quoted, prefix, not bool
}

const (
	// maxQuery and maxClauses bound the work that a query from elsewhere can ask for.
	maxQuery   = 2000
	maxClauses = 50
)

// parse reads a query: words and "phrases", each of which may be preceded by - (not)
// and by a field's name and a colon, and a word followed by * (begins with).
func (a aliases) parse(s string) ([]clause, error) {
	p := parser{text: s, names: a}
	if n := utf8.RuneCountInString(s); n > maxQuery {
		return nil, &QueryError{maxQuery, fmt.Sprintf("longer than %d characters", maxQuery)}
	}
	var out []clause
	for {
		p.skipSpace()
		if p.at == len(p.text) {
			return out, nil
		}
		start := p.at
		c, err := p.clause()
		if err != nil {
			return nil, err
		}
		if !hasWord(c.text) {
			// Dashes and other signs that stand alone are no words; after a field's
			// name they are a mistake.
			if c.field != "" {
				return nil, p.fail(start, "nothing to look for in "+c.field)
			}
			continue
		}
		if out = append(out, c); len(out) > maxClauses {
			return nil, p.fail(start, fmt.Sprintf("more than %d words", maxClauses))
		}
	}
}

// A parser goes over a query once.
type parser struct {
	text  string
	at    int
	names aliases
}

// clause reads the next part; the parser stands at its first character.
func (p *parser) clause() (clause, error) {
	var c clause
	if strings.HasPrefix(p.text[p.at:], "-") {
		c.not = true
		p.at++
	}
	var err error
	if c.field, err = p.field(); err != nil {
		return c, err
	}
	if strings.HasPrefix(p.text[p.at:], `"`) {
		c.quoted = true
		c.text, err = p.phrase()
		return c, err
	}
	c.text = p.word()
	if cut, ok := strings.CutSuffix(c.text, "*"); ok {
		c.text, c.prefix = cut, true
	}
	return c, nil
}

// field reads a name and its colon, if the next word has them. What looks like an
// address (https://…) or a time (10:30) is a word.
func (p *parser) field() (string, error) {
	rest := p.text[p.at:]
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '_' })
	if end <= 0 || rest[end] != ':' || strings.HasPrefix(rest[end:], "://") {
		return "", nil
	}
	field, ok := p.names[configs.Fold(rest[:end])]
	if !ok {
		return "", p.fail(p.at, fmt.Sprintf("no field %q; there are %s", rest[:end], p.names.names()))
	}
	p.at += end + 1
	return field, nil
}

// phrase reads up to the closing quote.
func (p *parser) phrase() (string, error) {
	start := p.at
	end := strings.Index(p.text[start+1:], `"`)
	if end < 0 {
		return "", p.fail(start, "the quote is not closed")
	}
	p.at = start + 1 + end + 1
	return p.text[start+1 : start+1+end], nil
}

// word reads up to the next white space or quote.
func (p *parser) word() string {
	start := p.at
	for p.at < len(p.text) {
		r, n := utf8.DecodeRuneInString(p.text[p.at:])
		if unicode.IsSpace(r) || r == '"' {
			break
		}
		p.at += n
	}
	return p.text[start:p.at]
}

func (p *parser) skipSpace() {
	p.at += len(p.text[p.at:]) - len(strings.TrimLeftFunc(p.text[p.at:], unicode.IsSpace))
}

// fail is the error of a mistake at the byte offset at.
func (p *parser) fail(at int, message string) error {
	return &QueryError{utf8.RuneCountInString(p.text[:at]) + 1, message}
}

// hasWord reports whether there is a letter or digit in s.
func hasWord(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
