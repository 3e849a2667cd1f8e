package organization

import (
	"slices"
	"testing"

	"compromisos/configs"
)

func words(t *testing.T) *Words {
	t.Helper()
	all, err := configs.Vocabularies()
	if err != nil {
		t.Fatal(err)
	}
	return NewWords(all)
}

func TestSplit(t *testing.T) {
	w := words(t)
	tests := []struct{ name, in, bare, acronym string }{
		{"in brackets after the name", "Red de Archivos Vecinales (RAV)", "Red de Archivos Vecinales", "RAV"},
		{"before a comma it stays in the name", "RAV, Red de Archivos Vecinales", "RAV, Red de Archivos Vecinales", "RAV"},
		{"before a dash", "RAV – Red de Archivos Vecinales", "RAV – Red de Archivos Vecinales", "RAV"},
		{"after a dash", "Departamento de Aguas Claras - DAC", "Departamento de Aguas Claras - DAC", "DAC"},
		{"after a comma", "Departamento de Aguas Claras, DAC", "Departamento de Aguas Claras, DAC", "DAC"},
		{"a legal form is none", "Red de Archivos Vecinales, AC", "Red de Archivos Vecinales, AC", ""},
		{"a legal form in brackets is none", "Red de Archivos Vecinales (A.C.)", "Red de Archivos Vecinales (A.C.)", ""},
		{"a word in capitals and lower case is no acronym", "Surco, Centro de Estudios", "Surco, Centro de Estudios", ""},
		{"a place in brackets is none", "Faro Cívico (Colima)", "Faro Cívico (Colima)", ""},
		{"none", "Faro Cívico", "Faro Cívico", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			bare, acronym := w.Split(tt.in)
			if bare != tt.bare || acronym != tt.acronym {
				t.Errorf("Split(%q) = %q, %q; want %q, %q", tt.in, bare, acronym, tt.bare, tt.acronym)
			}
		})
	}
}

func TestRegistryID(t *testing.T) {
	reg := NewRegistry([]configs.Organization{
		{ID: "rav", Name: "Red de Archivos Vecinales", Acronym: "RAV"},
		{ID: "farocivico", Name: "FaroCívico"},
		{ID: "surco", Name: "Surco Ciudadano", Aliases: []string{"Surco"}},
		{ID: "mpa", Name: "Mesa Permanente del Agua para el Valle del Sauce", Acronym: "MPA"},
	}, words(t))
	tests := []struct{ name, in, acronym, want string }{
		{"the whole name", "Red de Archivos Vecinales", "", "rav"},
		{"with a legal form", "Red de Archivos Vecinales, A.C.", "", "rav"},
		{"a legal form in pieces", "Red de Archivos Vecinales, A. C.", "", "rav"},
		{"a legal form of another language", "Red de Archivos Vecinales e.V.", "", "rav"},
		{"by the acronym alone", "RAV", "", "rav"},
		{"an acronym with points", "R.A.V.", "", "rav"},
		{"acronym before the name", "RAV, Red de Archivos Vecinales A.C", "RAV", "rav"},
		{"acronym beside the name", "Red Vecinal de Archivos (RAV)", "", "rav"},
		{"the same acronym of another body", "Registro Agrario Voluntario (RAV)", "", "registro-agrario-voluntario"},
		{"spaces inside", "Faro Cívico A.C.", "", "farocivico"},
		{"capitals without accents", "FARO CIVICO", "", "farocivico"},
		{"a known name that goes on", "Surco Ciudadano por la Transparencia", "", "surco"},
		{"a known single word that goes on", "Surco, Centro de Estudios del Campo", "", "surco"},
		{"a known name in short", "Mesa Permanente del Agua", "", "mpa"},
		{"a place makes another body", "Surco Ciudadano de Puerto Claro", "", "surco-ciudadano-de-puerto-claro"},
		{"part of a body that is known too", "Surco Ciudadano de la Red de Archivos Vecinales", "", "surco"},
		{"an article before", "la Red de Archivos Vecinales", "", "rav"},
		{"unknown: slug without legal form", "Taller del Ñandú A.C.", "", "taller-del-nandu"},
		{"unknown: two legal forms", "Aguas Limpias, S.A. de C.V.", "", "aguas-limpias"},
		{"words of a legal form inside a name", "Foro de la Sociedad Civil", "", "foro-de-la-sociedad-civil"},
		{"unknown with acronym", "Observatorio de Ríos", "ODR", "odr"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := reg.ID(tt.in, tt.acronym); got != tt.want {
				t.Errorf("ID(%q, %q) = %q, want %q", tt.in, tt.acronym, got, tt.want)
			}
		})
	}
}

func TestIDsOfOneList(t *testing.T) {
	reg := NewRegistry([]configs.Organization{{ID: "surco", Name: "Surco Ciudadano", Acronym: "SC"}}, words(t))
	tests := []struct {
		name string
		in   []string
		want []string
	}{
		{"the nearest keeps the id", []string{"Surco Ciudadano por el Campo", "Surco Ciudadano"}, []string{"surco-ciudadano-por-el-campo", "surco"}},
		{"corporate form", []string{"Faro Cívico", "Faro Cívico A.C."}, []string{"faro-civico", "faro-civico-a-c"}},
		{"the registry gives both names", []string{"Surco Ciudadano", "SC"}, []string{"surco", "surco"}},
		{"named twice", []string{"Faro Cívico", "FARO CIVICO"}, []string{"faro-civico", "faro-civico"}},
		{"the same acronym", []string{"Red del Alba (RA)", "Ruta Abierta (RA)"}, []string{"ra", "ruta-abierta"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var list []Named
			for _, s := range tt.in {
				bare, acronym := reg.Split(s)
				list = append(list, Named{bare, acronym})
			}
			if got := reg.IDs(list); !slices.Equal(got, tt.want) {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
