package text

import (
	"strings"

	"compromisos/ingest/prose"
)

// bullet is what opens a list item. A number or letter opens one only after
// another item: alone it numbers a title or a clause. printed is true for marks
// that stay in the text.
func bullet(l string, last *chunk) (mark, rest string, printed bool) {
	trimmed := strings.TrimSpace(l)
	if mark, n := prose.Bullet(trimmed); n > 0 {
		return mark, trimmed[n:], false
	}
	if mark := prose.Ordinal(trimmed); mark != "" && last != nil {
		if last.kind == item || last.kind == paragraph && prose.Ordinal(last.first()) != "" {
			return mark, trimmed, true
		}
	}
	return "", "", false
}

// item adds a list item; its depth is told from its indent.
func (c *chunker) item(l, mark, rest string, printed bool, n int) {
	width := indent(l)
	level := 1
	if p := len(c.out) - 1; p >= 0 && c.out[p].kind == item {
		level = c.depth(p, width)
	}
	if last := c.last(); printed && last != nil && last.kind == paragraph {
		last.kind, last.level, last.mark = item, 1, prose.Ordinal(last.first())
	}
	c.add(&chunk{kind: item, mark: mark, level: level, indent: width, lines: []string{rest}, from: n, to: n})
}

// depth of an item indented by width after the item at p: that of the nearest item
// above with the same indent or less.
func (c *chunker) depth(p, width int) int {
	for ; p >= 0 && c.out[p].kind == item; p-- {
		switch above := c.out[p]; {
		case width >= above.indent+minIndent:
			return above.level + 1
		case width >= above.indent:
			return above.level
		}
	}
	return 1
}

// minIndent is the fewest columns by which an inner item is set in, as in Markdown.
const minIndent = 2

// indent is the width of the white space before a line; a tab is four columns.
func indent(l string) int {
	n := 0
	for _, r := range l {
		switch r {
		case ' ', '\u00a0':
			n++
		case '\t':
			n += 4
		default:
			return n
		}
	}
	return n
}
