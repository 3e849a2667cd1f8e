package extract

import (
	"strings"
	"unicode"

	"compromisos/document"
	"compromisos/record"
)

// sections are the headings of the body and the text up to the next; text before
// the first heading is a section without a title. What a letter is about opens it: the
// line stands in the head, and no other record has it.
func sections(p *part, d *record.Document) {
	var cur *record.Section
	var texts []document.Text
	var lines []string
	if d.Kind == record.Letter {
		for _, t := range p.subjectLines(d) {
			cur = &record.Section{Level: 1}
			texts, lines = append(texts, t), append(lines, t.String)
		}
	}
	flush := func() {
		if cur == nil {
			return
		}
		cur.Text = strings.Join(lines, "\n")
		cur.Evidence = evidence(texts...)
		d.Sections = append(d.Sections, *cur)
		cur, texts, lines = nil, nil, nil
	}
	for _, b := range p.blocks[p.body:] {
		if b.Kind == document.Heading {
			flush()
			number, title := sectionNumber(b.Text.String)
			cur = &record.Section{Title: &title, Level: max(b.Level, 1)}
			if number != "" {
				cur.Number = &number
			}
			texts = append(texts, b.Text)
			continue
		}
		if cur == nil {
			cur = &record.Section{Level: 1}
		}
		blockTexts(b, func(t document.Text) bool {
			texts = append(texts, t)
			lines = append(lines, t.String)
			return true
		})
	}
	flush()
}

// subjectLines are the lines of the head that say what a letter is about ("Subject: …"),
// where they are not its title.
func (p *part) subjectLines(d *record.Document) []document.Text {
	var out []document.Text
	for _, b := range p.blocks[:p.body] {
		if b.Table != nil {
			continue
		}
		for _, at := range append([]int{0}, b.Text.Breaks...) {
			t := b.Text.Slice(at, len(b.Text.String))
			about, ok := p.lex.letterSubject(t.String)
			if !ok || d.Title != nil && strings.Contains(*d.Title, about) {
				continue
			}
			out = append(out, t)
			break
		}
	}
	return out
}

// footnotes are the notes of the document, in order.
func footnotes(p *part, d *record.Document) {
	for _, n := range p.notes {
		d.Footnotes = append(d.Footnotes, record.Footnote{
			Mark: n.Mark, Text: n.Text.String, Evidence: evidence(n.Text),
		})
	}
}

// sectionNumber is the number that opens a heading ("2.", "3.1", "IV."), without its
// last period, and the heading after it.
func sectionNumber(s string) (number, rest string) {
	first, rest, ok := strings.Cut(strings.TrimSpace(s), " ")
	if !ok {
		return "", s
	}
	bare := strings.TrimRight(first, ".)-–")
	numeric := strings.IndexFunc(bare, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' }) < 0
	roman := strings.Trim(bare, "IVXLC") == ""
	if bare == "" || !numeric && !(roman && bare != first) || numeric && bare == first && len(bare) > 2 && !isDotted(bare) {
		return "", s
	}
	return bare, strings.TrimSpace(rest)
}

// isDotted reports whether a number is one of a level below the first: "3.1", and not
// "1.500" or "2019".
func isDotted(s string) bool {
	for part := range strings.SplitSeq(s, ".") {
		if part == "" || len(part) > 2 {
			return false
		}
	}
	return strings.Contains(s, ".")
}
