package analysis

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
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
		{"50.000 50,000 50\u202f000 50'000", "50000@1 50000@2 50000@3 50000@4"},
		{"1.234.567,89 1,234,567.89", "1234567.89@1 1234567.89@2"},
		{"0.125 2019.123 1.2.3 5'000", "0.125@1 2019.123@2 1.2.3@3 5000@4"},
		{"de 50\u00a02019 y 2019\u00a0100", "de@1 50@2 2019@3 y@4 2019@5 100@6"},
		{"TESTIGO(S) DE", "testigo@1 testigos@1 de@2"},
		{"director(a)(s), organización(es)", "director@1 directora@1 organizacion@2 organizaciones@2"},
		{"ciudadano(a) trabajador(as) mes(es)", "ciudadano@1 trabajador@2 trabajadoras@2 mes@3 meses@3"},
		{"ciudadanos/as y/o", "ciudadanos@1 y@2 o@3"},
		{"archivos/a.pdf datos/a/b", "archivos@1 a@2 pdf@3 datos@4 a@5 b@6"},
		{"nombre(es)cena plan(s", "nombre@1 es@2 cena@3 plan@4 s@5"},
	} {
		var b strings.Builder
		for i, tok := range Tokenize(c.text) {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(tok.Term + "@" + string(rune('0'+tok.Position)))
			if tok.Start >= tok.End || tok.End > len(c.text) {
				t.Errorf("%q: %q lies at %d to %d", c.text, tok.Term, tok.Start, tok.End)
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
		for _, tok := range Tokenize(s) {
			if tok.Start < 0 || tok.End > len(s) || tok.Start > tok.End || tok.Position < last || tok.Term == "" {
				t.Fatalf("%q: token %+v after position %d", s, tok, last)
			}
			last = tok.Position
		}
		_ = Readings(s)
	})
}
