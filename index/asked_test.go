package index

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

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
