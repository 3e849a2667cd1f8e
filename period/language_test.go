package period

import (
	"strings"
	"testing"
)

// A languageCase is a text and what is found in it, one "text = EDTF" after the other,
// divided by "; ".
type languageCase struct{ text, want string }

var languageCases = map[string][]languageCase{"es": spanishCases, "pt": portugueseCases, "en": englishCases}

func TestLanguages(t *testing.T) {
	for language, cases := range languageCases {
		g := grammar(t, language)
		for _, c := range cases {
			t.Run(language+"/"+c.text, func(t *testing.T) {
				if got := strings.Join(show(g.Find(c.text, Context{Reference: reference})), "; "); got != c.want {
					t.Errorf("\n got %q\nwant %q", got, c.want)
				}
			})
		}
	}
}

// The words of other languages change nothing but where two languages write one word
// for two things, and there the first language has it.
func TestLanguagesTogether(t *testing.T) {
	for first, order := range map[string][]string{"es": {"es", "pt", "en"}, "pt": {"pt", "es", "en"}, "en": {"en", "es", "pt"}} {
		g := grammar(t, order...)
		differ := 0
		for _, c := range languageCases[first] {
			if got := strings.Join(show(g.Find(c.text, Context{Reference: reference})), "; "); got != c.want {
				differ++
				t.Logf("%s: %q gives %q, alone %q", first, c.text, got, c.want)
			}
		}
		if most := len(languageCases[first]) / 20; differ > most {
			t.Errorf("%s: %d texts differ, want at most %d", first, differ, most)
		}
	}
}
