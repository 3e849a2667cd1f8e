package layout

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// space is what stands between words k-1 and k of a line: nothing at a dash inside a
// span of years.
func (w *writer) space(words []word, k int) string {
	text := words[k].text
	if isDash(text) && k+1 < len(words) && endsYear(w.tail()) && startsYear(words[k+1].text) {
		return ""
	}
	if startsDash(text) && startsYear(text[dashLen(text):]) && endsYear(w.tail()) {
		return ""
	}
	if startsYear(text) && endsDash(w.buf) && endsYear(strings.TrimRight(strings.TrimRight(w.tail(), "-–—"), " ")) {
		return ""
	}
	return " "
}

// tailLength is enough bytes to hold a year, a dash and the digit that would make the
// year a longer number.
const tailLength = 16

// tail is the end of what was written.
func (w *writer) tail() string { return string(w.buf[max(0, len(w.buf)-tailLength):]) }

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
	if token := w.token(); isAddress(token) && continuesAddress(token, next, full) {
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
	case strings.HasSuffix(last, "/") && len(last) > 1 && unicode.IsLetter(r) && !isAddress(w.token()):
		return ""
	case endsDash([]byte(last)) && endsYear(strings.TrimRight(last, "–—")) && startsYear(next):
		return ""
	}
	return " "
}

// token is what was written since the last space.
func (w *writer) token() string {
	return string(w.buf[bytes.LastIndexByte(w.buf, ' ')+1:])
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
	case unicode.IsUpper(r) && (!unicode.IsUpper(before) || utf8.RuneCountInString(stem) == 1):
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
