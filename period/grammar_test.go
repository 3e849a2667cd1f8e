package period

import (
	"slices"
	"strings"
	"testing"
)

// findCases are read with the date of reference: text, language, and what is found
// as "text = EDTF", with "?" and the first letters of the inferred parts after it.
var findCases = []struct {
	name, language, text string
	want                 []string
}{
	{"day", "es", "Puebla, a 8 de octubre de 2021", []string{"8 de octubre de 2021 = 2021-10-08"}},
	{"day del", "es", "el 8 de octubre del 2021", []string{"8 de octubre del 2021 = 2021-10-08"}},
	{"day without de", "es", "reunión, 8 octubre 2021", []string{"8 octubre 2021 = 2021-10-08"}},
	{"ordinal signs", "es", "1º de mayo de 2020, 1o. de junio de 2020, 1.º de julio de 2020 y 1ro de agosto de 2020",
		[]string{"1º de mayo de 2020 = 2020-05-01", "1o. de junio de 2020 = 2020-06-01", "1.º de julio de 2020 = 2020-07-01", "1ro de agosto de 2020 = 2020-08-01"}},
	{"weekday", "es", "el jueves 7 de octubre de 2021", []string{"jueves 7 de octubre de 2021 = 2021-10-07"}},
	{"capitals", "es", "8 DE OCTUBRE DE 2021", []string{"8 DE OCTUBRE DE 2021 = 2021-10-08"}},
	{"line end", "es", "el 8 de\noctubre de 2021", []string{"8 de\noctubre de 2021 = 2021-10-08"}},
	{"year left out", "es", "el 8 de octubre", []string{"8 de octubre = 2022-10-08 ?y"}},
	{"current year", "es", "el 8 de octubre del año en curso", []string{"8 de octubre del año en curso = 2022-10-08 ?y"}},
	{"this year", "es", "el 8 de octubre del presente año", []string{"8 de octubre del presente año = 2022-10-08 ?y"}},
	{"same year", "es", "el 3 de mayo de 2020 y el 8 de octubre del mismo año",
		[]string{"3 de mayo de 2020 = 2020-05-03", "8 de octubre del mismo año = 2020-10-08 ?y"}},
	{"same month", "es", "el 3 de mayo de 2020 y el 9 del mismo mes y año", []string{"3 de mayo de 2020 = 2020-05-03", "9 del mismo mes y año = 2020-05-09 ?ym"}},
	{"words", "es", "a los veintiún días del mes de abril de dos mil veintidós", []string{"veintiún días del mes de abril de dos mil veintidós = 2022-04-21"}},
	{"words of the last century", "es", "el treinta y uno de enero de mil novecientos ochenta y cinco",
		[]string{"treinta y uno de enero de mil novecientos ochenta y cinco = 1985-01-31"}},
	{"last day", "es", "hasta el último día de febrero de 2024", []string{"hasta el último día de febrero de 2024 = ../2024-02-29"}},
	{"month", "es", "en septiembre de 2021", []string{"septiembre de 2021 = 2021-09"}},
	{"bare month", "es", "durante el mes de septiembre", []string{"septiembre = 2022-09 ?y"}},
	{"figures", "es", "08/10/2021, 8-10-21, 2021-10-08, 8.10.2021, 08-oct-2021 y 10/2021",
		[]string{"08/10/2021 = 2021-10-08", "8-10-21 = 2021-10-08", "2021-10-08 = 2021-10-08", "8.10.2021 = 2021-10-08", "08-oct-2021 = 2021-10-08", "10/2021 = 2021-10"}},
	{"two figures are of the last century", "es", "nació el 03/04/71", []string{"03/04/71 = 1971-04-03"}},
	{"day and month in figures", "es", "el 8/10", []string{"8/10 = 2022-10-08 ?y"}},
	{"own date with points", "es", "Boletín 14.9.22, apartado 1.3.20", []string{"14.9.22 = 2022-09-14"}},
	{"time of day", "es", "2021-10-08T09:30:00Z", []string{"2021-10-08 = 2021-10-08"}},
	{"days of a month", "es", "del 4 al 9 de julio", []string{"del 4 al 9 de julio = 2022-07-04/2022-07-09 ?y"}},
	{"days of two months", "es", "14 de marzo a 2 de mayo", []string{"14 de marzo a 2 de mayo = 2022-03-14/2022-05-02 ?y"}},
	{"days of two years", "es", "del 1 de octubre de 2020 al 15 de enero de 2021",
		[]string{"del 1 de octubre de 2020 al 15 de enero de 2021 = 2020-10-01/2021-01-15"}},
	{"year passed back", "es", "abril a junio de 2021", []string{"abril a junio de 2021 = 2021-04/2021-06"}},
	{"year passed back over its end", "es", "noviembre a febrero de 2021", []string{"noviembre a febrero de 2021 = 2020-11/2021-02"}},
	{"months", "es", "abril a junio", []string{"abril a junio = 2022-04/2022-06 ?y"}},
	{"months with a dash", "es", "abril–junio 2021", []string{"abril–junio 2021 = 2021-04/2021-06"}},
	{"years with a dash", "es", "Plan de Acción 2022-2024", []string{"2022-2024 = 2022/2024"}},
	{"years of a local plan", "es", "Plan de Acción Local 2018-2020", []string{"2018-2020 = 2018/2020"}},
	{"years in words", "es", "de 2015 al 2018", []string{"de 2015 al 2018 = 2015/2018"}},
	{"short year", "es", "ciclo 2021-22", []string{"2021-22 = 2021/2022"}},
	{"between", "es", "entre el 3 y el 12 de mayo de 2021", []string{"entre el 3 y el 12 de mayo de 2021 = 2021-05-03/2021-05-12"}},
	{"from", "es", "a partir de agosto", []string{"a partir de agosto = 2022-08/.. ?y"}},
	{"since", "es", "desde 2016", []string{"desde 2016 = 2016/.."}},
	{"from and until", "es", "a partir del 1 de enero y hasta el 30 de junio de 2023",
		[]string{"a partir del 1 de enero y hasta el 30 de junio de 2023 = 2023-01-01/2023-06-30"}},
	{"no later", "es", "a más tardar el 30 de noviembre de 2022", []string{"a más tardar el 30 de noviembre de 2022 = ../2022-11-30"}},
	{"not after", "es", "no más tarde del 30 de noviembre", []string{"no más tarde del 30 de noviembre = ../2022-11-30 ?y"}},
	{"until", "es", "hasta diciembre de 2023", []string{"hasta diciembre de 2023 = ../2023-12"}},
	{"before", "es", "antes del 1 de marzo de 2020", []string{"antes del 1 de marzo de 2020 = ../2020-02-29"}},
	{"after", "es", "después de febrero de 2020", []string{"después de febrero de 2020 = 2020-03/.."}},
	{"onwards", "es", "de 2020 en adelante", []string{"2020 en adelante = 2020/.."}},
	{"quarter", "es", "cuarto trimestre de 2021", []string{"cuarto trimestre de 2021 = 2021-10/2021-12"}},
	{"quarter signs", "es", "T2 2021, 3T 2021 y II trimestre de 2022", []string{"T2 2021 = 2021-04/2021-06", "3T 2021 = 2021-07/2021-09", "II trimestre de 2022 = 2022-04/2022-06"}},
	{"parts of a year", "es", "2º bimestre de 2021, 3er cuatrimestre de 2021, primer semestre del año",
		[]string{"2º bimestre de 2021 = 2021-03/2021-04", "3er cuatrimestre de 2021 = 2021-09/2021-12", "primer semestre del año = 2022-01/2022-06 ?y"}},
	{"fortnight", "es", "segunda quincena de junio de 2021", []string{"segunda quincena de junio de 2021 = 2021-06-16/2021-06-30"}},
	{"relative", "es", "el mes pasado, este trimestre y el próximo año", []string{"mes pasado = 2022-08 ?ym", "este trimestre = 2022-07/2022-09 ?ym", "próximo año = 2023 ?y"}},
	{"list of days", "es", "los días 3, 4 y 9 de mayo de 2021", []string{"3 = 2021-05-03", "4 = 2021-05-04", "9 de mayo de 2021 = 2021-05-09"}},
	{"list of months", "es", "enero, marzo y mayo de 2021", []string{"enero = 2021-01", "marzo = 2021-03", "mayo de 2021 = 2021-05"}},
	{"years", "es", "en 2019, 2020 y el ejercicio fiscal 2021", []string{"2019 = 2019", "2020 = 2020", "2021 = 2021"}},
	{"date of a law", "es", "Ley 1581 del 17 de octubre de 2012", []string{"17 de octubre de 2012 = 2012-10-17"}},

	{"part of a month", "es", "hasta finales de mayo", []string{"hasta finales de mayo = ../2022-05 ?y"}},
	{"month past", "es", "en noviembre pasado", []string{"noviembre pasado = 2021-11 ?y"}},
	{"day to come", "es", "el 20 de septiembre próximo", []string{"20 de septiembre próximo = 2022-09-20 ?y"}},
	{"units that share a noun", "es", "primer y segundo bimestre de 2021", []string{"primer = 2021-01/2021-02", "segundo bimestre de 2021 = 2021-03/2021-04"}},
	{"span of units", "es", "del primer al tercer trimestre de 2021", []string{"del primer al tercer trimestre de 2021 = 2021-01/2021-09"}},
	{"span of weekdays", "es", "de lunes 3 a viernes 7 de mayo de 2021", []string{"de lunes 3 a viernes 7 de mayo de 2021 = 2021-05-03/2021-05-07"}},
	{"span of figures", "es", "1/5/21-3/5/21", []string{"1/5/21-3/5/21 = 2021-05-01/2021-05-03"}},
	{"glued span of months", "es", "Junio 2021-Mayo 2022", []string{"Junio 2021-Mayo 2022 = 2021-06/2022-05"}},
	{"month and year in figures", "es", "06/23: informe final", []string{"06/23 = 2023-06"}},

	{"day pt", "pt", "Recife, 8 de outubro de 2021", []string{"8 de outubro de 2021 = 2021-10-08"}},
	{"first pt", "pt", "1º de maio de 2020", []string{"1º de maio de 2020 = 2020-05-01"}},
	{"weekday pt", "pt", "quinta-feira, 7 de outubro de 2021", []string{"quinta-feira, 7 de outubro de 2021 = 2021-10-07"}},
	{"words pt", "pt", "aos vinte e um dias do mês de abril de dois mil e vinte e dois", []string{"vinte e um dias do mês de abril de dois mil e vinte e dois = 2022-04-21"}},
	{"month and year pt", "pt", "julho/21 a dezembro/2022", []string{"julho/21 a dezembro/2022 = 2021-07/2022-12"}},
	{"span pt", "pt", "de 4 a 9 de julho", []string{"de 4 a 9 de julho = 2022-07-04/2022-07-09 ?y"}},
	{"from pt", "pt", "a partir de agosto de 2021", []string{"a partir de agosto de 2021 = 2021-08/.."}},
	{"until pt", "pt", "até o dia 30 de novembro", []string{"até o dia 30 de novembro = ../2022-11-30 ?y"}},
	{"before pt", "pt", "antes de 1º de março de 2020", []string{"antes de 1º de março de 2020 = ../2020-02-29"}},
	{"quarter pt", "pt", "no terceiro trimestre de 2021", []string{"terceiro trimestre de 2021 = 2021-07/2021-09"}},
	{"relative pt", "pt", "no mês passado", []string{"mês passado = 2022-08 ?ym"}},
	{"law pt", "pt", "Lei nº 12.527, de 18 de novembro de 2011", []string{"18 de novembro de 2011 = 2011-11-18"}},

	{"day en", "en", "October 8, 2021 and 8 October 2021", []string{"October 8, 2021 = 2021-10-08", "8 October 2021 = 2021-10-08"}},
	{"ordinal en", "en", "the 8th of October, 2021", []string{"8th of October, 2021 = 2021-10-08"}},
	{"words en", "en", "the twenty-first of April, two thousand and twenty-two", []string{"twenty-first of April, two thousand and twenty-two = 2022-04-21"}},
	{"span en", "en", "from July 4 to 9, 2021", []string{"from July 4 to 9, 2021 = 2021-07-04/2021-07-09"}},
	{"list en", "en", "March 5 and 6, 2021", []string{"March 5 = 2021-03-05", "6, 2021 = 2021-03-06"}},
	{"by en", "en", "no later than November 30, 2022", []string{"no later than November 30, 2022 = ../2022-11-30"}},
	{"since en", "en", "since May", []string{"since May = 2022-05/.. ?y"}},
	{"between en", "en", "between March and May 2021", []string{"between March and May 2021 = 2021-03/2021-05"}},
	{"quarter en", "en", "Q3 2021 and the first half of 2022", []string{"Q3 2021 = 2021-07/2021-09", "first half of 2022 = 2022-01/2022-06"}},
	{"relative en", "en", "last month", []string{"last month = 2022-08 ?ym"}},
}

