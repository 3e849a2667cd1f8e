package configs

import (
	"path/filepath"
	"testing"
)

// The vocabularies of the house pass the check that users' own have to pass.
func TestOwnVocabulariesHaveNoMistakes(t *testing.T) {
	files, err := filepath.Glob("vocabularies/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no vocabularies: %v", err)
	}
	for _, f := range files {
		problems, err := CheckVocabulary(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems {
			t.Errorf("%s: %v", f, p)
		}
	}
}
