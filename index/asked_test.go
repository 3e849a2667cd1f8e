package index

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"compromisos/period"
	"compromisos/record"
)

// kept is an index of one source with the documents; those without an id, and their
// commitments, are numbered.
func kept(t testing.TB, o Options, documents ...record.Document) *Index {
	t.Helper()
	x := openAt(t, filepath.Join(t.TempDir(), "index"), o)
	f := &record.File{Documents: documents}
	f.Source.ID = "sha256:00"
	for i := range documents {
		d := &documents[i]
		if d.ID == "" {
			d.ID = fmt.Sprintf("d%d", i+1)
		}
		for j := range d.Commitments {
			d.Commitments[j].ID = fmt.Sprintf("%s-c%d", d.ID, j+1)
		}
	}
	if err := x.Put(context.Background(), f); err != nil {
		t.Fatal(err)
	}
	return x
}

// searched is what a query finds.
func searched(t testing.TB, x *Index, q Query) Result {
	t.Helper()
	res, err := x.Search(context.Background(), q)
	if err != nil {
		t.Fatalf("%+v: %v", q, err)
	}
	return res
}

// What was asked for stands before other forms of it, wherever these are, and a long list of
// names does not bring words together that stand in different names.
func TestAsAskedComesFirst(t *testing.T) {
	x := kept(t, Options{},
		record.Document{
			Title: new("Acta"), Kind: record.Minutes, Language: "es",
			Sections: []record.Section{
				{Title: new("Secretaría Técnica"), Text: "La secretaría técnica convoca."},
				{Title: new("Otros asuntos"), Text: "El secretario técnico de la mesa, entre los que vinieron de fuera, tomó nota de lo que se dijo."},
				{Title: new("Cierre"), Text: "Firma quien fue secretario: para lo técnico hubo otra persona."},
			},
		},
		record.Document{
			Title: new("Plan"), Kind: record.Plan, Language: "es",
			Commitments: []record.Commitment{{Title: new("Inventario de pozos y manantiales")}},
			MemberLists: []record.MemberList{{Group: new("Mesa"), Members: []record.Member{
				{Name: "Vecinos de El Pozo"}, {Name: "Colectiva Río Claro"}, {Name: "Fundación Manantial"}, {Name: "Guardianes del Monte"},
				{Name: "Laboratorio de Aguas"}, {Name: "Escuela de Campo"}, {Name: "Cooperativa La Sirena"}, {Name: "Unión de Riberas"},
			}}},
		})
	for _, c := range []struct{ query, want string }{
		{"secretario", "secretario"},
		{"secretario técnico", "secretario técnico"},
		{"pozo manantial", "Inventario"},
	} {
		hits := searched(t, x, Query{Text: c.query}).Hits
		if len(hits) == 0 || !strings.Contains(hits[0].Fragment.Text, c.want) {
			t.Errorf("%s: the first hit is %+v, want %q", c.query, hits, c.want)
		}
	}
}

// Who signed is found by name, by post and by body.
func TestSignatoryByPostAndBody(t *testing.T) {
	x := kept(t, Options{}, record.Document{
		Kind: record.Agreement, Language: "es",
		Signatories: []record.Signatory{
			{Kind: record.Person, Name: "Rita Solís", Role: new("Rectora de la Universidad del Litoral"), Organizations: []string{"Universidad del Litoral"}},
			{Kind: record.Person, Name: "Omar Pech", Role: new("Alcalde")},
		},
		Commitments: []record.Commitment{{Title: new("Taller"), Responsible: []string{"Universidad del Litoral"}}},
	})
	for query, want := range map[string]int{
		`firmante:"Universidad del Litoral"`: 1, "firmante:rectora": 1, "firmante:rector": 1, "firmante:solis": 1, "firmante:taller": 0,
		`firmante:"Rita Solís Rectora"`: 0, "firmante:alcaldes": 1,
	} {
		if res := searched(t, x, Query{Text: query, Strict: true}); res.Total != want {
			t.Errorf("%s finds %d, want %d", query, res.Total, want)
		}
	}
}

// Bodies that no registry knows are counted and found by the ids that the records of their
// source give them, in other records of it too.
func TestBodiesOfTheSource(t *testing.T) {
	x := kept(t, Options{}, record.Document{
		Kind: record.Agreement, Language: "es",
		MemberLists: []record.MemberList{{
			Group: new("Red de Cuencas Vivas"), GroupOrganization: new("recuvi"), Acronym: new("RECUVI"),
			Members: []record.Member{{Name: "Taller Agua Limpia", Organization: new("taller-agua-limpia")}, {Name: "Agua", Organization: new("agua")}},
		}},
		Commitments: []record.Commitment{
			{Title: new("Sondeo"), Responsible: []string{"Brigadas de la RECUVI y Taller Agua Limpia"}},
			{Title: new("Agua"), Responsible: []string{"Comisión de Agua"}},
		},
		Signatories: []record.Signatory{{Kind: record.Person, Name: "Rita Solís", Organizations: []string{"Secretaría de Aguas"}}},
	})
	res := searched(t, x, Query{Type: record.TypeCommitment, Facets: []string{"org"}})
	if got, want := fmt.Sprint(res.Facets[0].Values), "[{recuvi 1} {taller-agua-limpia 1}]"; got != want {
		t.Errorf("bodies %s, want %s", got, want)
	}
	if res := searched(t, x, Query{Type: record.TypeSignatory, Facets: []string{"org"}}); fmt.Sprint(res.Facets[0].Values) != "[{Secretaría de Aguas 1}]" {
		t.Errorf("bodies that sign: %v", res.Facets[0].Values)
	}
	for query, want := range map[string]int{"org:recuvi tipo:compromiso": 1, "org:taller-agua-limpia tipo:compromiso": 1, `org:"secretaría de aguas" tipo:firmante`: 1} {
		if res := searched(t, x, Query{Text: query}); res.Total != want {
			t.Errorf("%s finds %d, want %d", query, res.Total, want)
		}
	}
}

// A deadline binds from the day of its document on, not since ever.
func TestOpenStartIsTheDayOfIssue(t *testing.T) {
	due := func(edtf string) *period.Period {
		span, err := period.Parse(edtf)
		if err != nil {
			t.Fatal(err)
		}
		return new(span.Period(edtf))
	}
	x := kept(t, Options{}, record.Document{
		Kind: record.Plan, Language: "es", Issued: due("2019-03-05"),
		Commitments: []record.Commitment{
			{Title: new("Uno"), Period: due("../2019-08-31")}, {Title: new("Dos"), Period: due("2019-06/2019-07")},
			{Title: new("Tres"), Period: due("../2018-12-31")}, {Title: new("Cuatro"), Period: due("2019-06/..")},
		},
	})
	for query, want := range map[string]int{
		"fecha:1950": 0, "vigente:1950": 0, "fecha:2019-02": 0, "fecha:2019-04": 1, "vigente:2019-04": 1, "fecha:2018": 1, "vence:2018": 1, "vigente:2018-12-31": 1,
		"fecha:2019-06": 3, "fecha:2030": 1, "vigente:2019-03-01": 0,
	} {
		if res := searched(t, x, Query{Text: query, Type: record.TypeCommitment}); res.Total != want {
			t.Errorf("%s finds %d, want %d", query, res.Total, want)
		}
	}
}
