package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// calledMarks are the superscripts that follow a word anywhere in the file.
func calledMarks(pages []*page) map[string]bool {
	called := map[string]bool{}
	add := func(rows []row) {
		for _, r := range rows {
			for _, l := range r.lines {
				for i, w := range l.words {
					if w.raised && i > 0 {
						called[cleanMark(w.text)] = true
					}
					if _, m := superscriptEnd(w.text); m != "" {
						called[m] = true
					}
				}
			}
		}
	}
	for _, p := range pages {
		add(p.rows)
		for _, g := range p.grids {
			for _, c := range g.cells {
				add(c.rows)
			}
		}
	}
	delete(called, "")
	return called
}

// cleanMark is a footnote mark without brackets and period: digits, a small roman
// number, one letter or a symbol; empty where s is none.
func cleanMark(s string) string {
	s = strings.Trim(plainDigits(s), "()[].,")
	if roman(s) > 0 {
		return s
	}
	if s == "" || utf8.RuneCountInString(s) > maxMark {
		return ""
	}
	for _, r := range s {
		if !unicode.IsDigit(r) && !strings.ContainsRune("*†‡§¶", r) {
			if utf8.RuneCountInString(s) == 1 && r >= 'a' && r <= 'n' {
				return s
			}
			return ""
		}
	}
	return s
}

// superscripts are the code points of raised digits, by value.
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// plainDigits puts digits for the code points of raised ones.
func plainDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if i := strings.IndexRune(superscripts, r); i >= 0 {
			return '0' + rune(utf8.RuneCountInString(superscripts[:i]))
		}
		return r
	}, s)
}

// superscriptEnd cuts raised digits (as code points) from the end of a word.
func superscriptEnd(s string) (word, mark string) {
	if s == "" || s[len(s)-1] < utf8.RuneSelf {
		return s, ""
	}
	word = strings.TrimRight(s, superscripts)
	if word == "" || word == s {
		return s, ""
	}
	return word, plainDigits(s[len(word):])
}

// isExponent reports whether a mark is the exponent of a metre ("25 m²", "3 km³"), though
// the file has a footnote of that number.
func (w *writer) isExponent(mark string) bool {
	unit := w.token()
	if mark != "2" && mark != "3" || len(unit) > 2 || !strings.HasSuffix(unit, "m") {
		return false
	}
	before := strings.TrimRight(string(w.buf[:len(w.buf)-len(unit)]), " \u00a0")
	return before != "" && isDigits(before[len(before)-1:])
}
