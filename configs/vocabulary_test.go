package configs

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// write puts a file of the user's into a folder of the test.
func write(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "words.yaml")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestEveryLanguageHasEverySection(t *testing.T) {
	all, err := Vocabularies()
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range all {
		missingSections(t, v.Language, reflect.ValueOf(v))
	}
}

// missingSections reports lists that are empty. Dates have a test of their own, since
// not every language has every way of saying them.
func missingSections(t *testing.T, where string, v reflect.Value) {
	t.Helper()
	for i := range v.NumField() {
		name := where + "." + v.Type().Field(i).Name
		switch f := v.Field(i); {
		case f.Type() == reflect.TypeFor[DateWords]():
		case f.Kind() == reflect.Struct:
			missingSections(t, name, f)
		case f.Kind() == reflect.Slice && f.Len() == 0:
			t.Errorf("%s is empty", name)
		}
	}
}

func TestUsersVocabulary(t *testing.T) {
	name := write(t, `
language: es
labels:
  - field: title
    words: [encomienda]
dates:
  months: [[enerito]]
`)
	all, err := Vocabularies(name)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(all, func(v Vocabulary) bool { return v.Language == "es" })
	es := all[i]
	if last := es.Labels[len(es.Labels)-1]; last.Field != FieldTitle || !slices.Equal(last.Words, []string{"encomienda"}) {
		t.Errorf("the user's labels do not come last: %+v", last)
	}
	if len(es.Dates.Months) != 12 || !slices.Contains(es.Dates.Months[0], "enerito") || !slices.Contains(es.Dates.Months[0], "enero") {
		t.Errorf("a word for January is not one of January's: %q", es.Dates.Months)
	}
	again, err := Vocabularies()
	if err != nil {
		t.Fatal(err)
	}
	if slices.Contains(again[i].Dates.Months[0], "enerito") {
		t.Error("the built-in vocabulary was changed")
	}
}

func TestCountryExtendsItsLanguage(t *testing.T) {
	all, err := Vocabularies(write(t, "language: es-XX\nletter:\n  closings: [abur]\n"))
	if err != nil {
		t.Fatal(err)
	}
	v := all[slices.IndexFunc(all, func(v Vocabulary) bool { return v.Language == "es" })]
	if !slices.Contains(v.Letter.Closings, "abur") || !slices.Contains(v.Letter.Closings, "atentamente") {
		t.Errorf("closings of %s: %q", v.Language, v.Letter.Closings)
	}
}

func TestBrokenVocabulary(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"unknown key", "language: es\nlabel: []\n", "line 2"},
		{"unknown field", "language: es\nlabels: [{field: colour, words: [azul]}]\n", "colour"},
		{"unknown kind", "language: es\nkinds: [{kind: poem, words: [oda]}]\n", "poem"},
		{"no language", "articles: [el]\n", "language"},
		{"no such base", "language: xx\nextends: yy\n", "yy"},
		{"no list", "language: es\narticles: {el: 1}\n", "line 2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Vocabularies(write(t, tt.text))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one that says %q", err, tt.want)
			}
		})
	}
}

func TestOrganizations(t *testing.T) {
	list, err := Organizations(true)
	if err != nil || len(list) == 0 {
		t.Fatalf("%d organizations, %v", len(list), err)
	}
	seen := map[string]bool{}
	for _, o := range list {
		if seen[o.ID] {
			t.Errorf("%s stands twice", o.ID)
		}
		seen[o.ID] = true
	}
	if list, err := Organizations(false); err != nil || len(list) != 0 {
		t.Errorf("without the built-in registry: %v, %v", list, err)
	}
	if _, err := Organizations(false, write(t, "- {id: x}\n")); err == nil {
		t.Error("an organization without a name is read")
	}
}
