package query

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"compromisos/index/query/querytest"
)

// spoken is the query language, loaded.
func spoken(t testing.TB) *Language {
	t.Helper()
	l, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "  ", ""},
		{"words", "agua clara", "(agua clara)"},
		{"phrase", `"agua clara"`, `"agua clara"`},
		{"typographic quotes", "“agua clara” «río» „uno“", `("agua clara" "río" "uno")`},
		{"quotes of two kinds", `"agua clara”`, `"agua clara"`},
		{"printed quotes inside others", `"lo “dicho” ayer"`, `"lo “dicho” ayer"`},
		{"inches", `tubo 5"`, "(tubo 5)"},
		{"quote inside a word", `junto"con"`, `(junto "con")`},
		{"not, sign", "-agua", "-agua"},
		{"not, minus sign", "agua −río", "(agua -río)"},
		{"not, word", "agua NOT río", "(agua -río)"},
		{"not in small letters is a word", "not agua", "(not agua)"},
		{"not a phrase in a field", `-RESPONSÁVEL:"a b" fin`, `(-responsible:"a b" fin)`},
		{"dash between words", "co-creación - fin", "(co-creación fin)"},
		{"plus", "+agua +clara", "(agua clara)"},
		{"or", "agua OR río", "(agua OR río)"},
		{"or in Spanish and Portuguese", "agua O río OU mar", "(agua OR río OR mar)"},
		{"or joins its neighbours", "agua OR río tipo:compromiso", "((agua OR río) type:commitment)"},
		{"and before or", "a1 AND b1 OR c1", "((a1 b1) OR c1)"},
		{"and in Spanish", "agua Y río", "(agua río)"},
		{"or in small letters is a word", "uno o dos or tres", "(uno o dos or tres)"},
		{"y alone is a word", "y", "y"},
		{"Y at the end is a word", "Anexo Y", "(Anexo Y)"},
		{"operator without its right side", "agua OR", "agua"},
		{"operator without its left side", "OR agua", "agua"},
		{"operators side by side", "agua OR AND río", "(agua OR río)"},
		{"operator in quotes", `"OR"`, `"OR"`},
		{"letters of a word", "N O S C", "(N O S C)"},
		{"letters in brackets", "(P O T)", "(P O T)"},
		{"operator between words", "mar O lago Y río E boya", "(mar OR (lago río boya))"},
		{"operator after a letter", "a O lago", "(a OR lago)"},
		{"brackets", "(agua OR río) -(mar lago)", "((agua OR río) -(mar lago))"},
		{"bracket left open", "(agua OR (río mar", "(agua OR (río mar))"},
		{"bracket that closes nothing", "a) agua)", "(a agua)"},
		{"empty brackets", "() agua (())", "agua"},
		{"or of nothing", "agua OR ()", "agua"},
		{"field of brackets", "responsable:(INAI OR SFP)", "(responsible:INAI OR responsible:SFP)"},
		{"field in brackets of a field", "responsable:(INAI lugar:Xalapa)", "(responsible:INAI place:Xalapa)"},
		{"fields in all languages", "RESPONSABLE:a responsável:b responsible:c", "(responsible:a responsible:b responsible:c)"},
		{"field without its accent", "titulo:agua", "title:agua"},
		{"field with a combining accent", "ti\u0301tulo:agua", "title:agua"},
		{"field, space, word", "Responsable: INAI", "responsible:INAI"},
		{"prose", "Artículo: 5", "(Artículo: 5)"},
		{"prose with a field's name", "Fecha: ayer", "(Fecha: ayer)"},
		{"address", "https://ejemplo.mx/a", "https://ejemplo.mx/a"},
		{"time", "10:30", "10:30"},
		{"word with a colon at the end", "nota:", "nota:"},
		{"values by their names", "tipo:Compromisos clase:acuerdo idioma:español", "(type:commitment kind:agreement language:es)"},
		{"language by its tag", "idioma:es-MX", "language:es-mx"},
		{"prefix", "vigil*", "vigil*"},
		{"fuzzy, short word", "agua~", "agua~1"},
		{"fuzzy, long word", "vigilancia~", "vigilancia~2"},
		{"fuzzy, as asked", "vigilancia~1", "vigilancia~1"},
		{"fuzzy, as others write it", "agua~0.8", "agua~1"},
		{"worth, as others write it", "agua^3 públic*^2", "(agua públic*)"},
		{"stars alone", "* ** agua", "agua"},
		{"day", "fecha:2019-03-26", "date:2019-03-26..2019-03-26"},
		{"month", "fecha:2019-02", "date:2019-02-01..2019-02-28"},
		{"range", "fecha:2019-03..2019-08", "date:2019-03-01..2019-08-31"},
		{"range, dots made one sign", "fecha:2019…2020", "date:2019-01-01..2020-12-31"},
		{"range, open end", "fecha:2019..", "date:2019-01-01.."},
		{"range, open start", "fecha:..2019", "date:..2019-12-31"},
		{"interval", "fecha:2019-03/2019-08", "date:2019-03-01..2019-08-31"},
		{"open interval", "fecha:2019-03/..", "date:2019-03-01.."},
		{"before", "vence:<2019-09", "deadline:..2019-08-31"},
		{"until", "vence:<=2019-09", "deadline:..2019-09-30"},
		{"after", "vence:>2019", "deadline:2020-01-01.."},
		{"since", "vence:>=2019", "deadline:2019-01-01.."},
		{"decade", "fecha:201X", "date:2010-01-01..2019-12-31"},
		{"date in quotes", `vigente:"2019-07"`, "in_force:2019-07-01..2019-07-31"},
		{"dates in brackets", "fecha:(2019 OR 2021)", "(date:2019-01-01..2019-12-31 OR date:2021-01-01..2021-12-31)"},
		{"day in figures", "fecha:30/11/2023", "date:2023-11-30..2023-11-30"},
		{"day in words", `vence:"30 de noviembre de 2023"`, "deadline:2023-11-30..2023-11-30"},
		{"day in words, no quotes", "vence:30 de noviembre de 2023 agua", "(deadline:2023-11-30..2023-11-30 agua)"},
		{"day in English", "due: June 30, 2024", "deadline:2024-06-30..2024-06-30"},
		{"month in words", "fecha:marzo de 2024 agua", "(date:2024-03-01..2024-03-31 agua)"},
		{"after a month in words", "fecha:>marzo de 2024", "date:2024-04-01.."},
		{"before a day in words", `fecha:"antes del 30/11/2023"`, "date:..2023-11-29"},
		{"part of a year", `fecha:"segundo semestre de 2024"`, "date:2024-07-01..2024-12-31"},
		{"range of days in figures", "fecha:1/3/2023..30/11/2023", "date:2023-03-01..2023-11-30"},
		{"a date among words", "lámparas 30 de noviembre de 2023", "(lámparas ((30 de noviembre de 2023) OR dated:2023-11-30..2023-11-30))"},
		{"a date in figures among words", "30/11/2023 agua", "((30/11/2023 OR dated:2023-11-30..2023-11-30) agua)"},
		{"a date in words alone", "el treinta de noviembre de dos mil veintitrés", "(el ((treinta de noviembre de dos mil veintitrés) OR dated:2023-11-30..2023-11-30))"},
		{"a last day", "a más tardar el 15 de julio de 2024", "((a más tardar el 15 de julio de 2024) OR dated:..2024-07-15)"},
		{"what is due on a day", "informes que vencen el 15 de julio de 2024", "(informes que? vencen? el ((15 de julio de 2024) OR due_on:2024-07-15..2024-07-15))"},
		{"what is due in a year", "deadline 2024", "((deadline 2024) OR due_on:..2024-12-31)"},
		{"a type beside a date", "compromisos 2024-07", "((compromisos OR type:commitment) (2024-07 OR dated:2024-07-01..2024-07-31))"},
		{"a year alone", "agua 2020", "(agua 2020)"},
		{"a day of no year", "antes del 1 de abril", "(antes del 1 de abril)"},
		{"a date in a phrase", `"15 de julio de 2024"`, `"15 de julio de 2024"`},
		{"no date", "ley 15 de 2024", "(ley 15 de 2024)"},
		{"question", "¿quién debe publicar?", "(¿quién? debe publicar?)"},
		{"question about a field", "quién es responsable de talas", "(quién? es responsable? de talas)"},
		{"field's name in no question", "responsable de talas", "(responsable de talas)"},
		{"question alone", "quién", "quién"},
		{"acronym like a question", "WHO report", "(WHO report)"},
		{"source with a colon", "fuente:sha256:abc", "source:sha256:abc"},
		{"control characters", "agua\x00clara\x1b[1m", "(agua clara [1m)"},
		{"bytes that are no text", "agua\xff\xfeclara", "(agua clara)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			n, err := spoken(t).Parse(c.text)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, n.String()); diff != "" {
				t.Errorf("%q:\n%s", c.text, diff)
			}
		})
	}
}

