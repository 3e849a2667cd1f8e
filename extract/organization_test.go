package extract

import (
	"testing"

	"compromisos/configs"
)

func TestSplitAcronym(t *testing.T) {
	tests := []struct{ name, in, bare, acronym string }{
		{"in brackets after the name", "Red de Archivos Vecinales (RAV)", "Red de Archivos Vecinales", "RAV"},
		{"before a comma it stays in the name", "RAV, Red de Archivos Vecinales", "RAV, Red de Archivos Vecinales", "RAV"},
		{"a word in capitals and lower case is no acronym", "Surco, Centro de Estudios", "Surco, Centro de Estudios", ""},
		{"a place in brackets is none", "Faro Cívico (Colima)", "Faro Cívico (Colima)", ""},
		{"none", "Faro Cívico", "Faro Cívico", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			bare, acronym := splitAcronym(tt.in)
			if bare != tt.bare || acronym != tt.acronym {
				t.Errorf("splitAcronym(%q) = %q, %q; want %q, %q", tt.in, bare, acronym, tt.bare, tt.acronym)
			}
		})
	}
}

func TestRegistryID(t *testing.T) {
	lex := spanish(t)
	reg := newRegistry([]configs.Organization{
		{ID: "rav", Name: "Red de Archivos Vecinales", Acronym: "RAV"},
		{ID: "farocivico", Name: "FaroCívico"},
		{ID: "surco", Name: "Surco", Aliases: []string{"Surco Ciudadano"}},
	}, []*lexicon{lex})
	tests := []struct{ name, in, acronym, want string }{
		{"the whole name", "Red de Archivos Vecinales", "", "rav"},
		{"with a legal form", "Red de Archivos Vecinales, A.C.", "", "rav"},
		{"a legal form in pieces", "Red de Archivos Vecinales, A. C.", "", "rav"},
		{"by the acronym alone", "RAV", "", "rav"},
		{"acronym before the name", "RAV, Red de Archivos Vecinales A.C", "RAV", "rav"},
		{"spaces inside", "Faro Cívico A.C.", "", "farocivico"},
		{"capitals without accents", "FARO CIVICO", "", "farocivico"},
		{"a known name that goes on", "Surco Ciudadano por la Transparencia", "", "surco"},
		{"an article before", "la Red de Archivos Vecinales", "", "rav"},
		{"unknown: slug without legal form", "Taller del Ñandú A.C.", "", "taller-del-nandu"},
		{"unknown with acronym", "Observatorio de Ríos", "ODR", "odr"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := reg.id(tt.in, tt.acronym); got != tt.want {
				t.Errorf("id(%q, %q) = %q, want %q", tt.in, tt.acronym, got, tt.want)
			}
		})
	}
}
