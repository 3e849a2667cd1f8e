package extract

import "compromisos/document"

// declaredWeight is how many function words the language that a page declares is
// worth: enough to decide a text of a few words, not one of a page.
const declaredWeight = 3

// labelWeight is how many function words a label is worth. A form of labels and short
// values has few of those, and a "de" says little of two languages that share it.
const labelWeight = 2

// isLabel reports whether a whole text is a known label.
func (l *lexicon) isLabel(s string) bool {
	if len(s) > maxListHeading {
		return false
	}
	_, known := l.fieldOf(s)
	return known
}

// enoughWords of a text tell its language; more are not looked at.
const enoughWords = 2000

// language is the lexicon whose function words and labels are the most frequent in the
// blocks. The first lexicon is taken where none occurs.
func (e *Extractor) language(blocks []document.Block, declared string) *lexicon {
	counts := make([]int, len(e.lexicons))
	left := enoughWords
	count := func(s string) {
		for i, l := range e.lexicons {
			if l.isLabel(s) {
				counts[i] += labelWeight
			}
		}
		for _, w := range words(s) {
			for i, l := range e.lexicons {
				if l.function.full[w.fold] {
					counts[i]++
				}
			}
			left--
		}
	}
	for _, b := range blocks {
		if left <= 0 {
			break
		}
		count(b.Text.String)
		if b.Table == nil {
			continue
		}
		for _, r := range b.Table.Rows {
			for _, c := range r.Cells {
				count(c.Text().String)
			}
		}
	}
	best := 0
	for i, l := range e.lexicons {
		if len(declared) >= 2 && declared[:2] == l.language {
			counts[i] += declaredWeight
		}
		if counts[i] > counts[best] {
			best = i
		}
	}
	return e.lexicons[best]
}
