package extract

import (
	"slices"
	"testing"

	"compromisos/configs"
	"compromisos/document"
)

// spanish is the lexicon that the tests of Spanish read by.
func spanish(t *testing.T) *lexicon { return lexiconOf(t, "es") }

func lexiconOf(t *testing.T, language string) *lexicon {
	t.Helper()
	vs, err := configs.Vocabularies()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range compile(vs) {
		if l.language == language {
			return l
		}
	}
	t.Fatalf("no vocabulary of %q", language)
	return nil
}

func TestRoleBodies(t *testing.T) {
	tests := []struct {
		name, role string
		want       []string
	}{
		{"an office called after its body", "Secretaria de Obras del Agua", []string{"Secretaría de Obras del Agua"}},
		{"the unit of a body is none", "Director General de Padrones de la Secretaría de Puertos", []string{"Secretaría de Puertos"}},
		{"a unit that is named after a body", "Titular de la Unidad de Gobierno Digital del Instituto del Maíz", []string{"Instituto del Maíz"}},
		{"a unit with no body above it", "Titular de la Dirección de Faros", []string{"Dirección de Faros"}},
		{"two offices", "Directora de Milpa Viva y Coordinadora de la Red de Semillas", []string{"Milpa Viva", "Red de Semillas"}},
		{"an office without a body before one that has it", "Consejera y Presidenta del Instituto del Maíz", []string{"Instituto del Maíz"}},
		{"an office alone", "Testigo", nil},
	}
	lex := spanish(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lex.roleBodies(tt.role); !slices.Equal(got, tt.want) {
				t.Errorf("roleBodies(%q) = %q, want %q", tt.role, got, tt.want)
			}
		})
	}
}

func TestBodiesOfLines(t *testing.T) {
	tests := []struct {
		name, language string
		lines          []string
		want           []string
	}{
		{"an office that ends in its noun", "en", []string{"Programme Manager, Delta Institute for Tides"}, []string{"Delta Institute for Tides"}},
		{"an adjective before the noun", "en", []string{"National Coordinator, Tideland Farmers' Network"}, []string{"Tideland Farmers' Network"}},
		{"an office of several words", "en", []string{"Chief Tide Security Officer, Harbour Trust"}, []string{"Harbour Trust"}},
		{"a body below an office", "en", []string{"Policy and Research Lead", "Harbour Trust"}, []string{"Harbour Trust"}},
		{"a body below what the office is of", "en", []string{"Director of Programmes", "Delta Institute for Tides"}, []string{"Delta Institute for Tides"}},
		{"a field before the comma", "en", []string{"Director of Programmes, Delta Institute"}, []string{"Delta Institute"}},
		{"an office with no body", "en", []string{"Board Secretary"}, nil},
		{"a body below an office", "es", []string{"Directora de Vinculación", "Instituto de Mareas de Puerto Alto"}, []string{"Instituto de Mareas de Puerto Alto"}},
		{"a body behind a comma", "es", []string{"Directora de Vinculación, Instituto de Mareas"}, []string{"Instituto de Mareas"}},
		{"a field that the words do not know", "es", []string{"Gerente de Cartografía", "Instituto de Mareas"}, []string{"Instituto de Mareas"}},
		{"a unit above its body", "es", []string{"Titular de la Unidad de Faros", "Secretaría de Puertos"}, []string{"Secretaría de Puertos"}},
		{"two bodies, a line each", "es", []string{"Coordinadora de la Red de Faros", "Fundación Puerto Alto"}, []string{"Red de Faros", "Fundación Puerto Alto"}},
		{"a name that a line breaks", "es", []string{"Directora del", "Instituto de Mareas y", "Centro de Puertos"}, []string{"Instituto de Mareas y Centro de Puertos"}},
		{"a name with a legal form that a line breaks", "es", []string{"Vocera de Vigías", "Ciudadanos del Puerto, A.C."}, []string{"Vigías Ciudadanos del Puerto, A.C"}},
		{"a body without a word for one", "es", []string{"Directora", "Milpa Viva"}, []string{"Milpa Viva"}},
		{"a body below an office", "pt", []string{"Gerente de Articulação", "Instituto das Marés"}, []string{"Instituto das Marés"}},
	}
	for _, tt := range tests {
		t.Run(tt.language+": "+tt.name, func(t *testing.T) {
			var lines []document.Text
			for _, s := range tt.lines {
				lines = append(lines, document.Text{String: s})
			}
			if got := lexiconOf(t, tt.language).bodiesOfLines(lines); !slices.Equal(got, tt.want) {
				t.Errorf("bodiesOfLines(%q) = %q, want %q", tt.lines, got, tt.want)
			}
		})
	}
}
