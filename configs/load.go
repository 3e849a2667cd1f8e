package configs

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Vocabularies are one vocabulary for each language: the built-in words, those of its
// countries, and those of the user's files, in order; where a word is given two
// meanings the later file decides. A file for a country ("es-PE") inherits its
// language and holds only what differs there: a document names its language and
// seldom its country, so the words of all countries are read together. A language of
// its own that extends another begins with the words of that one.
//
// Where a user knows the country, the tag of a built-in vocabulary stands among the
// files: of its language only the countries so named are read then ("es-CO"), or none
// (the language's own tag, "es").
func Vocabularies(userFiles ...string) ([]Vocabulary, error) {
	names, err := builtinNames()
	if err != nil {
		return nil, err
	}
	names, userFiles = choose(names, userFiles)
	var all []Vocabulary
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("built-in vocabularies: %w", err)
		}
		v, err := parseVocabulary(path.Base(name), data)
		if err != nil {
			return nil, err
		}
		all = add(all, v)
	}
	for _, name := range userFiles {
		v, err := LoadVocabulary(name)
		if err != nil {
			return nil, err
		}
		if v.Extends != "" && !slices.ContainsFunc(all, func(w Vocabulary) bool { return w.Language == languageOf(v.Extends) }) {
			return nil, fmt.Errorf("%q: extends %q, which is no vocabulary", name, v.Extends)
		}
		all = add(all, v)
	}
	return all, nil
}

// builtinNames are the embedded files, each language before its countries.
func builtinNames() ([]string, error) {
	names, err := fs.Glob(files, "vocabularies/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("built-in vocabularies: %w", err)
	}
	// By the bare tag "es" comes before "es-CO"; by the file name it does not.
	slices.SortFunc(names, func(a, b string) int {
		return compareTags(tagOf(a), tagOf(b))
	})
	return names, nil
}

// choose leaves out the countries of a language of which the user named others by their
// tag. files are what the user named besides.
func choose(names, asked []string) (chosen, files []string) {
	tags, languages := map[string]bool{}, map[string]bool{}
	for _, a := range asked {
		if i := slices.IndexFunc(names, func(n string) bool { return strings.EqualFold(tagOf(n), a) }); i >= 0 {
			tag := tagOf(names[i])
			tags[tag], languages[languageOf(tag)] = true, true
			continue
		}
		files = append(files, a)
	}
	for _, n := range names {
		if tag := tagOf(n); tag == languageOf(tag) || tags[tag] || !languages[languageOf(tag)] {
			chosen = append(chosen, n)
		}
	}
	return chosen, files
}

// LoadVocabulary reads a user's file. What cannot be used in it (an unknown key,
// field or kind, a value of the wrong type) is an error that holds [Problems] and
// says the line of each.
func LoadVocabulary(name string) (Vocabulary, error) {
	data, err := ReadFile(name)
	if err != nil {
		return Vocabulary{}, err
	}
	return parseVocabulary(name, data)
}

func parseVocabulary(name string, data []byte) (Vocabulary, error) {
	var v Vocabulary
	var fatal Problems
	for _, p := range checkVocabulary(name, data) {
		if !p.Harmless {
			fatal = append(fatal, p)
		}
	}
	if len(fatal) > 0 {
		return v, fatal
	}
	if err := yaml.Unmarshal(data, &v); err != nil {
		return v, fmt.Errorf("%q: %w", name, err)
	}
	return v, nil
}
