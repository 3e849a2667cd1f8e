package query

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/configs"
)

// quotes are signs that open and close phrases: those of a keyboard, and the
// printed ones that word processors and telephones put in their place.
var quotes = []string{"\"＂", "“”„‟", "«»"}

// quoteOf is the kind of quotes that r is of; empty for other signs.
func quoteOf(r rune) string {
	for _, q := range quotes {
		if strings.ContainsRune(q, r) {
			return q
		}
	}
	return ""
}

// phrase reads up to the closing quote, which is of the kind of the opening one or,
// where that is missing, of another. A quote that nothing follows (5") is no quote.
func (p *parser) phrase(field string) (*Node, error) {
	start := p.at
	open, size := utf8.DecodeRuneInString(p.text[start:])
	inside := p.text[start+size:]
	end := strings.IndexAny(inside, quoteOf(open))
	if end < 0 {
		end = strings.IndexAny(inside, strings.Join(quotes, ""))
	}
	if end < 0 {
		if p.at = len(p.text); hasWord(inside) {
			return nil, p.fail(start, "the quote is not closed")
		}
		return nil, nil
	}
	_, shut := utf8.DecodeRuneInString(inside[end:])
	p.at = start + size + end + shut
	if !p.done() && (p.next() == '*' || p.next() == '~') {
		return nil, p.fail(p.at, fmt.Sprintf("%c belongs after a word, not after a phrase", p.next()))
	}
	return p.leaf(start, Clause{Field: field, Text: inside[:end], Quoted: true})
}

// peekWord is what stands up to the next space, bracket or quote.
func (p *parser) peekWord() string {
	rest := p.text[p.at:]
	end := strings.IndexFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || r == '(' || r == ')' || quoteOf(r) != ""
	})
	if end < 0 {
		return rest
	}
	return rest[:end]
}

// word reads a word with what it may end in: * (begins so) or ~ (nearly so).
func (p *parser) word(field string) (*Node, error) {
	start := p.at
	text := p.peekWord()
	p.at += len(text)
	c := Clause{Field: field, Text: text}
	if holdsValues(field) || !hasWord(text) {
		return p.leaf(start, c)
	}
	if at, message := c.cutEnd(); message != "" {
		return nil, p.fail(start+at, message)
	}
	if at := strings.IndexByte(c.Text, '*'); at >= 0 {
		return nil, p.fail(start+at, "* stands at the end of a word only")
	}
	if len(c.Text) > 2 && c.Text[0] == '/' && strings.HasSuffix(c.Text, "/") && strings.ContainsAny(c.Text, `[]{}|\^$+?`) {
		return nil, p.fail(start, "there are no regular expressions here")
	}
	return p.leaf(start, c)
}

const (
	// shortestPrefix is how many letters or digits stand before a *: fewer begin
	// too many words.
	shortestPrefix = 3
	// longFuzzy and longer words may differ in two letters, shorter ones in one.
	longFuzzy     = 8
	shortestFuzzy = 3
)

// Bounds of comparing a word with others, as Clause.Fuzzy asks.
const (
	// LongestFuzzy is in letters; no word is longer.
	LongestFuzzy = 40
	// MaxFuzzy is how many letters may differ.
	MaxFuzzy = 2
)

// boosted is a word with what it is worth (agua^3), as other search engines have it.
var boosted = regexp.MustCompile(`^(.*[\pL\pN*~])\^[0-9.]+$`)

// cutEnd takes the sign off that the word ends in. What a word is worth is not asked here,
// and passed over. Where the sign is not allowed
// there, the message says why, and at is where it stands.
func (c *Clause) cutEnd() (at int, message string) {
	if m := boosted.FindStringSubmatch(c.Text); m != nil {
		c.Text = m[1]
	}
	if cut := strings.TrimRight(c.Text, "*"); cut != c.Text {
		last := cut[strings.LastIndexFunc(cut, func(r rune) bool { return !isWord(r) })+1:]
		if utf8.RuneCountInString(last) < shortestPrefix {
			return len(cut), fmt.Sprintf("* wants %d letters before it", shortestPrefix)
		}
		c.Text, c.Prefix = cut, true
		return 0, ""
	}
	at = strings.LastIndexByte(c.Text, '~')
	if at <= 0 || strings.Trim(c.Text[at+1:], "0123456789.") != "" || !hasWord(c.Text[:at]) {
		return 0, ""
	}
	word, edits := c.Text[:at], c.Text[at+1:]
	n := utf8.RuneCountInString(word)
	switch {
	case strings.ContainsFunc(word, func(r rune) bool { return !isWord(r) }):
		return at, "~ belongs after a word of letters and digits"
	case n < shortestFuzzy || n > LongestFuzzy:
		return at, fmt.Sprintf("~ wants a word of %d to %d letters before it", shortestFuzzy, LongestFuzzy)
	case edits == "" || strings.Contains(edits, "."):
		c.Fuzzy = 1
		if n >= longFuzzy {
			c.Fuzzy = MaxFuzzy
		}
	case edits == "1", edits == "2":
		c.Fuzzy = int(edits[0] - '0')
	default:
		return at, fmt.Sprintf("~ allows 1 or %d letters to differ", MaxFuzzy)
	}
	c.Text = word
	return 0, ""
}

// field reads the name of a field and its colon, if they stand next; ahead is where
// the value begins. What looks like an address (https://…), a time (10:30) or the
// end of a clause in a sentence is none.
func (p *parser) field() (field string, ahead int, err error) {
	rest := p.text[p.at:]
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && r != '_' })
	const shortest = 2
	if end < shortest || rest[end] != ':' || strings.HasPrefix(rest[end:], "://") || strings.HasPrefix(rest[end:], "::") {
		return "", 0, nil
	}
	value := strings.TrimLeftFunc(rest[end+1:], unicode.IsSpace)
	spaced := len(value) < len(rest[end+1:])
	field, ok := p.words.fields[configs.Fold(rest[:end])]
	if !ok && (spaced || value == "") {
		return "", 0, nil
	}
	if !ok {
		return "", 0, p.fail(p.at, p.words.noField(rest[:end]))
	}
	return field, len(p.text) - len(value), nil
}
