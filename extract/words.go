package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/configs"
)

// A word of a text: a run of characters that are not white space, without the
// punctuation around it.
type word struct {
	// start and end are byte offsets of the bare word in the text.
	start, end int
	// bare is the word as printed, fold the form in which it is compared.
	bare, fold string
	// after is the punctuation that follows, up to the next space.
	after string
}

// Punctuation that may stand before and after a word without being part of it.
const (
	opening = "([{\"'“‘«¿¡—–-•○*_"
	closing = ")]}\"'”’»?!,;:.…*_"
)

// wordLength is about how many bytes a word of running text has, with its space.
const wordLength = 6

// words cuts a text into words. Pieces that are punctuation alone are left out.
func words(s string) []word {
	out := make([]word, 0, len(s)/wordLength+1)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		j := i
		for j < len(s) {
			r, n := utf8.DecodeRuneInString(s[j:])
			if unicode.IsSpace(r) {
				break
			}
			j += n
		}
		bare := strings.TrimLeft(s[i:j], opening)
		start := j - len(bare)
		bare = strings.TrimRight(bare, closing)
		if bare != "" {
			end := start + len(bare)
			out = append(out, word{start, end, bare, configs.Fold(bare), s[end:j]})
		}
		i = j
	}
	return out
}

// upper reports whether the word begins with a capital letter.
func (w word) upper() bool {
	r, _ := utf8.DecodeRuneInString(w.bare)
	return unicode.IsUpper(r)
}

// digits reports whether the word holds a digit.
func (w word) digits() bool { return strings.ContainsFunc(w.bare, unicode.IsDigit) }

// Phrases are sequences of folded words, found by their first word.
type phrases struct {
	byFirst map[string][][]string
	// full holds each phrase as one string.
	full map[string]bool
}

func (p *phrases) add(list []string) {
	if p.byFirst == nil {
		p.byFirst, p.full = map[string][][]string{}, map[string]bool{}
	}
	for _, s := range list {
		var seq []string
		for _, w := range words(s) {
			seq = append(seq, w.fold)
		}
		key := strings.Join(seq, " ")
		if len(seq) == 0 || p.full[key] {
			continue
		}
		p.full[key] = true
		p.byFirst[seq[0]] = append(p.byFirst[seq[0]], seq)
	}
}

// has reports whether the folded words of s are one of the phrases.
func (p *phrases) has(s string) bool {
	ws := words(s)
	return len(ws) > 0 && p.prefix(ws) == len(ws)
}

// prefix is how many words the longest phrase takes that opens ws; 0 for none.
func (p *phrases) prefix(ws []word) int {
	if len(ws) == 0 {
		return 0
	}
	best := 0
	for _, seq := range p.byFirst[ws[0].fold] {
		if len(seq) > best && matches(ws, seq) {
			best = len(seq)
		}
	}
	return best
}

// find is the index of the first word at which a phrase begins, with its length in
// words; -1 where none does.
func (p *phrases) find(ws []word) (at, n int) {
	for i := range ws {
		if n := p.prefix(ws[i:]); n > 0 {
			return i, n
		}
	}
	return -1, 0
}

func matches(ws []word, seq []string) bool {
	if len(ws) < len(seq) {
		return false
	}
	for i, s := range seq {
		if ws[i].fold != s {
			return false
		}
	}
	return true
}
