package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/configs"
)

// A token is a word of a text, folded, or one of the ways to read it.
type token struct {
	term string
	// start and end are byte offsets into the text.
	start, end int
	// position counts words from 1. Several tokens may have the same: co-creación is
	// cocreacion, co and creacion.
	position int
}

// A piece is a run of letters and digits; glue is the sign that joins it to the next
// without white space, 0 where there is none.
type piece struct {
	start, end int
	glue       rune
}

// A unit is what counts as one word of a compound; other is another reading of it.
type unit struct {
	term, other string
	start, end  int
	// hyphen is true where a hyphen joins it to the next.
	hyphen bool
}

// maxHyphens bounds the parts of a compound that is also read as one word; more are
// a list.
const maxHyphens = 4

// tokenize splits a text into words as people look for them: acronyms without their
// dots, compounds with a hyphen as one word and as several, numbers whole.
func tokenize(text string) []token {
	t := tokenizer{text: text, out: make([]token, 0, len(text)/6+1)}
	for at := 0; at < len(text); {
		start, next := t.compound(at)
		if start < 0 {
			break
		}
		at = next
		t.units()
		t.emit()
	}
	return joinSpelled(text, t.out)
}

// A tokenizer goes over a text once.
type tokenizer struct {
	text     string
	pieces   []piece
	unit     []unit
	out      []token
	position int
}

// compound reads the next pieces that no white space parts. It gives back where
// they start, -1 at the end of the text, and where they end.
func (t *tokenizer) compound(at int) (start, end int) {
	t.pieces = t.pieces[:0]
	for at < len(t.text) {
		r, n := rune(t.text[at]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(t.text[at:])
		}
		if isWordRune(r) {
			break
		}
		at += n
	}
	if at >= len(t.text) {
		return -1, at
	}
	start = at
	for {
		from := at
		at = t.run(at)
		glue, n := t.glue(at)
		t.pieces = append(t.pieces, piece{from, at, glue})
		if glue == 0 {
			return start, at
		}
		at += n
	}
}

// run is the end of the letters and digits at at; a sign of a script without spaces
// is a word by itself.
func (t *tokenizer) run(at int) int {
	for first := true; at < len(t.text); first = false {
		r, n := rune(t.text[at]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(t.text[at:])
		}
		if !isWordRune(r) {
			break
		}
		if isIdeograph(r) {
			if first {
				at += n
			}
			break
		}
		at += n
	}
	return at
}

// glue is the sign at at, if a word goes on after it, and its length in bytes.
func (t *tokenizer) glue(at int) (rune, int) {
	if at >= len(t.text) {
		return 0, 0
	}
	r, n := utf8.DecodeRuneInString(t.text[at:])
	switch r {
	case '‐', '‑':
		r = '-'
	case '’', 'ʼ', '´', '`':
		r = '\''
	case '-', '\'', '.', ',':
	default:
		return 0, 0
	}
	after, _ := utf8.DecodeRuneInString(t.text[at+n:])
	if !isWordRune(after) || isIdeograph(after) {
		return 0, 0
	}
	return r, n
}

// units joins pieces that are one word: acronyms, numbers, and words with an
// apostrophe.
func (t *tokenizer) units() {
	t.unit = t.unit[:0]
	for i := 0; i < len(t.pieces); {
		last := i
		var u unit
		switch t.pieces[i].glue {
		case '.', ',':
			u.term, last = t.dotted(i)
		case '\'':
			u.term, u.other, last = t.apostrophe(i)
		}
		if u.term == "" {
			u.term = foldTerm(t.piece(i))
		}
		u.start, u.end = t.pieces[i].start, t.pieces[last].end
		u.hyphen = t.pieces[last].glue == '-'
		t.unit = append(t.unit, u)
		i = last + 1
	}
}

// piece is the text of the ith piece.
func (t *tokenizer) piece(i int) string { return t.text[t.pieces[i].start:t.pieces[i].end] }