func TestFind(t *testing.T) {
	grammars := map[string]*Grammar{}
	for _, language := range []string{"es", "pt", "en"} {
		grammars[language] = grammar(t, language)
	}
	for _, c := range findCases {
		t.Run(c.name, func(t *testing.T) {
			got := show(grammars[c.language].Find(c.text, Context{Reference: reference}))
			if !slices.Equal(got, c.want) {
				t.Errorf("%q\n got %q\nwant %q", c.text, got, c.want)
			}
		})
	}
}

func show(found []Match) []string {
	var lines []string
	for _, m := range found {
		line := m.Period.Text + " = " + m.Period.EDTF
		if len(m.Period.Inferred) > 0 {
			line += " ?"
		}
		for _, part := range m.Period.Inferred {
			line += part[:1]
		}
		lines = append(lines, line)
	}
	return lines
}

// noDates hold figures and names that look like dates and are none.
var noDates = []string{
	"la Ley 1581 de 2012 y el Decreto 886 de 2014",
	"los artículos 1905, 1910 y 2073 del Código",
	"Resolución 12/2015, expediente 2018-114 y oficio núm. 145/2018",
	"Lei nº 12.527/2011", "Act 12 of 2014",
	"un monto de $2019, de 2,019 pesos, de 2019 pesos o de US$ 2020",
	"tel. 55 2019 2020, ext. 2021", "5255-2010-2015-86", "clave ABC-2019-03-05X",
	"https://ejemplo.org/2019/05/03/nota.html", "www.ejemplo.org/2019", "correo2019@ejemplo.org",
	"el 30 de abril de cada año", "los días 15 y 30 de cada mes", "tel. (55) 2019-2020", "Lei nº 12.527, de 2011",
	"el 3er Plan y la 2a. etapa", "página 2015 de 2020", "llegaron 2000 personas",
	"31 de febrero de 2019", "31/02/2019", "19/42/1991", "2019-13-01", "0 de mayo de 2020",
	"Julio Torres y Abril Luna", "Julio y Abril salieron", "You may go, may I", "a march on the capital",
	"Avenida 20 de Noviembre 45, colonia 5 de Mayo", "Rua 7 de Setembro", "hoy por la mañana", "hasta la fecha",
	"5/8 partes", "los incisos 1, 2 y 3", "por 3 años y 6 meses", "mar y tierra", "versión 2.0.2019",
}

