package layout

import (
	"strings"

	"compromisos/configs"
)

// minForeign is the number of words by which one language must show in a column, at
// least.
const minForeign = 8

// A language is what tells the language of a text: its frequent small words.
type language struct {
	tag   string
	words map[string]bool
}

// languagesOf takes the small words of vocabularies.
func languagesOf(all []configs.Vocabulary) []language {
	var out []language
	for _, v := range all {
		if v.Extends != "" {
			continue
		}
		l := language{tag: v.Language, words: map[string]bool{}}
		for _, w := range v.FunctionWords {
			l.words[strings.ToLower(w)] = true
		}
		out = append(out, l)
	}
	return out
}

// inLanguages orders frames of columns that say the same in two languages: the one
// language on all of its pages, then the other.
func inLanguages(frames []*page, all []language) []*page {
	if len(all) < 2 {
		return frames
	}
	out := make([]*page, 0, len(frames))
	for i := 0; i < len(frames); {
		pair := parallelAt(frames, i, all)
		if pair == [2]string{} {
			out = append(out, frames[i])
			i++
			continue
		}
		var left, right []*page
		for i < len(frames) && frames[i].frame.column > 0 && parallelAt(frames, i, all) == pair {
			left, right = append(left, frames[i]), append(right, frames[i+1])
			i += 2
		}
		out = append(append(out, left...), right...)
	}
	return out
}

// parallelAt are the languages of the two columns that begin with frame i; both are
// empty where the columns are of one language.
func parallelAt(frames []*page, i int, all []language) [2]string {
	if i+1 >= len(frames) {
		return [2]string{}
	}
	a, b := frames[i], frames[i+1]
	last := i+2 >= len(frames) || frames[i+2].number != b.number || frames[i+2].frame.column < 2
	if a.frame.column != 1 || b.frame.column != 2 || a.number != b.number || !last {
		return [2]string{}
	}
	p, q := a.language(all), b.language(all)
	if p == "" || q == "" || p == q {
		return [2]string{}
	}
	return [2]string{p, q}
}

// language of the text of a frame; empty where it is too short to tell.
func (p *page) language(all []language) string {
	count := make([]int, len(all))
	for _, r := range p.rows {
		for _, l := range r.lines {
			for _, w := range l.words {
				s := strings.ToLower(w.text)
				for k := range all {
					if all[k].words[s] {
						count[k]++
					}
				}
			}
		}
	}
	best, second := 0, -1
	for k := 1; k < len(count); k++ {
		switch {
		case count[k] > count[best]:
			best, second = k, best
		case second < 0 || count[k] > count[second]:
			second = k
		}
	}
	if count[best] < minForeign || count[best] <= count[second] {
		return ""
	}
	return all[best].tag
}
