package index

import (
	"strings"
	"unicode/utf8"

	"compromisos/configs"
)

// A stemmer brings the forms of a word of one language together.
type stemmer struct{ configs.Stemming }

const (
	// shortestStem is what must stay of a word whose ending is cut.
	shortestStem = 3
	// shortestFamily is what the words of one family must share: estar and este would
	// share est.
	shortestFamily = 4
)

// stem is the form that stands for all forms of a folded word: without plural, in
// the masculine. Words with digits stay as they are.
func (s stemmer) stem(word string) string {
	if fixed, ok := s.Fixed[word]; ok {
		return fixed
	}
	if !isWordOnly(word) || utf8.RuneCountInString(word) < shortestStem {
		return word
	}
	word, _ = s.Plural.Replace(word)
	word = s.cutLoose(word)
	word, _ = s.Letters.Replace(word)
	word, _ = s.Gender.Replace(word)
	if fixed, ok := s.Fixed[word]; ok {
		return fixed
	}
	return word
}

// cutLoose cuts the letters that plurals end in.
func (s stemmer) cutLoose(word string) string {
	for len(word) > shortestStem && strings.IndexByte(s.Loose, word[len(word)-1]) >= 0 && !s.isFirm(word) {
		word = word[:len(word)-1]
	}
	return word
}

func (s stemmer) isFirm(word string) bool {
	for _, ending := range s.Firm {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// family is what a verb and its nouns have in common, from a stem; the stem itself
// where no rule leads further.
func (s stemmer) family(stem string) string {
	if _, ok := s.Fixed[stem]; ok || !isWordOnly(stem) {
		return stem
	}
	root, ok := s.Family.Replace(stem)
	if !ok || utf8.RuneCountInString(root) < shortestFamily {
		return stem
	}
	return root
}

// familyTerm is a family as the index has it: apart from words, and from the families
// of other languages.
func (s stemmer) familyTerm(root string) string { return familyMark + s.Language + familyMark + root }

// loadStemmers reads those of all languages.
func loadStemmers() ([]stemmer, error) {
	list, err := configs.Stemmings()
	if err != nil {
		return nil, err
	}
	out := make([]stemmer, 0, len(list))
	for _, s := range list {
		out = append(out, stemmer{s})
	}
	return out, nil
}

// languageOf is the language through whose rules a text with the given tag goes.
func languageOf(all []stemmer, tag string) string {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	for _, s := range all {
		if s.Language == base {
			return base
		}
	}
	return all[0].Language
}
