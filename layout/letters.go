package layout

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// minLetters is the number of single letters in a row that are one word set wide,
	// at least: "A C U E R D O". Fewer may be words of one letter.
	minLetters = 4
	// evenGap is how much wider than the narrowest the gaps between the letters of one
	// such word may be.
	evenGap = 1.6
)

// closeLetters joins the letters of words that are set wide, whether the producer put
// spaces between them or moved them apart. Words must be those of one baseline, from
// left to right.
func closeLetters(words []word) []word {
	out := words[:0]
	for i := 0; i < len(words); {
		j := i
		for j < len(words) && isLetter(words[j].text) && words[j].size == words[i].size {
			j++
		}
		if j-i >= minLetters-1 && j < len(words) && endsLetters(words[j].text) && words[j].size == words[i].size {
			j++
		}
		if j-i < minLetters {
			out = append(out, words[i:max(j, i+1)]...)
			i = max(j, i+1)
			continue
		}
		out = append(out, joinLetters(words[i:j])...)
		i = j
	}
	return out
}

// isLetter reports whether s is one letter.
func isLetter(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n > 0 && n == len(s) && unicode.IsLetter(r)
}

// endsLetters reports whether s is what closes a line of letters set wide: a letter with
// signs behind it, as in "P R E S E N T E.-", or signs alone.
func endsLetters(s string) bool {
	letter := strings.TrimRight(s, ".,:;-–—")
	return letter == "" || letter != s && isLetter(letter)
}

// joinLetters makes words of letters: a gap clearly wider than the narrowest is a space.
func joinLetters(letters []word) []word {
	least := math.Inf(1)
	for k := 1; k < len(letters); k++ {
		least = min(least, letters[k].box.X0-letters[k-1].box.X1)
	}
	if least > gutterGap*float64(letters[0].size) {
		return letters
	}
	limit := max(least, 0.05*float64(letters[0].size)) * evenGap
	var out []word
	var b strings.Builder
	for k, l := range letters {
		if n := len(out) - 1; k > 0 && l.box.X0-letters[k-1].box.X1 <= limit {
			b.WriteString(l.text)
			out[n].text, out[n].box = b.String(), out[n].box.Union(l.box)
			continue
		}
		b.Reset()
		b.WriteString(l.text)
		out = append(out, l)
	}
	return out
}
