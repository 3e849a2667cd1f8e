package period

import (
	"fmt"
	"strings"
	"testing"
)

// prose is a page in the manner of official documents: a few dates, many words.
const prose = `La Secretaría informó que la mesa de trabajo se reunió el 12 de abril de 2021 en
la sala de usos múltiples, con la presencia de las organizaciones que integran el grupo, y que
revisó los avances de cada compromiso. Las áreas responsables entregarán el diagnóstico a más tardar
el 30 de junio, conforme al artículo 45 de la Ley 1581 de 2012, y publicarán los datos en
https://ejemplo.org/2021/04/datos.csv durante el segundo semestre del año. Se recibieron 2300
solicitudes; el presupuesto fue de $1,950,000 pesos. Para mayor información, favor de comunicarse al
teléfono 55 4000 2019 o acudir a las oficinas de lunes a viernes, de las 9 a las 15 horas.
`

func BenchmarkFind(b *testing.B) {
	g := grammar(b, "es", "pt", "en")
	for _, size := range []int{1 << 10, 1 << 20, 100 << 20} {
		text := strings.Repeat(prose, size/len(prose)+1)[:size]
		b.Run(fmt.Sprintf("%dkB", size>>10), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				g.Find(text, Context{Reference: reference})
			}
		})
	}
}

// hostile are what a text can be made of to make a reader look at it over and over.
var hostile = []string{
	"1", "1 ", "1-", "1/", "1,", "1, ", "1, 2 y ", "de ", "-", "- ", "a ", "enero ", "enero, ", "enero a ",
	"2019 ", "2019-", "2019, ", "mil ", "treinta y ", "1 de ", "1 de enero ", "este ", "último ", "hasta ",
	"entre ", "a más ", "a partir de ", "del mes de ", "ley ", "ley 1, ", "www.", "(", "\n", "\n\n", ".", "ñ", "\u0301",
	"lunes ", "lunes, ", "primer ", "T1", "I ", "próximo pasado ", "el ", "2019-T", "´",
	"del 1 al ", "del 1 al 2 de ", "1 a ", "1 y ", "1 y 2 de enero, ", "30 días ", "dentro de ", "dentro de los 30 días ",
	"30 días siguientes a ", "30 días siguientes a la ", "dentro de los próximos ", "1 (uno) ", "alrededor de ", "década de ",
	"mismo mes ", "enero/", "1 de enero-", "2019-2020-", "entre 1 y ", "desde enero ", "1o. ", "artículos 1, 2 y ",
}

// Twice the text is twice the work, counted in looks at the vocabulary, and no byte
// takes more than a bounded number of them.
func TestHostileTextTakesLinearWork(t *testing.T) {
	const (
		size     = 1 << 14
		most     = 2.2 // what twice the text may take, in times of the work
		looks    = 100 // at a byte, on average
		reliable = 1000
	)
	g := grammar(t, "es", "pt", "en")
	work := func(unit string, size int) int {
		p := g.parse(strings.Repeat(unit, size/len(unit)), Context{Reference: reference, Field: true})
		return p.looked
	}
	for _, unit := range hostile {
		once, twice := work(unit, size), work(unit, 2*size)
		if once > reliable && float64(twice) > most*float64(once) || twice > looks*2*size {
			t.Errorf("%q: %d looks at %d bytes, %d at twice as many", unit, once, size, twice)
		}
	}
}

func BenchmarkHostile(b *testing.B) {
	g := grammar(b, "es", "pt", "en")
	for _, unit := range []string{"1", "1 ", "de ", "-", "1 de ", "del 1 al ", "30 días siguientes a "} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		b.Run(strings.TrimSpace(unit), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				g.Find(text, Context{Reference: reference})
			}
		})
	}
}
