package index

import (
	"context"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"compromisos/configs"
	"compromisos/record"
)

// written is an index of documents of one section each, in the language that stands
// before the text ("es: …"); the nth has the id d<n>-section-1.
func written(t testing.TB, o Options, texts ...string) *Index {
	t.Helper()
	x := openAt(t, filepath.Join(t.TempDir(), "index"), o)
	var files []*record.File
	for i, s := range texts {
		language, body, _ := strings.Cut(s, ": ")
		title, body, found := strings.Cut(body, " | ")
		if !found {
			title, body = "", title
		}
		f := &record.File{Documents: []record.Document{{
			ID: fmt.Sprintf("d%d", i+1), Language: language,
			Sections: []record.Section{{Title: &title, Text: body}},
		}}}
		f.Source.ID = fmt.Sprintf("s%d", i+1)
		files = append(files, f)
	}
	if err := x.PutAll(context.Background(), files); err != nil {
		t.Fatal(err)
	}
	return x
}

// numbers are the documents of the hits, in order.
func numbers(t testing.TB, x *Index, text string) string {
	t.Helper()
	var out []string
	for _, id := range find(t, x, Query{Text: text, Type: record.TypeSection}) {
		out = append(out, strings.TrimPrefix(strings.TrimSuffix(id, "-section-1"), "d"))
	}
	return strings.Join(out, " ")
}

