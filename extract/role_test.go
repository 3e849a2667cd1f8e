package extract

import (
	"slices"
	"testing"

	"compromisos/configs"
)

// spanish is the lexicon that the tests of Spanish read by.
func spanish(t *testing.T) *lexicon {
	t.Helper()
	vs, err := configs.Vocabularies()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range compile(vs) {
		if l.language == "es" {
			return l
		}
	}
	t.Fatal("no Spanish vocabulary")
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
