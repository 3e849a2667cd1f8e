package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/record"
)

// signBlock reports whether a block can be of a signature zone: short lines that are no
// sentence, and no heading with a number.
func (p *part) signBlock(b document.Block) bool {
	if b.Table != nil || b.Kind == document.ListItem {
		return false
	}
	lines := b.Text.Lines()
	if len(lines) == 0 || p.numbered(b, lines[0]) || p.annexHeading(b) {
		return false
	}
	for _, l := range lines {
		if len(words(l.String)) > maxSignLine {
			return false
		}
	}
	return !p.sentence(b.Text, lines[0])
}

// numbered reports whether a block is a heading with a number. The letters of an honorific
// may be those of one ("LIC.").
func (p *part) numbered(b document.Block, first document.Text) bool {
	number, _ := sectionNumber(b.Text.String)
	return b.Kind == document.Heading && number != "" && p.lex.honorifics.prefix(words(first.String)) == 0
}

// sentence reports whether a text is one: it ends in a colon that is of no form to be
// filled in, or in a period that is of no legal form, after more words than a name has. A
// role may end in a period below its name.
func (p *part) sentence(t, first document.Text) bool {
	s := strings.TrimSpace(t.String)
	if strings.HasSuffix(s, ":") {
		return !p.blankForm(t)
	}
	ws := words(s)
	if !strings.HasSuffix(s, ".") || len(ws) <= maxNameWords || p.lex.legalForm(ws) {
		return false
	}
	if len(ws) > 2*maxNameWords {
		return true
	}
	line := signLine{Text: first, words: words(first.String)}
	_, _, person := p.personName(line)
	if person || p.lex.office(line.words) > 0 {
		return false
	}
	small := 0
	for _, w := range ws {
		if !w.upper() && !p.lex.particles.full[w.fold] && !p.lex.articles.full[w.fold] {
			small++
		}
	}
	return small > 2
}

// blankForm reports whether a text is nothing but labels of a form to sign in, with rules
// between them: a place for a witness who has not signed.
func (p *part) blankForm(t document.Text) bool {
	if !strings.ContainsAny(t.String, ":_") {
		return false
	}
	labels := 0
	for _, piece := range strings.FieldsFunc(t.String, func(r rune) bool { return r == ':' || r == '_' }) {
		piece = strings.Trim(piece, " .")
		if _, label := sectionNumber(piece); label != "" {
			piece = label
		}
		switch {
		case len(words(piece)) == 0, isPlaceNumber(piece):
		case p.formLabel(piece):
			labels++
		default:
			return false
		}
	}
	return labels > 0
}

// labelsName reports whether a line is the name of a person behind a label of its own.
func (p *part) labelsName(l document.Text) bool {
	label, value, ok := cutLabel(l)
	if _, bare := sectionNumber(label); !ok || !p.lex.nameColumns.has(bare) {
		return false
	}
	_, _, person := p.personName(signLine{Text: value, words: words(value.String)})
	return person
}

// isPlaceNumber reports whether a text is a number of a place to sign at: "1)", "2.".
func isPlaceNumber(s string) bool { return strings.Trim(s, "0123456789.)ªº- ") == "" }

// formLabel reports whether a text is a label of what a signer fills in.
func (p *part) formLabel(s string) bool {
	return p.lex.nameColumns.has(s) || p.lex.roleColumns.has(s) || p.lex.organizationColumns.has(s) || p.lex.identities.has(s) ||
		p.lex.dateLabels.has(s) || p.lex.placeLabels.has(s) || p.lex.marks.has(s)
}

// cutForm cuts a line of a form to sign in that stands in columns, so that each label has
// its own value: where its words are far apart, or before the label of the first column
// when that comes again. Other lines stay whole.
func (p *part) cutForm(l document.Text) []document.Text {
	if !strings.Contains(l.String, ":") {
		return []document.Text{l}
	}
	label, _, _ := strings.Cut(l.String, ":")
	_, bare := sectionNumber(label)
	if !p.formLabel(bare) {
		return []document.Text{l}
	}
	var out []document.Text
	for from := 0; from < len(l.String); {
		next := strings.Index(l.String[from+1:], label+":")
		if next < 0 {
			return append(out, l.Slice(from, len(l.String)))
		}
		out = append(out, l.Slice(from, from+1+next))
		from += 1 + next
	}
	return out
}

// closes reports whether a text is a closing formula, with or without the number of a
// heading.
func (p *part) closes(t document.Text) bool {
	if p.lex.isClosing(t.String) {
		return true
	}
	number, title := sectionNumber(t.String)
	return number != "" && p.lex.closings.has(title)
}

// maxAnnexes is before how many annexes signatures are looked for.
const maxAnnexes = 12

// signEnds are the indexes at which a signature zone may end: the end of the part, and in
// what is signed by its nature before each heading over what is bound behind it. A plan
// names people of its own before its annexes.
func (p *part) signEnds(kind string) []int {
	out := []int{len(p.blocks)}
	if kind == record.Plan || kind == record.Other {
		return out
	}
	for i := p.body + 1; i < len(p.blocks) && len(out) <= maxAnnexes; i++ {
		if p.annexHeading(p.blocks[i]) {
			out = append(out, i)
		}
	}
	return out
}

// maxAnnexWords is the longest heading over an annex, in words.
const maxAnnexWords = 20

// annexHeading reports whether a block is a heading over what is bound behind the
// signatures: set as one, or in capitals, or with nothing but its letter or number.
func (p *part) annexHeading(b document.Block) bool {
	ws := words(b.Text.String)
	if b.Table != nil || b.Kind == document.ListItem || len(ws) > maxAnnexWords {
		return false
	}
	n := p.lex.annexes.prefix(ws)
	return n > 0 && (b.Kind == document.Heading || isCapitals(b.Text.String) || len(ws) <= n+1 && !strings.Contains(ws[len(ws)-1].after, "."))
}
