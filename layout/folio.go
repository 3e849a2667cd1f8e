package layout

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// headSpace is the distance in ems of a running head from the text, at least, where
// nothing but its height and size tells it.
const headSpace = 1.0

// maxRoman is the length of a page number in roman numbers, at most.
const maxRoman = 7

// folioOf is the page number that a row has at one of its ends, apart from the rest; 0
// where it has none.
func folioOf(r row) int {
	n := len(r.lines) - 1
	for _, l := range []line{r.lines[0], r.lines[n]} {
		if s := strings.Trim(l.text(), "-–—|· "); s != "" && len(s) <= 4 && isDigits(s) {
			v, _ := strconv.Atoi(s)
			return v
		}
		if v := romanFolio(l.text()); v > 0 {
			return v
		}
	}
	return 0
}

// romanFolio is the value of a page number in small roman numbers, as those of a preface
// are; 0 for anything else.
func romanFolio(s string) int {
	digits := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}
	s = strings.Trim(s, "-–—|· ")
	if len(s) > maxRoman {
		return 0
	}
	sum := 0
	for i := range len(s) {
		d := digits[s[i]]
		if d == 0 {
			return 0
		}
		if i+1 < len(s) && digits[s[i+1]] > d {
			d = -d
		}
		sum += d
	}
	return sum
}

// atOneHeight cuts sightings into those at one height of the head or foot.
func atOneHeight(all []sighting) [][]sighting {
	slices.SortStableFunc(all, func(a, b sighting) int {
		return cmp.Or(-compareBool(a.foot, b.foot), cmp.Compare(a.y, b.y))
	})
	var out [][]sighting
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j].foot == all[i].foot && all[j].y-all[j-1].y <= runningDrift {
			j++
		}
		out = append(out, all[i:j])
		i = j
	}
	return out
}

// foliated are the sightings at one height whose text changes with the chapter while the
// number beside it counts the pages.
func foliated(all []sighting) [][]sighting {
	byOffset := map[int][]sighting{}
	var offsets []int
	for _, s := range all {
		if s.folio == 0 {
			continue
		}
		k := s.folio - s.page.number
		if byOffset[k] == nil {
			offsets = append(offsets, k)
		}
		byOffset[k] = append(byOffset[k], s)
	}
	slices.Sort(offsets)
	var out [][]sighting
	for _, k := range offsets {
		g := byOffset[k]
		slices.SortStableFunc(g, func(a, b sighting) int { return cmp.Compare(a.page.number, b.page.number) })
		if neighbours(g) {
			out = append(out, byText(g)...)
		}
	}
	return out
}

// byText cuts sightings into those of one text, which may stand on one page alone.
func byText(g []sighting) [][]sighting {
	var out [][]sighting
	for _, s := range g {
		i := slices.IndexFunc(out, func(o []sighting) bool { return o[0].text == s.text })
		if i < 0 {
			i, out = len(out), append(out, nil)
		}
		out[i] = append(out[i], s)
	}
	return out
}

// neighbours reports whether two of the sightings stand on neighbouring pages, or on two
// left or right ones.
func neighbours(g []sighting) bool {
	for i := 1; i < len(g); i++ {
		if apart := g[i].page.number - g[i-1].page.number; apart == 1 || apart == 2 {
			return true
		}
	}
	return false
}

// changing are the sightings at one height of which others repeat, though their own text
// stands on one page alone: the head that names the section. They are set as the others
// are, and apart from the text.
func changing(all []sighting, taken func(sighting) bool) [][]sighting {
	var out [][]sighting
	for _, s := range all {
		if taken(s) || !s.apart {
			continue
		}
		if slices.ContainsFunc(all, func(o sighting) bool {
			d := o.page.number - s.page.number
			return taken(o) && o.size == s.size && d >= -2 && d <= 2 && near(o.y, s.y, runningDrift/2)
		}) {
			out = append(out, []sighting{s})
		}
	}
	return out
}

// mostLone is the number of pages of a document, at most, in which one page number may
// have no other beside it: a cover bears none, and a longer document has two.
const mostLone = 3

// lone are page numbers that no other confirms, below the text of the last pages of a short
// document: by themselves or after a bar, they say the number of the page, or that of the
// page after a cover.
func lone(all []sighting, pages int, taken func(sighting) bool) [][]sighting {
	var out [][]sighting
	for _, s := range all {
		if pages > mostLone || pages < 2 || taken(s) || !s.foot || !s.apart || s.index+1 != len(s.page.rows) {
			continue
		}
		text := s.page.rows[s.index].whole().text()
		number := barFolio(text)
		if number > 0 && (number == s.page.number || number == s.page.number-1) {
			out = append(out, []sighting{s})
		}
	}
	return out
}

// barFolio is the number that is a whole line, or that a bar parts from the title before
// it; 0 for none.
func barFolio(s string) int {
	if i := strings.LastIndexByte(s, '|'); i >= 0 {
		s = s[i+1:]
	}
	s = strings.Trim(s, "-–—· ")
	if s == "" || len(s) > 4 || !isDigits(s) {
		return 0
	}
	v, _ := strconv.Atoi(s)
	return v
}

// standsApart reports whether row i has space between it and the text of its page.
func (p *page) standsApart(i int, foot bool) bool {
	r := p.rows[i]
	em := r.lines[0].em()
	if foot {
		return i == 0 || r.box.Y0-p.rows[i-1].box.Y1 > headSpace*em
	}
	return i+1 == len(p.rows) || p.rows[i+1].box.Y0-r.box.Y1 > headSpace*em
}
