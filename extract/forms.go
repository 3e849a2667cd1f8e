package extract

import (
	"slices"
	"strings"
)

// Forms are words that a vocabulary gives whole, as phrases, or by their ending
// ("-ará" is the future of most verbs).
type forms struct {
	phrases
	endings []string
}

// minStem is the fewest bytes of a word before an ending: without a stem the ending is
// a word of its own. Before a long ending one is enough: the stem of "hará" is a letter.
const (
	minStem    = 2
	longEnding = len("-ar")
)

func (f *forms) add(list []string) {
	for _, s := range list {
		if ending, ok := strings.CutPrefix(s, "-"); ok {
			f.endings = append(f.endings, strings.ToLower(ending))
			continue
		}
		f.phrases.add([]string{s})
	}
}

// prefix is how many words the longest form takes that opens ws; 0 for none. byEnding
// reports that the form is a word of its own, known by its ending: accents count then,
// since they are what tells a future from a past.
func (f *forms) prefix(ws []word) (n int, byEnding bool) {
	if n := f.phrases.prefix(ws); n > 0 || len(ws) == 0 {
		return n, false
	}
	w := strings.ToLower(ws[0].bare)
	for _, e := range f.endings {
		stem := minStem
		if len(e) > longEnding {
			stem = 1
		}
		if len(w) >= len(e)+stem && strings.HasSuffix(w, e) {
			return 1, true
		}
	}
	return 0, false
}

// ends reports whether a word has one of the endings, however short its stem.
func (f *forms) ends(w word) bool {
	s := strings.ToLower(w.bare)
	return slices.ContainsFunc(f.endings, func(e string) bool { return len(s) > len(e) && strings.HasSuffix(s, e) })
}

// has reports whether a form opens ws.
func (f *forms) has(ws []word) bool {
	n, _ := f.prefix(ws)
	return n > 0
}
