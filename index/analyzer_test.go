package index

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"compromisos/configs"
)

func TestTokenize(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"El año, en MÉXICO.", "el@1 ano@2 en@3 mexico@4"},
		{"N.O.S.C., A.C. y U.S.A", "nosc@1 ac@2 y@3 usa@4"},
		{"el N. O. S. C. firma", "el@1 nosc@2 n@2 o@3 s@4 c@5 firma@6"},
		{"A C U E R D O", "acuerdo@1 a@1 c@2 u@3 e@4 r@5 d@6 o@7"},
		{"Ciudad, A. C.", "ciudad@1 ac@2 a@2 c@3"},
		{"a o e", "a@1 o@2 e@3"},
		{"la co-creación de", "la@1 cocreacion@2 co@2 creacion@2 de@3"},
		{"socio‑ambiental", "socioambiental@1 socio@1 ambiental@1"},
		{"uno-dos-tres-cuatro-cinco", "uno@1 dos@2 tres@3 cuatro@4 cinco@5"},
		{"DOF-2019/45", "dof@1 2019@2 45@3"},
		{"2019-2021", "2019@1 2021@2"},
		{"el 1.1 y 3,000 o 3,5.", "el@1 1.1@2 y@3 3000@4 o@5 3.5@6"},
		{"www.gob.mx", "www@1 gob@2 mx@3"},
		{"fin.Inicio", "fin@1 inicio@2"},
		{"citizen's d’água rock'n'roll", "citizen@1 agua@2 dagua@2 rockn@3 roll@4"},
		{"“transparencia”", "transparencia@1"},
		{"co\u00adcreación", "cocreacion@1"},
		{"n\u0303in\u0303o ﬁrma", "nino@1 firma@2"},
		{"- — ; ...", ""},
		{"日本 gob", "日@1 本@2 gob@3"},
		{"\xff\xfe malo", "malo@1"},
		{"1º", "1o@1"},
	} {
		var b strings.Builder
		for i, tok := range tokenize(c.text) {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(tok.term + "@" + string(rune('0'+tok.position)))
			if tok.start >= tok.end || tok.end > len(c.text) {
				t.Errorf("%q: %q lies at %d to %d", c.text, tok.term, tok.start, tok.end)
			}
		}
		if diff := cmp.Diff(c.want, b.String()); diff != "" {
			t.Errorf("%q:\n%s", c.text, diff)
		}
	}
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"N. O. S. C.", "co-creación", "1.1,000.5", "d'água's", "\xff-\u00ad'x", "A. B"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, tok := range tokenize(s) {
			if tok.start < 0 || tok.end > len(s) || tok.start > tok.end || tok.position < last || tok.term == "" {
				t.Fatalf("%q: token %+v after position %d", s, tok, last)
			}
			last = tok.position
		}
		_ = passages(s)
		_ = readings(s)
	})
}

// The forms of a word are kept only where they are another word.
func TestFormTokens(t *testing.T) {
	s := stemmerOf(t, "es")
	for text, want := range map[string]string{
		"dato":         "",
		"datos":        "dato",
		"evaluaciones": "evaluacion +es+evalua",
		"co-creación":  "+es+cocrea +es+crea",
		"2019":         "",
	} {
		var all []string
		for _, tok := range s.tokens([]byte(text), false) {
			all = append(all, string(tok.Term))
		}
		if got := strings.Join(all, " "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestFindOrganizations(t *testing.T) {
	b := newBodies([]configs.Organization{
		{ID: "inai", Name: "Instituto Nacional de Transparencia", Acronym: "INAI", Aliases: []string{"Instituto"}},
		{ID: "ac", Name: "Agua Clara, A.C."},
	})
	for _, c := range []struct{ text, want, named string }{
		{"INAI", "inai", "inai"}, {"I.N.A.I.", "inai", "inai"}, {"el Inai, y otros", "inai", ""}, {"(INAI)", "inai", "inai"},
		{"Agua Clara AC", "ac", "ac"}, {"Secretaría e INSTITUTO", "inai", ""}, {"Institutos", "", ""}, {"", "", ""},
		{"de Agua Clara, A. C., e INAI", "inaiac", ""},
	} {
		got, named := "", ""
		for _, o := range b.find(c.text) {
			got += o.ID
		}
		for _, o := range b.named(c.text) {
			named += o.ID
		}
		if got != c.want || named != c.named {
			t.Errorf("%q names %q and is %q, want %q and %q", c.text, got, named, c.want, c.named)
		}
	}
}
