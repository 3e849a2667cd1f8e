package index

import (
	"testing"

	"compromisos/configs"
)

func stem(s string) string { return string(cutEnding(foldToken([]byte(s)))) }

func TestFormsOfAWordFoldTogether(t *testing.T) {
	for _, forms := range [][]string{
		{"dato", "datos", "DATOS"}, {"meta", "metas"}, {"país", "países"}, {"clase", "clases"},
		{"acción", "acciones", "accion"}, {"vez", "veces"}, {"ley", "leyes"}, {"interés", "intereses"},
		{"niño", "niñas", "ninos"}, {"ciudadano", "ciudadana", "ciudadanas"}, {"responsable", "responsables"},
		{"ação", "ações"}, {"informação", "informações"}, {"nacional", "nacionais", "nacionales"},
		{"homem", "homens"}, {"policy", "policies"}, {"process", "processes"}, {"commitment", "commitments"},
		{"citizen's", "citizens"}, {"N.O.S.C.", "NOSC"}, {"A.C", "ac"}, {"co\u00adcreación", "cocreación"},
	} {
		want := stem(forms[0])
		for _, f := range forms[1:] {
			if got := stem(f); got != want {
				t.Errorf("%s → %s, %s → %s", forms[0], want, f, got)
			}
		}
	}
}

func TestOtherWordsStayApart(t *testing.T) {
	for _, pair := range [][2]string{
		{"información", "informe"}, {"acción", "acto"}, {"plan", "planta"}, {"IMSS", "IMS"}, {"uno", "una"},
		{"pozo", "paso"}, {"2019", "201"}, {"www.gob.mx", "wwwgobmx"}, {"estado", "estadio"},
	} {
		if a, b := stem(pair[0]), stem(pair[1]); a == b {
			t.Errorf("%s and %s both give %s", pair[0], pair[1], a)
		}
	}
}

func TestFindOrganizations(t *testing.T) {
	b := newBodies([]configs.Organization{
		{ID: "inai", Name: "Instituto Nacional de Transparencia", Acronym: "INAI", Aliases: []string{"Instituto"}},
		{ID: "ac", Name: "Agua Clara, A.C."},
	})
	for _, c := range []struct {
		text string
		want string
	}{
		{"INAI", "inai"}, {"I.N.A.I.", "inai"}, {"el Inai, y otros", "inai"}, {"(INAI)", "inai"},
		{"Agua Clara AC", "ac"}, {"Secretaría e INSTITUTO", "inai"}, {"Institutos", ""}, {"", ""},
	} {
		got := ""
		for _, o := range b.find(c.text) {
			got += o.ID
		}
		if got != c.want {
			t.Errorf("%q names %q, want %q", c.text, got, c.want)
		}
	}
}