// An exact form comes first, then inflections, then the family.
func TestFormsRankByDistance(t *testing.T) {
	x := written(t, Options{},
		"es: Hay que evaluar, evaluar y otra vez evaluar.",
		"es: Las evaluaciones, y más evaluaciones, evaluaciones.",
		"es: La evaluación se hará con los vecinos de la cuenca, en las fechas que la mesa acuerde y con los datos que haya a la mano.",
		"es: Un informe del estado que guarda el padrón.",
		"pt: A avaliação dos cidadãos e dos dados.",
		"en: The agencies are publishing what was published.",
		"es: Publicar es un deber.",
		"es: El interés público y la cosa pública.",
	)
	for query, want := range map[string]string{
		"evaluación": "3 2 1", "evaluaciones": "2 3 1", "evaluar": "1 2 3", "EVALUACION": "3 2 1",
		"estado": "4", "Estado": "4", "estar": "", "avaliar": "5", "cidadã": "5", "agency": "6", "publish": "6",
		"público": "8", "publicación": "7", "dato": "3", "vecina": "3", `"evaluaciones"`: "2",
	} {
		if got := numbers(t, x, query); got != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}

func TestAcronymsAndCompounds(t *testing.T) {
	x := written(t, Options{},
		"es: Lo firma el N.O.S.C. en pleno.", "es: Lo firma el NOSC.", "es: Lo firma el N. O. S. C. también.",
		"es: La co-creación con ONGs.", "es: La cocreación de todos.", "es: Riesgo socio-ambiental, según el DOF-2019/45.",
		"es: Una copa d’água “transparencia”.",
	)
	for query, want := range map[string]string{
		"nosc": "1 2 3", "N.O.S.C.": "1 2 3", "n o s c": "1 2 3", "N. O. S. C.": "1 2 3", "ONG": "4",
		"cocreación": "4 5", "co-creacion": "4 5", "co-creaciones": "4 5", "socioambiental": "6", "socio-ambientales": "6", "ambiental": "6",
		"DOF-2019/45": "6", "2019/45": "6", "45/2019": "", "agua": "7", "d'água": "7", "transparencia": "7",
		`"la cocreación de todos"`: "5", `"la co-creación con"`: "4",
	} {
		got := strings.Fields(numbers(t, x, query))
		slices.Sort(got)
		if strings.Join(got, " ") != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}

// Any name of a body finds all of its names, the one that was asked for first; words
// of a name apart from each other find nothing of the kind.
func TestNamesOfOrganizations(t *testing.T) {
	x := written(t, Options{Organizations: []configs.Organization{
		{ID: "ica", Name: "Instituto de Costas y Archivos", Acronym: "ICA", Aliases: []string{"Archivo de las Costas"}},
	}},
		"es: Lo firma el Instituto de Costas y Archivos.", "es: Lo firma el ICA.", "es: Lo firma el Archivo de las Costas.",
		"es: Las costas tienen un archivo en cada instituto y lo demás.",
	)
	for query, want := range map[string]string{
		"ICA": "1 2 3", "i.c.a.": "1 2 3", "instituto de costas y archivos": "1 2 3", `"Archivo de las Costas"`: "1 2 3",
		"firma ica": "1 2 3",
	} {
		got := strings.Fields(numbers(t, x, query))
		slices.Sort(got)
		if strings.Join(got, " ") != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
	if got := numbers(t, x, "ICA"); !strings.HasPrefix(got, "2 ") {
		t.Errorf("ICA finds %q, want the acronym first", got)
	}
	res, err := x.Search(context.Background(), Query{Text: "ICA", Type: record.TypeSection})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range res.Hits {
		if len(h.Fragment.Ranges) == 0 {
			t.Errorf("%s: nothing marked in %q", h.ID, h.Fragment.Text)
		}
	}
}

func TestSuggestions(t *testing.T) {
	x := written(t, Options{},
		"es: La evaluación del padrón de pozos.", "es: La evaluación, otra evaluación.", "es: Los datos abiertos.", "es: La devaluación.",
	)
	for _, c := range []struct{ text, suggestion, want string }{
		{"evaluacoin", "evaluación", "2 1"},
		{"avaluacion pozos", "evaluación pozos", "1"},
		{"padrom", "padrón", "1"},
		{"datosabiertos", "datos abiertos", "3"},
		{"evaluación", "", "2 1"},
		{"xyzzyx", "", ""},
		{"pozzos inexistente", "pozos inexistente", "1"},
		{"-pozzos padron", "", "1"},
	} {
		res, err := x.Search(context.Background(), Query{Text: c.text, Type: record.TypeSection})
		if err != nil {
			t.Fatal(err)
		}
		if res.Suggestion != c.suggestion {
			t.Errorf("%s: suggestion %q, want %q", c.text, res.Suggestion, c.suggestion)
		}
		if got := numbers(t, x, c.text); got != c.want {
			t.Errorf("%s finds %q, want %q", c.text, got, c.want)
		}
	}
}

// A title comes before a text, a text before the title of the document, and a name
// before what only contains it.
func TestWeightsOfFields(t *testing.T) {
	x := written(t, Options{},
		"es: Otra cosa | El padrón, el padrón y otra vez el padrón.", "es: Padrón de pozos | Nada más.",
		"es: Padrón | Esto y aquello, con muchas palabras que no dicen lo que se busca.", "es: Padrón de pozos y de norias | Pozos.",
	)
	for query, want := range map[string]string{"padrón": "3 ", "padrón de pozos": "2 4"} {
		if got := numbers(t, x, query); !strings.HasPrefix(got+" ", want) {
			t.Errorf("%s finds %q, want %q first", query, got, want)
		}
	}
}

// A long section is found by passages, each on its page; the record is counted once.
func TestPassagesOfASection(t *testing.T) {
	x := openAt(t, filepath.Join(t.TempDir(), "index"), Options{})
	filler := strings.Repeat("Las partes acuerdan reunirse cada mes en la sede que convengan. ", 20)
	f := &record.File{Documents: []record.Document{{ID: "d", Language: "es", Sections: []record.Section{
		{Text: "La primera palabra es faro. " + filler + "La última es esclusa.", Evidence: []record.Place{
			{Page: 4, Box: &record.Box{X1: 100, Y1: 100}}, {Page: 5, Box: &record.Box{X1: 100, Y1: 100}},
		}},
		{Text: "Esta nota dice lo mismo bajo cada una de las tablas del documento entero, y ya."},
		{Text: "Esta nota dice lo mismo bajo cada una de las tablas del documento entero, y ya."},
	}}}}
	f.Source.ID = "s"
	if err := x.Put(context.Background(), f); err != nil {
		t.Fatal(err)
	}
	for text, page := range map[string]int{"faro": 4, "esclusa": 5} {
		res, err := x.Search(context.Background(), Query{Text: text})
		if err != nil || res.Total != 1 || res.Hits[0].ID != "d-section-1" || res.Hits[0].Place.Page != page {
			t.Errorf("%s: %+v, %v", text, res, err)
		}
	}
	if got := find(t, x, Query{Text: "tablas"}); len(got) != 1 || got[0] != "d-section-2" {
		t.Errorf("a text that comes again is found as %q", got)
	}
	ids, err := x.IDs(context.Background())
	if want := []string{"d", "d-section-1", "d-section-2", "d-section-3"}; err != nil || !slices.Equal(ids, want) {
		t.Errorf("ids = %q, %v", ids, err)
	}
	if n, err := x.Count(context.Background()); err != nil || n != len(ids) {
		t.Errorf("count = %d, %v, want %d", n, err, len(ids))
	}
	if err := x.Delete(context.Background(), "s"); err != nil {
		t.Fatal(err)
	}
	if got := find(t, x, Query{}); len(got) != 0 {
		t.Errorf("left over: %q", got)
	}
}

// A phrase that no record holds is looked for in other forms, then word by word, and that
// is said; so is what no record has.
func TestNotes(t *testing.T) {
	x := written(t, Options{Organizations: []configs.Organization{{ID: "ica", Name: "Instituto de Costas y Archivos", Acronym: "ICA"}}},
		"es: Firma el testigo de honor.", "es: El honor de los testigos.", "es: Lo firma el ICA.", "pt: Os tempos de espera.",
		"es: Los plazos y la vereda larga.", "es: La vereda.",
	)
	for _, c := range []struct {
		text, want, suggestion, note string
		relaxed                      bool
	}{
		{`"testigo de honor"`, "1", "", "", false},
		{`"testigos de honor"`, "1", "", "other forms of its words", true},
		{`"TESTIGOS DE HONOR" firma`, "1", "", "other forms of its words", true},
		{`"honor firma"`, "1", "", "all of its words", true},
		{`"firmas del ICA"`, "3", "", "all of its words", true},
		{`"honor abiertas"`, "", "", "", false},
		{`honor/testigos`, "2 1", "", "all of its words", true},
		{`"testigo de hnoor"`, "1", `"testigo de honor"`, "", false},
		{`"testigos de hnoor"`, "1", `"testigos de honor"`, "other forms", true},
		{`"45/2019"`, "", "", "", false},
		{`-"testigos de honor" testigo`, "1 2", "", "", false},
		{"honor inexistente", "1 2", "", "these hold some", true},
		{"idioma:klingon", "", "", `no document is in the language "klingon"; there are es, pt`, false},
		{"idioma:es ICA", "3", "", "", false},
		{"quién es el testigo", "1 2", "", "", false},
		{"quién es el firmante", "3 1", "", "", false},
		{"-org:zzzz ICA", "3", "", `no record names the body "zzzz"`, false},
		{"quién firma", "3 1", "", "", false},
		{"quem firma", "3 1", "", "", false},
		{"cuál es la vereda larga", "5 6", "", "^few records hold all of the words", true},
		{"vereda larga", "5", "", "", false},
		{"quiénes", "", "", "", false},
	} {
		t.Run(c.text, func(t *testing.T) {
			res, err := x.Search(context.Background(), Query{Text: c.text, Type: record.TypeSection})
			if err != nil {
				t.Fatal(err)
			}
			if got := numbers(t, x, c.text); got != c.want {
				t.Errorf("finds %q, want %q", got, c.want)
			}
			notes := strings.Join(res.Notes, "; ")
			if res.Relaxed != c.relaxed || res.Suggestion != c.suggestion || !regexp.MustCompile(c.note).MatchString(notes) || (c.note == "") != (notes == "") {
				t.Errorf("relaxed %v, suggestion %q, notes %q", res.Relaxed, res.Suggestion, notes)
			}
		})
	}
}

// The nearest body is one that records name.
func TestNearestBody(t *testing.T) {
	res, err := filled(t).Search(context.Background(), Query{Org: "inay"})
	if want := []string{`no record names the body "inay"; did you mean "inai"?`}; err != nil || !slices.Equal(res.Notes, want) {
		t.Errorf("notes %q, error %v", res.Notes, err)
	}
}

// What is suggested is one word, like the misspelt one and of some length, never a small
// word.
func TestNoSuggestion(t *testing.T) {
	x := written(t, Options{},
		"es: Para qué, sino para la gente de aquí.", "es: Los vecinos venden.", "pt: Avaliar o plano.", "es: La alcaldesa y la política pública.",
		"es: Selección del comité; elecciones no.",
	)
	for text, want := range map[string]string{
		"papa": "", "niño": "", "sima": "", "vencidos": "", "vencen": "", "analizar": "", "quién": "", "cuándo": "", "parra": "",
		"alcalde": "alcaldesa", "politjca": "política", "seleccoin": "selección", "vezinos": "vecinos",
	} {
		res, err := x.Search(context.Background(), Query{Text: text, Type: record.TypeSection})
		if err != nil {
			t.Fatal(err)
		}
		if res.Suggestion != want || want == "" && res.Total > 0 {
			t.Errorf("%s: suggestion %q, want %q; %d found", text, res.Suggestion, want, res.Total)
		}
	}
}