func TestNoDates(t *testing.T) {
	g := grammar(t, "es", "pt", "en")
	for _, text := range noDates {
		if got := show(g.Find(text, Context{Reference: reference})); len(got) > 0 {
			t.Errorf("%q gives %q", text, got)
		}
	}
}

func TestWithoutReference(t *testing.T) {
	g := grammar(t, "es")
	if got := show(g.Find("el 8 de octubre, el mes pasado y desde agosto", Context{})); len(got) > 0 {
		t.Errorf("dates without a year: %q", got)
	}
}

func TestMonthFirst(t *testing.T) {
	g := grammar(t, "en")
	got := show(g.Find("10/8/2021 and 25/8/2021", Context{MonthFirst: true}))
	want := []string{"10/8/2021 = 2021-10-08", "25/8/2021 = 2021-08-25"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestKind(t *testing.T) {
	g := grammar(t, "es")
	for text, want := range map[string]Kind{
		"a más tardar el 3 de mayo": Deadline, "antes de 2024": Deadline, "hasta mayo de 2024": Deadline,
		"el 3 de mayo": Mention, "a partir de mayo": Mention,
	} {
		if m := g.Find(text, Context{Reference: reference}); len(m) != 1 || m[0].Kind != want {
			t.Errorf("%q gives %+v, want kind %v", text, m, want)
		}
	}
}

func TestCell(t *testing.T) {
	g := grammar(t, "es", "pt")
	for _, c := range []struct {
		name, text string
		deadline   bool
		want       string
	}{
		{"day", " 8 de octubre de 2021 ", false, "2021-10-08"},
		{"bare month", "Agosto", false, "2022-08"},
		{"months", "abril a junio", false, "2022-04/2022-06"},
		{"month and year of two figures", "06/23", false, "2023-06"},
		{"two dates", "Inicio: 3 de enero de 2022. Término: 9 de mayo de 2023", false, "2022-01-03/2023-05-09"},
		{"order does not count", "mayo de 2023; enero de 2022", false, "2022-01/2023-05"},
		{"open", "Desde 2021", false, "2021/.."},
		{"deadline", "Setembro/2018", true, "../2018-09"},
		{"deadline with a span", "abril a junio de 2022", true, "2022-04/2022-06"},
		{"deadline in a quarter", "tercer trimestre de 2022", true, "../2022-09"},
		{"deadline with its words", "a más tardar el 3 de mayo de 2022", true, "../2022-05-03"},
		{"deadlines", "3 de mayo y 9 de junio de 2022", true, "../2022-06-09"},
		{"none", "Permanente", false, ""},
		{"empty", "", true, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := g.Cell(c.text, Context{Reference: reference, Deadline: c.deadline})
			got := ""
			if p != nil {
				got = p.EDTF
				if p.Text != strings.TrimSpace(c.text) || p.Inferred == nil {
					t.Errorf("text %q, inferred %v", p.Text, p.Inferred)
				}
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestIssued(t *testing.T) {
	g := grammar(t, "es", "pt")
	for text, want := range map[string]string{
		"San Luis Potosí, a 8 de octubre de 2021.":                          "2021-10-08",
		"Informe de mayo de 2020, presentado en Lima el 4 de junio de 2020": "2020-06-04",
		"julho/18":       "2018-07",
		"Plan 2019-2021": "",
	} {
		m, ok := g.Issued(text, Context{})
		if ok != (want != "") || ok && m.Span.String() != want {
			t.Errorf("%q gives %v, want %q", text, m.Span, want)
		}
	}
}

func TestCharacters(t *testing.T) {
	g := grammar(t, "es")
	text := "Año y mañana: 8 de octubre de 2021 y – más 2020"
	spans := Characters(text, g.Find(text, Context{}))
	runes := []rune(text)
	if len(spans) != 2 || string(runes[spans[0][0]:spans[0][1]]) != "8 de octubre de 2021" || string(runes[spans[1][0]:spans[1][1]]) != "2020" {
		t.Errorf("spans %v", spans)
	}
}

// The parser works window by window; where a window ends must not show.
func TestWindows(t *testing.T) {
	g := grammar(t, "es")
	const unit = "texto cualquiera sobre nada del 4 al 9 de julio de 2021 y otra cosa más "
	found := g.Find(strings.Repeat(unit, 5000), Context{})
	if len(found) != 5000 {
		t.Fatalf("found %d of 5000", len(found))
	}
	for i, m := range found {
		if m.Start != i*len(unit)+strings.Index(unit, "del") || m.Span.String() != "2021-07-04/2021-07-09" {
			t.Fatalf("match %d: %+v", i, m)
		}
	}
}
