package layout

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"compromisos/configs"
)

const (
	// headZone and footZone are the parts of a page's height in which running heads
	// and feet stand.
	headZone = 0.18
	footZone = 0.14
	// leastZone is the least height of either in points: the margins of small pages are
	// hardly smaller.
	leastZone = 60.0
	// runningDrift is how far in points a running line may move from page to page.
	runningDrift = 4.0
	// minNamed is the number of columns that a row of column names has, at least: a
	// running head has a left and a right part at most.
	minNamed = 3
	// maxRunning is the number of rows at either end of a page that are looked at.
	maxRunning = 6
)

// A runningRow is a row that repeats at the head or foot of pages.
type runningRow struct {
	line  line
	pages []int
	foot  bool
}

// A sighting is a row in the zone of running heads on one page.
type sighting struct {
	page    *page
	index   int
	text    string
	numbers []int
	y       float64
	foot    bool
	size    float32
	// folio is the page number at one end of the row; apart tells that space stands
	// between the row and the text.
	folio int
	apart bool
}

// takeRunning removes running heads and feet from the rows of the pages: rows at the
// page's very top or bottom whose text comes again at the same height on the next page
// or the next but one. Page numbers count when they count on with the pages.
func takeRunning(pages []*page) []runningRow {
	groups := map[string][]sighting{}
	var all []sighting
	for _, p := range pages {
		for _, s := range p.sightings() {
			all = append(all, s)
			key := strconv.FormatBool(s.foot) + s.text
			groups[key] = append(groups[key], s)
		}
	}
	taken := map[*page]map[int]bool{}
	isTaken := func(s sighting) bool { return taken[s.page][s.index] }
	var found [][]sighting
	take := func(groups [][]sighting) {
		for _, g := range groups {
			g = slices.DeleteFunc(slices.Clone(g), isTaken)
			if len(g) > 0 {
				found = append(found, g)
			}
			for _, s := range g {
				if taken[s.page] == nil {
					taken[s.page] = map[int]bool{}
				}
				taken[s.page][s.index] = true
			}
		}
	}
	keys := make([]string, 0, len(groups))
	for k := range groups {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		take(repeated(groups[k], len(pages)))
	}
	for _, g := range atOneHeight(all) {
		take(foliated(g))
		take(changing(g, isTaken))
	}
	take(lone(all, len(pages), isTaken))
	for p, t := range taken {
		p.keepOuter(t)
	}
	out := collectRunning(found, taken)
	for p, t := range taken {
		rows := p.rows
		p.rows = nil
		for i, r := range rows {
			if !t[i] {
				p.rows = append(p.rows, r)
			}
		}
	}
	return out
}

// sightings are the rows of the page that stand where running heads do.
func (p *page) sightings() []sighting {
	var out []sighting
	for i, r := range p.rows {
		head := r.box.Y1 < max(headZone*p.size.Y1, leastZone) && i < maxRunning && p.outside(r, false)
		foot := r.box.Y0 > p.size.Y1-max(footZone*p.size.Y1, leastZone) && i >= len(p.rows)-maxRunning && p.outside(r, true)
		if !head && !foot || head && p.headsColumns(i) {
			continue
		}
		l := r.whole()
		text, numbers := partsOf(r)
		out = append(out, sighting{
			page: p, index: i, text: text, numbers: numbers, y: l.base, foot: foot, size: l.size,
			folio: folioOf(r), apart: p.standsApart(i, foot),
		})
	}
	return out
}

// headsColumns reports whether row i names the columns of what stands right below it: a
// table without rules repeats its header on each page.
func (p *page) headsColumns(i int) bool {
	if len(p.rows[i].lines) < minNamed || i+1 == len(p.rows) {
		return false
	}
	return p.rows[i+1].box.Y0-p.rows[i].box.Y1 < 2*p.rows[i].lines[0].em()
}

// outside reports whether no table stands between a row and the page's edge.
func (p *page) outside(r row, foot bool) bool {
	for _, g := range p.grids {
		if !foot && g.box.Y0 < r.box.Y0 || foot && g.box.Y1 > r.box.Y1 {
			return false
		}
	}
	return true
}

// partsOf is the text of a row with "#" for its numbers, which it returns. The parts of
// a head stand left and right on odd pages and right and left on even ones: their order
// does not count.
func partsOf(r row) (string, []int) {
	type part struct {
		text    string
		numbers []int
	}
	parts := make([]part, len(r.lines))
	for i, l := range r.lines {
		parts[i].text, parts[i].numbers = withoutNumbers(l.text())
	}
	slices.SortStableFunc(parts, func(a, b part) int { return strings.Compare(a.text, b.text) })
	texts := make([]string, len(parts))
	var numbers []int
	for i, p := range parts {
		texts[i] = p.text
		numbers = append(numbers, p.numbers...)
	}
	return strings.Join(texts, " "), numbers
}

// withoutNumbers puts "#" for every number of a text and returns the numbers.
func withoutNumbers(s string) (string, []int) {
	var b strings.Builder
	var numbers []int
	for len(s) > 0 {
		n := strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' })
		if n < 0 {
			n = len(s)
		}
		if n > 0 {
			v, _ := strconv.Atoi(s[:min(n, 9)])
			numbers = append(numbers, v)
			b.WriteByte('#')
			s = s[n:]
			continue
		}
		n = strings.IndexFunc(s, unicode.IsDigit)
		if n <= 0 {
			n = len(s)
		}
		b.WriteString(s[:n])
		s = s[n:]
	}
	return configs.Fold(b.String()), numbers
}
