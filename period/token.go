package period

import (
	"unicode"
	"unicode/utf8"

	"compromisos/configs"
)

// A token is a word, a number in figures or a sign of the text.
type token struct {
	start, end int // bytes
	// value is the number in figures, or the rune of a sign; -1 where a number is too
	// long to be one.
	value int
	word  int32 // of the lexicon, 0 where no vocabulary has it
	class tokenClass
	// figures is how many a number has: "08" has two.
	figures uint8
	// glued: no white space stands before it.
	glued bool
	// upper: it is a word that starts with a capital.
	upper bool
}

type tokenClass uint8

const (
	sign tokenClass = iota
	word
	number
	// address is a URL, which is one token whatever it holds.
	address
	// blank is an empty line: no expression goes over it.
	blank
)

// maxFigures is how many figures a number may have to be read at all: those of a
// telephone or a card are no date.
const maxFigures = 9

// maxWord is how many bytes a word of the vocabularies may have, in folded form.
const maxWord = 40

// A scanner cuts text into tokens.
type scanner struct {
	lex  *lexicon
	text string
	at   int
	buf  [maxWord]byte
}

// next is the next token, and false at the end of the text.
func (s *scanner) next() (token, bool) {
	start := s.at
	lines := s.skipSpace()
	if s.at >= len(s.text) {
		return token{}, false
	}
	t := token{start: s.at, glued: s.at == start && start > 0}
	if lines > 1 {
		return token{start: s.at, end: s.at, class: blank}, true
	}
	r, size := s.rune()
	switch {
	case r >= '0' && r <= '9':
		s.number(&t)
	case letter(r):
		s.word(&t, r)
	default:
		s.at += size
		t.value = int(plainSign(r))
	}
	t.end = s.at
	return t, true
}

// rune is the rune at the place, without moving on.
func (s *scanner) rune() (rune, int) {
	if c := s.text[s.at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s.text[s.at:])
}

// skipSpace moves over white space. It counts the line ends, and stops after the
// second so that the empty line is seen once.
func (s *scanner) skipSpace() (lines int) {
	for s.at < len(s.text) {
		r, size := s.rune()
		if !unicode.IsSpace(r) {
			return lines
		}
		if r == '\n' {
			lines++
		}
		s.at += size
	}
	return 0
}

func (s *scanner) number(t *token) {
	t.class = number
	from := s.at
	for s.at < len(s.text) && s.text[s.at] >= '0' && s.text[s.at] <= '9' {
		if s.at-from < maxFigures {
			t.value = t.value*10 + int(s.text[s.at]-'0')
		}
		s.at++
	}
	if n := s.at - from; n <= maxFigures {
		t.figures = uint8(n)
	} else {
		t.value, t.figures = -1, maxFigures
	}
}

// word reads a run of letters and looks it up. The scheme of a URL takes all up to
// the next white space with it.
func (s *scanner) word(t *token, first rune) {
	t.class, t.upper = word, unicode.IsUpper(first)
	n, fits := 0, true
	for s.at < len(s.text) {
		r, size := s.rune()
		if !letter(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		s.at += size
		if n+utf8.UTFMax*4 > len(s.buf) {
			fits = false
			continue
		}
		n += fold(s.buf[n:], r)
	}
	if fits {
		t.word = s.lex.words[string(s.buf[:n])]
	}
	if opensAddress(string(s.buf[:n]), s.text[s.at:]) {
		t.class, t.word = address, 0
		s.skipAddress()
	}
}

func (s *scanner) skipAddress() {
	for s.at < len(s.text) {
		r, size := s.rune()
		if unicode.IsSpace(r) {
			return
		}
		s.at += size
	}
}

// opensAddress reports whether a word and what follows it open a URL.
func opensAddress(word, rest string) bool {
	return len(rest) > 2 && (rest[:3] == "://" || rest[0] == '.' && word == "www")
}

func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r)
}

// plainSign makes one dash of all, and one apostrophe.
func plainSign(r rune) rune {
	switch r {
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	case '’', '‘', '´', '`':
		return '\''
	}
	return r
}

// folded are the folded forms of the runes of Latin scripts, which are most of those
// beyond ASCII in official documents.
var folded = func() (table [0x250]string) {
	for r := range table {
		table[r] = configs.Fold(string(rune(r)))
	}
	return table
}()

// fold writes a letter as configs.Fold would and gives the number of bytes.
func fold(to []byte, r rune) int {
	switch {
	case 'A' <= r && r <= 'Z':
		to[0] = byte(r) + 'a' - 'A'
		return 1
	case r < utf8.RuneSelf:
		to[0] = byte(r)
		return 1
	case int(r) < len(folded):
		return copy(to, folded[r])
	}
	return copy(to, configs.Fold(string(r)))
}