// What a date leaves out is that of today.
func TestParseInferred(t *testing.T) {
	for text, inferred := range map[string]bool{
		"fecha:marzo": true, `vence:"1 de abril"`: true, "vence:..marzo": true, "fecha:2019-03": false, "fecha:marzo de 2019": false,
	} {
		n, err := spoken(t).Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := n.Clause.Days.Inferred; got != inferred {
			t.Errorf("%s: inferred = %v", text, got)
		}
	}
}

func TestParseMistakes(t *testing.T) {
	for _, c := range []struct {
		name, text string
		position   int
		want       string
	}{
		{"quote", `año 2022 "sin cerrar`, 10, "the quote is not closed"},
		{"printed quote", "agua “sin cerrar", 6, "the quote is not closed"},
		{"field of nothing", "padrón responsible:", 8, "nothing to look for in responsible"},
		{"field of signs", "padrón título:*", 8, "nothing to look for"},
		{"unknown field", "padrón color:rojo", 8, `no field "color"; there are date, deadline, document`},
		{"misspelt field", "-respnsable:INAI", 2, `no field "respnsable", did you mean "responsable"?`},
		{"unknown type", "tipo:cosa", 6, `no type "cosa"; there are commitment, document, `},
		{"misspelt type", "tipo:compromsio", 6, `did you mean "compromiso"?`},
		{"no date in quotes", `fecha:"agua 2019"`, 7, `"agua 2019" is no date`},
		{"words after a date", `fecha:"marzo de 2019 agua"`, 7, "is no date"},
		{"a day alone", "fecha:30 agua", 7, `"30" is no date`},
		{"both ends open", `fecha:"<hasta 2019"`, 7, "leaves both ends open"},
		{"no date", "fecha:ayer", 7, `"ayer" is no date; dates are 2019, 2019-03`},
		{"no day", "vence:<2019-02-30", 7, `"2019-02-30" is no date`},
		{"range the wrong way round", "fecha:2020..2019", 7, "2020 is later than 2019"},
		{"sign of no comparison", "fecha:<>2019", 7, `"<>" is none of`},
		{"only operators", "OR AND NOT", 8, "an operator joins words"},
		{"only signs", "— ; ...", 1, "there is no word"},
		{"short prefix", "agua pu*", 8, "* wants 3 letters before it"},
		{"short part before a prefix", "co-cr*", 6, "* wants 3 letters"},
		{"star inside", "agua pú*lico", 8, "* stands at the end"},
		{"star at the start", "*público", 1, "* stands at the end"},
		{"star after a phrase", `"agua clara"*`, 13, "* belongs after a word"},
		{"fuzzy phrase", `"agua clara"~2`, 13, "~ belongs after a word"},
		{"short fuzzy", "ab~", 3, "~ wants a word of 3 to 40"},
		{"long fuzzy", strings.Repeat("a", 50) + "~", 51, "~ wants a word of 3 to 40"},
		{"too fuzzy", "agua~3", 5, "~ allows 1 or 2"},
		{"regular expression", "/agu[a-z]+/", 1, "no regular expressions"},
		{"many words", strings.Repeat("ab ", 257), 769, "more than 256 words"},
		{"many words in one", strings.Repeat("a-", 257), 1, "more than 256 words"},
		{"ten thousand words", strings.Repeat("agua ", 10_000), 1, "it has 50000 characters, and 4096 is the most"},
		{"a word of a megabyte", strings.Repeat("a", 1<<20), 1, "it has 1048576 characters"},
		{"long word", "agua " + strings.Repeat("x", 128), 6, "a word has 128 letters, and about 100 is the most"},
		{"long word in a phrase", `título:"agua ` + strings.Repeat("ñ", 128) + `"`, 14, "a word has 128 letters"},
		{"long beginning of a word", strings.Repeat("x", 128) + "*", 1, "a word has 128 letters"},
		{"no text", "\xff\xfe", 1, "there is no word to look for"},
		{"control characters alone", "\x00\x01", 1, "there is no word to look for"},
		{"deep brackets", strings.Repeat("(", 33) + "agua", 33, "more than 32 deep"},
		{"deep brackets of fields", strings.Repeat("tipo: (", 33) + "x", 231, "more than 32 deep"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := spoken(t).Parse(c.text)
			var wrong *Error
			if !errors.As(err, &wrong) || wrong.Position != c.position || !strings.Contains(wrong.Message, c.want) {
				t.Errorf("%.30q: error = %v, want %q at %d", c.text, err, c.want, c.position)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	querytest.Seed(f)
	l := spoken(f)
	f.Fuzz(func(t *testing.T, s string) {
		start := time.Now()
		n, err := l.Parse(s)
		var wrong *Error
		if err != nil && (!errors.As(err, &wrong) || wrong.Position < 1 || wrong.Position > len([]rune(wrong.Query))+1) {
			t.Errorf("%q: %v", s, err)
		}
		if err == nil && n == nil && strings.TrimSpace(printable(s)) != "" {
			t.Errorf("%q: nothing, and no mistake", s)
		}
		if took := time.Since(start); took > time.Second {
			t.Errorf("%q took %v", s, took)
		}
	})
}
