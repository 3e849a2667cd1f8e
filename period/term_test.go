package period

import (
	"fmt"
	"maps"
	"strings"
	"testing"
)

// Terms that run from a date have its days; others have only their count, unit and
// the words of what they run from.
func TestTerms(t *testing.T) {
	for _, c := range []struct{ name, language, text, found, term string }{
		{"calendar days", "es", "dentro de los treinta días naturales siguientes al 3 de mayo de 2021",
			"2021-05-04/2021-06-02 deadline 30 day 3 de mayo de 2021", ""},
		{"days", "es", "en un plazo no mayor a 90 días contados a partir del 3 de mayo de 2021", "2021-05-04/2021-08-01 deadline 90 day 3 de mayo de 2021", ""},
		{"months", "es", "dentro de los 3 meses siguientes al 30 de noviembre de 2020", "2020-12-01/2021-02-28 deadline 3 month 30 de noviembre de 2020", ""},
		{"working days", "es", "dentro de los diez (10) días hábiles siguientes al 3 de mayo", "2022-05-04/ deadline 10 working_day 3 de mayo", ""},
		{"working days before", "es", "dentro de los cinco días hábiles anteriores al 3 de mayo", "/2022-05-02 deadline 5 working_day 3 de mayo", ""},
		{"day after", "es", "dos semanas después del 3 de mayo de 2021", "2021-05-17 mention 2 week 3 de mayo de 2021", ""},
		{"day before", "es", "un año antes del 29 de febrero de 2020", "2019-02-28 mention 1 year 29 de febrero de 2020", ""},
		{"from now", "es", "dentro de dos semanas", "2022-09-28 mention 2 week ", ""},
		{"publication", "es", "dentro de los 30 días hábiles siguientes a la publicación del presente Decreto, emitirá",
			"", "30 working_day la publicación del presente Decreto"},
		{"nothing named", "es", "en un plazo de tres meses.", "", "3 month "},
		{"event with a date", "es", "dentro de los diez días siguientes a la sesión del 5 de mayo de 2021",
			"2021-05-05 mention", "10 day la sesión del 5 de mayo de 2021"},
		{"publicação", "pt", "no prazo de 60 dias úteis a contar da publicação desta Lei", "", "60 working_day publicação desta Lei"},
		{"prazo", "pt", "no prazo de 60 dias a contar de 3 de maio de 2021", "2021-05-04/2021-07-02 deadline 60 day 3 de maio de 2021", ""},
		{"publication en", "en", "within thirty (30) working days of the publication", "", "30 working_day publication"},
		{"within", "en", "within 2 months of May 3, 2021", "2021-05-04/2021-07-03 deadline 2 month May 3, 2021", ""},
		{"an amount of time", "es", "durante los tres años de gobierno y por 30 días", "", ""},
		{"a page", "es", "en las 30 semanas", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, terms := grammar(t, c.language).Read(c.text, Context{Reference: reference})
			var got, open []string
			for _, m := range found {
				s := m.Period.EDTF + " " + map[Kind]string{Mention: "mention", Deadline: "deadline"}[m.Kind]
				if d := m.Period.Duration; d != nil {
					s += fmt.Sprintf(" %d %s %s", d.Count, d.Unit, d.Anchor)
				}
				got = append(got, s)
			}
			for _, term := range terms {
				open = append(open, fmt.Sprintf("%d %s %s", term.Count, term.Unit, term.Anchor))
				if term.Text != c.text[term.Start:term.End] {
					t.Errorf("text %q is not that of its place", term.Text)
				}
			}
			if strings.Join(got, "; ") != c.found || strings.Join(open, "; ") != c.term {
				t.Errorf("%q\n got %q, %q\nwant %q, %q", c.text, got, open, c.found, c.term)
			}
		})
	}
}

func TestInferredFrom(t *testing.T) {
	g := grammar(t, "es")
	for _, c := range []struct {
		text string
		want []map[string]string
	}{
		{"el 3 de mayo de 2021", []map[string]string{nil}},
		{"el 3 de mayo", []map[string]string{{"year": "reference"}}},
		{"el mes pasado", []map[string]string{{"year": "reference", "month": "reference"}}},
		{"el 3 y el 4 de mayo de 2021", []map[string]string{{"year": "neighbour", "month": "neighbour"}, nil}},
		{"3 y 4 de mayo", []map[string]string{{"year": "reference", "month": "neighbour"}, {"year": "reference"}}},
		{"enero y febrero de 2021", []map[string]string{{"year": "neighbour"}, nil}},
		{"el 3 de mayo de 2021 y el 5 de junio del mismo año", []map[string]string{nil, {"year": "neighbour"}}},
		{"el 3 de mayo de 2021 y el 5 del mismo mes y año", []map[string]string{nil, {"year": "neighbour", "month": "neighbour"}}},
		{"del 3 al 7 de junio de 2021", []map[string]string{nil}},
	} {
		found := g.Find(c.text, Context{Reference: reference})
		if len(found) != len(c.want) {
			t.Errorf("%q: found %d, want %d", c.text, len(found), len(c.want))
			continue
		}
		for i, m := range found {
			if !maps.Equal(m.Period.InferredFrom, c.want[i]) {
				t.Errorf("%q: %q from %v, want %v", c.text, m.Period.Text, m.Period.InferredFrom, c.want[i])
			}
		}
	}
}

func TestCellTellsOfItsLabel(t *testing.T) {
	p := grammar(t, "es").Cell("3 de mayo", Context{Reference: reference, Deadline: true})
	want := map[string]string{"year": "reference", "start": "label"}
	if p.EDTF != "../2022-05-03" || !maps.Equal(p.InferredFrom, want) {
		t.Errorf("got %s from %v, want %v", p.EDTF, p.InferredFrom, want)
	}
}

func TestOrderOfTheCountry(t *testing.T) {
	words := grammarWords(t, "en")
	words.Order = "mdy"
	for _, c := range []struct{ text, want string }{
		{"03/04/2021", "2021-03-04"}, {"3-4-21", "2021-03-04"}, {"25/03/2021", "2021-03-25"}, {"03/25/2021", "2021-03-25"}, {"2021-03-04", "2021-03-04"},
	} {
		found := NewGrammar(words).Find(c.text, Context{Reference: reference})
		if len(found) != 1 || found[0].Period.EDTF != c.want {
			t.Errorf("%q gives %v, want %s", c.text, show(found), c.want)
		}
	}
}
