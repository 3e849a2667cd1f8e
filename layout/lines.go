package layout

import (
	"strings"

	"compromisos/document"
)

const (
	// baseSlack is how far in ems the baselines of one line may differ: bullets and
	// small capitals of another font sit a little off.
	baseSlack = 0.25
	// gutterGap is the gap in ems at which a line may be two, side by side; whether it
	// is, the lines above and below say (see bands).
	gutterGap = 1.0
	// touchGap is the gap in ems below which words drawn apart are one.
	touchGap = 0.06
	// chainOverlap is how far in ems the boxes of two columns may reach into each
	// other where their chains keep them apart.
	chainOverlap = 0.5
)

// A line is what stands on one baseline between two gutters.
type line struct {
	words []word
	box   document.Box
	base  float64
	// size of most of its text.
	size float32
	page int
	// apart means that the line before it in its row belongs to another chain, so that
	// the two are not one however near they stand.
	apart bool
}

// newLine measures a line.
func newLine(words []word) line {
	l := line{words: words, base: words[0].base}
	most, letters := 0, map[float32]int{}
	for i, w := range words {
		l.box = l.box.Union(w.box)
		if w.raised {
			continue
		}
		size := sizeOfWhole(words, i)
		letters[size] += len(w.text)
		if n := letters[size]; n > most {
			most, l.size, l.base = n, size, w.base
		}
	}
	if l.size == 0 {
		l.size = words[0].size
	}
	return l
}

// capStep is how much larger than its small capitals the initial of a word is, at most.
const capStep = 1.6

// sizeOfWhole is the size of the word of which words[i] is a part: a word in small
// capitals has that of its initial.
func sizeOfWhole(words []word, i int) float32 {
	size := words[i].size
	for k := i; k > 0 && words[k].glued; k-- {
		if s := words[k-1].size; !words[k-1].raised && s > size && s < capStep*size {
			size = s
		}
	}
	return size
}

// em is the size of the line in points.
func (l line) em() float64 { return float64(l.size) }

// bold reports whether all the text of the line is bold, marks aside.
func (l line) bold() bool {
	found := false
	for _, w := range l.words {
		if isBullet(w.text) || w.raised {
			continue
		}
		if !w.style.Bold {
			return false
		}
		found = true
	}
	return found
}

// text of the line, for comparing.
func (l line) text() string {
	if len(l.words) == 1 {
		return l.words[0].text
	}
	var b strings.Builder
	for i, w := range l.words {
		if i > 0 && !w.glued {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// first is the first word with what is glued to it, and the x at which it ends.
func (l line) first() (string, float64) {
	s, end := l.words[0].text, l.words[0].box.X1
	for _, w := range l.words[1:] {
		if !w.glued {
			break
		}
		s, end = s+w.text, w.box.X1
	}
	return s, end
}

// last is the last word of the line with what it is glued to.
func (l line) last() string {
	n := len(l.words) - 1
	s := l.words[n].text
	for ; n > 0 && l.words[n].glued; n-- {
		s = l.words[n-1].text + s
	}
	return s
}
