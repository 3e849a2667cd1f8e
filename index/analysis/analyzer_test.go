package analysis

import (
	"strings"
	"testing"
)

// The forms of a word are kept only where they are another word.
func TestFormTokens(t *testing.T) {
	s := stemmerOf(t, "es")
	for text, want := range map[string]string{
		"dato":         "",
		"datos":        "dato",
		"evaluaciones": "evaluacion +es+evalua",
		"co-creación":  "+es+cocrea +es+crea",
		"2019":         "",
	} {
		var all []string
		for _, tok := range s.tokens([]byte(text), false) {
			all = append(all, string(tok.Term))
		}
		if got := strings.Join(all, " "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
