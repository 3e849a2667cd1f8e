package text

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/ingest/prose"
)

const (
	// mostBetween is how many chunks a page end puts between two parts of a table:
	// footnotes, rules, the lines of a page head.
	mostBetween = 8
	// shortest is the length in bytes from which a paragraph without a period at its
	// end is taken to be cut; shorter ones are titles, names and labels.
	shortest = 80
	// longestTitle is the length in bytes of the longest numbered title.
	longestTitle = 120
)

// raisedCall is a footnote's mark in running text, as HTML or as Markdown.
var raisedCall = regexp.MustCompile(`<sup>\s*([^<>]{1,5}?)\s*</sup>|\[\^([^\]\s]{1,5})\]`)

// findNotes keeps as footnotes what opens with a mark that is called elsewhere, and
// makes paragraphs again of the rest.
func (r *reader) findNotes() {
	called := map[string]bool{}
	for _, c := range r.chunks {
		for _, l := range append([]string{strings.Join(c.lines, "\n")}, c.cells()...) {
			calls(l, called)
		}
	}
	r.marks = map[string]bool{}
	for _, c := range r.chunks {
		switch {
		case c.kind != note:
		case called[c.mark]:
			r.marks[c.mark] = true
		default:
			c.kind = paragraph
			c.lines[0] = "<sup>" + c.mark + "</sup> " + c.lines[0]
		}
	}
}

// calls adds the marks that are called in s.
func calls(s string, to map[string]bool) {
	for _, m := range raisedCall.FindAllStringSubmatch(s, -1) {
		to[prose.NoteMark(m[1]+m[2])] = true
	}
	for i := 0; i < len(s); {
		mark, n := prose.Raised(s[i:])
		if n == 0 {
			i++
			continue
		}
		to[mark] = true
		i += n
	}
}

// joinTables makes one table of parts that a page end cut: between them stand only
// footnotes, rules and lines that stand elsewhere too, which are page heads.
func (r *reader) joinTables() {
	count := map[string]int{}
	for _, c := range r.chunks {
		if c.kind == paragraph || c.kind == heading {
			count[folded(c.text())]++
		}
	}
	var out []*chunk
	var head *chunk
	var between []*chunk
	for _, c := range r.chunks {
		switch {
		case head == nil || len(between) > mostBetween:
			head, between = nil, nil
		case c.kind == table && c.pipes == head.pipes && c.width() == head.width():
			head.join(c, between)
			between = nil
			continue
		case c.kind == note || c.kind == rule || (c.kind == paragraph || c.kind == heading) && count[folded(c.text())] > 1:
			between = append(between, c)
		default:
			head, between = nil, nil
		}
		if c.kind == table {
			head, between = c, nil
		}
		out = append(out, c)
	}
	r.chunks = out
}

// join adds a later part to a table. The lines that stand between are page heads.
func (c *chunk) join(part *chunk, between []*chunk) {
	for _, b := range between {
		if b.kind == paragraph || b.kind == heading {
			b.kind = running
		}
	}
	c.append(part, len(between) > 0)
}

// joinParagraphs makes one paragraph of two parts that a footnote, a rule or a page
// end cut in the middle of a sentence.
func (r *reader) joinParagraphs() {
	var out []*chunk
	open := -1
	cut := false
	for _, c := range r.chunks {
		switch c.kind {
		case note, rule, running:
			cut = true
		case paragraph:
			if open >= 0 && cut && unfinished(out[open]) {
				out[open].lines = append(out[open].lines, c.lines...)
				out[open].to = c.to
				cut = false
				continue
			}
			open, cut = len(out), false
		default:
			open, cut = -1, false
		}
		out = append(out, c)
	}
	r.chunks = out
}

// unfinished reports whether a paragraph ends without the punctuation that ends a
// sentence, and is too long for a title or a name.
func unfinished(c *chunk) bool {
	s := c.lines[len(c.lines)-1]
	if all := raisedCall.FindAllStringIndex(s, -1); len(all) > 0 && all[len(all)-1][1] == len(s) {
		s = s[:all[len(all)-1][0]]
	}
	s = strings.TrimRight(s, " *_\"”»)⁰¹²³⁴⁵⁶⁷⁸⁹")
	last, _ := utf8.DecodeLastRuneInString(s)
	return (len(c.lines) > 1 || len(s) >= shortest) && (unicode.IsLetter(last) || unicode.IsDigit(last) || last == ',')
}

// folded is s as page heads are compared: without marks of Markdown, case and
// spacing.
func folded(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune("*_#", r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// numberedTitle reports whether the paragraph at i is a numbered title: one short
// line that ends without punctuation, with no other numbered line beside it.
func (r *reader) numberedTitle(i int) bool {
	c := r.chunks[i]
	if !numberedLine(c) || len(c.first()) > longestTitle || strings.ContainsAny(c.first()[len(c.first())-1:], ".,;:") {
		return false
	}
	return (i == 0 || !numberedLine(r.chunks[i-1])) && (i+1 == len(r.chunks) || !numberedLine(r.chunks[i+1]))
}

func numberedLine(c *chunk) bool {
	mark := prose.Ordinal(c.first())
	return c.kind == paragraph && len(c.lines) == 1 && mark != "" && strings.HasSuffix(mark, ".")
}

// titleLevel is the level of a numbered title: that of the whole text is 1, "1." is
// 2 and "1.1." is 3.
func titleLevel(l string) int { return 1 + strings.Count(prose.Ordinal(l), ".") }
