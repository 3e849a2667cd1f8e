package interpret

import (
	"compromisos/index/match"
	"compromisos/index/schema"
)

// forms are the terms by which a folded word is found in the fields.
func (in *Interpreter) forms(fields []match.Field, word string, quoted bool) []match.Alternative {
	return in.formsOf(fields, word, word, quoted)
}

// formsOf are the terms by which a word is found in the fields: itself, its stem and
// its family in every language, as it is not known in which the user thinks. printed is
// the word as it was written.
func (in *Interpreter) formsOf(fields []match.Field, word, printed string, quoted bool) []match.Alternative {
	var out []match.Alternative
	add := func(f match.Field, term string, weight float64) {
		out = append(out, match.Alternative{Field: f, Term: term, Weight: weight})
	}
	for _, f := range fields {
		add(f, word, match.WeightExact)
		if quoted {
			continue
		}
		twin := f
		if f.Name != schema.Context {
			twin.Name = schema.Forms(f.Name)
		}
		for _, s := range in.stemmers {
			stem := s.Stem(word)
			add(f, stem, match.WeightStem)
			add(twin, stem, match.WeightStem)
			if !s.HasFamily(stem) {
				continue
			}
			root := s.FamilyOf(printed, stem)
			add(twin, root, match.WeightFamily)
			add(twin, s.FamilyTerm(root), match.WeightFamily)
			if s.Stem(root) == root { // else it is another word that looks like it: publicar, pública
				add(f, root, match.WeightFamily)
			}
		}
	}
	return out
}

// unique leaves out what comes again, and keeps the best weight, which comes first.
func unique(all []match.Alternative) []match.Alternative {
	type key struct{ field, term string }
	at := map[key]int{}
	out := all[:0:0]
	for _, a := range all {
		k := key{a.Field.Name, a.Term}
		if i, ok := at[k]; ok {
			out[i].Weight = max(out[i].Weight, a.Weight)
			continue
		}
		at[k] = len(out)
		out = append(out, a)
	}
	return out
}
