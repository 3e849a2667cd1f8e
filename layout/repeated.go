package layout

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// repeated cuts the sightings of one text into those at one height, and keeps groups
// that repeat.
func repeated(all []sighting, pages int) [][]sighting {
	slices.SortStableFunc(all, func(a, b sighting) int { return cmp.Compare(a.y, b.y) })
	var out [][]sighting
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j].y-all[j-1].y <= runningDrift {
			j++
		}
		g := slices.Clone(all[i:j])
		slices.SortStableFunc(g, func(a, b sighting) int { return cmp.Compare(a.page.number, b.page.number) })
		if repeats(g) || len(g) == 1 && g[0].pageNumber(pages) {
			out = append(out, g)
		}
		i = j
	}
	return out
}

// repeats reports whether sightings of one text at one height are a running line: they
// stand on neighbouring pages, and numbers in them are the same or count the pages. Two
// letters in one file may both open with a date at the same height: their numbers differ
// otherwise.
func repeats(g []sighting) bool {
	near := false
	for i := 1; i < len(g); i++ {
		apart := g[i].page.number - g[i-1].page.number
		near = near || apart == 1 || apart == 2
		for k := range g[i].numbers {
			if k >= len(g[0].numbers) {
				return false
			}
			same := g[i].numbers[k] == g[0].numbers[k]
			counts := g[i].numbers[k]-g[0].numbers[k] == g[i].page.number-g[0].page.number
			if !same && !counts {
				return false
			}
		}
	}
	return near
}

// numberWords is how many words stand around a page number, at most: "Page 1 of 1".
const numberWords = 4

// pageNumber reports whether a row that does not repeat is the number of its page all
// the same: the number alone, or with the number of all pages and a word or two. A
// letter of one page has its number only once.
func (s sighting) pageNumber(pages int) bool {
	switch {
	case len(s.numbers) == 0 || s.numbers[0] != s.page.number:
		return false
	case len(s.numbers) == 1:
		return strings.Trim(s.text, "#-–—/ ") == ""
	case len(s.numbers) == 2:
		return s.numbers[1] == pages && len(strings.Fields(s.text)) <= numberWords
	}
	return false
}

// keepOuter leaves in t only the rows with nothing but running rows between them and
// the page's edge.
func (p *page) keepOuter(t map[int]bool) {
	top := 0
	for t[top] {
		top++
	}
	bottom := len(p.rows) - 1
	for t[bottom] {
		bottom--
	}
	for i := range t {
		if i >= top && i <= bottom {
			delete(t, i)
		}
	}
}

// collectRunning makes the running rows of the groups that are left, in the order in
// which they first stand in the file.
func collectRunning(found [][]sighting, taken map[*page]map[int]bool) []runningRow {
	var out []runningRow
	for _, g := range found {
		var r runningRow
		for _, s := range g {
			if !taken[s.page][s.index] {
				continue
			}
			if r.pages == nil {
				r.line, r.foot = s.page.rows[s.index].whole(), s.foot
				r.line.page = s.page.number
			}
			r.pages = append(r.pages, s.page.number)
		}
		if r.pages != nil {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b runningRow) int {
		return cmp.Or(cmp.Compare(a.pages[0], b.pages[0]), cmp.Compare(math.Round(a.line.base), math.Round(b.line.base)))
	})
	return out
}
