package pdf

import "unicode"

// bullets are the code points of symbol fonts in the private use area that list
// marks and check boxes are set in (Symbol, Wingdings, as Word writes them).
var bullets = map[rune]rune{
	0xF0B7: '•', 0xF09F: '•', 0xF06C: '•', 0xF076: '❖', 0xF0A7: '▪', 0xF06E: '■',
	0xF0A8: '◻', 0xF06F: '□', 0xF071: '❑', 0xF0D8: '➢', 0xF0E0: '→', 0xF0E8: '➔',
	0xF0F0: '⇨', 0xF0FC: '✓', 0xF0FB: '✗', 0xF0FE: '☑', 0xF0FD: '☒', 0xF02D: '−',
	0xF0A1: '○', 0xF0B0: '°', 0xF020: ' ',
}

// clean maps what fonts call their characters to what a reader would call them; 0
// is a character to be left out.
func clean(r rune) rune {
	if b, ok := bullets[r]; ok {
		return b
	}
	switch {
	case r == '\u00a0' || r == '\t':
		return ' '
	case r == 0xFEFF || r == 0xFFFD || r&0xFFFE == 0xFFFE || r < 0 || r > unicode.MaxRune:
		return 0
	case unicode.IsControl(r):
		return 0
	}
	return r
}
