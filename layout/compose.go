package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/document"
)

// A composer makes texts of lines: it knows the words that the file writes with a
// hyphen, how it sets its dashes, and the marks of its footnotes.
type composer struct {
	// hyphened are words with a hyphen inside, folded to lower case.
	hyphened map[string]bool
	marks    map[string]bool
	// spacedDash means that dashes stand between spaces ("a — b"), as in English.
	spacedDash bool
}

// newComposer learns from all lines of the file.
func newComposer(pages []*page, marks map[string]bool) *composer {
	c := &composer{hyphened: map[string]bool{}, marks: marks}
	spaced, tight := 0, 0
	learn := func(rows []row) {
		for _, r := range rows {
			for _, l := range r.lines {
				s, k := c.learn(l)
				spaced, tight = spaced+s, tight+k
			}
		}
	}
	for _, p := range pages {
		learn(p.rows)
		for _, g := range p.grids {
			for _, cell := range g.cells {
				learn(cell.rows)
			}
		}
	}
	c.spacedDash = spaced > tight
	return c
}

// learn notes the hyphened words of a line, and counts dashes inside it that stand
// between spaces or close to a word.
func (c *composer) learn(l line) (spaced, tight int) {
	for i, w := range l.words {
		inner := i > 0 && i+1 < len(l.words)
		if strings.ContainsAny(w.text, "-‐") && len(w.text) > 2 {
			c.hyphened[hyphenKey(w.text)] = true
		}
		if !strings.ContainsAny(w.text, "—–") || !inner {
			continue
		}
		if utf8.RuneCountInString(w.text) == 1 && !w.glued && !l.words[i+1].glued {
			spaced++
		} else {
			tight++
		}
	}
	return spaced, tight
}

// hyphenKey is the form in which hyphened words are compared.
func hyphenKey(s string) string {
	s = strings.ToLower(strings.ReplaceAll(s, "‐", "-"))
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// A writer builds one text.
type writer struct {
	*composer
	text   document.Text
	dashes int
	buf    []byte
}

// text joins lines, leaving out the words and bytes of the mark that opens the first.
func (c *composer) text(lines []line, m listMark) document.Text {
	w := &writer{composer: c}
	reach, count := 0.0, 0
	for _, l := range lines {
		reach = max(reach, l.box.X1)
		count += len(l.words)
	}
	w.text.Spans = make([]document.Span, 0, count)
	w.buf = make([]byte, 0, 8*count)
	for i, l := range lines {
		words := inReadingOrder(l.words)
		if i == 0 {
			words = stripMark(words, m)
		}
		for k, v := range words {
			var sep string
			switch {
			case len(w.buf) == 0 || k > 0 && v.glued:
				sep = ""
			case k == 0:
				full := lines[i-1].box.X1 > reach-3*l.em()
				sep = w.seam(lines[i-1], l, full)
			default:
				sep = w.space(words, k)
			}
			w.put(v, l.page, sep, k == 0 && i > 0, k > 0)
		}
	}
	w.text.String = string(w.buf)
	return w.text
}

// stripMark is the words of a line without the mark that opens it.
func stripMark(words []word, m listMark) []word {
	words = words[min(m.words, len(words)):]
	if m.glued > 0 && len(words) > 0 && m.glued < len(words[0].text) {
		words = append([]word(nil), words...)
		words[0].text = words[0].text[m.glued:]
	}
	return words
}

// put appends a word with its place; a footnote mark becomes a call.
func (w *writer) put(v word, page int, sep string, breaks, inside bool) {
	text := v.text
	if v.raised && inside && len(w.buf) > 0 && w.isCall(v.text) {
		w.text.Calls = append(w.text.Calls, document.Call{Offset: len(w.buf), Mark: cleanMark(v.text)})
		return
	}
	mark := ""
	if s, m := superscriptEnd(text); m != "" && w.marks[m] {
		text, mark = s, m
	}
	w.buf = append(w.buf, sep...)
	at := len(w.buf)
	if breaks && at > 0 {
		w.text.Breaks = append(w.text.Breaks, at)
	}
	w.buf = append(w.buf, text...)
	w.dashes += strings.Count(text, "—") + strings.Count(text, "–")
	w.text.Spans = append(w.text.Spans, document.Span{Start: at, End: len(w.buf), Page: page, Box: v.shown(), Style: v.style})
	if mark != "" {
		w.text.Calls = append(w.text.Calls, document.Call{Offset: len(w.buf), Mark: mark})
	}
}

// isCall reports whether a superscript is a footnote mark: one of a footnote that was
// found, or a number that is no exponent of a unit or number before it.
func (w *writer) isCall(s string) bool {
	m := cleanMark(s)
	if m == "" {
		return false
	}
	if w.marks[m] {
		return !w.isExponent(m)
	}
	if !unicode.IsDigit(rune(m[0])) {
		return strings.ContainsRune(markSymbols, rune(m[0]))
	}
	before := w.token()
	last, _ := utf8.DecodeLastRuneInString(before)
	unit := utf8.RuneCountInString(before) <= 2 && unicode.IsLower(last)
	return !unit && !unicode.IsDigit(last)
}
