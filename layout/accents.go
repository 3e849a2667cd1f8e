package layout

import (
	"math"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"compromisos/document"
)

// accents are spacing accents and the combining ones that they stand for when they are
// drawn over a letter, as TeX's older fonts do.
var accents = map[rune]rune{
	'´': '\u0301', '`': '\u0300', '¨': '\u0308', '^': '\u0302', 'ˆ': '\u0302', '~': '\u0303', '˜': '\u0303',
	'¸': '\u0327', 'ˇ': '\u030c', '˚': '\u030a', '˝': '\u030b', '¯': '\u0304', '˘': '\u0306', '˙': '\u0307',
}

// accent handles a glyph that is an accent, or the letter below one; it reports
// whether the glyph is done with. An accent is held until the next glyph shows over
// which letter it is drawn.
func (s *scanner) accent(g *document.Glyph) bool {
	if s.held.Rune != 0 {
		held := s.held
		s.held.Rune = 0
		r, ok := composed(g.Rune, accents[held.Rune])
		if ok && offset(&held, g) < min(maxOffset, s.lastOffset(&held)) {
			letter := *g
			letter.Rune = r
			s.add(&letter)
			return true
		}
		s.put(&held)
	}
	if _, ok := accents[g.Rune]; !ok {
		return false
	}
	s.held = *g
	return true
}

// release puts back an accent that no letter came for.
func (s *scanner) release() {
	if s.held.Rune != 0 {
		held := s.held
		s.held.Rune = 0
		s.put(&held)
	}
}

// put sets an accent over the letter before it, or, where there is none, as a character
// of its own.
func (s *scanner) put(accent *document.Glyph) {
	if n := len(s.buf); s.lastOffset(accent) < maxOffset {
		if r, ok := composed(s.buf[n-1], accents[accent.Rune]); ok {
			s.buf[n-1] = r
			return
		}
	}
	s.add(accent)
}

// lastOffset is the offset of an accent from the letter before it; infinite where there
// is none.
func (s *scanner) lastOffset(accent *document.Glyph) float64 {
	if !s.open || s.space || len(s.buf) == 0 {
		return math.Inf(1)
	}
	return offset(accent, &s.last)
}

// composed is the letter with an accent as one code point, if there is one.
func composed(letter, mark rune) (rune, bool) {
	switch letter {
	case 'ı':
		letter = 'i'
	case 'ȷ':
		letter = 'j'
	}
	if !unicode.IsLetter(letter) {
		return 0, false
	}
	out := []rune(norm.NFC.String(string([]rune{letter, mark})))
	return out[0], len(out) == 1
}

// maxOffset is how far in ems the centre of an accent may stand from its letter's.
const maxOffset = 0.3

// offset is how far in ems the centres of an accent and a letter stand apart; infinite
// where they are not on one baseline, more or less.
func offset(accent, letter *document.Glyph) float64 {
	em := float64(letter.Size)
	if math.Abs(accent.Baseline-letter.Baseline) > 0.5*em {
		return math.Inf(1)
	}
	return math.Abs(accent.Box.X0+accent.Box.X1-letter.Box.X0-letter.Box.X1) / 2 / em
}
