package configs

import "testing"

func TestSearchFields(t *testing.T) {
	names, err := SearchFields()
	if err != nil {
		t.Fatal(err)
	}
	for name, field := range map[string]string{
		"responsable": "responsible", "responsavel": "responsible", "responsible": "responsible",
		"titulo": "title", "estado": "status", "ano": "year", "tipo": "type",
	} {
		if got := names[name]; got != field {
			t.Errorf("%q means %q, want %q", name, got, field)
		}
	}
	for name := range names {
		if name != Fold(name) {
			t.Errorf("%q is not folded", name)
		}
	}
}
