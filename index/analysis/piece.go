package analysis

import "unicode/utf8"

// A piece is a run of letters and digits; glue is the sign that joins it to the next
// without white space, 0 where there is none. A space that no line is broken at joins
// the digits of a number.
type piece struct {
	start, end int
	glue       rune
	// optional is an ending that was printed after it, in brackets or after a stroke.
	optional string
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
		p := piece{start: from, end: at}
		p.optional, at = t.optional(from, at)
		glue, n := t.glue(from, at)
		p.glue = glue
		t.pieces = append(t.pieces, p)
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

// glue is the sign at at, after what begins at from, if a word goes on after it, and its length in bytes.
func (t *tokenizer) glue(from, at int) (rune, int) {
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
	case '\u00a0', '\u2009', '\u202f':
		if !isThousand(t.text[from:at]) || !isGroup(t.text[at+n:]) {
			return 0, 0
		}
		r = ' '
	default:
		return 0, 0
	}
	after, _ := utf8.DecodeRuneInString(t.text[at+n:])
	if !isWordRune(after) || isIdeograph(after) {
		return 0, 0
	}
	return r, n
}

// piece is the text of the ith piece.
func (t *tokenizer) piece(i int) string { return t.text[t.pieces[i].start:t.pieces[i].end] }
