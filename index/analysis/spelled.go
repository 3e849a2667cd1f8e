package analysis

import "strings"

// joinSpelled adds the word that letters apart make: N. O. S. C., or a heading
// whose letters are spaced. It stands where the first of them does.
func joinSpelled(text string, tokens []Token) []Token {
	for i := 0; i < len(tokens); i++ {
		n := spelled(text, tokens[i:])
		if n == 0 {
			continue
		}
		var b strings.Builder
		for _, t := range tokens[i : i+n] {
			b.WriteString(t.Term)
		}
		whole := Token{b.String(), tokens[i].Start, tokens[i+n-1].End, tokens[i].Position}
		tokens = append(tokens[:i], append([]Token{whole}, tokens[i:]...)...)
		i += n
	}
	return tokens
}

// spelled is how many of the first tokens are letters of one word: capitals with a
// space between them, three at least, or two with dots.
func spelled(text string, tokens []Token) int {
	n, dots := 0, 0
	for n < len(tokens) && isCapital(text[tokens[n].Start:tokens[n].End]) {
		if n > 0 {
			gap := text[tokens[n-1].End:tokens[n].Start]
			if gap != " " && gap != ". " {
				break
			}
			if gap == ". " {
				dots++
			}
		}
		n++
	}
	if n >= 3 || n == 2 && dots == 1 && strings.HasPrefix(text[tokens[1].End:], ".") {
		return n
	}
	return 0
}
