package period

import (
	"fmt"
	"strings"
	"testing"
	"time"
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

// Quadratic time would need minutes for so many bytes, linear time a fraction of a
// second; the bound leaves room for the race detector on a busy machine.
const (
	hostileBytes = 1 << 18
	hostileTime  = 10 * time.Second
)

func TestHostileTextTakesLinearTime(t *testing.T) {
	g := grammar(t, "es", "pt", "en")
	for _, unit := range []string{
		"1", "1 ", "1-", "1/", "1,", "1, ", "1, 2 y ", "de ", "-", "- ", "a ", "enero ", "enero, ", "enero a ",
		"2019 ", "2019-", "2019, ", "mil ", "treinta y ", "1 de ", "1 de enero ", "este ", "último ", "hasta ",
		"entre ", "a más ", "a partir de ", "del mes de ", "ley ", "ley 1, ", "www.", "(", "\n", "\n\n", ".", "ñ", "́",
		"lunes ", "lunes, ", "primer ", "T1", "I ", "próximo pasado ", "el ", "2019-T", "´",
	} {
		text := strings.Repeat(unit, hostileBytes/len(unit))
		start := time.Now()
		g.Find(text, Context{Reference: reference, Field: true})
		if took := time.Since(start); took > hostileTime {
			t.Errorf("%d bytes of %q took %v", hostileBytes, unit, took)
		}
	}
}
