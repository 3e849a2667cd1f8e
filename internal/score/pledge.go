package score

import (
	"slices"
	"strings"
)

// maxSentence is the length in bytes from which a text is no sentence any more: a
// pledge that holds half a page would hold any labelled words.
const maxSentence = 600

// addPledges counts the pledges: each labelled one is found by the sentence that
// holds its words and by its period. Other extracted pledges are extra only where
// the labels say which sentences may be given.
func (r *Result) addPledges(want, got object) {
	labels, ok := want["pledges"].([]any)
	if !ok {
		return
	}
	left, _ := got["pledges"].([]any)
	left = slices.Clone(left)
	for _, l := range labels {
		label, _ := l.(object)
		at := slices.IndexFunc(left, func(g any) bool {
			return holds(g, label) && edtf(g) == text(label["edtf"])
		})
		if at < 0 {
			r.Missed = append(r.Missed, Value{"pledges", text(label["has"]) + " [" + text(label["edtf"]) + "]"})
			continue
		}
		r.Right++
		left = slices.Delete(left, at, at+1)
	}
	maybe, ok := want["pledges_maybe"].([]any)
	if !ok {
		return
	}
	for _, g := range left {
		if !slices.ContainsFunc(maybe, func(m any) bool { o, _ := m.(object); return holds(g, o) }) {
			o, _ := g.(object)
			r.Extra = append(r.Extra, Value{"pledges", text(o["text"])})
		}
	}
}

func holds(pledge any, label object) bool {
	o, _ := pledge.(object)
	sentence := text(o["text"])
	return len(sentence) < maxSentence && strings.Contains(sentence, text(label["has"]))
}

func edtf(pledge any) string {
	o, _ := pledge.(object)
	p, _ := o["period"].(object)
	return text(p["edtf"])
}
