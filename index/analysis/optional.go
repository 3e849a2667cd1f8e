package analysis

import (
	"strings"
	"sync"
	"unicode/utf8"

	"compromisos/configs"
)

// optionalEndings are those of all languages, as it is not known yet which a text is in.
var optionalEndings = sync.OnceValue(func() map[string]bool {
	all, err := configs.Stemmings()
	if err != nil {
		return nil // Stemmers tells
	}
	out := map[string]bool{}
	for _, s := range all {
		for _, ending := range s.Optional {
			out[ending] = true
		}
	}
	return out
})

// Bounds of what is taken for an optional ending: that of a word of some letters, and so
// long itself.
const (
	shortestOptional = 3
	longestOptional  = 2
)

// optional reads the endings after the word between from and at that are printed as ones
// that may be: TESTIGO(S), director(a)(s), ciudadanos/as. It gives back the first of them,
// folded, and where they end. A form has them; they are no words, and would stand between
// those of a phrase.
func (t *tokenizer) optional(from, at int) (ending string, end int) {
	if at >= len(t.text) || t.text[at] != '(' && t.text[at] != '/' {
		return "", at
	}
	word := t.text[from:at]
	if utf8.RuneCountInString(word) < shortestOptional || !IsWordOnly(word) {
		return "", at
	}
	end = at
	for {
		s, n := optionalAt(t.text[end:])
		if n == 0 {
			return ending, end
		}
		if ending == "" {
			ending = s
		}
		end += n
	}
}

// optionalAt is the ending that s begins with, in brackets or after a stroke, and its
// length with these; 0 where there is none.
func optionalAt(s string) (ending string, length int) {
	if s == "" || s[0] != '(' && s[0] != '/' {
		return "", 0
	}
	n := 1
	for n < len(s) && n-1 <= longestOptional && isWordRune(rune(s[n])) {
		n++
	}
	ending = Fold(s[1:n])
	if !optionalEndings()[ending] {
		return "", 0
	}
	if s[0] == '(' {
		if n == len(s) || s[n] != ')' {
			return "", 0
		}
		n++
	}
	// What goes on is part of an address, or another word.
	if next, _ := utf8.DecodeRuneInString(s[n:]); isWordRune(next) || next == '/' || s[0] == '/' && (next == '-' || next == '.' && len(s) > n+1 && s[n+1] != ' ') {
		return "", 0
	}
	return ending, n
}

// withOptional is a word with its optional ending; empty where the ending is put in place
// of another, as in ciudadano(a), which all forms of a word are found by anyway.
func withOptional(word, ending string) string {
	const vowels = "aeiou"
	if ending == "" || strings.ContainsRune(vowels, rune(ending[0])) && strings.ContainsRune(vowels+"s", rune(word[len(word)-1])) && !endsPlural(word, ending) {
		return ""
	}
	return word + ending
}

// endsPlural reports whether a word in s has the plural of its ending, as mes(es).
func endsPlural(word, ending string) bool { return strings.HasSuffix(word, "s") && ending == "es" }
