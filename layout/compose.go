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
	spaced, close := 0, 0
	learn := func(rows []row) {
		for _, r := range rows {
			for _, l := range r.lines {
				s, k := c.learn(l)
				spaced, close = spaced+s, close+k
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
	c.spacedDash = spaced > close
	return c
}

// learn notes the hyphened words of a line, and counts dashes inside it that stand
// between spaces or close to a word.
func (c *composer) learn(l line) (spaced, close int) {
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
			close++
		}
	}
	return spaced, close
}

// hyphenKey is the form in which hyphened words are compared.
func hyphenKey(s string) string {
	s = strings.ToLower(strings.ReplaceAll(s, "‐", "-"))
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// A writer builds one text.
type writer struct {
	*composer
	b      strings.Builder
	text   document.Text
	dashes int
	buf    []byte
}

// text joins lines, leaving out the words and bytes of the mark that opens the first.
func (c *composer) text(lines []line, m listMark) document.Text {
	w := &writer{composer: c}
	reach := 0.0
	for _, l := range lines {
		reach = max(reach, l.box.X1)
	}
	for i, l := range lines {
		words := l.words
		if i == 0 {
			words = stripMark(words, m)
		}
		for k, v := range words {
			sep := " "
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
	w.text.Spans = append(w.text.Spans, document.Span{Start: at, End: len(w.buf), Page: page, Box: v.box, Style: v.style})
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
		return true
	}
	if !unicode.IsDigit(rune(m[0])) {
		return strings.ContainsRune("*†‡", rune(m[0]))
	}
	before := string(w.buf[strings.LastIndexByte(string(w.buf), ' ')+1:])
	last, _ := utf8.DecodeLastRuneInString(before)
	return !unicode.IsDigit(last) && !(utf8.RuneCountInString(before) <= 2 && unicode.IsLower(last))
}

// space is what stands between words k-1 and k of a line: nothing at a dash inside a
// span of years.
func (w *writer) space(words []word, k int) string {
	text := words[k].text
	if endsYear(string(w.buf)) && isDash(text) && k+1 < len(words) && startsYear(words[k+1].text) {
		return ""
	}
	if endsYear(string(w.buf)) && startsDash(text) && startsYear(text[dashLen(text):]) {
		return ""
	}
	if startsYear(text) && endsDash(w.buf) && endsYear(strings.TrimRight(strings.TrimRight(string(w.buf), "-–—"), " ")) {
		return ""
	}
	return " "
}

// isDash reports whether s is one dash.
func isDash(s string) bool { return s == "-" || s == "–" || s == "—" }

// startsDash reports whether s begins with a dash.
func startsDash(s string) bool { return dashLen(s) > 0 }

// dashLen is the length in bytes of the dash that opens s.
func dashLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if r == '-' || r == '–' || r == '—' {
		return n
	}
	return 0
}

// endsDash reports whether b ends with a dash.
func endsDash(b []byte) bool {
	r, _ := utf8.DecodeLastRune(b)
	return r == '-' || r == '–' || r == '—'
}

// startsYear reports whether s begins with four digits and no fifth.
func startsYear(s string) bool {
	return len(s) >= 4 && isDigits(s[:4]) && (s[0] == '1' || s[0] == '2') && (len(s) == 4 || s[4] < '0' || s[4] > '9')
}

// endsYear reports whether s ends with four digits and no fifth.
func endsYear(s string) bool {
	n := len(s)
	return n >= 4 && isDigits(s[n-4:]) && (s[n-4] == '1' || s[n-4] == '2') && (n == 4 || s[n-5] < '0' || s[n-5] > '9')
}

// seam is what stands between two lines; it takes back a hyphen that only the line end
// put there. full means that the first line reaches as far right as the others.
func (w *writer) seam(a, b line, full bool) string {
	last, next := a.last(), ""
	next, _ = b.first()
	if a.words[len(a.words)-1].hyphen {
		return ""
	}
	if isAddress(last) && continuesAddress(last, next, full) {
		return ""
	}
	r, _ := utf8.DecodeRuneInString(next)
	switch {
	case strings.HasSuffix(last, "-") || strings.HasSuffix(last, "‐"):
		return w.hyphen(last, next, r)
	case isDash(last) && !w.spacedDash && len(a.words) > 1:
		if w.dashes%2 == 1 {
			return ""
		}
	case isDash(next) && !w.spacedDash && w.dashes%2 == 1:
		return ""
	case strings.HasSuffix(last, "/") && len(last) > 1 && unicode.IsLetter(r):
		return ""
	case endsDash([]byte(last)) && endsYear(strings.TrimRight(last, "–—")) && startsYear(next):
		return ""
	}
	return " "
}

// hyphen judges a hyphen at a line end: it stays in spans of numbers, before capitals
// and in words that the file writes with it elsewhere.
func (w *writer) hyphen(last, next string, r rune) string {
	stem := strings.TrimRight(last, "-‐")
	before, _ := utf8.DecodeLastRuneInString(stem)
	switch {
	case stem == "":
		return " "
	case unicode.IsDigit(before):
		return ""
	case !unicode.IsLetter(before) || !unicode.IsLetter(r):
		return ""
	case unicode.IsUpper(r) && !(unicode.IsUpper(before) && utf8.RuneCountInString(stem) > 1):
		return ""
	case w.hyphened[hyphenKey(stem+"-"+next)]:
		return ""
	}
	_, n := utf8.DecodeLastRune(w.buf)
	w.buf = w.buf[:len(w.buf)-n]
	if k := len(w.text.Spans) - 1; k >= 0 {
		w.text.Spans[k].End = len(w.buf)
	}
	return ""
}

// isAddress reports whether a token is a web address, or the end of one.
func isAddress(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(strings.TrimLeft(s, "(<[\"“"), "www.")
}

// continuesAddress reports whether next is the rest of a web address that a line end
// cut: the address reaches the margin or ends as no sentence does, and next reads like
// a piece of one.
func continuesAddress(last, next string, full bool) bool {
	open := strings.ContainsAny(last[len(last)-1:], "/-_.=?&%#")
	if !full && !open || isAddress(next) || next == "" {
		return false
	}
	marks := 0
	for _, r := range next {
		if r > unicode.MaxASCII || r <= ' ' {
			return false
		}
		if strings.ContainsRune("/-_.=?&%#0123456789", r) {
			marks++
		}
	}
	body := strings.TrimRight(next, ".,;:)")
	return marks > len(next)-len(body) || open && last[len(last)-1] != '.' && last[len(last)-1] != '/' || open && strings.ToLower(body) == body && len(body) > 2
}
