package configs

import (
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// builtin reads the embedded files, each by itself, by their tag.
func builtin(t *testing.T) map[string]Vocabulary {
	t.Helper()
	names, err := builtinNames()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]Vocabulary{}
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range checkVocabulary(path.Base(name), data) {
			if !p.Harmless {
				t.Error(p)
			}
		}
		v, err := parseVocabulary(path.Base(name), data)
		if err != nil {
			t.Fatal(err)
		}
		if v.Language != tagOf(name) {
			t.Errorf("%s holds the words of %q", name, v.Language)
		}
		out[v.Language] = v
	}
	return out
}

func TestBuiltinVocabularies(t *testing.T) {
	all := builtin(t)
	for _, tag := range []string{"es", "es-MX", "es-CO", "pt", "pt-BR", "en"} {
		if _, ok := all[tag]; !ok {
			t.Errorf("there is no vocabulary of %s", tag)
		}
	}
}

// A country file that repeats its language, or gives a word of it another meaning,
// would change how documents of the other countries are read.
func TestCountriesHoldWhatDiffers(t *testing.T) {
	all := builtin(t)
	for tag, country := range all {
		base := languageOf(tag)
		if tag == base {
			continue
		}
		if country.Extends != base {
			t.Errorf("%s extends %q, want %q", tag, country.Extends, base)
		}
		language := map[string]string{}
		listed("", "", reflect.ValueOf(all[base]), func(where, meaning, word string) { language[where+" "+Fold(word)] = meaning })
		listed("", "", reflect.ValueOf(country), func(where, _, word string) {
			if _, ok := language[where+" "+Fold(word)]; ok {
				t.Errorf("%s: %s: %q stands in %s.yaml too", tag, where, word, base)
			}
		})
	}
}

// Two countries must not give a word two meanings, since their words are read together.
func TestCountriesAgree(t *testing.T) {
	first := map[string]string{}
	for tag, v := range builtin(t) {
		if tag == languageOf(tag) {
			continue
		}
		listed("", "", reflect.ValueOf(v), func(where, meaning, word string) {
			key := languageOf(tag) + where + Fold(word)
			if have, ok := first[key]; ok && have != meaning {
				t.Errorf("%s: %s: %q means %s, in another country %s", tag, where, word, meaning, have)
			}
			first[key] = meaning
		})
	}
}

// listed hands every word of a vocabulary to visit, with its section and, where the
// section has them, its meaning.
func listed(where, meaning string, v reflect.Value, visit func(where, meaning, word string)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			if f := v.Field(i); f.Kind() != reflect.String || name == "Office" {
				if name == "Office" {
					visit(where, "", f.String())
				}
				listed(where+"."+name, meaning, f, visit)
			} else if name != "Language" && name != "Extends" && name != "Body" {
				meaning = f.String()
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			if e := v.Index(i); e.Kind() == reflect.String {
				visit(where, meaning, e.String())
			} else {
				listed(where, meaning, e, visit)
			}
		}
	}
}

// One file adds a country: nothing is compiled, and what it does not say is said by
// its language.
func TestCountryInherits(t *testing.T) {
	name := write(t, strings.TrimSpace(`
language: es-PE
labels:
  - field: responsible
    words: [entidad pública a cargo]
dates:
  months: [[], [], [], [], [], [], [], [], [setiembre]]
`))
	if ps, err := CheckVocabulary(name); err != nil || len(ps) > 0 {
		t.Fatalf("%v, %v", ps, err)
	}
	before, err := Vocabularies()
	if err != nil {
		t.Fatal(err)
	}
	after, err := Vocabularies(name)
	if err != nil {
		t.Fatal(err)
	}
	if len(after) != len(before) {
		t.Fatalf("%d languages, want %d", len(after), len(before))
	}
	for i, v := range after {
		grown := len(v.Labels) - len(before[i].Labels)
		if v.Language != before[i].Language || v.Language == "es" && grown != 1 || v.Language != "es" && grown != 0 {
			t.Errorf("%s has %d more labels", v.Language, grown)
		}
	}
}

func TestOneCountryAlone(t *testing.T) {
	tests := []struct {
		name  string
		asked []string
		want  []string
	}{
		{"all", nil, []string{"en", "es", "es-CO", "es-MX", "pt", "pt-BR"}},
		{"one of a language", []string{"es-CO"}, []string{"en", "es", "es-CO", "pt", "pt-BR"}},
		{"in small letters", []string{"es-co"}, []string{"en", "es", "es-CO", "pt", "pt-BR"}},
		{"none of a language", []string{"es"}, []string{"en", "es", "pt", "pt-BR"}},
		{"of two languages", []string{"es-MX", "pt-BR"}, []string{"en", "es", "es-MX", "pt", "pt-BR"}},
		{"a file is none", []string{"own.yaml"}, []string{"en", "es", "es-CO", "es-MX", "pt", "pt-BR"}},
	}
	names, err := builtinNames()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			chosen, _ := choose(names, tt.asked)
			var got []string
			for _, n := range chosen {
				got = append(got, tagOf(n))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
	alone, err := Vocabularies("es-CO")
	if err != nil {
		t.Fatal(err)
	}
	all, err := Vocabularies()
	if err != nil {
		t.Fatal(err)
	}
	words := func(vs []Vocabulary) int {
		i := slices.IndexFunc(vs, func(v Vocabulary) bool { return v.Language == "es" })
		return len(vs[i].Signature.Honorifics) + len(vs[i].Organization.LegalForms) + len(vs[i].Labels)
	}
	if words(alone) >= words(all) {
		t.Errorf("Colombia alone has %d words, all countries %d", words(alone), words(all))
	}
}
