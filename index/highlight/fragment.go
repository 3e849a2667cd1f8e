package highlight

import (
	"strings"
	"unicode/utf8"
)

// A Fragment is a part of a record's text with the places of what was looked for.
type Fragment struct {
	// Text holds no line ends.
	Text string
	// Ranges are byte offsets into Text, [start, end), in order and apart.
	Ranges [][2]int
	// Before and After are true where the record's text goes on.
	Before, After bool
}

// fragmentSize is about two lines of a terminal, in bytes.
const fragmentSize = 220

// Mark puts open and shut around each range.
func (f Fragment) Mark(open, shut string) string {
	var b strings.Builder
	at := 0
	for _, r := range f.Ranges {
		b.WriteString(f.Text[at:r[0]] + open + f.Text[r[0]:r[1]] + shut)
		at = r[1]
	}
	return b.String() + f.Text[at:]
}

// Fragment is the window of body with the most hits, the first of those that have
// as many; its start where there is no hit.
func (m *Marker) Fragment(body string) Fragment {
	hits := m.ranges(body)
	from, to := window(body, hits)
	f := Fragment{Text: body[from:to], Before: from > 0, After: to < len(body)}
	for _, h := range hits {
		if h[0] >= from && h[1] <= to {
			f.Ranges = append(f.Ranges, [2]int{h[0] - from, h[1] - from})
		}
	}
	// One byte for one byte: the ranges stay.
	f.Text = strings.ReplaceAll(f.Text, "\n", " ")
	return f
}

// window is the part of body to show, cut between words.
func window(body string, hits [][2]int) (from, to int) {
	best, most := 0, 0
	for i, h := range hits {
		n := 0
		for _, other := range hits[i:] {
			if other[1]-h[0] > fragmentSize {
				break
			}
			n++
		}
		if n > most {
			best, most = h[0], n
		}
	}
	// Some words before the first hit say what it is about.
	const lead = fragmentSize / 4
	if best > lead {
		from = wordStart(body, best-lead)
	}
	to = from + fragmentSize + lead
	if to >= len(body) {
		return from, len(body)
	}
	if cut := strings.LastIndexAny(body[from:to], " \n"); cut > fragmentSize/2 {
		return from, from + cut
	}
	for !utf8.RuneStart(body[to]) {
		to--
	}
	return from, to
}

// wordStart is the start of the first word after at.
func wordStart(body string, at int) int {
	if cut := strings.IndexAny(body[at:], " \n"); cut >= 0 && cut < fragmentSize/4 {
		return at + cut + 1
	}
	for !utf8.RuneStart(body[at]) {
		at--
	}
	return at
}
