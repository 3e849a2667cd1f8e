package analysis

import "strings"

// A Reading is one word of a query with the other ways to read it.
type Reading struct {
	// Lead is the word itself, folded.
	Lead string
	// Printed is the word as it was written.
	Printed string
	// Others stand at the same place (água of d'água, testigos of testigo(s)); Parts are the words that it
	// is made of (co-creación).
	Others, Parts []string
}

// Readings are the words of a query. What is part of an earlier word is kept with
// it.
func Readings(text string) []Reading {
	var out []Reading
	end := -1
	for _, t := range Tokenize(text) {
		switch last := len(out) - 1; {
		case t.Start >= end:
			out = append(out, Reading{Lead: t.Term, Printed: text[t.Start:t.End]})
			end = t.End
		case t.End == end && t.Start < end && len(out[last].Parts) == 0 && isAround(t.Term, out[last].Lead):
			out[last].Others = append(out[last].Others, t.Term)
		default:
			out[last].Parts = append(out[last].Parts, t.Term)
		}
	}
	return out
}

// isAround reports whether a word is another with something before or after it.
func isAround(word, inner string) bool {
	return strings.HasSuffix(word, inner) || strings.HasPrefix(word, inner)
}

// Leads are the words themselves.
func Leads(words []Reading) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.Lead
	}
	return out
}

// Words are the letters and digits of a text, folded, one space between words.
func Words(s string) string {
	var b strings.Builder
	for _, r := range Readings(s) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(r.Lead)
	}
	return b.String()
}
