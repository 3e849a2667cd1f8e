package interpret

import (
	"testing"

	"compromisos/configs"
	"compromisos/index/analysis"
	"compromisos/index/query"
)

// interpreter is one that knows one organization.
func interpreter(t *testing.T) (*Interpreter, *query.Language) {
	t.Helper()
	stemmers, err := analysis.Stemmers()
	if err != nil {
		t.Fatal(err)
	}
	words, err := query.Load()
	if err != nil {
		t.Fatal(err)
	}
	bodies := analysis.NewBodies([]configs.Organization{{ID: "ica", Name: "Instituto de Costas y Archivos", Acronym: "ICA"}})
	return New(bodies, stemmers), words
}

func TestRewrite(t *testing.T) {
	in, words := interpreter(t)
	for text, want := range map[string]string{
		"agua":                                 "agua",
		"el agua":                              "agua",
		"de la":                                "(de la)",
		"DE agua":                              "(DE agua)",
		"-agua de":                             "(-agua de)",
		"n o s c":                              "nosc",
		"N O S C":                              "NOSC",
		"N. O. agua":                           "(N. O. agua)",
		"firma instituto de costas y archivos": "(firma instituto de costas y archivos)",
		`"de la" agua`:                         `("de la" agua)`,
		"(el agua) OR río":                     "(agua OR río)",
	} {
		root, err := words.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := in.Rewrite(root).String(); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
	root, err := words.Parse("firma instituto de costas y archivos")
	if err != nil {
		t.Fatal(err)
	}
	if parts := in.Rewrite(root).Parts; len(parts) != 2 || parts[1].Clause.Text != "instituto de costas y archivos" {
		t.Errorf("the name of an organization is no clause of its own: %v", parts)
	}
}

// A word as it stands comes first among its forms, and each is looked for once.
func TestForms(t *testing.T) {
	in, _ := interpreter(t)
	all := unique(in.forms(freeFields[:1], "evaluaciones", false))
	if all[0].Term != "evaluaciones" || all[0].Weight != 1 {
		t.Errorf("first %+v", all[0])
	}
	seen := map[string]bool{}
	for _, a := range all {
		if key := a.Field.Name + ":" + a.Term; seen[key] {
			t.Errorf("%s comes twice", key)
		} else {
			seen[key] = true
		}
	}
	for _, want := range []string{"title:evaluacion", "title_forms:evaluacion", "title_forms:+es+evalua"} {
		if !seen[want] {
			t.Errorf("no %s among %v", want, all)
		}
	}
	if quoted := in.forms(freeFields[:1], "evaluaciones", true); len(quoted) != 1 {
		t.Errorf("a word in quotes has forms: %v", quoted)
	}
}
