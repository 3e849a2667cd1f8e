package layout

import (
	"strings"
	"unicode"
)

// enumerator reads "1)", "1.", "(1)", "1.-", "2.1", "a)", "a.", "iv)", "IV." at the start
// of s: its value, its text, and whether it is one wherever it opens a paragraph. A
// capital with a period may as well be an initial or a title.
func enumerator(s string) (value int, text string, sure bool) {
	body := strings.TrimPrefix(s, "(")
	end := strings.IndexFunc(body, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end <= 0 {
		return 0, "", false
	}
	core, tail := body[:end], body[end:]
	if isDigits(core) && (core[0] == '0' || len(core) > 2) && strings.HasPrefix(tail, ".") && len(tail) > 1 {
		// "0.48", "7108.3": a decimal number.
		return 0, "", false
	}
	for len(tail) > 1 && tail[0] == '.' && tail[1] >= '0' && tail[1] <= '9' && isDigits(core) {
		k := 1
		for k < len(tail) && tail[k] >= '0' && tail[k] <= '9' {
			k++
		}
		if k > 3 {
			return 0, "", false
		}
		tail = tail[k:]
		core = body[end+1 : len(body)-len(tail)]
		core = core[strings.LastIndexByte(core, '.')+1:]
	}
	switch tail {
	case ".", ")", ".-", ".)", "°", "º":
	case "":
		if !strings.Contains(body, ".") {
			return 0, "", false
		}
	default:
		return 0, "", false
	}
	value = ordinal(core)
	if value == 0 || strings.HasPrefix(s, "(") && !strings.HasSuffix(tail, ")") {
		return 0, "", false
	}
	capital := unicode.IsUpper(rune(core[0])) && len(core) == 1 && core != "I"
	return value, s, !capital || tail == ")"
}

// isDigits reports whether s is digits only.
func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// ordinal is the value of a number of up to two digits, a roman number up to twenty or
// a single letter; 0 for anything else.
func ordinal(s string) int {
	if isDigits(s) {
		if len(s) > 2 {
			return 0
		}
		v := 0
		for _, c := range s {
			v = v*10 + int(c-'0')
		}
		return v
	}
	if v := roman(strings.ToLower(s)); v > 0 && (s == strings.ToLower(s) || s == strings.ToUpper(s)) && (len(s) > 1 || v == 1) {
		return v
	}
	if len(s) == 1 {
		return int(unicode.ToLower(rune(s[0]))-'a') + 1
	}
	return 0
}

// roman is the value of a roman number up to twenty; 0 for anything else.
func roman(s string) int {
	for i, r := range []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"} {
		if s == r {
			return i + 1
		}
	}
	return 0
}
