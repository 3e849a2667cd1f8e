package extract

import (
	"slices"
	"testing"

	"compromisos/configs"
	"compromisos/document"
)

func TestItemsOfACell(t *testing.T) {
	tests := []struct {
		name, field string
		page        int
		text        string
		want        []string
	}{
		{"the author's lines", configs.FieldActions, 0, "Pintar barcas|Secar redes", []string{"Pintar barcas", "Secar redes"}},
		{"a line that goes on", configs.FieldActions, 0, "Pintar barcas|y secar redes|3 mareas", []string{"Pintar barcas y secar redes", "3 mareas"}},
		{"a small word that calls for more", configs.FieldResponsible, 0, "Secretaría de|Marina", []string{"Secretaría de Marina"}},
		{"the lines of a page", configs.FieldActions, 1, "Pintar barcas|Secar redes", []string{"Pintar barcas Secar redes"}},
		{"bodies below one another on a page", configs.FieldResponsible, 1, "Secretaría de Marina|Instituto del Puerto", []string{"Secretaría de Marina", "Instituto del Puerto"}},
		{"two bodies joined by a word", configs.FieldResponsible, 1, "Secretaría de Marina e|Instituto del Puerto", []string{"Secretaría de Marina e Instituto del Puerto"}},
		{"a unit above its body", configs.FieldResponsible, 1, "Dirección de Faros|Secretaría de Marina", []string{"Dirección de Faros Secretaría de Marina"}},
		{"the name of a body over two lines", configs.FieldResponsible, 1, "Secretaría de Marina|Mercante", []string{"Secretaría de Marina Mercante"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := para(tt.text)
			if tt.page > 0 {
				b.Text.Spans = []document.Span{{End: len(b.Text.String), Page: tt.page, Box: document.Box{X1: 10, Y1: 10}}}
			}
			var got []string
			p := &part{lex: spanish(t)}
			for _, x := range p.itemsOf(tt.field, b) {
				got = append(got, x.String)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
