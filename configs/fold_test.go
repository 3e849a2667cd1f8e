package configs

import "testing"

func TestFold(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"accents and capitals", "SECRETARÍA de la Función", "secretaria de la funcion"},
		{"the letter of its own alphabet place", "Año", "ano"},
		{"decomposed accents", "Funcio\u0301n", "funcion"},
		{"a combining mark after other text", "ÁRBOL Funcio\u0301n  x", "arbol funcion x"},
		{"white space at the ends and doubled", "  a \u00a0 b\n", "a b"},
		{"ligature", "o\ufb01cina", "oficina"},
		{"ordinal", "1º", "1o"},
		{"plain", "agua", "agua"},
		{"empty", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Fold(tt.in); got != tt.want {
				t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func FuzzFold(f *testing.F) {
	f.Add("Año\u0301 x")
	f.Fuzz(func(t *testing.T, s string) {
		if once := Fold(s); Fold(once) != once {
			t.Errorf("Fold(%q) = %q folds again to %q", s, once, Fold(once))
		}
	})
}
