package layout

import (
	"math"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"compromisos/document"
)

// skip reports whether a glyph is no part of the text that the page shows.
func (s *scanner) skip(g *document.Glyph, page document.Box) bool {
	if (g.Flags&document.GlyphInvisible != 0) != s.invisible && g.Flags&document.GlyphInvisible != 0 {
		return true
	}
	if g.Size <= 0 || math.IsNaN(g.Box.X0+g.Box.X1+g.Baseline) {
		return true
	}
	if unicode.IsControl(g.Rune) && !unicode.IsSpace(g.Rune) || g.Rune == unicode.ReplacementChar {
		return true
	}
	x, y := (g.Box.X0+g.Box.X1)/2, (g.Box.Y0+g.Box.Y1)/2
	if !page.Contains(x, y) {
		return true
	}
	// A bold face that the producer makes by drawing each glyph twice, a little apart.
	// Two letters of a ligature are at one place exactly.
	return s.open && g.Rune == s.last.Rune && g.Box != s.last.Box && math.Abs(g.Box.X0-s.last.Box.X0) < 0.12*float64(g.Size) &&
		math.Abs(g.Baseline-s.last.Baseline) < sameBase*float64(g.Size)
}

// isSpace is true for spaces of every width, no-break spaces and zero-width ones.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u00a0' || r >= '\u2000' && r <= '\u200b' || r == '\u202f' || r == '\u205f' || r == '\u3000' || r == '\ufeff'
}

// styleOf is the style a glyph is set in.
func styleOf(g *document.Glyph) document.Style {
	return document.Style{Size: g.Size, Bold: g.Flags&document.GlyphBold != 0, Italic: g.Flags&document.GlyphItalic != 0}
}

// appendRune expands the code points of ligatures and of the forms that Arabic and Hebrew
// letters take inside a word, which are letters to a reader.
func appendRune(buf []rune, r rune) []rune {
	if r >= '\ufb00' && r <= '\ufb06' || r >= '\ufb1d' && r <= '\ufdff' || r >= '\ufe70' && r <= '\ufefc' {
		return append(buf, []rune(norm.NFKC.String(string(r)))...)
	}
	return append(buf, r)
}
