package layout

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// texts holds the text of each word of a file once: the words of a language are few, and
// each comes often.
type texts struct {
	known map[string]string
	key   []byte
}

// of is the text that runes make, in NFC.
func (t *texts) of(runes []rune) string {
	t.key = t.key[:0]
	for _, r := range runes {
		t.key = utf8.AppendRune(t.key, r)
	}
	if s, ok := t.known[string(t.key)]; ok {
		return s
	}
	if t.known == nil {
		t.known = map[string]string{}
	}
	key := string(t.key)
	s := norm.NFC.String(key)
	t.known[key] = s
	return s
}
