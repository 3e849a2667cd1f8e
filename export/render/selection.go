package render

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"compromisos/document"
)

// A Selection is what of a file is wanted. The zero value is all of it.
type Selection struct {
	// Pages that are wanted; all where it is empty. What has no page is wanted always.
	Pages Pages
	// Regions that are wanted; all where there are none.
	Regions []Region
	// Table that is wanted, counted from 1; 0 is all.
	Table int
}

// cut is what is wanted of a part; ok is false where that is nothing.
func (s Selection) cut(p Part) (Part, bool) {
	if p.Page > 0 && !s.Pages.Has(p.Page) {
		return p, false
	}
	if len(s.Regions) == 0 {
		return p, true
	}
	for _, r := range s.Regions {
		if r.Page == p.Page {
			if cropped, ok := p.crop(r.Box); ok {
				return cropped, true
			}
		}
	}
	return p, false
}

// Pages are ranges of pages, first and last; an empty one holds every page.
type Pages [][2]int

// Has reports whether a page is among them.
func (p Pages) Has(page int) bool {
	return len(p) == 0 || slices.ContainsFunc(p, func(r [2]int) bool { return page >= r[0] && page <= r[1] })
}

// ParsePages reads "1-3,7"; "5-" is from page 5 on. An empty string is every page.
func ParsePages(s string) (Pages, error) {
	var out Pages
	if s == "" {
		return nil, nil
	}
	for _, part := range strings.Split(s, ",") {
		from, to, isRange := strings.Cut(strings.TrimSpace(part), "-")
		switch {
		case !isRange:
			to = from
		case to == "":
			to = strconv.Itoa(1<<31 - 1)
		}
		first, err := strconv.Atoi(from)
		last, err2 := strconv.Atoi(to)
		if err != nil || err2 != nil || first < 1 || last < first {
			return nil, fmt.Errorf("%q is no page or range of pages, such as 1-3,7", part)
		}
		out = append(out, [2]int{first, last})
	}
	return out, nil
}

// A Region is a rectangle of a page, in points from its top left corner.
type Region struct {
	Page int
	Box  document.Box
}

// errRegion says how a region is written.
var errRegion = errors.New("want PAGE:X0,Y0,X1,Y1 in points from the top left corner, such as 2:50,100,550,400")

// ParseRegion reads "2:50,100,550,400": page, left, top, right, bottom.
func ParseRegion(s string) (Region, error) {
	page, rest, _ := strings.Cut(s, ":")
	sides := strings.Split(rest, ",")
	n, err := strconv.Atoi(page)
	if err != nil || n < 1 || len(sides) != 4 {
		return Region{}, fmt.Errorf("%q: %w", s, errRegion)
	}
	var v [4]float64
	for i, side := range sides {
		if v[i], err = strconv.ParseFloat(strings.TrimSpace(side), 64); err != nil {
			return Region{}, fmt.Errorf("%q: %w", s, errRegion)
		}
	}
	r := Region{Page: n, Box: document.Box{X0: v[0], Y0: v[1], X1: v[2], Y1: v[3]}}
	if !(r.Box.X0 < r.Box.X1 && r.Box.Y0 < r.Box.Y1) { // numbers that are none are refused, too
		return Region{}, fmt.Errorf("%q: %w", s, errRegion)
	}
	return r, nil
}
