package analysis

import "strings"

// A Token is a word of a text, folded, or one of the ways to read it.
type Token struct {
	// Term is the word without accents and case.
	Term string
	// Start and End are byte offsets into the text.
	Start, End int
	// Position counts words from 1. Several tokens may have the same: co-creación is
	// cocreacion, co and creacion.
	Position int
}

// maxHyphens bounds the parts of a compound that is also read as one word; more are
// a list.
const maxHyphens = 4

// Tokenize splits a text into words as people look for them: acronyms without their
// dots, compounds with a hyphen as one word and as several, numbers whole.
func Tokenize(text string) []Token {
	t := tokenizer{text: text, out: make([]Token, 0, len(text)/6+1)}
	for t.next() {
		t.emit()
	}
	return joinSpelled(text, t.out)
}

// A tokenizer goes over a text once.
type tokenizer struct {
	text     string
	at       int
	pieces   []piece
	unit     []unit
	out      []Token
	position int
}

// next reads the units of the next compound; false where the text has no more.
func (t *tokenizer) next() bool {
	if t.at >= len(t.text) {
		return false
	}
	start, next := t.compound(t.at)
	if start < 0 {
		return false
	}
	t.at = next
	t.units()
	return true
}

// emit adds the tokens of the units. Words that hyphens join have one place: they
// are found as one word, as its parts and, in a phrase, as the one or the other.
func (t *tokenizer) emit() {
	for i := 0; i < len(t.unit); {
		last := i
		for t.unit[last].hyphen && IsWordOnly(t.unit[last].term) && IsWordOnly(t.unit[last+1].term) {
			last++
		}
		if last-i >= maxHyphens {
			for ; i < last; i++ {
				t.addUnit(t.unit[i])
			}
		}
		if last > i {
			t.position++
			var b strings.Builder
			for _, u := range t.unit[i : last+1] {
				b.WriteString(u.term)
			}
			t.add(b.String(), t.unit[i].start, t.unit[last].end)
			for _, u := range t.unit[i : last+1] {
				t.add(u.term, u.start, u.end)
			}
			i = last + 1
			continue
		}
		t.addUnit(t.unit[i])
		i++
	}
}

// addUnit makes the tokens of a unit at the next position.
func (t *tokenizer) addUnit(u unit) {
	t.position++
	t.add(u.term, u.start, u.end)
	if u.other != "" {
		t.add(u.other, u.start, u.end)
	}
}

// add makes a token at the current position.
func (t *tokenizer) add(term string, start, end int) {
	if term != "" && len(term) <= LongestTerm {
		t.out = append(t.out, Token{term, start, end, t.position})
	}
}
