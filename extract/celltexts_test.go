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
		{"the acronym of another body", configs.FieldResponsible, 1, "Secretaría de Marina|INEGI", []string{"Secretaría de Marina", "INEGI"}},
		{"the acronym of the name above", configs.FieldResponsible, 1, "Secretaría de Marina|SEMAR", []string{"Secretaría de Marina SEMAR"}},
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
			for _, x := range p.itemsOf(tt.field, b, document.Cell{}) {
				got = append(got, x.String)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// Lines of a page in a cell 100 points wide, at 10 points a line and 5 a letter: a line
// that ends before the next word would not have fitted was ended by its author.
func TestItemsByTheRoomOfALine(t *testing.T) {
	tests := []struct {
		name, field, text string
		want              []string
	}{
		{"a person below another", configs.FieldResponsible, "Ana Roble|Luis Encino", []string{"Ana Roble", "Luis Encino"}},
		{"a name that goes on", configs.FieldResponsible, "Observatorio del|Puerto Ameno", []string{"Observatorio del Puerto Ameno"}},
		{"a full line", configs.FieldResponsible, "Observatorio Puerto|Ameno y Bahía", []string{"Observatorio Puerto Ameno y Bahía"}},
		{"a unit and its body", configs.FieldResponsible, "Dirección Faros|SEMAR", []string{"Dirección Faros SEMAR"}},
		{"two units", configs.FieldResponsible, "Unidad Uno|Unidad Dos", []string{"Unidad Uno", "Unidad Dos"}},
		{"what is to be done", configs.FieldActions, "Pintar|Secar", []string{"Pintar Secar"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := para(tt.text)
			b.Text.Spans = wordBoxes(b.Text)
			cell := document.Cell{Places: []document.Place{{Page: 1, Box: &document.Box{X1: 100, Y1: 40}}}}
			var got []string
			p := &part{lex: spanish(t)}
			for _, x := range p.itemsOf(tt.field, b, cell) {
				got = append(got, x.String)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// wordBoxes places the words of a text, each line below the one before.
func wordBoxes(t document.Text) (out []document.Span) {
	const letter, height = 5, 10
	from, y := 0, 0.0
	for _, end := range append(slices.Clone(t.Breaks), len(t.String)) {
		x := 0.0
		for _, w := range words(t.String[from:end]) {
			width := letter * float64(w.end-w.start)
			out = append(out, document.Span{Start: from + w.start, End: from + w.end, Page: 1, Box: document.Box{X0: x, Y0: y, X1: x + width, Y1: y + height}})
			x += width + letter
		}
		from, y = end, y+height
	}
	return out
}
