package configs

import (
	"bytes"
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"
)

//go:embed stems.yaml
var stems []byte

// A Stemming is how a search brings the forms of a word of one language together.
// All words and endings are folded.
type Stemming struct {
	// Language is a BCP 47 language without region.
	Language string
	// Stop are words that a query need not demand.
	Stop map[string]bool
	// Fixed are words that no rule applies to, each with the word that it is a
	// form of.
	Fixed map[string]string
	// Plural, Letters and Gender are applied one after the other; Loose between the
	// first two.
	Plural, Letters, Gender Endings
	// Loose are letters that are cut from the end while enough stay, but not from
	// words that end as in Firm.
	Loose string
	Firm  []string
	// Family leads from nouns and participles to what their verb has in common; Past
	// does from words that end in a stressed o.
	Family, Past Endings
	// Kin are words of one family that no ending tells, the first of which stands for
	// all.
	Kin [][]string
	// Optional are endings that are printed in brackets or after a stroke.
	Optional []string
}

// Endings are what a word may end in, with what takes its place.
type Endings struct {
	rules   map[string]ending
	longest int
}

type ending struct {
	to   string
	stem int
}

// Replace puts the longest ending of word that fits in its new form. It reports
// whether there was one.
func (e Endings) Replace(word string) (string, bool) {
	for n := min(e.longest, len(word)); n > 0; n-- {
		at := len(word) - n
		if r, ok := e.rules[word[at:]]; ok && at >= r.stem {
			return word[:at] + r.to, true
		}
	}
	return word, false
}

// rawEnding is a rule as the file has it.
type rawEnding struct {
	From []string `yaml:"from"`
	To   string   `yaml:"to"`
	Stem int      `yaml:"stem"`
}

// rawStemming is a language as the file has it.
type rawStemming struct {
	Language string      `yaml:"language"`
	Stop     []string    `yaml:"stop"`
	Keep     []string    `yaml:"keep"`
	Same     [][]string  `yaml:"same"`
	Plural   []rawEnding `yaml:"plural"`
	Loose    string      `yaml:"loose"`
	Firm     []string    `yaml:"firm"`
	Letters  []rawEnding `yaml:"letters"`
	Gender   []rawEnding `yaml:"gender"`
	Family   []rawEnding `yaml:"family"`
	Past     []rawEnding `yaml:"past"`
	Kin      [][]string  `yaml:"kin"`
	Optional []string    `yaml:"optional"`
}

// Stemmings are the languages of a search, the first that of documents whose own is
// unknown. They must not be changed.
var Stemmings = sync.OnceValues(func() ([]Stemming, error) {
	var list []rawStemming
	dec := yaml.NewDecoder(bytes.NewReader(stems))
	dec.KnownFields(true)
	if err := dec.Decode(&list); err != nil {
		return nil, fmt.Errorf("stems.yaml: %w", err)
	}
	out := make([]Stemming, 0, len(list))
	for _, raw := range list {
		s, err := raw.stemming()
		if err != nil {
			return nil, fmt.Errorf("stems.yaml: %s: %w", raw.Language, err)
		}
		out = append(out, s)
	}
	return out, nil
})

// stemming folds the words and makes tables of the lists.
func (raw rawStemming) stemming() (s Stemming, err error) {
	s = Stemming{Language: raw.Language, Loose: raw.Loose, Firm: raw.Firm, Optional: raw.Optional, Stop: map[string]bool{}}
	for _, w := range raw.Stop {
		s.Stop[Fold(w)] = true
	}
	if s.Fixed, err = raw.fixed(); err != nil {
		return s, err
	}
	for _, words := range raw.Kin {
		kin := make([]string, len(words))
		for i, w := range words {
			kin[i] = Fold(w)
		}
		s.Kin = append(s.Kin, kin)
	}
	for _, list := range []struct {
		to   *Endings
		from []rawEnding
	}{{&s.Plural, raw.Plural}, {&s.Letters, raw.Letters}, {&s.Gender, raw.Gender}, {&s.Family, raw.Family}, {&s.Past, raw.Past}} {
		if *list.to, err = endings(list.from); err != nil {
			return s, err
		}
	}
	return s, nil
}

// fixed are the words that no rule applies to: "keep" names one, or a form and its
// word ("meses>mes"); "same" the forms of one, the first of which stands for all,
// and their plurals in -s.
func (raw rawStemming) fixed() (map[string]string, error) {
	out := map[string]string{}
	add := func(form, word string) error {
		form, word = Fold(form), Fold(word)
		if other, ok := out[form]; ok && other != word {
			return fmt.Errorf("%q is a form of %q and of %q", form, other, word)
		}
		out[form] = word
		return nil
	}
	for _, w := range raw.Keep {
		form, word, found := strings.Cut(w, ">")
		if !found {
			word = form
		}
		if err := add(form, word); err != nil {
			return nil, err
		}
	}
	for _, forms := range raw.Same {
		for _, f := range forms {
			for _, form := range []string{f, f + "s"} {
				if err := add(form, forms[0]); err != nil {
					return nil, err
				}
			}
		}
	}
	return out, nil
}

// endings is the table of a list of rules.
func endings(list []rawEnding) (Endings, error) {
	const usualStem = 2
	e := Endings{rules: map[string]ending{}}
	for _, r := range list {
		if r.Stem == 0 {
			r.Stem = usualStem
		}
		for _, from := range r.From {
			from = Fold(from)
			if _, ok := e.rules[from]; ok || from == "" {
				return e, fmt.Errorf("ending %q stands twice or is empty", from)
			}
			e.rules[from] = ending{Fold(r.To), r.Stem}
			e.longest = max(e.longest, len(from))
		}
	}
	return e, nil
}
