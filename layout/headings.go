package layout

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"compromisos/document"
)

const (
	// headingSize is the size of a heading against the body's from which it needs no
	// bold face.
	headingSize = 1.12
	// centeredSize is the same for a centred line.
	centeredSize = 1.05
	// maxHeadingLines and maxHeadingWords bound what can be a heading.
	maxHeadingLines = 6
	maxHeadingWords = 45
	// maxPeriodWords is the number of words of a heading that ends with a period, at
	// most: a longer one is a sentence in bold.
	maxPeriodWords = 16
	// maxTitleRun is the number of headings of one style in a row; a longer run is a
	// list of names set in bold.
	maxTitleRun = 3
)

// markHeadings tells headings among the paragraphs of a flow and gives them levels by
// the rank of their style.
func markHeadings(flow []item, u usual) {
	for i := range flow {
		if p := flow[i].para; p != nil && (p.looksHeading(u) || opensSection(flow, i)) {
			p.kind = document.Heading
		}
	}
	dropRuns(flow)
	rank(flow)
}

// looksHeading reports whether a paragraph is set apart as a heading is: short, and
// bold or larger than the body throughout.
func (p *para) looksHeading(u usual) bool {
	if p.group > 0 || p.stack || len(p.lines) > maxHeadingLines || p.align == document.AlignRight || p.mark.text != "" && p.mark.value == 0 {
		return false
	}
	least := headingSize
	if p.align == document.AlignCenter {
		least = centeredSize
	}
	words, letters := 0, 0
	for _, l := range p.lines {
		big := float64(l.size) > least*float64(u.size)
		if !big && !l.bold() || l.bold() && float64(l.size) < 0.9*float64(u.size) {
			return false
		}
		words += len(l.words)
		for _, w := range l.words {
			letters += len(w.text)
		}
	}
	return words <= maxHeadingWords && letters > 1 && !(endsText(p.last()) && words > maxPeriodWords)
}

// opensSection reports whether item i of a flow is a numbered heading though its style
// says nothing, as under a scan: one short line without an end mark, above running text
// and in no list.
func opensSection(flow []item, i int) bool {
	p := flow[i].para
	if p.mark.value == 0 || len(p.lines) > 1 || len(p.first().words) > maxPeriodWords || endsSentence(p.first()) {
		return false
	}
	if !unicode.IsDigit(rune(p.mark.text[0])) && roman(strings.ToLower(strings.TrimRight(p.mark.text, ".)-"))) == 0 {
		return false
	}
	if i > 0 && flow[i-1].para != nil && flow[i-1].para.mark.text != "" {
		return false
	}
	if i+1 == len(flow) || flow[i+1].para == nil {
		return i+1 < len(flow)
	}
	next := flow[i+1].para
	return next.mark.text == "" && len(next.lines) > 1 && next.first().box.Width() > shortLine*next.reg.width()
}

// endsText reports whether a line ends with a period, as running text does.
func endsText(l line) bool {
	s := l.last()
	return s != "" && s[len(s)-1] == '.'
}

// dropRuns makes paragraphs of headings that follow one another in one style: the
// members that sign a letter, each in bold.
func dropRuns(flow []item) {
	for i := 0; i < len(flow); {
		j := i
		for j < len(flow) && flow[j].isHeading() && styleKey(flow[j].para) == styleKey(flow[i].para) {
			j++
		}
		if j-i > maxTitleRun {
			for k := i; k < j; k++ {
				flow[k].para.kind = document.Paragraph
				if flow[k].para.mark.text != "" {
					flow[k].para.kind = document.ListItem
				}
			}
		}
		i = max(j, i+1)
	}
}

// isHeading reports whether an item of the flow is a heading.
func (it item) isHeading() bool { return it.para != nil && it.para.kind == document.Heading }

// A headingStyle is what ranks headings.
type headingStyle struct {
	halfPoints int
	bold       bool
	align      document.Align
}

// styleKey is the style of a heading.
func styleKey(p *para) headingStyle {
	return headingStyle{int(math.Round(p.first().em() * 2)), p.first().bold(), p.align}
}

// rank numbers the styles of headings: the larger, the bolder and the more centred, the
// higher.
func rank(flow []item) {
	seen := map[headingStyle]bool{}
	var styles []headingStyle
	for _, it := range flow {
		if it.isHeading() && !seen[styleKey(it.para)] {
			seen[styleKey(it.para)] = true
			styles = append(styles, styleKey(it.para))
		}
	}
	slices.SortFunc(styles, func(a, b headingStyle) int {
		return cmp.Or(cmp.Compare(b.halfPoints, a.halfPoints), -compareBool(a.bold, b.bold), -cmp.Compare(a.align, b.align))
	})
	for _, it := range flow {
		if it.isHeading() {
			it.para.level = min(slices.Index(styles, styleKey(it.para))+1, 6)
		}
	}
}

// compareBool orders false before true.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
