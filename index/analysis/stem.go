package analysis

import (
	"strings"
	"unicode/utf8"

	"compromisos/configs"
)

// A Stemmer brings the forms of a word of one language together.
type Stemmer struct {
	// Language is the tag of the language.
	Language string
	rules    configs.Stemming
	// kin are the families of stems that no ending tells.
	kin map[string]string
}

const (
	// shortestStem is what must stay of a word whose ending is cut.
	shortestStem = 3
	// shortestFamily is what the words of one family must share: estar and este would
	// share est.
	shortestFamily = 4
)

// Stem is the form that stands for all forms of a folded word: without plural, in
// the masculine. Words with digits stay as they are.
func (s Stemmer) Stem(word string) string {
	if fixed, ok := s.rules.Fixed[word]; ok {
		return fixed
	}
	if !IsWordOnly(word) || utf8.RuneCountInString(word) < shortestStem {
		return word
	}
	word, _ = s.rules.Plural.Replace(word)
	word = s.cutLoose(word)
	word, _ = s.rules.Letters.Replace(word)
	word, _ = s.rules.Gender.Replace(word)
	if fixed, ok := s.rules.Fixed[word]; ok {
		return fixed
	}
	return word
}

// cutLoose cuts the letters that plurals end in.
func (s Stemmer) cutLoose(word string) string {
	for len(word) > shortestStem && strings.IndexByte(s.rules.Loose, word[len(word)-1]) >= 0 && !s.isFirm(word) {
		word = word[:len(word)-1]
	}
	return word
}

func (s Stemmer) isFirm(word string) bool {
	for _, ending := range s.rules.Firm {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// Family is what a verb and its nouns have in common, from a stem; the stem itself
// where no rule leads further.
func (s Stemmer) Family(stem string) string {
	if root, ok := s.kin[stem]; ok {
		return root
	}
	if !s.HasFamily(stem) || !IsWordOnly(stem) {
		return stem
	}
	return s.lead(s.rules.Family, stem)
}

// FamilyOf is Family for the stem of a word as it is printed: with the accent that parts
// a verb in the past (acordó) from a noun.
func (s Stemmer) FamilyOf(printed, stem string) string {
	if isStressed(printed) && s.HasFamily(stem) {
		if root := s.lead(s.rules.Past, stem); root != stem {
			return root
		}
	}
	return s.Family(stem)
}

// HasFamily is false for the stems of words that no rule applies to.
func (s Stemmer) HasFamily(stem string) bool {
	_, fixed := s.rules.Fixed[stem]
	_, kin := s.kin[stem]
	return kin || !fixed
}

// lead is the family to which rules lead; the stem itself where too little of it would
// be left.
func (s Stemmer) lead(rules configs.Endings, stem string) string {
	root, ok := rules.Replace(stem)
	if !ok || utf8.RuneCountInString(root) < shortestFamily {
		return stem
	}
	return root
}

// isStressed reports whether a word ends in an o with its accent, before or after it.
func isStressed(word string) bool {
	for _, end := range []string{"ó", "Ó", "o\u0301", "O\u0301"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// familyMark stands before what a family of words has in common, so that it is not
// taken for a word.
const familyMark = "+"

// FamilyTerm is a family as the index has it: apart from words, and from the families
// of other languages.
func (s Stemmer) FamilyTerm(root string) string { return familyMark + s.Language + familyMark + root }

// IsStop reports whether a folded word says nothing in the language (de, la).
func (s Stemmer) IsStop(word string) bool { return s.rules.Stop[word] }

// Stemmers reads those of all languages.
func Stemmers() ([]Stemmer, error) {
	list, err := configs.Stemmings()
	if err != nil {
		return nil, err
	}
	out := make([]Stemmer, 0, len(list))
	for _, s := range list {
		out = append(out, newStemmer(s))
	}
	return out, nil
}

// newStemmer is the one of a language.
func newStemmer(rules configs.Stemming) Stemmer {
	s := Stemmer{rules.Language, rules, map[string]string{}}
	kin := map[string]string{}
	for _, words := range rules.Kin {
		root := s.Family(s.Stem(words[0]))
		for _, w := range words {
			kin[s.Stem(w)] = root
		}
	}
	s.kin = kin
	return s
}

// LanguageOf is the language through whose rules a text with the given tag goes.
func LanguageOf(all []Stemmer, tag string) string {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	for _, s := range all {
		if s.Language == base {
			return base
		}
	}
	return all[0].Language
}