// dotted reads an acronym (N.O.S.C.) or a number (1.1 and 3,000) from the ith piece
// on; "" where it is none.
func (t *tokenizer) dotted(i int) (term string, last int) {
	kind := func(j int) bool { return isDigits(t.piece(j)) }
	if isLetter(t.piece(i)) {
		kind = func(j int) bool { return isLetter(t.piece(j)) }
	}
	last = i
	for kind(last) && last+1 < len(t.pieces) && kind(last+1) {
		if glue := t.pieces[last].glue; glue != '.' && (glue != ',' || !isDigits(t.piece(last))) {
			break
		}
		last++
	}
	if last == i {
		return "", i
	}
	var b strings.Builder
	for j := i; j <= last; j++ {
		b.WriteString(t.piece(j))
		// A comma before three digits parts thousands; another is the decimal sign.
		thousands := j < last && t.pieces[j].glue == ',' && len(t.piece(j+1)) == 3
		if j < last && isDigits(t.piece(j)) && !thousands {
			b.WriteByte('.')
		}
	}
	return foldTerm(b.String()), last
}

// apostrophe reads a possessive (citizen's), an article in short (d'água, which is
// also found as água), or a word with an apostrophe inside.
func (t *tokenizer) apostrophe(i int) (term, other string, last int) {
	const possessive = "s"
	head, tail := foldTerm(t.piece(i)), foldTerm(t.piece(i+1))
	switch {
	case tail == possessive:
		return head, "", i + 1
	case utf8.RuneCountInString(head) == 1:
		return tail, head + tail, i + 1
	}
	return head + tail, "", i + 1
}

// emit adds the tokens of the units. Words that hyphens join have one place: they
// are found as one word, as its parts and, in a phrase, as the one or the other.
func (t *tokenizer) emit() {
	for i := 0; i < len(t.unit); {
		last := i
		for t.unit[last].hyphen && isWordOnly(t.unit[last].term) && isWordOnly(t.unit[last+1].term) {
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

// add makes a token at the current position. A word as long as maxTerm is none that
// anyone types.
func (t *tokenizer) add(term string, start, end int) {
	const maxTerm = 100
	if term != "" && len(term) <= maxTerm {
		t.out = append(t.out, token{term, start, end, t.position})
	}
}

// joinSpelled adds the word that letters apart make: N. O. S. C., or a heading
// whose letters are spaced. It stands where the first of them does.
func joinSpelled(text string, tokens []token) []token {
	for i := 0; i < len(tokens); i++ {
		n := spelled(text, tokens[i:])
		if n == 0 {
			continue
		}
		var b strings.Builder
		for _, t := range tokens[i : i+n] {
			b.WriteString(t.term)
		}
		whole := token{b.String(), tokens[i].start, tokens[i+n-1].end, tokens[i].position}
		tokens = append(tokens[:i], append([]token{whole}, tokens[i:]...)...)
		i += n
	}
	return tokens
}

// spelled is how many of the first tokens are letters of one word: capitals with a
// space between them, three at least, or two with dots.
func spelled(text string, tokens []token) int {
	n, dots := 0, 0
	for n < len(tokens) && isCapital(text[tokens[n].start:tokens[n].end]) {
		if n > 0 {
			gap := text[tokens[n-1].end:tokens[n].start]
			if gap != " " && gap != ". " {
				break
			}
			if gap == ". " {
				dots++
			}
		}
		n++
	}
	if n >= 3 || n == 2 && dots == 1 && strings.HasPrefix(text[tokens[1].end:], ".") {
		return n
	}
	return 0
}

// foldTerm is the form in which words are compared: without accents and case, and
// without what a printed word carries inside and nobody types, as soft hyphens.
func foldTerm(s string) string {
	s = configs.Fold(s)
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Cf, r) {
					return -1
				}
				return r
			}, s)
		}
	}
	return s
}

// isWordRune reports whether r is part of a word. Signs that are not printed are.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	if r == utf8.RuneError {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || unicode.Is(unicode.Cf, r)
}

// isIdeograph is for scripts without spaces.
func isIdeograph(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// isLetter reports whether s is one letter.
func isLetter(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && unicode.IsLetter(r)
}

// isCapital reports whether s is one capital letter.
func isCapital(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && unicode.IsUpper(r)
}

// isDigits reports whether s is digits alone.
func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// isWordOnly reports whether there is no digit in s.
func isWordOnly(s string) bool { return !strings.ContainsAny(s, "0123456789") }
