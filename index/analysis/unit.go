package analysis

import (
	"strings"
	"unicode/utf8"
)

// A unit is what counts as one word of a compound; other is another reading of it.
type unit struct {
	term, other string
	start, end  int
	// hyphen is true where a hyphen joins it to the next.
	hyphen bool
}

// units joins pieces that are one word: acronyms, numbers, and words with an
// apostrophe.
func (t *tokenizer) units() {
	t.unit = t.unit[:0]
	for i := 0; i < len(t.pieces); {
		last := i
		var u unit
		switch t.pieces[i].glue {
		case '.', ',', ' ':
			u.term, last = t.dotted(i)
		case '\'':
			u.term, u.other, last = t.apostrophe(i)
		}
		if u.term == "" {
			u.term = Fold(t.piece(i))
			u.other = withOptional(u.term, t.pieces[i].optional)
		}
		u.start, u.end = t.pieces[i].start, t.pieces[last].end
		u.hyphen = t.pieces[last].glue == '-'
		t.unit = append(t.unit, u)
		i = last + 1
	}
}

// dotted reads an acronym (N.O.S.C.) or a number (1.1 and 3,000) from the ith piece
// on; "" where it is none.
func (t *tokenizer) dotted(i int) (term string, last int) {
	kind := isDigits
	if IsLetter(t.piece(i)) {
		kind = IsLetter
	}
	last = i
	for kind(t.piece(last)) && last+1 < len(t.pieces) && kind(t.piece(last+1)) && t.joins(last) {
		last++
	}
	if last == i {
		return "", i
	}
	if isDigits(t.piece(i)) {
		return t.number(i, last), last
	}
	var b strings.Builder
	for j := i; j <= last; j++ {
		b.WriteString(t.piece(j))
	}
	return Fold(b.String()), last
}

// joins reports whether what stands after a piece can be inside of a number or an acronym.
func (t *tokenizer) joins(i int) bool {
	switch t.pieces[i].glue {
	case '.':
		return true
	case ',', ' ':
		return isDigits(t.piece(i))
	}
	return false
}

// apostrophe reads a possessive (citizen's), an article in short (d'água, which is
// also found as água), or a word with an apostrophe inside.
func (t *tokenizer) apostrophe(i int) (term, other string, last int) {
	const possessive = "s"
	head, tail := Fold(t.piece(i)), Fold(t.piece(i+1))
	switch {
	case isDigits(head) && isDigits(tail): // thousands, as the Swiss write them
		return head + tail, "", i + 1
	case tail == possessive:
		return head, "", i + 1
	case utf8.RuneCountInString(head) == 1:
		return tail, head + tail, i + 1
	}
	return head + tail, "", i + 1
}
