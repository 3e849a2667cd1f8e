package score

// An object is a JSON object whose keys are not known beforehand.
type object = map[string]any

// A pair is a labelled document and the extracted one that answers to it; one of
// the two is nil where the other stands alone.
type pair struct{ want, got object }

// pairs joins documents of the same kind and date, then those that share one of the
// two, then what is left in order: where a document was not found, the ones after it
// still meet their labels.
func pairs(want, got []object) []pair {
	out := make([]pair, len(want))
	used := make([]bool, len(got))
	for allowed := 0; allowed <= 2; allowed++ {
		for i, w := range want {
			out[i].want = w
			for j, g := range got {
				if out[i].got == nil && !used[j] && distance(w, g) <= allowed {
					out[i].got, used[j] = g, true
				}
			}
		}
	}
	for j, g := range got {
		if !used[j] {
			out = append(out, pair{got: g})
		}
	}
	return out
}

// distance is 0 for documents of the same kind and date, 1 where one of the two
// differs, 2 where both do.
func distance(a, b object) int {
	n := 0
	if text(a["kind"]) != text(b["kind"]) {
		n++
	}
	if issued(a) != issued(b) {
		n++
	}
	return n
}

func issued(d object) string {
	p, _ := d["issued"].(object)
	return text(p["edtf"])
}
