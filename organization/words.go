package organization

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/configs"
)

// Words are what names of bodies are told apart by, in all languages at once: a
// document in one language names bodies in others.
type Words struct {
	// articles may open a name; links join its words ("of", "and") and never end one;
	// and joins names.
	articles, links, and map[string]bool
	// legalForms close a name, in the form of letters; bodies and units open one.
	// purposes open what a body is for ("for the accountability of …").
	legalForms, bodies, units, purposes phrases
}

// NewWords takes the words of vocabularies.
func NewWords(vocabularies []configs.Vocabulary) *Words {
	w := &Words{articles: map[string]bool{}, links: map[string]bool{}, and: map[string]bool{}}
	for _, v := range vocabularies {
		for _, a := range v.Articles {
			w.articles[configs.Fold(a)] = true
		}
		for _, a := range v.And {
			w.and[configs.Fold(a)] = true
		}
		for _, list := range [][]string{v.Articles, v.Of, v.And, v.Particles} {
			for _, l := range list {
				w.links[configs.Fold(l)] = true
			}
		}
		w.legalForms.add(v.Organization.LegalForms)
		w.bodies.add(v.Organization.Bodies)
		w.units.add(v.Organization.Units)
		w.purposes.add(v.Organization.Purposes)
	}
	return w
}

// A token is a word of a name.
type token struct {
	// start and end are bytes of the name; the punctuation around is not within.
	start, end int
	// letters are those of the word, folded, without points: "A.C." is "ac".
	letters string
	upper   bool
	// before and after are the punctuation between it and its neighbours.
	before, after string
}

// tokens cuts a name into words.
func tokens(s string) []token {
	var out []token
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		j := i + strings.IndexFunc(s[i:]+" ", unicode.IsSpace)
		start := i + max(strings.IndexFunc(s[i:j], inWord), 0)
		end := start
		for k, c := range s[start:j] {
			if inWord(c) {
				end = start + k + utf8.RuneLen(c)
			}
		}
		if letters := letters(s[start:end]); letters != "" {
			first, _ := utf8.DecodeRuneInString(s[start:])
			out = append(out, token{start, end, letters, unicode.IsUpper(first), s[i:start], s[end:j]})
		} else if len(out) > 0 {
			out[len(out)-1].after += s[i:j] // a dash that stands alone
		}
		i = j
	}
	return out
}

// inWord reports whether a character is of a word and no punctuation.
func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// letters are the letters and digits of a text, folded, and nothing else.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, configs.Fold(s))
}

// phrases are sequences of words, by their letters.
type phrases map[string][][]string

func (p *phrases) add(list []string) {
	if *p == nil {
		*p = phrases{}
	}
	for _, s := range list {
		var seq []string
		for _, t := range tokens(s) {
			seq = append(seq, t.letters)
		}
		if len(seq) > 0 {
			(*p)[seq[0]] = append((*p)[seq[0]], seq)
		}
	}
}

// prefix is how many words the longest phrase takes that opens ts; 0 for none.
func (p phrases) prefix(ts []token) int {
	best := 0
	if len(ts) == 0 {
		return 0
	}
next:
	for _, seq := range p[ts[0].letters] {
		if len(seq) <= best || len(seq) > len(ts) {
			continue
		}
		for i, s := range seq {
			if ts[i].letters != s {
				continue next
			}
		}
		best = len(seq)
	}
	return best
}
