package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// superscripts are the raised digits, in order.
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// Raised is the number in raised digits that opens s, as plain digits, and its
// length in bytes; 0 where there is none.
func Raised(s string) (mark string, length int) {
	var b strings.Builder
	for _, r := range s {
		i := strings.IndexRune(superscripts, r)
		if i < 0 {
			break
		}
		b.WriteByte('0' + byte(utf8.RuneCountInString(superscripts[:i])))
		length += utf8.RuneLen(r)
	}
	return b.String(), length
}

// NoteMark is s as the mark of a footnote, without brackets and period: one to
// three digits, one letter, or asterisks and daggers. It is empty where s is
// something else ("er", "o", a year).
func NoteMark(s string) string {
	s = strings.TrimSpace(s)
	if m, n := Raised(s); n > 0 && n == len(s) {
		return m
	}
	s = strings.TrimSpace(strings.TrimRight(strings.Trim(s, "[]()"), ".)"))
	switch {
	case s == "":
		return ""
	case len(s) <= 3 && strings.Trim(s, "0123456789") == "":
		return s
	case utf8.RuneCountInString(s) <= 3 && strings.Trim(s, "*†‡§") == "":
		return s
	case len(s) == 1 && unicode.IsLetter(rune(s[0])):
		return s
	}
	return ""
}

// units are the symbols of length that a raised 2 or 3 makes an area or volume of.
var units = []string{"m", "km", "cm", "mm", "dm", "hm"}

// Power reports whether a raised mark after the text before is an exponent, not a
// call: "12 km²".
func Power(before, mark string) bool {
	if mark != "2" && mark != "3" {
		return false
	}
	word := before[len(strings.TrimRightFunc(before, unicode.IsLetter)):]
	return slices.Contains(units, word)
}
