package pdf

import (
	"context"
	"fmt"
	"unicode"

	"compromisos/document"
)

// A coverage counts the letters and digits of a file, in lower case. Words would
// not do: the second engine knows neither word spacing nor the widths of many
// fonts, so that it cuts words elsewhere though it reads the same letters, and it
// puts a letter too many at the end of lines of some producers.
type coverage struct {
	count map[rune]int
	total int
}

// add counts the text of a page.
func (c *coverage) add(p *document.Page) {
	if c.count == nil {
		c.count = map[rune]int{}
	}
	for _, g := range p.Glyphs {
		if unicode.IsLetter(g.Rune) || unicode.IsDigit(g.Rune) {
			c.count[unicode.ToLower(g.Rune)]++
			c.total++
		}
	}
}

// missing counts the letters of c that d lacks.
func (c *coverage) missing(d *coverage) int {
	n := 0
	for r, count := range c.count {
		n += max(0, count-d.count[r])
	}
	return n
}

// other is the engine that checks the named one.
func other(name string) string {
	if name == enginePdfium {
		return engineLedongthuc
	}
	return enginePdfium
}

// crossTolerance is the share of text that two engines may differ by: they resolve
// ligatures and doubled letters differently.
const crossTolerance = 0.03

// crossCheck reads the file again with the second engine and warns where either
// finds text that the other lacks.
func crossCheck(ctx context.Context, info *Info, first *coverage, second engine, data []byte) {
	var found coverage
	by, err := second.read(ctx, data, func(p *document.Page) error { found.add(p); return nil })
	if err != nil {
		info.warn(warnCross, 0, "the second engine, %s, does not read the file: %v", by.Engine, err)
		return
	}
	lost, extra := found.missing(first), first.missing(&found)
	if share(lost, found.total) <= crossTolerance && share(extra, first.total) <= crossTolerance {
		return
	}
	info.warn(warnCross, 0, "%s misses %s of the letters of %s, which misses %s of its",
		info.Engine, portion(lost, found.total), by.Engine, portion(extra, first.total))
}

// share is a part of a whole, from 0 to 1.
func share(n, total int) float64 { return float64(n) / float64(max(total, 1)) }

// portion writes a part of a whole: "12 of 340 (3.5 %)".
func portion(n, total int) string {
	return fmt.Sprintf("%d of %d (%.1f %%)", n, total, 100*share(n, total))
}
