package analysis

import (
	"testing"

	"compromisos/configs"
)

func TestFindOrganizations(t *testing.T) {
	b := NewBodies([]configs.Organization{
		{ID: "inai", Name: "Instituto Nacional de Transparencia", Acronym: "INAI", Aliases: []string{"Instituto"}},
		{ID: "ac", Name: "Agua Clara, A.C."},
	})
	for _, c := range []struct{ text, want, named string }{
		{"INAI", "inai", "inai"}, {"I.N.A.I.", "inai", "inai"}, {"el Inai, y otros", "inai", ""}, {"(INAI)", "inai", "inai"},
		{"Agua Clara AC", "ac", "ac"}, {"Secretaría e INSTITUTO", "inai", ""}, {"Institutos", "", ""}, {"", "", ""},
		{"de Agua Clara, A. C., e INAI", "inaiac", ""},
	} {
		got, named := "", ""
		for _, o := range b.Find(c.text) {
			got += o.ID
		}
		for _, o := range b.Named(c.text) {
			named += o.ID
		}
		if got != c.want || named != c.named {
			t.Errorf("%q names %q and is %q, want %q and %q", c.text, got, named, c.want, c.named)
		}
	}
}
