package text

import (
	"fmt"
	"regexp"
	"strings"

	"compromisos/ingest/prose"
)

// A kind says what a chunk of lines is.
type kind int

const (
	paragraph kind = iota
	heading
	item
	table
	note
	// rule is a line of dashes, or a page end.
	rule
	// running is a page head or foot.
	running
)

// A chunk is a run of lines that belong together.
type chunk struct {
	kind  kind
	lines []string
	// from and to are the first and last line, from 1.
	from, to int
	// level of a heading or list item.
	level int
	// mark of a list item or footnote.
	mark string
	// rows of a table.
	rows []row
	// widest is the number of cells of the widest of the first measured rows.
	widest, measured int
	// pipes is true for a table with cells between pipes.
	pipes bool
	// indent of an item in columns.
	indent int
}

// path is the chunk's range of lines.
func (c *chunk) path() string { return span(c.from, c.to) }

func span(from, to int) string {
	if from == to {
		return fmt.Sprintf("L%d", from)
	}
	return fmt.Sprintf("L%d-L%d", from, to)
}

// first is the first line.
func (c *chunk) first() string {
	if len(c.lines) == 0 {
		return ""
	}
	return c.lines[0]
}

// text is all lines in one.
func (c *chunk) text() string { return strings.Join(c.lines, " ") }

var (
	// ruleLine is a line of one sign alone: a rule, a separator, a line to sign on.
	ruleLine = regexp.MustCompile(`^\s*([-*_=~–—·.]\s*){3,}$`)
	// atxHeading is Markdown's heading with number signs.
	atxHeading = regexp.MustCompile(`^\s{0,3}(#{1,6})\s+(.*?)\s*#*$`)
	// pipeRule divides a pipe table's head from its body.
	pipeRule = regexp.MustCompile(`^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$`)
	// noteOpening is the mark that opens a footnote, as HTML or as Markdown.
	noteOpening = regexp.MustCompile(`^\s*(?:<sup>\s*([^<>\s]{1,5})\s*</sup>|\[\^([^\]\s]{1,5})\]:)\s*`)
)

// A chunker cuts lines into chunks.
type chunker struct {
	out []*chunk
	// open is true while the next line may go on with the last chunk.
	open bool
}

// chunks cuts a text.
func chunks(source string) []*chunk {
	var c chunker
	lines := strings.Split(source, "\n")
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if strings.Contains(l, "\f") {
			c.add(&chunk{kind: rule, from: i + 1, to: i + 1})
			c.open = false
			l = strings.ReplaceAll(l, "\f", "")
		}
		if strings.TrimSpace(strings.Trim(l, "\ufeff\u200b")) == "" && !tabbed(l) {
			c.open = false
			continue
		}
		if strings.Contains(l, "|") && i+1 < len(lines) && pipeRule.MatchString(lines[i+1]) {
			i = c.pipes(lines, i)
			continue
		}
		c.line(l, i+1)
	}
	return c.out
}

// add a chunk that the next line may go on with.
func (c *chunker) add(k *chunk) {
	c.out = append(c.out, k)
	c.open = true
}

// last is the chunk that the next line may go on with; nil where there is none.
func (c *chunker) last() *chunk {
	if !c.open || len(c.out) == 0 {
		return nil
	}
	return c.out[len(c.out)-1]
}

// line adds one line that is not empty.
func (c *chunker) line(l string, n int) {
	last := c.last()
	trimmed := strings.TrimSpace(l)
	if ruleLine.MatchString(l) {
		c.rule(trimmed, last, n)
		return
	}
	if m := atxHeading.FindStringSubmatch(l); m != nil {
		c.add(&chunk{kind: heading, level: len(m[1]), lines: []string{m[2]}, from: n, to: n})
		c.open = false
		return
	}
	if tabbed(l) {
		if last == nil || last.kind != table || last.pipes {
			last = &chunk{kind: table, from: n}
			c.add(last)
		}
		last.to = n
		last.rows = append(last.rows, row{cells: strings.SplitN(l, "\t", mostColumns+1), line: n})
		return
	}
	if mark, rest := opening(l); mark != "" {
		c.add(&chunk{kind: note, mark: mark, lines: []string{rest}, from: n, to: n})
		return
	}
	if mark, rest, printed := bullet(l, last); mark != "" {
		c.item(l, mark, rest, printed, n)
		return
	}
	if last != nil && last.kind != table && last.kind != rule {
		last.lines = append(last.lines, trimmed)
		last.to = n
		return
	}
	c.add(&chunk{lines: []string{trimmed}, from: n, to: n})
}

// rule adds a line of signs: under a line of its own it makes that one a heading.
func (c *chunker) rule(l string, last *chunk, n int) {
	if last != nil && last.kind == paragraph && len(last.lines) == 1 && (l[0] == '=' || l[0] == '-') {
		last.kind, last.to = heading, n
		last.level = 1
		if l[0] == '-' {
			last.level = 2
		}
	} else {
		c.add(&chunk{kind: rule, from: n, to: n})
	}
	c.open = false
}

// tabbed reports whether a line is a row of cells with tabs between them. A tab
// before a single piece of text only indents it, unless that is a cell's HTML.
func tabbed(l string) bool {
	cells := strings.SplitN(l, "\t", mostColumns+1)
	if len(cells) < 2 {
		return false
	}
	filled := 0
	for _, c := range cells {
		if strings.TrimSpace(c) != "" {
			filled++
		}
	}
	return filled > 1 || filled == 1 && (len(cells) > 2 || strings.TrimSpace(cells[0]) != "" || strings.Contains(l, "<"))
}

// opening is the footnote mark that opens a line, and what follows it.
func opening(l string) (mark, rest string) {
	if m := noteOpening.FindStringSubmatchIndex(l); m != nil {
		from, to := m[2], m[3]
		if from < 0 {
			from, to = m[4], m[5]
		}
		return prose.NoteMark(l[from:to]), l[m[1]:]
	}
	l = strings.TrimSpace(l)
	if mark, n := prose.Raised(l); n > 0 {
		return mark, strings.TrimSpace(l[n:])
	}
	return "", ""
}
